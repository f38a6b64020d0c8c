import {
  CATALOGUE_LEDGER,
  type Change,
  changeAfter,
  type LoadMarks,
  type NextChange,
} from '../../ledger/change.ts';
import { factsJson } from '../../ledger/facts-json.ts';
import { type GraphSum, partsOf, textOfParts } from '../../ledger/graph-sum.ts';
import { NODE_RECORDS } from '../../ledger/records/registry.ts';
import { sealedWith } from '../../ledger/seal-change.ts';
import type { LedgerState } from '../../model/coverage.ts';
import { Pauses } from '../../model/pauses.ts';
import { checkFacts } from '../check-facts.ts';
import { mustBeOpen } from '../ledger-rebuilding.ts';
import { markLoad } from '../load-marks.ts';
import type { BulkWriter } from '../store.ts';
import { wasRemoved } from './append-change.ts';
import { type BesideConnection, type Connection, leaveTurn, patiently } from './connection.ts';
import { lastLink } from './graph-tables.ts';
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

/** A change with the columns of what it states. */
interface Part {
  readonly change: Change;
  readonly nodes: readonly (readonly string[])[];
  readonly links: readonly (readonly string[])[];
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
  #sealed: Sealed;
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
      return goesOn && group !== null ? this.#write(group) : null;
    });
    this.#sealing = sealing.catch(() => {});
    this.#writing = writing.then(
      async (written) => {
        await leaveTurn();
        return written !== null;
      },
      () => false,
    );
    return writing;
  }

  async close(): Promise<void> {
    await this.#writing;
    this.#store.connection.close();
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
      const nodes: (readonly string[])[] = [];
      const links: (readonly string[])[] = [];
      for (const fact of change.facts) {
        if (fact.fact !== 'node' && fact.fact !== 'link') return null;
        const columns = partsOf(fact);
        sum?.add(textOfParts(columns));
        (fact.fact === 'node' ? nodes : links).push(columns);
        if (pauses.isDue) await pauses.pauseIfDue();
      }
      const marked = markLoad(loads, change);
      const sealed = sealedWith(change, sum, marked);
      this.#sealed = { state: { seq: sealed.seq, hash: sealed.hash }, sum, loads: marked };
      parts.push({ change: sealed, nodes, links });
      await pauses.pauseIfDue();
    }
    return { before, parts, after: { ...this.#sealed, sumHex: this.#sealed.sum?.hex ?? null } };
  }

  async #write(group: Group): Promise<readonly Change[] | null> {
    const { connection, file, mustBeUsable } = this.#store;
    mustBeUsable();
    await patiently(file, () => connection.exec('BEGIN IMMEDIATE'));
    try {
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

  async #state({ parts, after }: Group): Promise<true> {
    const { connection, reading } = this.#store;
    const put = await connection.prepare(PUT_PART);
    let last = lastLink(reading, this.#ledger);
    for (const { change, nodes, links } of parts) {
      const { facts, ...entry } = change;
      const { ledger, seq, key } = entry;
      const touched = nodes.map(([label, id]) => `${label} ${id}`);
      const rows = [nodes, touched, links].map((list) => JSON.stringify(list));
      put.run(ledger, seq, key, JSON.stringify(entry), factsJson(facts), ...rows, last);
      last += links.length;
    }
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
