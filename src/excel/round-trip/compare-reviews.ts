import { isVisible } from '../../coverage/projection/crosswalk-choice.ts';
import type { Projection } from '../../coverage/projection/projection.ts';
import { recordDigest } from '../../coverage/projection/record-digest.ts';
import { adjustmentFault } from '../../model/adjustment-fault.ts';
import { type Mapping, pairOf } from '../../model/crosswalk.ts';
import { REVIEW_VERDICTS, type RowReview } from '../../model/organization.ts';
import type { NewRowReview, RecordEdits } from '../../model/record-edits.ts';
import { RELATIONSHIPS } from '../../model/relation.ts';
import { anyText, day, oneOf } from '../../parsing/text-rules.ts';
import type { ComparedRows } from './compared-rows.ts';
import type { EditedRow } from './edited-row.ts';
import { NamedMappings } from './named-mapping.ts';
import { reviewBase } from './row-origin.ts';
import { RowReading } from './row-reading.ts';

const VERDICT = oneOf(REVIEW_VERDICTS);
const RELATIONSHIP = oneOf(RELATIONSHIPS);
const HEADERS = {
  verdict: 'Verdict',
  relationship: 'Adjusted relationship',
  by: 'By',
  on: 'On',
  note: 'Review note',
} as const;

type ReviewEdits = Pick<RecordEdits, 'rowReviews' | 'newRowReviews' | 'removedRowReviews'>;

/**
 * Compares the rows of crosswalks with what the organization has said of them: a row shows its review, or is a place to
 * review it. A review without a verdict is removed. An emptied day is the day of the load; where nothing else was
 * edited, it changes nothing.
 *
 * @param added rows that people wrote for reviews of mappings that the sheet did not show
 * @param on the day of the load
 */
export function compareReviews(
  { rows, added }: { readonly rows: readonly EditedRow[]; readonly added: readonly EditedRow[] },
  projection: Projection,
  on: string,
  compared: ComparedRows,
): ReviewEdits {
  const { reviews } = projection.organization;
  const rowReviews: RowReview[] = [];
  const newRowReviews: NewRowReview[] = [];
  const removedRowReviews: RowReview[] = [];
  const edited = new Map<string, string>();
  /** Whether a row is the first that edits the review of its pair. All rows that edit it must say the same. */
  const isFirst = (row: EditedRow, pair: string, wanted: ReviewCells | null): boolean => {
    const said = JSON.stringify(wanted);
    const before = edited.get(pair);
    if (before === undefined) edited.set(pair, said);
    else if (before !== said) compared.problems.push(row.problem(null, 'EDITED_TWICE', twice(row)));
    return before === undefined;
  };
  const take = (mapping: Mapping, before: RowReview | null, wanted: ReviewCells): void => {
    if (before !== null) rowReviews.push({ ...before, ...wanted });
    else {
      const { crosswalk, source, target } = mapping;
      newRowReviews.push({ mapping: pairOf(mapping), crosswalk, source, target, ...wanted });
    }
  };
  for (const row of rows) {
    const mapping = mappingOf(row, projection);
    const before = mapping === null ? null : reviews.ofMapping(pairOf(mapping));
    const base = mapping === null ? null : recordDigest(reviewBase(mapping, before));
    if (!compared.isToBeRead(row, base) || mapping === null || base === null) continue;
    const record = before && ({ label: 'RowReview', id: before.id, headers: HEADERS } as const);
    const hasChanged = row.origin.base !== base;
    const reading = new RowReading(row, base);
    if (isCleared(row)) {
      if (before === null) continue;
      if (hasChanged) {
        compared.leaves(row, 'what it shows was changed', record);
        continue;
      }
      reading.optional(HEADERS.verdict, VERDICT, before.verdict);
      if (compared.takes(reading, record) && isFirst(row, pairOf(mapping), null))
        removedRowReviews.push(before);
      continue;
    }
    if (before !== null && saysSame(row, before)) continue;
    if (hasChanged && row.origin.key[1] !== recordDigest(mapping)) {
      // Nobody confirms what they have not read.
      compared.leaves(row, 'the mapping was changed', null);
      continue;
    }
    if (before === null && !row.wasExportedAs(HEADERS.verdict, '')) {
      compared.leaves(row, 'the review that it showed was removed', null);
      continue;
    }
    const wanted = readReview(reading, before, on);
    if (!compared.takes(reading, record) || !isFirst(row, pairOf(mapping), wanted)) continue;
    take(mapping, before, wanted);
  }
  const named = new NamedMappings(projection);
  for (const row of added) {
    const reading = new RowReading(row);
    const mapping = named.read(reading);
    const before = mapping === null ? null : reviews.ofMapping(pairOf(mapping));
    if (before !== null && saysSame(row, before)) continue;
    const wanted = readReview(reading, before, on);
    if (!compared.takes(reading, null) || mapping === null) continue;
    if (isFirst(row, pairOf(mapping), wanted)) take(mapping, before, wanted);
  }
  return { rowReviews, newRowReviews, removedRowReviews };
}

function twice({ origin }: EditedRow): string {
  return `The row of ${origin.id} and another row on the same pair say something different. A review is about the pair: write the same in both rows, or in one of them.`;
}

type ReviewCells = Pick<RowReview, keyof typeof HEADERS>;

function readReview(reading: RowReading, before: ReviewCells | null, ifNoDay: string): ReviewCells {
  const verdict = reading.required(HEADERS.verdict, VERDICT, before?.verdict ?? null);
  const hasVerdict = reading.problems.length === 0;
  const relationship = reading.optional(HEADERS.relationship, RELATIONSHIP, before?.relationship ?? null);
  const fault = hasVerdict ? adjustmentFault(verdict, relationship) : null;
  if (fault !== null) reading.refuse(HEADERS.relationship, 'ADJUSTMENT_MISSING', fault);
  return {
    verdict,
    relationship,
    by: reading.required(HEADERS.by, anyText, before?.by ?? null),
    on: reading.required(HEADERS.on, day, before?.on ?? null, ifNoDay),
    note: reading.optional(HEADERS.note, anyText, before?.note ?? null),
  };
}

/** Whether a row says what a review says; it need not name the day. */
function saysSame(row: EditedRow, review: RowReview): boolean {
  const reading = new RowReading(row);
  readReview(reading, review, review.on);
  return reading.isSame;
}

/** Whether somebody emptied the verdict and wrote nothing new beside it: what else a review says needs a verdict. */
function isCleared(row: EditedRow): boolean {
  const isEmpty = (header: string): boolean => row.text(header).trim() === '';
  const { verdict, ...others } = HEADERS;
  return (
    row.column(verdict) !== null &&
    isEmpty(verdict) &&
    Object.values(others).every((each) => !row.isEditedAt(each) || isEmpty(each))
  );
}

/** The mapping, where its crosswalk still has it and the organization may see it. */
function mappingOf({ origin }: EditedRow, { catalogue, organization }: Projection): Mapping | null {
  const mapping = catalogue.records.mappings.get(origin.key[0] ?? '');
  if (mapping === undefined || mapping.retired) return null;
  const owner = catalogue.records.crosswalks.get(mapping.crosswalk)?.owner ?? null;
  return isVisible(owner, organization.organization.slug) ? mapping : null;
}
