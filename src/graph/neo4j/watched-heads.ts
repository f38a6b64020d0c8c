import { headlessLedger } from '../headless-ledger.ts';
import type { Head } from '../store.ts';
import { ask, type Running } from './statement.ts';
import { FIND_HEADLESS } from './texts/find-headless.ts';
import { READ_HEADS } from './texts/read-heads.ts';

/** The heads of all ledgers, read again and again. */
export class WatchedHeads {
  /** The ledgers that had a head when no change was without one. */
  #known: ReadonlySet<string> = new Set();

  /** Rejects with `STORE_DAMAGED` where a head cannot be read, or a ledger has changes but no head. */
  async read(running: Running): Promise<readonly Head[]> {
    const heads = await ask(running, READ_HEADS, null);
    const isKnown = heads.length === this.#known.size && heads.every(({ ledger }) => this.#known.has(ledger));
    if (!isKnown) await mustHaveHeads(running);
    this.#known = new Set(heads.map(({ ledger }) => ledger));
    return heads;
  }
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
