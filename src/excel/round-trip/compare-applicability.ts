import type { Projection } from '../../coverage/projection/projection.ts';
import { recordDigest } from '../../coverage/projection/record-digest.ts';
import { decisionsHolding } from '../../coverage/questions/decision-holding.ts';
import { type Decision, DRIVERS } from '../../model/organization.ts';
import type { Edit, NewDecision } from '../../model/record-edits.ts';
import { anyText, day, oneOf, yesOrNo } from '../../parsing/text-rules.ts';
import type { ComparedRows } from './compared-rows.ts';
import type { EditedRow } from './edited-row.ts';
import { oddDecision } from './odd-edits.ts';
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

/** What an approver approves of a decision. */
const CONTENT = ['applicable', 'justification', 'driver', 'owner'] as const;
/** What says that somebody has approved it. */
const APPROVAL = ['approver', 'approvedOn'] as const;

/**
 * Compares the statement of applicability with the decisions in force on the day of the load. An edited row is a new
 * decision about its own provision and scope, even if it showed an inherited decision.
 *
 * An approval does not survive a change that it did not approve (ISO/IEC 42001, 6.1.3): a decision whose content is
 * edited has no approver, unless the row states the approval anew. Nor does anybody approve what they have not read: if
 * the content has changed since the export, a new approval is a conflict.
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
    const isApproved = APPROVAL.some((field) => row.isEditedAt(HEADERS[field]));
    const record = before && ({ label: 'Decision', id: before.id, headers: HEADERS } as const);
    const isOther = CONTENT.some((field) => reading.hasChangedSince(HEADERS[field], before?.[field] ?? null));
    if (isApproved && isOther && !isLoaded(row, before)) {
      compared.leaves(row, 'the decision that it approves was changed', record);
      return [];
    }
    const content = readContent(reading, before);
    const reviewedOn = reading.optional(HEADERS.reviewedOn, day, before?.reviewedOn ?? null);
    const isChanged = before !== null && CONTENT.some((field) => content[field] !== before[field]);
    const approval = readApproval(reading, before, isChanged);
    const wanted: NewDecision = { ...place, ...content, reviewedOn, ...approval, note: before?.note ?? null };
    if (!compared.takes(reading, record)) return [];
    compared.warn(row, oddDecision(before, wanted, on));
    return [{ wanted, at: reading.at(HEADERS) }];
  });
}

function readContent(reading: RowReading, before: Decision | null): Pick<Decision, (typeof CONTENT)[number]> {
  return {
    applicable: reading.required(HEADERS.applicable, yesOrNo, before?.applicable ?? null),
    justification: reading.optional(HEADERS.justification, anyText, before?.justification ?? null),
    driver: reading.optional(HEADERS.driver, DRIVER, before?.driver ?? null),
    owner: reading.optional(HEADERS.owner, anyText, before?.owner ?? null),
  };
}

/** @param isChanged the content of the decision is not what was approved before */
function readApproval(
  reading: RowReading,
  before: Decision | null,
  isChanged: boolean,
): Pick<Decision, (typeof APPROVAL)[number]> {
  const [approver, approvedOn] = [before?.approver ?? null, before?.approvedOn ?? null];
  const isStated = (field: (typeof APPROVAL)[number]): boolean => reading.row.isEditedAt(HEADERS[field]);
  const isAnew = APPROVAL.some(isStated);
  return {
    approver:
      isChanged && !isAnew
        ? reading.clear(HEADERS.approver, approver)
        : reading.optional(HEADERS.approver, anyText, approver),
    // The day of an earlier approval says nothing of a new approver.
    approvedOn:
      isChanged && !isStated('approvedOn')
        ? reading.clear(HEADERS.approvedOn, approvedOn)
        : reading.optional(HEADERS.approvedOn, day, approvedOn),
  };
}

/** Whether the decision already says what the row says, because the same file was loaded before. */
function isLoaded(row: EditedRow, before: Decision | null): boolean {
  const reading = new RowReading(row);
  readContent(reading, before);
  readApproval(reading, before, false);
  return reading.isSame;
}
