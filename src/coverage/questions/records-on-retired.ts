import { membersOfSide } from '../../model/crosswalk.ts';
import type { Addressing } from '../../model/evidence.ts';
import { byPlaceInFile } from '../../model/in-file-order.ts';
import { NAMED, type SomeRecords } from '../../model/notice-sentences.ts';
import type { Action, Decision, RowReview } from '../../model/organization.ts';
import { nameWithProvision, type TabledRecord } from '../../model/record-doubt.ts';
import { memoInSteps } from '../memo-in-steps.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';
import { sortedInSteps } from '../sorted-in-steps.ts';
import { eachInSteps, filteredInSteps, type Steps } from '../steps.ts';
import { isRetired, isRetiredSide } from './retired.ts';
import { countingPairs, hasRow } from './review-counts.ts';

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
export const recordsOnRetired = memoInSteps(function* (
  organization: OrganizationIndex,
): Steps<RecordsOnRetired> {
  const { catalogue, records, reviews } = organization;
  if (catalogue.retiredProvisions.length === 0) return NOTHING;
  yield* countingPairs.inSteps(catalogue);
  const named = ({ framework, ref }: { readonly framework: string; readonly ref: string }): boolean =>
    isRetired(catalogue, `${framework}:${ref}`);
  return {
    supports: yield* supportsOnRetired(organization),
    addresses: yield* placed(records.addresses.values(), ({ provision }) => isRetired(catalogue, provision)),
    decisions: yield* placed(records.decisions.values(), named),
    rowReviews: yield* filteredInSteps(reviews.all, (review) => {
      if (!hasRow(catalogue, review)) return false;
      return isRetiredSide(catalogue, review.source) || isRetiredSide(catalogue, review.target);
    }),
    actions: yield* placed(records.actions.values(), named),
  };
});

/** The records that are wanted, in file order. */
function* placed<R extends { readonly id: string; readonly position: number }>(
  records: Iterable<R>,
  isWanted: (record: R) => boolean,
): Steps<readonly R[]> {
  return yield* sortedInSteps(yield* filteredInSteps(records, isWanted), byPlaceInFile);
}

/** The records that name one retired provision, by their names. */
export function namedOn(organization: OrganizationIndex, provision: string): SomeRecords {
  const names: string[] = [];
  let count = 0;
  for (const { provisions, record } of eachOnRetired(organization)) {
    if (!provisions.includes(provision)) continue;
    count++;
    if (names.length < NAMED) names.push(nameWithProvision(record()));
  }
  return { first: names, count };
}

/**
 * The first records on retired provisions of a framework, by their names, for the notice `PROVISION_RETIRED`. Null where
 * no link of evidence or of a control is among them: nothing then changes what is covered, and `check` names the rest.
 */
export function namedOnRetired(organization: OrganizationIndex, framework: string): SomeRecords | null {
  return onRetiredByFramework(organization).get(framework) ?? null;
}

/** Found once for each state of the records, for {@link namedOnRetired}. */
export const onRetiredByFramework = memoInSteps(function* (
  organization: OrganizationIndex,
): Steps<ReadonlyMap<string, SomeRecords>> {
  yield* recordsOnRetired.inSteps(organization);
  const found = new Map<string, { first: string[]; count: number }>();
  yield* eachInSteps(eachOnRetired(organization), ({ provisions, record }) => {
    for (const framework of new Set(provisions.map(frameworkOfProvision))) {
      const known = found.get(framework) ?? { first: [], count: 0 };
      known.count++;
      if (known.first.length < NAMED) known.first.push(nameWithProvision(record()));
      found.set(framework, known);
    }
  });
  const linked = new Set<string>();
  yield* eachInSteps(linksOnRetired(organization), ({ provisions }) => {
    for (const provision of provisions) linked.add(frameworkOfProvision(provision));
  });
  return new Map([...found].filter(([framework]) => linked.has(framework)));
});

/** A record with the retired provisions that it names. */
interface OnRetired {
  /** `SLUG:REF`; only a review of a mapping can name several. */
  readonly provisions: readonly string[];
  /** There may be a million records, of which a reader is told a few: each is made when it is asked for. */
  record(): TabledRecord;
}

/** In the order of the tables, then of their files. */
function* eachOnRetired(organization: OrganizationIndex): Generator<OnRetired> {
  const { catalogue } = organization;
  const { decisions, rowReviews, actions } = recordsOnRetired(organization);
  yield* linksOnRetired(organization);

  for (const record of decisions)
    yield {
      provisions: [`${record.framework}:${record.ref}`],
      record: () => ({ table: 'decisions', record }),
    };
  for (const record of rowReviews) {
    const members = [record.source, record.target].flatMap(membersOfSide);
    const provisions = members.filter((provision) => isRetired(catalogue, provision));
    yield { provisions, record: () => ({ table: 'row-reviews', record }) };
  }
  for (const record of actions)
    yield { provisions: [`${record.framework}:${record.ref}`], record: () => ({ table: 'actions', record }) };
}

/** The links of evidence, then those of controls. */
function* linksOnRetired(organization: OrganizationIndex): Generator<OnRetired> {
  const { records } = organization;
  const { supports, addresses } = recordsOnRetired(organization);
  for (const row of supports) {
    const record = (): TabledRecord => ({ table: 'supports', record: records.supports.at(row) });
    yield { provisions: [records.supports.provisionAt(row)], record };
  }
  for (const record of addresses)
    yield { provisions: [record.provision], record: () => ({ table: 'addresses', record }) };
}

function* supportsOnRetired({
  catalogue,
  records: { supports },
}: OrganizationIndex): Steps<readonly number[]> {
  const retired = new Uint8Array(supports.words.length);
  for (const { id } of catalogue.retiredProvisions) {
    const word = supports.words.find(id);
    if (word !== null) retired[word] = 1;
  }
  if (!retired.includes(1)) return [];
  const rows: number[] = [];
  yield* supports.eachRowInSteps((_, provision, __, row) => {
    if (retired[provision] === 1) rows.push(row);
    return 0;
  });
  return yield* sortedInSteps(rows, (a, b) => supports.positionAt(a) - supports.positionAt(b));
}

/** @param id `SLUG:REF` */
function frameworkOfProvision(id: string): string {
  return id.slice(0, id.indexOf(':'));
}
