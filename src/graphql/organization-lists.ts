import type { OrganizationIndex } from '../coverage/projection/organization-index.ts';
import type { OrganizationRecords } from '../coverage/projection/organization-records.ts';
import { type NodesOf, nodesOf } from '../ledger/records/registry.ts';
import type { Addressing, Demonstration, Evidence } from '../model/evidence.ts';
import type { RecordOf } from '../model/fields.ts';
import { memoOn } from '../model/memo-on.ts';

/** Records that have a place in their file. */
type PlacedNode = Extract<NodesOf<'organization'>, { readonly fields: { readonly position: unknown } }>;

type RecordLists = { readonly [D in PlacedNode as D['collection']]: readonly RecordOf<D['fields']>[] };

/** One organization's records in file order by collection, and its links by the record they belong to. */
export interface OrganizationLists extends RecordLists {
  readonly demonstrationsOfEvidence: ReadonlyMap<string, readonly Demonstration[]>;
  readonly demonstrationsOfControl: ReadonlyMap<string, readonly Demonstration[]>;
  readonly addressingsOfControl: ReadonlyMap<string, readonly Addressing[]>;
  /** By local id of the system it is about. */
  readonly evidenceOfSystem: ReadonlyMap<string, readonly Evidence[]>;
}

const PLACED = nodesOf('organization').filter((node): node is PlacedNode => 'position' in node.fields);

/** Made once a projection, since a page of records asks for links once a row. */
export const listsOf = memoOn(({ records }: OrganizationIndex): OrganizationLists => {
  const lists = {};
  listRecords(lists, records);
  const demonstrations = inFileOrder(records.demonstrates);
  return {
    ...lists,
    demonstrationsOfEvidence: grouped(demonstrations, (demonstration) => [demonstration.evidence]),
    demonstrationsOfControl: grouped(demonstrations, (demonstration) => [demonstration.control]),
    addressingsOfControl: grouped(inFileOrder(records.addresses), (addressing) => [addressing.control]),
    evidenceOfSystem: grouped(lists.evidence, ({ systems }) => systems),
  };
});

/** Lists every collection of records that have a place. */
function listRecords(lists: object, records: OrganizationRecords): asserts lists is RecordLists {
  for (const { collection } of PLACED) {
    const known: ReadonlyMap<string, { readonly position: number }> = records[collection];
    Object.assign(lists, { [collection]: inFileOrder(known) });
  }
}

function inFileOrder<R extends { readonly position: number }>(records: ReadonlyMap<string, R>): readonly R[] {
  return [...records.values()].sort((a, b) => a.position - b.position);
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
