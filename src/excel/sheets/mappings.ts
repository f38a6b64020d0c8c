import type { CatalogueIndex } from '../../coverage/projection/catalogue-index.ts';
import { rowsOfInSteps } from '../../coverage/questions/crosswalk-rows.ts';
import { isRetired } from '../../coverage/questions/retired.ts';
import { sortedInSteps } from '../../coverage/sorted-in-steps.ts';
import type { Steps } from '../../coverage/steps.ts';
import { type Mapping, membersOfSide, pairOf, type Side } from '../../model/crosswalk.ts';
import {
  CONFIDENCE_WORDS,
  RELATIONSHIP_WORDS,
  ROW_STATUS_WORDS,
  VERDICT_WORDS,
} from '../../model/glossary/crosswalk-words.ts';
import { markRetired } from '../../model/mark.ts';
import { REVIEW_VERDICTS, type RowReview } from '../../model/organization.ts';
import { RELATIONSHIPS, reverseRelationship } from '../../model/relation.ts';
import { reviewInWords } from '../../model/review-in-words.ts';
import type { CooperativeTask } from '../cooperative-task.ts';
import { LazyRows } from '../lazy-rows.ts';
import type { ReportAnswers } from '../report-answers.ts';
import { mappingOrigin } from '../round-trip/row-origin.ts';
import type { Cell, Column, Sheet } from '../sheet.ts';
import { frameworksOfSide, idsOfSide, titlesOfSide } from '../sides.ts';

/**
 * The rows of the crosswalks that count, read from one side; read from the target, each relationship is reversed. Beside
 * each row is the organization's own review, whatever its day; read from the source, it can be edited.
 */
export async function mappingsSheet(
  { projection, crosswalks }: ReportAnswers,
  from: Side,
  task: CooperativeTask,
): Promise<Sheet> {
  const { catalogue } = projection;
  const { records } = catalogue;
  const { reviews } = projection.organization;
  const [to, near, far] =
    from === 'source' ? (['target', 'Source', 'Target'] as const) : (['source', 'Target', 'Source'] as const);
  const refs = (side: string): string =>
    membersOfSide(side)
      .map((id) => records.provisions.get(id)?.ref ?? id)
      .join('; ');
  const marked = (side: string): string =>
    membersOfSide(side)
      .map((id) => markRetired(records.provisions.get(id)?.ref ?? id, isRetired(catalogue, id)))
      .join('; ');
  const rows: Mapping[] = [];
  for (const crosswalk of crosswalks)
    for (const row of await task.take(inDocumentOrder(catalogue, crosswalk, [from, to]))) rows.push(row);
  return {
    name: from === 'source' ? 'Source to target' : 'Target to source',
    blocksBy: 0,
    whenEmpty: 'No crosswalk in use has a row.',
    frozenColumns: 5,
    columns: [
      { header: 'Crosswalk', width: 22, wrap: true },
      { header: near, width: 11, wrap: true },
      { header: `${near} title`, width: 25, wrap: true },
      { header: 'Relationship', width: 16, words: RELATIONSHIP_WORDS },
      { header: far, width: 11, wrap: true },
      { header: `${far} title`, width: 25, wrap: true },
      { header: `${near} framework`, width: 36, wrap: true },
      { header: `${near} id`, width: 20, wrap: true },
      { header: `${far} framework`, width: 36, wrap: true },
      { header: `${far} id`, width: 20, wrap: true },
      { header: 'Rationale', width: 56, wrap: true },
      { header: 'Strength', width: 9 },
      { header: 'Confidence', width: 12, words: CONFIDENCE_WORDS },
      { header: 'Cited as', width: 12, wrap: true },
      { header: 'Asserted by', width: 18, wrap: true },
      { header: 'Edition', width: 14, wrap: true },
      { header: 'Reviewer', width: 15, wrap: true },
      { header: 'Date', width: 12 },
      { header: 'Row status', width: 13, words: ROW_STATUS_WORDS },
      { header: 'Note', width: 20, wrap: true },
      ...(from === 'source' ? [...REVIEW_COLUMNS, TYPE] : [TYPE, OWN_REVIEW]),
    ],
    rows: new LazyRows(rows.length, (index) => {
      const row = rows[index]!;
      const crosswalk = records.crosswalks.get(row.crosswalk);
      const relationship = from === 'source' ? row.relationship : reverseRelationship(row.relationship);
      const review = reviewCells(reviews.ofMapping(pairOf(row)), from);
      const type = row.rationaleType ?? crosswalk?.defaultRationaleType ?? null;
      return [
        row.crosswalk,
        marked(row[from]),
        titlesOfSide(catalogue, row[from]),
        relationship,
        marked(row[to]),
        titlesOfSide(catalogue, row[to]),
        ...[frameworksOfSide(catalogue, row[from]), idsOfSide(row[from])],
        ...[frameworksOfSide(catalogue, row[to]), idsOfSide(row[to])],
        row.rationale,
        row.strength,
        row.confidence,
        row.citedAs,
        crosswalk?.assertedBy ?? null,
        [crosswalk?.sourceEdition, crosswalk?.targetEdition].filter((edition) => edition).join(' → '),
        row.reviewedBy,
        { day: row.reviewedOn },
        row.rowStatus,
        row.note,
        ...(from === 'source' ? [...review, type] : [type, ...review]),
      ];
    }),
    ...(from === 'target' || rows.length === 0
      ? {}
      : {
          origins: new LazyRows(rows.length, (index) => {
            const row = rows[index]!;
            const apart =
              row.pair === null ? '' : ` (${row.rationaleType ?? 'no type'}, ${row.relationship})`;
            const id = `${row.crosswalk}: ${refs(row.source)} → ${refs(row.target)}${apart}`;
            return mappingOrigin(id, row, reviews.ofMapping(pairOf(row)));
          }),
        }),
  };
}

/**
 * The rows of a crosswalk, retired ones left out: by the first provision of the first side, then of the second. A step is
 * some rows.
 */
function* inDocumentOrder(
  catalogue: CatalogueIndex,
  crosswalk: string,
  sides: readonly [Side, Side],
): Steps<readonly Mapping[]> {
  const placeOf = (row: Mapping, side: Side): number =>
    catalogue.numberOf.get(membersOfSide(row[side])[0]!) ?? -1;
  const [first, second] = sides;
  const { mappings } = yield* rowsOfInSteps(catalogue, crosswalk);
  return yield* sortedInSteps(
    mappings,
    (a, b) => placeOf(a, first) - placeOf(b, first) || placeOf(a, second) - placeOf(b, second),
  );
}

const REVIEW_COLUMNS: readonly Column[] = [
  { header: 'Verdict', width: 13, list: REVIEW_VERDICTS, isEditable: true, words: VERDICT_WORDS },
  { header: 'Adjusted relationship', width: 16, list: RELATIONSHIPS, isEditable: true },
  { header: 'By', width: 17, wrap: true, isEditable: true },
  { header: 'On', width: 12, isEditable: true },
  { header: 'Review note', width: 22, wrap: true, isEditable: true },
];
const TYPE: Column = { header: 'Rationale type', width: 13 };
const OWN_REVIEW: Column = { header: 'Own review', width: 30, wrap: true };

function reviewCells(review: RowReview | null, from: Side): readonly Cell[] {
  if (from === 'source') {
    const { verdict = null, relationship = null, by = null, on = null, note = null } = review ?? {};
    return [verdict, relationship, by, { day: on }, note];
  }
  if (review === null) return [null];
  const { relationship } = review;
  const reversed = relationship === null ? null : reverseRelationship(relationship);
  return [reviewInWords({ ...review, relationship: reversed })];
}
