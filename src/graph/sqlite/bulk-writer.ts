import {
  CATALOGUE_LEDGER,
  type Change,
  changeAfter,
  type LoadMarks,
  type NextChange,
} from '../../ledger/change.ts';
import type { Fact } from '../../ledger/fact.ts';
import { factsJson, propertiesJson } from '../../ledger/facts-json.ts';
import { type GraphSum, partsOf, textOfParts } from '../../ledger/graph-sum.ts';
import { NODE_RECORDS } from '../../ledger/records/registry.ts';
import { sealedWith } from '../../ledger/seal-change.ts';
import { nodeKey } from '../../ledger/touched-records.ts';
import type { LedgerState } from '../../model/coverage.ts';
import { Pauses } from '../../model/pauses.ts';
import { checkFacts } from '../check-facts.ts';
import { mustBeOpen } from '../ledger-rebuilding.ts';
import { markLoad } from '../load-marks.ts';
import type { BulkWriter } from '../store.ts';
import { wasRemoved } from './append-change.ts';
import { type BesideConnection, type Connection, leaveTurn, patiently } from './connection.ts';
import { lastLink } from './graph-tables.ts';
import { KnownNodes } from './known-nodes.ts';
import { findHead } from './ledger-heads.ts';
import { PUT_HEAD, PUT_HOME, PUT_PART, STAGE, STATE_PARTS } from './state-beside.ts';
import { isConstraint, storeErrorOf } from './store-error.ts';

/** What a ledger comes to with the changes that were sealed so far. */
export interface Sealed {
  readonly state: LedgerState;
  /** Follows what is stated; null where it is not known. */
  readonly sum: GraphSum | null;
  readonly loads: LoadMarks;
}

/** What the writer needs of its store. */
export interface BulkStore {
  readonly file: string;
  /** Reads what others see. */
  readonly reading: Connection;
  /** Its own, which it closes. */
  readonly connection: BesideConnection;
  /** Throws where nothing may be written any more. */
  readonly mustBeUsable: () => void;
}

/** Several changes, and the ledger before and after them. */
interface Group {
  readonly before: LedgerState;
  readonly parts: readonly Part[];
  readonly after: Sealed & { readonly sumHex: string | null };
}

/** A change, and what it states as JSON lists: see `PUT_PART`. */
interface Part {
  readonly change: Change;
  readonly nodes: string;
  readonly touched: string;
  readonly links: string;
  readonly linkCount: number;
  readonly ends: string;
}

/** A writer that is ready. Closes the connection where it cannot be. */
export async function openBulkWriter(store: BulkStore, ledger: string, begun: Sealed): Promise<BulkWriter> {
  try {
    await store.connection.exec(STAGE);
    const put = await store.connection.prepare(PUT_HOME);
    for (const { label, ledger: home } of NODE_RECORDS)
      put.run(label, home === 'catalogue' ? CATALOGUE_LEDGER : ledger);
    return new SqliteBulkWriter(store, ledger, begun);
  } catch (error) {
    store.connection.close();
    throw storeErrorOf(error, store.file);
  }
}

/**
 * Writes changes beside what else the process does: SQLite works on another thread, and each page that a group of
 * changes touches is written once for all of them.
 */
class SqliteBulkWriter implements BulkWriter {
  readonly #store: BulkStore;
  readonly #ledger: string;
  readonly #known = new KnownNodes();
  #sealed: Sealed;
  /** How many groups it began to write. */
  #groups = 0;
  #sealing: Promise<unknown> = Promise.resolve();
  /** Whether all that was given until now was written. */
  #writing: Promise<boolean> = Promise.resolve(true);

  constructor(store: BulkStore, ledger: string, begun: Sealed) {
    this.#store = store;
    this.#ledger = ledger;
    this.#sealed = begun;
  }

  append(changes: readonly NextChange[]): Promise<readonly Change[] | null> {
    const sealing = this.#sealing.then(() => this.#seal(changes));
    const writing = this.#writing.then(async (goesOn) => {
      const group = await sealing;
      if (!goesOn || group === null) return null;
      if (this.#groups++ > 0) await leaveTurn();
      return this.#write(group);
    });
    this.#sealing = sealing.catch(() => {});
    this.#writing = writing.then(
      (written) => written !== null,
      () => false,
    );
    return writing;
  }

  async close(): Promise<void> {
    await this.#writing;
    const { connection } = this.#store;
    // Whoever writes next would have to write back a large log while nobody is served.
    if (connection.open && this.#groups > 1)
      await connection.exec('PRAGMA wal_checkpoint(PASSIVE)').catch(() => {});
    connection.close();
  }

  /** Null where something ceases. */
  async #seal(given: readonly NextChange[]): Promise<Group | null> {
    const pauses = new Pauses();
    const before = this.#sealed.state;
    const parts: Part[] = [];
    for (const next of given) {
      const { state, sum, loads } = this.#sealed;
      const change = changeAfter(state, next);
      checkFacts(change);
      const stated = await this.#stated(change.facts, sum, pauses);
      if (stated === null) return null;
      const marked = markLoad(loads, change);
      const sealed = sealedWith(change, sum, marked);
      this.#sealed = { state: { seq: sealed.seq, hash: sealed.hash }, sum, loads: marked };
      parts.push({ change: sealed, ...stated });
      await pauses.pauseIfDue();
    }
    return { before, parts, after: { ...this.#sealed, sumHex: this.#sealed.sum?.hex ?? null } };
  }

  /** What facts state, which is added up too. Null where something ceases. */
  async #stated(
    facts: readonly Fact[],
    sum: GraphSum | null,
    pauses: Pauses,
  ): Promise<Omit<Part, 'change'> | null> {
    const nodes: (readonly string[])[] = [];
    const touched: string[] = [];
    const links: (readonly string[])[] = [];
    const ends: (readonly [string, string])[] = [];
    const properties = propertiesJson(facts);
    for (const [index, fact] of facts.entries()) {
      if (fact.fact !== 'node' && fact.fact !== 'link') return null;
      const columns = partsOf(fact, properties?.[index] ?? undefined);
      sum?.add(textOfParts(columns));
      if (fact.fact === 'node') {
        nodes.push(columns);
        touched.push(nodeKey(fact));
        this.#known.add(fact);
      } else {
        links.push(columns);
        for (const end of [fact.from, fact.to]) if (this.#known.add(end)) ends.push([end.label, end.id]);
      }
      if (pauses.isDue) await pauses.pauseIfDue();
    }
    return {
      nodes: JSON.stringify(nodes),
      touched: JSON.stringify(touched),
      links: JSON.stringify(links),
      linkCount: links.length,
      ends: JSON.stringify(ends),
    };
  }

  async #write(group: Group): Promise<readonly Change[] | null> {
    const { connection, file, mustBeUsable } = this.#store;
    mustBeUsable();
    try {
      await this.#put(group);
      await patiently(file, () => connection.exec('BEGIN IMMEDIATE'));
      const isWritten = this.#isNext(group.before) && (await this.#state(group));
      mustBeUsable();
      await connection.exec(isWritten ? 'COMMIT' : 'ROLLBACK');
      return isWritten ? group.parts.map(({ change }) => change) : null;
    } catch (error) {
      // Nothing is left to be rolled back where the file itself failed.
      await connection.exec('ROLLBACK').catch(() => {});
      if (isConstraint(error)) return null;
      throw storeErrorOf(error, file);
    }
  }

  /** Whether the ledger is still at a state: nobody else writes while this writer does. */
  #isNext({ seq, hash }: LedgerState): boolean {
    const { reading } = this.#store;
    const head = findHead(reading, this.#ledger);
    if (head === null) return seq === 0 && !wasRemoved(reading, this.#ledger);
    mustBeOpen(head);
    return head.seq === seq && head.hash === hash;
  }

  /** Hands over what the group states: it is copied while the process waits, so others are served in between. */
  async #put({ parts }: Group): Promise<void> {
    const { connection, reading } = this.#store;
    const pauses = new Pauses();
    const put = await connection.prepare(PUT_PART);
    let last = lastLink(reading, this.#ledger);
    for (const { change, nodes, touched, links, linkCount, ends } of parts) {
      const { facts, ...entry } = change;
      const { ledger, seq, key } = entry;
      put.run(ledger, seq, key, JSON.stringify(entry), factsJson(facts), nodes, touched, links, last, ends);
      last += linkCount;
      await pauses.pauseIfDue();
    }
  }

  async #state({ parts, after }: Group): Promise<true> {
    const { connection } = this.#store;
    await connection.exec(STATE_PARTS);
    const { state, loads, sumHex } = after;
    const head = await connection.prepare(PUT_HEAD);
    head.run(
      this.#ledger,
      state.seq,
      state.hash,
      parts.at(-1)?.change.at ?? null,
      JSON.stringify(loads),
      sumHex,
    );
    return true;
  }
}
