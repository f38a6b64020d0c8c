import type { Projection } from '../../coverage/projection/projection.ts';
import { recordDigest } from '../../coverage/projection/record-digest.ts';
import { decisionsHolding } from '../../coverage/questions/decision-holding.ts';
import { DRIVERS } from '../../model/organization.ts';
import type { Edit, NewDecision } from '../../model/record-edits.ts';
import { anyText, day, oneOf, yesOrNo } from '../../parsing/text-rules.ts';
import type { ComparedRows } from './compared-rows.ts';
import type { EditedRow } from './edited-row.ts';
import { RowReading } from './row-reading.ts';
import { isThere, scopedProvision } from './scoped-provision.ts';

const DRIVER = oneOf(DRIVERS);
const HEADERS = {
  applicable: 'Applicable',
  justification: 'Justification',
  driver: 'Driver',
  owner: 'Owner',
  approver: 'Approver',
  reviewedOn: 'Last review',
  approvedOn: 'Approved on',
} as const;

/**
 * Compares the statement of applicability with the decisions in force on the day of the load. An edited row is a new
 * decision about its own provision and scope, even if it showed an inherited decision.
 */
export function compareApplicability(
  rows: readonly EditedRow[],
  projection: Projection,
  on: string,
  compared: ComparedRows,
): readonly Edit<NewDecision>[] {
  const holding = decisionsHolding(projection, on);
  return rows.flatMap((row) => {
    const place = scopedProvision(row.origin);
    const before = holding(place);
    const base = recordDigest(before);
    if (!compared.isToBeRead(row, isThere(projection, place) ? base : null)) return [];
    if (before === null && !row.wasExportedAs(HEADERS.applicable, '')) {
      compared.leaves(row, 'the decision that it showed no longer counts', null);
      return [];
    }
    const reading = new RowReading(row, base);
    const wanted: NewDecision = {
      ...place,
      applicable: reading.required(HEADERS.applicable, yesOrNo, before?.applicable ?? null),
      justification: reading.optional(HEADERS.justification, anyText, before?.justification ?? null),
      driver: reading.optional(HEADERS.driver, DRIVER, before?.driver ?? null),
      owner: reading.optional(HEADERS.owner, anyText, before?.owner ?? null),
      approver: reading.optional(HEADERS.approver, anyText, before?.approver ?? null),
      reviewedOn: reading.optional(HEADERS.reviewedOn, day, before?.reviewedOn ?? null),
      approvedOn: reading.optional(HEADERS.approvedOn, day, before?.approvedOn ?? null),
      note: before?.note ?? null,
    };
    const record = before && ({ label: 'Decision', id: before.id, headers: HEADERS } as const);
    return compared.takes(reading, record) ? [{ wanted, at: reading.at(HEADERS) }] : [];
  });
}
