import { memoInSteps } from '../coverage/memo-in-steps.ts';
import { isAssumed } from '../coverage/projection/assuming.ts';
import type { OrganizationIndex } from '../coverage/projection/organization-index.ts';
import type { OrganizationRecords } from '../coverage/projection/organization-records.ts';
import { inFileOrderInSteps } from '../coverage/sorted-in-steps.ts';
import { eachInSteps, groupByInSteps, ROWS_IN_A_STEP, type Steps } from '../coverage/steps.ts';
import { type NodesOf, nodesOf } from '../ledger/records/registry.ts';
import type { Addressing, Demonstration, Evidence } from '../model/evidence.ts';
import type { RecordOf } from '../model/fields.ts';
import { addToGroup } from '../model/group-by.ts';
import type { Action, Decision } from '../model/organization.ts';

/** Records that have a place in their file. */
type PlacedNode = Extract<NodesOf<'organization'>, { readonly fields: { readonly position: unknown } }>;

type RecordLists = { readonly [D in PlacedNode as D['collection']]: readonly RecordOf<D['fields']>[] };

/**
 * The records of one organization by collection, in file order, and its links by the record that they belong to.
 */
export interface OrganizationLists extends RecordLists {
  readonly demonstrationsOfEvidence: ReadonlyMap<string, readonly Demonstration[]>;
  readonly demonstrationsOfControl: ReadonlyMap<string, readonly Demonstration[]>;
  readonly addressingsOfControl: ReadonlyMap<string, readonly Addressing[]>;
  /** By `SLUG:REF` of the provision, retired or not; so are decisions and actions. */
  readonly addressingsOfProvision: ReadonlyMap<string, readonly Addressing[]>;
  readonly decisionsOfProvision: ReadonlyMap<string, readonly Decision[]>;
  readonly actionsOfProvision: ReadonlyMap<string, readonly Action[]>;
  /** Evidence by the local id of the system that it is about. */
  readonly evidenceOfSystem: ReadonlyMap<string, readonly Evidence[]>;
}

const PLACED = nodesOf('organization').filter((node): node is PlacedNode => 'position' in node.fields);

/** Made once for each projection, because a page of records asks for links once for each row; a step is some records. */
export const listsOf = memoInSteps(function* ({ records }: OrganizationIndex): Steps<OrganizationLists> {
  const lists = {};
  yield* listRecords(lists, records);
  assertListed(lists);
  const evidence = yield* recordedOf(lists.evidence);
  const demonstrations = yield* inFileOrderInSteps(records.demonstrates.values());
  const addressings = yield* inFileOrderInSteps(records.addresses.values());
  return {
    ...lists,
    evidence,
    demonstrationsOfEvidence: yield* groupByInSteps(demonstrations, ({ evidence }) => evidence),
    demonstrationsOfControl: yield* groupByInSteps(demonstrations, ({ control }) => control),
    addressingsOfControl: yield* groupByInSteps(addressings, ({ control }) => control),
    addressingsOfProvision: yield* groupByInSteps(addressings, ({ provision }) => provision),
    decisionsOfProvision: yield* groupByInSteps(lists.decisions, provisionOf),
    actionsOfProvision: yield* groupByInSteps(lists.actions, provisionOf),
    evidenceOfSystem: yield* bySystem(evidence),
  };
});

function provisionOf({ framework, ref }: Decision | Action): string {
  return `${framework}:${ref}`;
}

/** Adds a list for every collection of records that have a place in their file. */
function* listRecords(lists: object, records: OrganizationRecords): Steps<void> {
  for (const { collection } of PLACED) {
    const known: ReadonlyMap<string, { readonly id: string; readonly position: number }> =
      records[collection];
    Object.assign(lists, { [collection]: yield* inFileOrderInSteps(known.values()) });
  }
}

function assertListed(lists: object): asserts lists is RecordLists {
  for (const { collection } of PLACED)
    if (!(collection in lists)) throw new TypeError(`The lists lack ${collection}.`);
}

/** An answer may assume evidence, and its records have it too. No list of records does. */
function* recordedOf(evidence: readonly Evidence[]): Steps<readonly Evidence[]> {
  const recorded: Evidence[] = [];
  yield* eachInSteps(evidence, (record) => {
    if (!isAssumed(record)) recorded.push(record);
  });
  return recorded;
}

function* bySystem(evidence: readonly Evidence[]): Steps<ReadonlyMap<string, readonly Evidence[]>> {
  const groups = new Map<string, Evidence[]>();
  let work = 0;
  for (const record of evidence) {
    for (const system of record.systems) {
      addToGroup(groups, system, record);
    }
    work += 1 + record.systems.length;
    if (work < ROWS_IN_A_STEP) continue;
    work = 0;
    yield;
  }
  return groups;
}
