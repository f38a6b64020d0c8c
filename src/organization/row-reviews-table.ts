import { readMappingSide } from '../catalogue/mapping-side.ts';
import { mappingId, provisionId, rowReviewId } from '../ids.ts';
import { adjustmentFault } from '../model/adjustment-fault.ts';
import { REVIEW_VERDICTS, type RowReview } from '../model/organization.ts';
import { quoted } from '../model/quoted.ts';
import { RELATIONSHIPS } from '../model/relation.ts';
import { columns, DAY, nameOf, REF, wordOf } from '../parsing/columns.ts';
import { PairRegister } from '../parsing/pair-register.ts';
import { anyText, day, oneOf } from '../parsing/text-rules.ts';
import type { OrganizationDraft } from './organization-draft.ts';

/** `row-reviews.csv`. */
export const ROW_REVIEW_COLUMNS = columns(
  ['crosswalk', 'source', 'target', 'verdict', 'by', 'on'],
  ['relationship', 'note'],
  {
    crosswalk: nameOf('crosswalk'),
    source: REF,
    target: REF,
    verdict: wordOf(REVIEW_VERDICTS),
    relationship: wordOf(RELATIONSHIPS),
    on: DAY,
  },
);

const VERDICT = oneOf(REVIEW_VERDICTS);
const RELATIONSHIP = oneOf(RELATIONSHIPS);

/** Reads the organization's own word on mappings: one row a mapping. */
export async function readRowReviews(draft: OrganizationDraft): Promise<readonly RowReview[]> {
  const reviews: RowReview[] = [];
  const reviewed = new PairRegister();
  await draft.table('row-reviews.csv', ROW_REVIEW_COLUMNS, (row) => {
    const crosswalk = row.required('crosswalk', draft.crosswalkRule);
    const known = crosswalk === '' ? null : draft.known.crosswalk(crosswalk);
    const isKnown = known !== null;
    const [from = '', to = ''] = (['source', 'target'] as const).map((side) => {
      const framework = side === 'source' ? known?.sourceFramework : known?.targetFramework;
      const names = framework === undefined ? null : draft.known.refs(framework);
      return readMappingSide(row, side, (text) => names?.find(text) ?? null).join(';');
    });
    const source = provisionId(known?.sourceFramework ?? '', from);
    const target = provisionId(known?.targetFramework ?? '', to);
    const mapping = mappingId(crosswalk, source, target);
    // A side that was refused names no mapping, neither an unknown one nor one that was reviewed before.
    const isNamed = from !== '' && to !== '';
    if (isKnown && isNamed && !draft.known.hasMapping(mapping)) {
      const sentence = `${crosswalk} has no mapping from ${quoted(from)} to ${quoted(to)}.`;
      row.refuse('source', 'UNKNOWN_MAPPING', sentence);
    }
    if (isNamed) reviewed.add(row, 'source', `${crosswalk}: ${from}`, to);
    const verdict = row.required('verdict', VERDICT);
    const relationship = row.optional('relationship', RELATIONSHIP);
    // A verdict that was refused says nothing about the relationship.
    const fault = row.text('verdict') === verdict ? adjustmentFault(verdict, relationship) : null;
    if (fault !== null) row.refuse('relationship', 'ADJUSTMENT_MISSING', fault);
    reviews.push({
      id: rowReviewId(draft.slug, mapping),
      organization: draft.slug,
      ...{ mapping, crosswalk, source, target, verdict, relationship },
      by: row.required('by', anyText),
      on: row.required('on', day),
      note: row.optional('note', anyText),
      position: reviews.length + 1,
    });
  });
  return reviews;
}
