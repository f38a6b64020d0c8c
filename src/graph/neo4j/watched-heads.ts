import type { Session } from 'neo4j-driver';
import { headlessLedger } from '../headless-ledger.ts';
import type { Head } from '../store.ts';
import { ask, type Running } from './statement.ts';
import { FIND_HEADLESS } from './texts/find-headless.ts';
import { READ_HEADS } from './texts/read-heads.ts';
import { READ_NOTHING } from './texts/read-nothing.ts';

/** After so many readings of what is new, all heads are read again. */
const READINGS = 60;

/**
 * The heads of all ledgers, read again and again. A database may have ten thousand ledgers: while nobody commits
 * anything to it, nothing is read.
 */
export class WatchedHeads {
  #heads: readonly Head[] = [];
  /** What the server said of its last transaction before the heads were read; null: they are read again. */
  #mark: string | null = null;
  /** Since all heads were read. */
  #readings = 0;
  /** The ledgers that had a head when no change was without one. */
  #known: ReadonlySet<string> = new Set();

  /** Rejects with `STORE_DAMAGED` where a head cannot be read, or a ledger has changes but no head. */
  async read(session: Session): Promise<readonly Head[]> {
    const mark = await lastTransaction(session);
    if (mark !== null && mark === this.#mark && this.#readings < READINGS) {
      this.#readings++;
      return this.#heads;
    }
    this.#mark = null;
    const heads = await session.executeRead((transaction) => this.#readAll(transaction));
    // Whoever reads at the same time sets both too: they always belong together.
    this.#heads = heads;
    this.#mark = mark;
    this.#readings = 0;
    return heads;
  }

  async #readAll(running: Running): Promise<readonly Head[]> {
    const heads = await ask(running, READ_HEADS, null);
    const isKnown = heads.length === this.#known.size && heads.every(({ ledger }) => this.#known.has(ledger));
    if (!isKnown) await mustHaveHeads(running);
    this.#known = new Set(heads.map(({ ledger }) => ledger));
    return heads;
  }
}

/** What a server says of the last transaction that was committed to the database; null where it names none. */
async function lastTransaction(session: Session): Promise<string | null> {
  await session.executeRead((transaction) => ask(transaction, READ_NOTHING, null));
  const [mark = null, ...others] = session.lastBookmarks();
  return others.length === 0 ? mark : null;
}

async function mustHaveHeads(running: Running): Promise<void> {
  const headless = await headlessLedgers(running);
  if (headless.size === 0) return;
  // A ledger may have been removed while the server looked: its changes were gone before its head.
  const still = [...(await headlessLedgers(running))].find((ledger) => headless.has(ledger));
  if (still !== undefined) throw headlessLedger(still, null);
}

async function headlessLedgers(running: Running): Promise<ReadonlySet<string>> {
  return new Set((await ask(running, FIND_HEADLESS, null)).map(({ ledger }) => String(ledger)));
}
