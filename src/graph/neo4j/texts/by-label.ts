import { LABELS, type Label, ownerProperty } from '../../../ledger/records/registry.ts';

/** Labels whose nodes bear their organization's slug, which an id alone does not prove. */
export const OWNED_LABELS: readonly Label[] = LABELS.filter(
  (label) => ownerProperty(label) === 'organization',
);

export type ByLabel<T> = Readonly<Record<Label, T>>;

/**
 * Labels and types cannot be parameters in Cypher: a text that names one is made once for each, from the registry
 * of records and from nothing else.
 */
export function byLabel<T>(make: (label: Label) => T): ByLabel<T> {
  return Object.fromEntries(LABELS.map((label) => [label, make(label)])) as ByLabel<T>;
}
