import { provisionId } from '../ids.ts';
import type { CatalogueContents } from '../ledger/records/contents.ts';
import { type Crosswalk, type Mapping, membersOfSide, type RowDoubt } from '../model/crosswalk.ts';
import { groupBy } from '../model/group-by.ts';
import type { CatalogueLookup } from '../parsing/catalogue-lookup.ts';

/** Rows that are named of one doubt; the rest are counted. */
const MOST_NAMED = 20;

/** Rows of a crosswalk that a folder may hold and a reviewer should not let pass. */
export interface DoubtfulRows {
  readonly crosswalk: string;
  readonly code: RowDoubt;
  readonly file: string;
  /** At least 1. */
  readonly count: number;
  /** The first of the rows: `SLUG:REF to SLUG:REF`. */
  readonly records: readonly string[];
  readonly sentence: string;
}

/**
 * What no format can refuse, since an author may have grounds that a table does not show: a curated set relation that
 * no rationale argues, a standard said to be equal to a law, a provision both mapped and said to have no counterpart, a
 * union that names a provision with its own part, a provision that is retired.
 * One entry a crosswalk and doubt, in the order of the crosswalks.
 *
 * @param folder where the catalogue is, with a slash at its end: `catalogue/` in the folder of an organization
 */
export function findDoubtfulRows(
  contents: CatalogueContents,
  known: Pick<CatalogueLookup, 'isRetired'>,
  folder = '',
): readonly DoubtfulRows[] {
  const parentOf = new Map(
    contents.provisions.map(({ id, framework, parent }) => [
      id,
      parent === null ? null : provisionId(framework, parent),
    ]),
  );
  const namesPartOfItself = (side: string): boolean => {
    const members = membersOfSide(side);
    return members.some((id) => {
      for (let above = parentOf.get(id) ?? null; above !== null; above = parentOf.get(above) ?? null)
        if (members.includes(above)) return true;
      return false;
    });
  };
  const retired = (id: string): boolean => !parentOf.has(id) && known.isRetired(id);
  const rowsOf = groupBy(contents.mappings, ({ crosswalk }) => crosswalk);
  const gapsOf = groupBy(contents.gaps, ({ crosswalk }) => crosswalk);
  const kindOf = new Map(contents.frameworks.map(({ slug, kind }) => [slug, kind]));
  return contents.crosswalks.flatMap((crosswalk) => {
    const file = `${folder}mappings/${crosswalk.slug}/mappings.csv`;
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
        file,
        'UNARGUED_RELATION',
        rows.filter(
          (row) => crosswalk.kind === 'curated' && row.relationship !== 'related' && row.rationale === null,
        ),
        'without a rationale for how far the two provisions overlap',
      ),
      doubt(
        crosswalk,
        file,
        'EQUAL_TO_LAW',
        rows.filter(({ relationship }) => isBetweenLawAndOther && relationship === 'equal'),
        'with the relationship equal between a law and another document',
      ),
      doubt(
        crosswalk,
        file,
        'MAPPED_AND_NONE',
        rows.filter(
          ({ source, target }) =>
            membersOfSide(source).some((id) => none.has(`source ${id}`)) ||
            membersOfSide(target).some((id) => none.has(`target ${id}`)),
        ),
        'with a provision that has no counterpart according to gaps.csv',
      ),
      doubt(
        crosswalk,
        file,
        'UNION_WITHIN',
        rows.filter(({ source, target }) => [source, target].some(namesPartOfItself)),
        'with a union of a provision and one of its own parts',
      ),
      doubt(
        crosswalk,
        file,
        'ON_RETIRED',
        rows.filter(({ source, target }) =>
          [source, target].some((side) => membersOfSide(side).some((id) => retired(id))),
        ),
        'without effect, since a provision is retired',
      ),
    ].filter((found) => found !== null);
  });
}

function doubt(
  { slug }: Crosswalk,
  file: string,
  code: DoubtfulRows['code'],
  [first, ...others]: readonly Mapping[],
  words: string,
): DoubtfulRows | null {
  if (first === undefined) return null;
  const count = others.length === 0 ? '1 row' : `${others.length + 1} rows`;
  const sentence = `${file}: ${count} ${words}${others.length === 0 ? ':' : ', the first:'} ${first.source} to ${first.target}`;
  const records = [first, ...others]
    .slice(0, MOST_NAMED)
    .map(({ source, target }) => `${source} to ${target}`);
  return { crosswalk: slug, code, file, count: others.length + 1, records, sentence };
}
