import type { BulkWriter } from '../graph/store.ts';
import { type Change, changeAfter, type NextChange } from '../ledger/change.ts';
import { isDecided } from '../ledger/seal-change.ts';
import type { LedgerState } from '../model/coverage.ts';
import { Pauses } from '../model/pauses.ts';
import type { PerformContext } from './perform-context.ts';

/** So many parts are written together where the store can. */
const TOGETHER = 40;
/**
 * With fewer parts the store is not asked whether it can: where there are records already, nearly every group restates
 * some of them, which no store writes together.
 */
const FEWEST = { first: 1, later: TOGETHER } as const;

/** What was written of the parts of a load. */
export interface WrittenParts {
  /** Somebody else wrote in between, and what remains has to be decided again. */
  readonly moved: boolean;
  /** How many of the parts have a change. */
  readonly parts: number;
}

/** Where the parts go. */
interface Target {
  readonly ledger: string;
  /** The state of the ledger on which the load was decided. */
  readonly after: LedgerState;
  /** Whether it is the first load of its slug. */
  readonly which: 'first' | 'later';
}

/** Parts that are being written. */
interface Underway {
  readonly parts: readonly NextChange[];
  /** Null: they have to be written one by one. */
  readonly changes: Promise<readonly Change[] | null>;
}

/**
 * Writes the parts of a load, each following the one before, and brings the records up to date. Many parts are written
 * together, while the next are made.
 *
 * @param written told how many facts each part has that was written
 */
export async function writeParts(
  context: PerformContext,
  { ledger, after, which }: Target,
  parts: AsyncIterable<NextChange>,
  written: (facts: number) => void,
): Promise<WrittenParts> {
  const writer = new PartWriter(context, { ledger, after, which }, written);
  try {
    for await (const group of groupsOf(parts)) if (!(await writer.take(group))) break;
    await writer.end();
    return writer.ended;
  } finally {
    await writer.close();
  }
}

async function* groupsOf(parts: AsyncIterable<NextChange>): AsyncGenerator<readonly NextChange[]> {
  let group: NextChange[] = [];
  for await (const part of parts) {
    group.push(part);
    if (group.length < TOGETHER) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

function underway(bulk: BulkWriter, parts: readonly NextChange[]): Underway {
  const changes = bulk.append(parts);
  // Whoever settles it hears of a failure; until then, nobody may.
  changes.catch(() => {});
  return { parts, changes };
}

class PartWriter {
  readonly #context: PerformContext;
  readonly #ledger: string;
  readonly #fewest: number;
  readonly #written: (facts: number) => void;
  /** Undefined until there are many parts; null where there is none, or it can write no more. */
  #bulk: BulkWriter | null | undefined;
  #underway: Underway | null = null;
  /** The state that the last written part has led to. */
  #state: LedgerState;
  #parts = 0;
  #moved = false;

  constructor(context: PerformContext, { ledger, after, which }: Target, written: (facts: number) => void) {
    this.#context = context;
    this.#ledger = ledger;
    this.#fewest = FEWEST[which];
    this.#state = after;
    this.#written = written;
  }

  get ended(): WrittenParts {
    return { moved: this.#moved, parts: this.#parts };
  }

  /** Begins to write parts, and ends those that it began before. False where nothing more can be written. */
  async take(parts: readonly NextChange[]): Promise<boolean> {
    const bulk = parts.length < this.#fewest ? null : await this.#opened();
    const before = this.#underway;
    this.#underway = bulk === null ? null : underway(bulk, parts);
    if (before !== null) await this.#settle(before);
    if (bulk === null) await this.#oneByOne(parts);
    return !this.#moved;
  }

  /** Ends what was begun. */
  async end(): Promise<void> {
    if (this.#underway !== null) await this.#settle(this.#underway);
    this.#underway = null;
  }

  async close(): Promise<void> {
    await this.#bulk?.close();
    this.#bulk = null;
  }

  async #opened(): Promise<BulkWriter | null> {
    if (this.#bulk === undefined)
      this.#bulk = await this.#context.store.bulkWriter(this.#ledger, this.#state);
    return this.#bulk;
  }

  async #settle({ parts, changes }: Underway): Promise<void> {
    const written = await changes;
    if (written === null) {
      await this.close();
      return this.#oneByOne(parts);
    }
    const pauses = new Pauses();
    for (const change of written) {
      this.#apply(change);
      await pauses.pauseIfDue();
    }
  }

  async #oneByOne(parts: readonly NextChange[]): Promise<void> {
    for (const part of parts) {
      if (this.#moved) return;
      const change = changeAfter(this.#state, part);
      const outcome = await this.#context.store.append(change);
      this.#moved = outcome.outcome === 'moved';
      if (outcome.outcome === 'moved') return;
      // Somebody loads the same folder at the same time, and wrote this part; what it says may differ.
      this.#moved = outcome.outcome === 'repeated' && !isDecided(outcome.change, change);
      if (this.#moved) this.#parts++;
      else this.#apply(outcome.change);
    }
  }

  #apply(change: Change): void {
    this.#context.applied(change);
    this.#state = { seq: change.seq, hash: change.hash };
    this.#parts++;
    this.#written(change.facts.length);
  }
}
