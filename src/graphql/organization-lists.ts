import type { OrganizationIndex } from '../coverage/projection/organization-index.ts';
import type { Addressing, Demonstration, Evidence } from '../model/evidence.ts';
import { memoOn } from '../model/memo-on.ts';
import type { Action, AISystem, AppliedControl, Decision, Supplier } from '../model/organization.ts';

/** One organization's records in file order, and its links by the record they belong to. */
export interface OrganizationLists {
  readonly systems: readonly AISystem[];
  readonly suppliers: readonly Supplier[];
  readonly controls: readonly AppliedControl[];
  readonly evidence: readonly Evidence[];
  readonly decisions: readonly Decision[];
  readonly actions: readonly Action[];
  readonly demonstrationsOfEvidence: ReadonlyMap<string, readonly Demonstration[]>;
  readonly demonstrationsOfControl: ReadonlyMap<string, readonly Demonstration[]>;
  readonly addressingsOfControl: ReadonlyMap<string, readonly Addressing[]>;
  /** By local id of the system it is about. */
  readonly evidenceOfSystem: ReadonlyMap<string, readonly Evidence[]>;
}

/** Made once a projection, since a page of records asks for links once a row. */
export const listsOf = memoOn(({ records }: OrganizationIndex): OrganizationLists => {
  const evidence = inFileOrder(records.evidence);
  const demonstrations = inFileOrder(records.demonstrates);
  return {
    systems: inFileOrder(records.systems),
    suppliers: inFileOrder(records.suppliers),
    controls: inFileOrder(records.controls),
    evidence,
    decisions: inFileOrder(records.decisions),
    actions: inFileOrder(records.actions),
    demonstrationsOfEvidence: grouped(demonstrations, (demonstration) => [demonstration.evidence]),
    demonstrationsOfControl: grouped(demonstrations, (demonstration) => [demonstration.control]),
    addressingsOfControl: grouped(inFileOrder(records.addresses), (addressing) => [addressing.control]),
    evidenceOfSystem: grouped(evidence, ({ systems }) => systems),
  };
});

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
