import { ACTION_STATUSES, type Action } from '../../model/organization.ts';
import { anyText, day, localId, oneOf } from '../../parsing/text-rules.ts';
import type { RowReading } from './row-reading.ts';

const STATUS = oneOf(ACTION_STATUSES);

/** What a sheet shows of an action, apart from what the action is about. */
export type ActionCells = Pick<
  Action,
  'title' | 'owner' | 'targetDate' | 'status' | 'closingEvidence' | 'riskAcceptedBy' | 'riskAcceptedOn'
>;
/** The header of each of these fields. */
export type ActionHeaders = Readonly<Record<keyof ActionCells, string>>;

/**
 * Reads the cells of an action and compares them with the action. Null: there is no action yet; a new action is OPEN
 * unless the row states another status.
 */
export function readAction(
  reading: RowReading,
  headers: ActionHeaders,
  before: ActionCells | null,
): ActionCells {
  return {
    title: reading.required(headers.title, anyText, before?.title ?? null),
    owner: reading.optional(headers.owner, anyText, before?.owner ?? null),
    targetDate: reading.optional(headers.targetDate, day, before?.targetDate ?? null),
    status: reading.required(headers.status, STATUS, before?.status ?? null, 'OPEN'),
    closingEvidence: reading.optional(headers.closingEvidence, localId, before?.closingEvidence ?? null),
    riskAcceptedBy: reading.optional(headers.riskAcceptedBy, anyText, before?.riskAcceptedBy ?? null),
    riskAcceptedOn: reading.optional(headers.riskAcceptedOn, day, before?.riskAcceptedOn ?? null),
  };
}
