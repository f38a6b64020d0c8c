import type { OrganizationRecords } from '../../coverage/projection/organization-records.ts';
import { recordDigest } from '../../coverage/projection/record-digest.ts';
import type { Action } from '../../model/organization.ts';
import type { Edit } from '../../model/record-edits.ts';
import { anyText } from '../../parsing/text-rules.ts';
import type { ComparedRows } from './compared-rows.ts';
import type { EditedRow } from './edited-row.ts';
import { oddAction } from './odd-edits.ts';
import { readAction } from './read-action.ts';
import { RowReading } from './row-reading.ts';

export const ACTION_HEADERS = {
  title: 'Title',
  owner: 'Owner',
  targetDate: 'Target date',
  status: 'Status',
  closingEvidence: 'Closing evidence',
  riskAcceptedBy: 'Risk accepted by',
  riskAcceptedOn: 'Risk accepted on',
  notes: 'Notes',
} as const;

/**
 * Compares the action plan with the actions.
 *
 * @param on the day of the load
 */
export function compareActionPlan(
  rows: readonly EditedRow[],
  records: OrganizationRecords,
  on: string,
  compared: ComparedRows,
): readonly Edit<Action>[] {
  const byLocalId = new Map([...records.actions.values()].map((action) => [action.localId, action]));
  return rows.flatMap((row) => {
    const before = byLocalId.get(row.origin.key[0] ?? '');
    const base = before === undefined ? null : recordDigest(before);
    if (!compared.isToBeRead(row, base) || before === undefined || base === null) return [];
    const reading = new RowReading(row, base);
    const wanted: Action = {
      ...before,
      ...readAction(reading, ACTION_HEADERS, before),
      notes: reading.optional(ACTION_HEADERS.notes, anyText, before.notes),
    };
    const record = { label: 'Action', id: before.id, headers: ACTION_HEADERS } as const;
    if (!compared.takes(reading, record)) return [];
    compared.warn(row, oddAction(before, wanted, on));
    return [{ wanted, at: reading.at(ACTION_HEADERS) }];
  });
}
