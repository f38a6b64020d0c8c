import type { OrganizationIndex } from '../coverage/projection/organization-index.ts';
import type { OrganizationRecords } from '../coverage/projection/organization-records.ts';
import { type NodesOf, nodesOf } from '../ledger/records/registry.ts';
import type { Addressing, Demonstration, Evidence } from '../model/evidence.ts';
import type { RecordOf } from '../model/fields.ts';
import { inFileOrder } from '../model/in-file-order.ts';
import { memoOn } from '../model/memo-on.ts';
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

/** Made once for each projection, because a page of records asks for links once for each row. */
export const listsOf = memoOn(({ records }: OrganizationIndex): OrganizationLists => {
  const lists = {};
  listRecords(lists, records);
  const demonstrations = inFileOrder(records.demonstrates.values());
  const addressings = inFileOrder(records.addresses.values());
  return {
    ...lists,
    demonstrationsOfEvidence: grouped(demonstrations, (demonstration) => [demonstration.evidence]),
    demonstrationsOfControl: grouped(demonstrations, (demonstration) => [demonstration.control]),
    addressingsOfControl: grouped(addressings, (addressing) => [addressing.control]),
    addressingsOfProvision: grouped(addressings, (addressing) => [addressing.provision]),
    decisionsOfProvision: grouped(lists.decisions, provisionOf),
    actionsOfProvision: grouped(lists.actions, provisionOf),
    evidenceOfSystem: grouped(lists.evidence, ({ systems }) => systems),
  };
});

function provisionOf({ framework, ref }: Decision | Action): readonly string[] {
  return [`${framework}:${ref}`];
}

/** Adds a list for every collection of records that have a place in their file. */
function listRecords(lists: object, records: OrganizationRecords): asserts lists is RecordLists {
  for (const { collection } of PLACED) {
    const known: ReadonlyMap<string, { readonly id: string; readonly position: number }> =
      records[collection];
    Object.assign(lists, { [collection]: inFileOrder(known.values()) });
  }
}

function grouped<R>(rows: readonly R[], keys: (row: R) => readonly string[]): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    for (const key of keys(row)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [row]);
      else group.push(row);
    }
  }
  return groups;
}
