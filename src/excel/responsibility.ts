import type { CatalogueIndex } from '../coverage/projection/catalogue-index.ts';
import type { OrganizationIndex } from '../coverage/projection/organization-index.ts';
import type { ScopedProvision } from '../coverage/questions/by-scoped-provision.ts';
import type { Steps } from '../coverage/steps.ts';
import type { Provision } from '../model/framework.ts';
import { nameKey } from '../model/name-key.ts';

/**
 * What a person or role is responsible for: the records that name them as owner, whatever the letter case, and the
 * provisions that these records are about.
 */
export interface Responsibility {
  readonly owns: (record: Owned) => boolean;
  /** By local id; nobody owns the organization, null. */
  readonly ownsSystem: (system: string | null) => boolean;
  /** By local id. */
  readonly ownsEvidence: (evidence: string) => boolean;
  /**
   * Whether they own the system, or a record on the provision or above it in this scope: an action, a decision, evidence,
   * an own control.
   */
  readonly concerns: (place: ScopedProvision) => boolean;
}

/** A record that somebody may be responsible for. */
interface Owned {
  readonly owner: string | null;
}

/** The scopes of provisions by id: local ids of systems, null for the organization; or all. */
type Places = Map<string, Set<string | null> | 'ALL'>;

/** Finds what an owner is responsible for; a step is a record. */
export function* responsibilityInSteps(
  owner: string,
  { records, catalogue }: OrganizationIndex,
): Steps<Responsibility> {
  const key = nameKey(owner);
  const owns = (record: Owned): boolean => record.owner !== null && nameKey(record.owner) === key;
  const systems = new Set<string | null>();
  for (const system of records.systems.values()) if (owns(system)) systems.add(system.localId);
  const places: Places = new Map();
  for (const stated of [records.actions, records.decisions])
    for (const record of stated.values()) {
      yield;
      if (owns(record)) add(places, `${record.framework}:${record.ref}`, [record.system]);
    }
  const evidence = new Map<string, readonly string[]>();
  const localIds = new Set<string>();
  for (const record of records.evidence.values()) {
    yield;
    if (!owns(record)) continue;
    evidence.set(record.id, record.systems);
    localIds.add(record.localId);
  }
  for (const { evidence: id, provision } of records.supports.values()) {
    yield;
    const scopes = evidence.get(id);
    if (scopes !== undefined) add(places, provision, scopes);
  }
  const controls = new Set<string>();
  for (const control of records.controls.values()) if (owns(control)) controls.add(control.id);
  for (const { control, provision } of records.addresses.values()) {
    yield;
    if (controls.has(control)) add(places, provision, []);
  }
  const ownsSystem = (system: string | null): boolean => systems.has(system);
  return {
    owns,
    ownsSystem,
    ownsEvidence: (local) => localIds.has(local),
    concerns: ({ framework, ref, system }) =>
      ownsSystem(system) ||
      withThoseAbove(catalogue, `${framework}:${ref}`).some((id) => {
        const scopes = places.get(id);
        return scopes === 'ALL' || scopes?.has(system) === true;
      }),
  };
}

/** The ids of a provision and of those above it. */
function withThoseAbove({ records }: CatalogueIndex, id: string): readonly string[] {
  const ids: string[] = [];
  for (let at: string | null = id; at !== null && !ids.includes(at); ) {
    ids.push(at);
    const provision: Provision | undefined = records.provisions.get(at);
    at =
      provision === undefined || provision.parent === null
        ? null
        : `${provision.framework}:${provision.parent}`;
  }
  return ids;
}

/** Evidence that is of no system in particular counts in every scope, and so does an own control. */
function add(places: Places, provision: string, scopes: readonly (string | null)[]): void {
  const known = places.get(provision) ?? new Set();
  if (known === 'ALL') return;
  for (const scope of scopes) known.add(scope);
  places.set(provision, scopes.length === 0 ? 'ALL' : known);
}
