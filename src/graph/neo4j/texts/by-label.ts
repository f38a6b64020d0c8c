import { LABELS, type Label, ownerProperty } from '../../../ledger/records/registry.ts';

/** Labels whose nodes have their organization's slug as a property: the id alone does not prove whose they are. */
export const OWNED_LABELS: readonly Label[] = LABELS.filter(
  (label) => ownerProperty(label) === 'organization',
);

export type ByLabel<T> = Readonly<Record<Label, T>>;

/**
 * Labels and types cannot be parameters in Cypher. A statement that names a label is made once for each label, from the
 * registry of records only.
 */
export function byLabel<T>(make: (label: Label) => T): ByLabel<T> {
  return Object.fromEntries(LABELS.map((label) => [label, make(label)])) as ByLabel<T>;
}
