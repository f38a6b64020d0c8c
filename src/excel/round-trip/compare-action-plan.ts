import type { OrganizationRecords } from '../../coverage/projection/organization-records.ts';
import { recordDigest } from '../../coverage/projection/record-digest.ts';
import type { Action } from '../../model/organization.ts';
import type { Edit } from '../../model/record-edits.ts';
import { anyText } from '../../parsing/text-rules.ts';
import type { ComparedRows } from './compared-rows.ts';
import type { EditedRow } from './edited-row.ts';
import { readAction } from './read-action.ts';
import { RowReading } from './row-reading.ts';

const HEADERS = {
  title: 'Title',
  owner: 'Owner',
  targetDate: 'Target date',
  status: 'Status',
  closingEvidence: 'Closing evidence',
  riskAcceptedBy: 'Risk accepted by',
  riskAcceptedOn: 'Risk accepted on',
  notes: 'Notes',
} as const;

/** Compares the action plan with the actions. */
export function compareActionPlan(
  rows: readonly EditedRow[],
  records: OrganizationRecords,
  compared: ComparedRows,
): readonly Edit<Action>[] {
  const byLocalId = new Map([...records.actions.values()].map((action) => [action.localId, action]));
  return rows.flatMap((row) => {
    const before = byLocalId.get(row.origin.key[0] ?? '');
    const base = before === undefined ? null : recordDigest(before);
    if (!compared.isToBeRead(row, base) || before === undefined || base === null) return [];
    const reading = new RowReading(row);
    const wanted: Action = {
      ...before,
      ...readAction(reading, HEADERS, before),
      notes: reading.optional(HEADERS.notes, anyText, before.notes),
    };
    return compared.takes(reading, base) ? [{ wanted, at: reading.at(HEADERS) }] : [];
  });
}
