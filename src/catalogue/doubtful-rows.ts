import { provisionId } from '../ids.ts';
import type { CatalogueContents } from '../ledger/records/contents.ts';
import { counted } from '../model/counted.ts';
import { type Crosswalk, type Mapping, membersOfSide, type RowDoubt } from '../model/crosswalk.ts';
import { groupBy } from '../model/group-by.ts';
import type { CatalogueLookup } from '../parsing/catalogue-lookup.ts';

/** Rows that are named of one doubt; the rest are counted. */
const MOST_NAMED = 20;

/** Rows of a crosswalk, or refs of a view, that a folder may hold and a reviewer should not let pass. */
export interface DoubtfulRows {
  /** Null: they are a view's. */
  readonly crosswalk: string | null;
  readonly code: RowDoubt;
  readonly file: string;
  /** At least 1. */
  readonly count: number;
  /** The first of the rows: `SLUG:REF to SLUG:REF`, or `SLUG:REF` of a gap; of a view `QUESTION: SLUG:REF`. */
  readonly records: readonly string[];
  readonly sentence: string;
}

/**
 * What no format can refuse, since an author may have grounds that a table does not show: a curated set relation that
 * no rationale argues, a standard said to be equal to a law, a provision both mapped and said to have no counterpart, a
 * union that names a provision with its own part, a provision that is retired.
 * One entry a crosswalk and doubt, in the order of the crosswalks; then the views, whose refs may be retired too.
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
  const ofCrosswalks = contents.crosswalks.flatMap((crosswalk) => {
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
      doubtOf({
        ...{ crosswalk: crosswalk.slug, code: 'ON_RETIRED' },
        file: `${folder}mappings/${crosswalk.slug}/gaps.csv`,
        records: (gapsOf.get(crosswalk.slug) ?? []).map(({ provision }) => provision).filter(retired),
        words: 'without effect, since the provision is retired',
      }),
    ].filter((found) => found !== null);
  });
  const ofViews = contents.views.map(({ slug, questions }) =>
    doubtOf({
      ...{ crosswalk: null, code: 'ON_RETIRED', file: `${folder}views/${slug}.yaml` },
      records: questions.flatMap(({ id, framework, refs }) =>
        refs.flatMap((ref) => (retired(`${framework}:${ref}`) ? [`${id}: ${framework}:${ref}`] : [])),
      ),
      words: 'without an answer, since the provision is retired',
      noun: 'ref',
    }),
  );
  return [...ofCrosswalks, ...ofViews.filter((found) => found !== null)];
}

function doubt(
  { slug }: Crosswalk,
  file: string,
  code: RowDoubt,
  rows: readonly Mapping[],
  words: string,
): DoubtfulRows | null {
  const records = rows.map(({ source, target }) => `${source} to ${target}`);
  return doubtOf({ crosswalk: slug, file, code, records, words });
}

function doubtOf({
  records,
  words,
  noun = 'row',
  ...found
}: Pick<DoubtfulRows, 'crosswalk' | 'code' | 'file' | 'records'> & {
  readonly words: string;
  readonly noun?: string;
}): DoubtfulRows | null {
  const count = records.length;
  if (count === 0) return null;
  const sentence = `${found.file}: ${counted(count, noun)} ${words}${count === 1 ? ':' : ', the first:'} ${records[0]}`;
  return { ...found, count, records: records.slice(0, MOST_NAMED), sentence };
}
