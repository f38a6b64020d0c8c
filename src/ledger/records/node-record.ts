import type { Fields, RecordOf } from '../../model/fields.ts';
import { inCanonicalOrder, type StoredField, storedFields } from './stored-field.ts';

/** Whose ledger records are stated in: the one catalogue's, or that of an organization. */
export type LedgerKind = 'catalogue' | 'organization';

/** By type of link and label of its other end: the keys of the nodes at which a record's own fields say that it ends. */
export type ImpliedLinks<R> = {
  readonly [type: string]: { readonly [label: string]: (record: R) => readonly string[] };
};

/** What there is to know of the records of one label. */
export interface NodeDefinition<
  L extends string,
  O extends LedgerKind,
  K extends string,
  F extends Fields,
  C extends string,
  Only extends boolean,
  InFolder extends boolean,
  I,
  G extends string | null,
> {
  readonly label: L;
  readonly ledger: O;
  /** The field by which a node is known, unique among the nodes of the label. */
  readonly key: K & ('id' | 'slug');
  readonly fields: F;
  /** How its records are called in memory and in what a folder says. */
  readonly collection: C;
  /** A ledger holds one record of this label and no more. */
  readonly isOnly: Only;
  /** A folder of its ledger states it; otherwise an operation of its own does. */
  readonly inFolder: InFolder;
  /** The links that come and go with the record, in the order in which they are stated. */
  readonly implies: I;
  /** The GraphQL type under which its global ids are published; null: it has none. Never to be changed. */
  readonly graphqlId: G;
}

/** One kind of link that a node implies. */
export interface ImpliedLink {
  readonly type: string;
  readonly label: string;
  /** Takes a record of the label that implies it, as {@link nodeRecord} has checked. */
  keysOf(record: object): readonly string[];
}

/** A definition with what codecs need to know of it. */
export type NodeRecord<D> = D & {
  readonly impliedLinks: readonly ImpliedLink[];
  readonly stored: readonly StoredField[];
  readonly canonical: readonly StoredField[];
};

/** Defines the records of one label. The definition takes effect when `registry.ts` lists it. */
export function nodeRecord<
  const L extends string,
  const O extends LedgerKind,
  const K extends string,
  F extends Fields,
  const C extends string,
  const Only extends boolean,
  const InFolder extends boolean,
  const I extends ImpliedLinks<RecordOf<F>>,
  const G extends string | null,
>(
  definition: NodeDefinition<L, O, K, F, C, Only, InFolder, I, G>,
): NodeRecord<NodeDefinition<L, O, K, F, C, Only, InFolder, I, G>> {
  const stored = storedFields(definition.fields, [definition.key]);
  const implies: ImpliedLinks<RecordOf<F>> = definition.implies;
  const impliedLinks = Object.entries(implies).flatMap(([type, ends]) =>
    Object.entries(ends).map(([label, keysOf]) => ({ type, label, keysOf })),
  );
  return { ...definition, impliedLinks, stored, canonical: inCanonicalOrder(stored) };
}
