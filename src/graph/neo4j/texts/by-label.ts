import { CATALOGUE_LABELS, type Label, ORGANIZATION_LABELS } from '../../../ledger/fact.ts';

export const LABELS: readonly Label[] = [...CATALOGUE_LABELS, ...ORGANIZATION_LABELS];

/** Labels whose nodes bear their organization's slug, which an id alone does not prove. */
export const OWNED_LABELS: readonly Label[] = ORGANIZATION_LABELS.filter((label) => label !== 'Organization');

export type ByLabel<T> = Readonly<Record<Label, T>>;

/**
 * Labels and types cannot be parameters in Cypher: a text that names one is made once for each, from the closed lists
 * of the model and from nothing else.
 */
export function byLabel<T>(make: (label: Label) => T): ByLabel<T> {
  return Object.fromEntries(LABELS.map((label) => [label, make(label)])) as ByLabel<T>;
}
