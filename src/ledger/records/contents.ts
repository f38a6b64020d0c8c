import type { RecordOf } from '../../model/fields.ts';
import type { LedgerKind } from './node-record.ts';
import type { LinksOf, NodesOf } from './registry.ts';

/** What a folder of one kind of ledger states: nodes and links, but for those that have an operation of their own. */
type InFolder<O extends LedgerKind> = Extract<NodesOf<O>, { readonly inFolder: true }> | LinksOf<O>;

/** Everything that a folder says, in file order: by collection a list, or the one record that there is. */
type Contents<O extends LedgerKind> = {
  readonly [D in InFolder<O> as D['collection']]: D extends { readonly isOnly: true }
    ? RecordOf<D['fields']>
    : readonly RecordOf<D['fields']>[];
};

/** Everything that a catalogue folder says: ids and positions given, nothing retired. */
export type CatalogueContents = Contents<'catalogue'>;

/** Everything that an organization folder says: ids and positions given. */
export type OrganizationContents = Contents<'organization'>;
