import type { CatalogueContents } from '../ledger/records/contents.ts';
import type { Crosswalk, Mapping } from '../model/crosswalk.ts';
import { groupBy } from '../model/group-by.ts';

export const DOUBTS = ['UNARGUED_RELATION', 'EQUAL_TO_LAW', 'MAPPED_AND_NONE'] as const;

/** Rows of a crosswalk that a folder may hold and a reviewer should not let pass. */
export interface DoubtfulRows {
  readonly crosswalk: string;
  readonly code: (typeof DOUBTS)[number];
  readonly sentence: string;
}

/**
 * What no format can refuse, since an author may have grounds that a table does not show: a curated set relation that
 * no rationale argues, a standard said to be equal to a law, a provision both mapped and said to have no counterpart.
 * One entry a crosswalk and doubt, in the order of the crosswalks.
 */
export function findDoubtfulRows(contents: CatalogueContents): readonly DoubtfulRows[] {
  const rowsOf = groupBy(contents.mappings, ({ crosswalk }) => crosswalk);
  const gapsOf = groupBy(contents.gaps, ({ crosswalk }) => crosswalk);
  const kindOf = new Map(contents.frameworks.map(({ slug, kind }) => [slug, kind]));
  return contents.crosswalks.flatMap((crosswalk) => {
    const rows = rowsOf.get(crosswalk.slug) ?? [];
    const none = new Set(
      (gapsOf.get(crosswalk.slug) ?? [])
        .filter(({ basis }) => basis === 'stated-none')
        .map(({ side, provision }) => `${side} ${provision}`),
    );
    const sides = [crosswalk.sourceFramework, crosswalk.targetFramework];
    const isBetweenLawAndOther = sides.filter((side) => kindOf.get(side) === 'LAW').length === 1;
    return [
      doubt(
        crosswalk,
        'UNARGUED_RELATION',
        rows.filter(
          (row) => crosswalk.kind === 'curated' && row.relationship !== 'related' && row.rationale === null,
        ),
        'without a rationale that argues their set relation',
      ),
      doubt(
        crosswalk,
        'EQUAL_TO_LAW',
        rows.filter(({ relationship }) => isBetweenLawAndOther && relationship === 'equal'),
        'saying that a law and another document ask for the same',
      ),
      doubt(
        crosswalk,
        'MAPPED_AND_NONE',
        rows.filter(({ source, target }) => none.has(`source ${source}`) || none.has(`target ${target}`)),
        'on provisions that gaps.csv says have no counterpart',
      ),
    ].filter((found) => found !== null);
  });
}

function doubt(
  { slug }: Crosswalk,
  code: DoubtfulRows['code'],
  [first, ...others]: readonly Mapping[],
  words: string,
): DoubtfulRows | null {
  if (first === undefined) return null;
  const count = others.length === 0 ? '1 row' : `${others.length + 1} rows`;
  const sentence = `mappings/${slug}/mappings.csv: ${count} ${words}, the first ${first.source} to ${first.target}`;
  return { crosswalk: slug, code, sentence };
}
