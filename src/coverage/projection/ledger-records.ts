import { type Fact, inOrderOfStore, type LinkFact, type NodeFact } from '../../ledger/fact.ts';
import { readLink, readNode } from '../../ledger/records/codec.ts';
import { isImplied, labelsAt } from '../../ledger/records/link-types.ts';
import type { LedgerKind } from '../../ledger/records/node-record.ts';
import {
  type AnyRecord,
  isRecordLinkType,
  type Label,
  type LinksOf,
  linksOf,
  type NodesOf,
  nodesOf,
} from '../../ledger/records/registry.ts';
import { UnreadableRecord } from '../../ledger/records/unreadable-record.ts';
import { recordKey } from '../../ledger/stated-records.ts';
import type { RecordOf } from '../../model/fields.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Steps } from '../steps.ts';
import { CopyOnWriteMap } from './copy-on-write-map.ts';
import { OnlyRecord } from './only-record.ts';
import { pagesOf, type RecordPage, takePage } from './record-pages.ts';
import { SupportColumns } from './support-columns.ts';

type Loose = Readonly<Record<string, unknown>>;

/** The records of one label or link type by id. */
interface Collection {
  set(id: string, record: Loose): void;
  delete(id: string): boolean;
  /** The same records, to be changed without those who hold these noticing. */
  copy(): Collection;
  /** Whether it keeps much that belongs to no record any more. */
  readonly isUntidy: boolean;
  /** The same records and nothing else; a step is some of them. They must not change meanwhile. */
  tidied(): Steps<Collection>;
  entries(): Iterable<[string, Loose]>;
  readonly size: number;
}

type CollectionOf<D extends AnyRecord> = D extends { readonly isOnly: true }
  ? RecordOf<D['fields']> | null
  : D extends { readonly collection: 'supports' }
    ? SupportColumns
    : CopyOnWriteMap<RecordOf<D['fields']>>;

/** The records of one kind of ledger by collection; the one record of its label is null until it has been stated. */
type Collections<O extends LedgerKind> = {
  readonly [D in NodesOf<O> | LinksOf<O> as D['collection']]: CollectionOf<D>;
};

/** One ledger as records by id. Facts may arrive in any order: a record holds its ends by id. */
export type LedgerRecords<O extends LedgerKind> = Collections<O> & Recorded<O>;

/** What changes records. */
class Recorded<O extends LedgerKind> {
  readonly #ledger: O;
  /** By label or link type. */
  readonly #collections: ReadonlyMap<string, Collection>;

  constructor(ledger: O, collections: ReadonlyMap<string, Collection>) {
    this.#ledger = ledger;
    this.#collections = collections;
  }

  /** The same records, to be changed without those who hold these noticing. */
  copy(): LedgerRecords<O> {
    const copies = [...this.#collections].map(([name, collection]) => [name, collection.copy()] as const);
    return withCollections(this.#ledger, new Map(copies));
  }

  /** As {@link copy}, for what is laid on top of records that others go on with; a step is part of the supports. */
  *copyApart(): Steps<LedgerRecords<O>> {
    const copies = new Map<string, Collection>();
    for (const [name, collection] of this.#collections) {
      const isSupports = collection instanceof SupportColumns;
      copies.set(name, isSupports ? yield* collection.copyApart() : collection.copy());
    }
    return withCollections(this.#ledger, copies);
  }

  /** Whether {@link tidied} records would take much less memory and time. */
  get isUntidy(): boolean {
    return [...this.#collections.values()].some(({ isUntidy }) => isUntidy);
  }

  /** The same records without what belongs to none of them any more; a step is some of them. They must not change meanwhile. */
  *tidied(): Steps<LedgerRecords<O>> {
    const tidied = new Map<string, Collection>();
    for (const [name, collection] of this.#collections)
      tidied.set(name, collection.isUntidy ? yield* collection.tidied() : collection.copy());
    return withCollections(this.#ledger, tidied);
  }

  /** Applies one fact of a scan. Throws an {@link UnreadableRecord} where no record can have stated it so. */
  apply(fact: Fact): void {
    this.#take(fact, this.#read(fact));
  }

  /**
   * Applies the facts of one change as a store does: a node that has ceased takes its links with it. Throws an
   * {@link UnreadableRecord} where no record can have stated one of them so, with nothing applied.
   */
  applyChange(facts: readonly Fact[]): void {
    const inOrder = inOrderOfStore(facts);
    const records = inOrder.map((fact) => this.#read(fact));
    for (const [index, fact] of inOrder.entries()) this.#take(fact, records[index]!);
    const gone = facts.filter((fact) => fact.fact === 'node-gone');
    if (gone.length > 0) this.#loosen(groupBy(gone, ({ label }) => label));
  }

  /** How many records there are. */
  get size(): number {
    let size = 0;
    for (const collection of this.#collections.values()) size += collection.size;
    return size;
  }

  /** All records as pages, to be kept outside memory. */
  *pages(): Generator<RecordPage> {
    for (const [of, collection] of this.#collections) yield* pagesOf(of, collection);
  }

  /** Takes the pages of other records, in their order, into these, which are empty. Throws a TypeError. */
  takePage(page: RecordPage): void {
    const collection = this.#collections.get(page.of);
    if (collection === undefined) throw new TypeError(`A ledger of this kind has no ${page.of}.`);
    takePage(collection, page);
  }

  /** Null where there is nothing to be read: a record has ceased, or a link holds nothing of its own. */
  #read(fact: Fact): Loose | null {
    if (fact.fact === 'node') return this.#readNode(fact);
    return fact.fact === 'link' ? this.#readLink(fact) : null;
  }

  #readNode(fact: NodeFact): Loose {
    if (!this.#collections.has(fact.label)) throw notOfLedger(this.#ledger, fact);
    return readNode(fact.label, fact);
  }

  #readLink(fact: LinkFact): Loose | null {
    if (this.#collections.has(fact.type) && isRecordLinkType(fact.type)) return readLink(fact.type, fact);
    if (isImplied(fact.type)) return null;
    throw notOfLedger(this.#ledger, fact);
  }

  #take(fact: Fact, record: Loose | null): void {
    const collection = this.#collections.get('label' in fact ? fact.label : fact.type);
    if (record !== null) collection?.set(fact.id, record);
    else if (fact.fact === 'node-gone' || fact.fact === 'link-gone') collection?.delete(fact.id);
  }

  /** Removes the links that begin or end at nodes that have ceased. */
  #loosen(gone: ReadonlyMap<Label, readonly { readonly id: string }[]>): void {
    for (const { type, from, to } of linksOf(this.#ledger)) {
      for (const end of [from, to]) {
        const { field } = end;
        const ids = new Set(labelsAt(end).flatMap((label) => gone.get(label)?.map(({ id }) => id) ?? []));
        if (ids.size > 0) deleteNaming(this.#collections.get(type)!, field, ids);
      }
    }
  }
}

export function emptyRecords<O extends LedgerKind>(ledger: O): LedgerRecords<O> {
  return withCollections(ledger, emptyCollections(ledger));
}

/** @param contents what a folder says: by collection a list of records, or the one that there is */
export function recordsOf<O extends LedgerKind>(ledger: O, contents: Loose): LedgerRecords<O> {
  const collections = emptyCollections(ledger);
  for (const { label, key, collection } of nodesOf(ledger)) {
    for (const record of listOf(contents[collection]))
      collections.get(label)?.set(String(record[key]), record);
  }
  for (const { type, collection } of linksOf(ledger)) {
    for (const record of listOf(contents[collection])) collections.get(type)?.set(String(record.id), record);
  }
  return withCollections(ledger, collections);
}

function emptyCollections(ledger: LedgerKind): ReadonlyMap<string, Collection> {
  return new Map<string, Collection>([
    ...nodesOf(ledger).map(({ label, isOnly }): [string, Collection] => [
      label,
      isOnly ? new OnlyRecord() : new CopyOnWriteMap<Loose>(),
    ]),
    ...linksOf(ledger).map(({ type }): [string, Collection] => [
      type,
      type === 'SUPPORTS' ? new SupportColumns() : new CopyOnWriteMap<Loose>(),
    ]),
  ]);
}

function withCollections<O extends LedgerKind>(
  ledger: O,
  collections: ReadonlyMap<string, Collection>,
): LedgerRecords<O> {
  const records = new Recorded(ledger, collections);
  showCollections(records, ledger, collections);
  return records;
}

/** Makes each collection a property of the records, under the name that the registry gives it. */
function showCollections<O extends LedgerKind>(
  records: Recorded<O>,
  ledger: O,
  collections: ReadonlyMap<string, Collection>,
): asserts records is LedgerRecords<O> {
  const named = [
    ...nodesOf(ledger).map(({ label, collection }) => [collection, label] as const),
    ...linksOf(ledger).map(({ type, collection }) => [collection, type] as const),
  ];
  for (const [name, key] of named) {
    const collection = collections.get(key);
    if (collection instanceof OnlyRecord) {
      Object.defineProperty(records, name, { enumerable: true, get: () => collection.record });
    } else Object.assign(records, { [name]: collection });
  }
}

/** Removes the links whose record names one of these in a field. */
function deleteNaming(collection: Collection, field: string, ids: ReadonlySet<string>): void {
  if (collection instanceof SupportColumns && (field === 'evidence' || field === 'provision')) {
    collection.deleteNaming(field, ids);
    return;
  }
  for (const [id, record] of [...collection.entries()]) {
    if (ids.has(String(record[field]))) collection.delete(id);
  }
}

function listOf(said: unknown): readonly Loose[] {
  if (Array.isArray(said)) return said;
  return typeof said === 'object' && said !== null ? [{ ...said }] : [];
}

function notOfLedger(ledger: LedgerKind, fact: NodeFact | LinkFact): UnreadableRecord {
  const whose = ledger === 'catalogue' ? 'The catalogue' : 'An organization';
  return new UnreadableRecord(recordKey(fact), `${whose} has no such records.`);
}
