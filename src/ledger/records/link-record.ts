import type { Fields } from '../../model/fields.ts';
import type { LedgerKind } from './node-record.ts';
import { inCanonicalOrder, type StoredField, storedFields } from './stored-field.ts';

/** One end of a link: the label of the node there, and the field of the record that holds its key. */
export interface LinkEnd<L extends string, F extends string> {
  readonly label: L;
  readonly field: F;
  /** Another label that nodes there may have, and the keys that are theirs. */
  readonly or?: { readonly label: string; readonly has: (key: string) => boolean };
}

/** What there is to know of links that are records of their own. */
export interface LinkDefinition<
  T extends string,
  O extends LedgerKind,
  F extends Fields,
  C extends string,
  From extends string,
  To extends string,
  G extends string | null,
> {
  readonly type: T;
  readonly ledger: O;
  readonly fields: F;
  /** How its records are called in memory and in what a folder says. */
  readonly collection: C;
  readonly from: LinkEnd<From, keyof F & string>;
  readonly to: LinkEnd<To, keyof F & string>;
  /** The GraphQL type under which its global ids are published; null: it has none. Never to be changed. */
  readonly graphqlId: G;
}

/** A definition with what codecs need to know of it. */
export type LinkRecord<D> = D & {
  readonly stored: readonly StoredField[];
  readonly canonical: readonly StoredField[];
};

/** Defines the records of one type of link. The definition takes effect when `registry.ts` lists it. */
export function linkRecord<
  const T extends string,
  const O extends LedgerKind,
  F extends Fields & { readonly id: unknown },
  const C extends string,
  const From extends string,
  const To extends string,
  const G extends string | null,
>(definition: LinkDefinition<T, O, F, C, From, To, G>): LinkRecord<LinkDefinition<T, O, F, C, From, To, G>> {
  const stored = storedFields(definition.fields, ['id', definition.from.field, definition.to.field]);
  return { ...definition, stored, canonical: inCanonicalOrder(stored) };
}
