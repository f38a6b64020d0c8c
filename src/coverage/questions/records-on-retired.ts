import { isRetiredRow, membersOfSide } from '../../model/crosswalk.ts';
import type { Addressing } from '../../model/evidence.ts';
import { groupBy } from '../../model/group-by.ts';
import { inFileOrder } from '../../model/in-file-order.ts';
import { memoOn } from '../../model/memo-on.ts';
import { NAMED, type SomeRecords } from '../../model/notice-sentences.ts';
import type { Action, Decision, RowReview } from '../../model/organization.ts';
import { nameWithProvision, type TabledRecord } from '../../model/record-doubt.ts';
import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';

/** The records of an organization that name a retired provision, each table in file order. */
export interface RecordsOnRetired {
  /** Rows of the supports: there may be a million. */
  readonly supports: readonly number[];
  readonly addresses: readonly Addressing[];
  readonly decisions: readonly Decision[];
  /** Of mappings that are not retired themselves. */
  readonly rowReviews: readonly RowReview[];
  readonly actions: readonly Action[];
}

const NOTHING: RecordsOnRetired = {
  ...{ supports: [], addresses: [], decisions: [], rowReviews: [], actions: [] },
};

/** Found once for each state of the records. An organization whose catalogue has retired nothing costs no search. */
export const recordsOnRetired = memoOn((organization: OrganizationIndex): RecordsOnRetired => {
  const { catalogue, records, reviews } = organization;
  if (catalogue.frameworks.every(({ retired }) => retired.length === 0)) return NOTHING;
  const named = ({ framework, ref }: { readonly framework: string; readonly ref: string }): boolean =>
    isRetired(catalogue, `${framework}:${ref}`);
  return {
    supports: supportsOnRetired(organization),
    addresses: inFileOrder(records.addresses.values()).filter(({ provision }) =>
      isRetired(catalogue, provision),
    ),
    decisions: inFileOrder(records.decisions.values()).filter(named),
    rowReviews: reviews.all.filter(({ mapping, source, target }) => {
      const row = catalogue.records.mappings.get(mapping);
      if (row === undefined || isRetiredRow(row)) return false;
      return isRetiredSide(catalogue, source) || isRetiredSide(catalogue, target);
    }),
    actions: inFileOrder(records.actions.values()).filter(named),
  };
});

/** Whether a provision is retired, by `SLUG:REF`. */
export function isRetired({ records }: CatalogueIndex, provision: string): boolean {
  return records.provisions.get(provision)?.retired === true;
}

/** Whether a side of a mapping, or a provision of a union, is retired. The mapping is then not followed. */
export function isRetiredSide(catalogue: CatalogueIndex, side: string): boolean {
  return membersOfSide(side).some((provision) => isRetired(catalogue, provision));
}

/** The first records on retired provisions of a framework, by their names; null where there are none. */
export function namedOnRetired(organization: OrganizationIndex, framework: string): SomeRecords | null {
  return onRetiredByFramework(organization).get(framework) ?? null;
}

const onRetiredByFramework = memoOn((organization: OrganizationIndex): ReadonlyMap<string, SomeRecords> => {
  const { catalogue, records } = organization;
  const { supports, addresses, decisions, rowReviews, actions } = recordsOnRetired(organization);
  const found = new Map<string, { first: string[]; count: number }>();
  const tell = (provision: string, record: () => TabledRecord): void => {
    const framework = frameworkOfProvision(provision);
    const known = found.get(framework) ?? { first: [], count: 0 };
    known.count++;
    if (known.first.length < NAMED) known.first.push(nameWithProvision(record()));
    found.set(framework, known);
  };
  for (const row of supports) {
    tell(records.supports.provisionAt(row), () => ({ table: 'supports', record: records.supports.at(row) }));
  }
  for (const record of addresses) tell(record.provision, () => ({ table: 'addresses', record }));
  for (const record of decisions)
    tell(`${record.framework}:${record.ref}`, () => ({ table: 'decisions', record }));
  for (const record of rowReviews) {
    // One record, whether one side or both have retired provisions; two frameworks may lack them.
    const gone = [record.source, record.target]
      .flatMap(membersOfSide)
      .filter((id) => isRetired(catalogue, id));
    for (const [id] of groupBy(gone, frameworkOfProvision).values())
      if (id !== undefined) tell(id, () => ({ table: 'row-reviews', record }));
  }
  for (const record of actions)
    tell(`${record.framework}:${record.ref}`, () => ({ table: 'actions', record }));
  return found;
});

function supportsOnRetired({ catalogue, records: { supports } }: OrganizationIndex): readonly number[] {
  const retired = new Uint8Array(supports.words.length);
  for (const { id } of catalogue.frameworks.flatMap((range) => range.retired)) {
    const word = supports.words.find(id);
    if (word !== null) retired[word] = 1;
  }
  if (!retired.includes(1)) return [];
  const rows: number[] = [];
  supports.eachRow((_, provision, __, row) => {
    if (retired[provision] === 1) rows.push(row);
  });
  return rows.sort((a, b) => supports.positionAt(a) - supports.positionAt(b));
}

/** @param id `SLUG:REF` */
function frameworkOfProvision(id: string): string {
  return id.slice(0, id.indexOf(':'));
}
