import type { Store } from '../graph/store.ts';
import { hashOf } from '../ledger/canonical-hash.ts';
import { type Change, loadKey } from '../ledger/change.ts';
import type { Fact } from '../ledger/fact.ts';
import { sealChange } from '../ledger/seal-change.ts';
import type { LedgerState } from '../model/coverage.ts';
import { PRODUCT_VERSION } from '../model/product-version.ts';
import type { Load } from './load.ts';

/** A change holds at most this much. */
const FACTS_A_CHANGE = 2_000;
const BYTES_A_CHANGE = 2_000_000;
/** How often a load starts its next part anew because somebody else wrote. */
const PATIENCE = 100;

/** What writing needs to know of the ledger: where it stands, and who hears of what was written. */
export interface WritingContext {
  readonly store: Store;
  readonly actor: string;
  /** The time that changes bear; null: now. */
  readonly at: string | null;
  /** Brings the records up to date. */
  refresh(): Promise<void>;
  applied(change: Change): void;
  head(ledger: string): {
    readonly at: string | null;
    readonly loads: Readonly<Record<string, { id: string; last: boolean }>>;
  } | null;
  state(ledger: string): LedgerState;
  /** The catalogue state that an organization's change is decided on; null in the catalogue's ledger. */
  decidedOn(ledger: string): LedgerState | null;
}

/** What a load has written. */
export interface WrittenLoad {
  readonly slug: string;
  readonly changes: number;
  readonly facts: number;
}

/**
 * Writes a load in parts. When the head moves in between, what remains is decided again under the same load; a load
 * with nothing to say writes nothing, unless an earlier one of its slug was cut off: then it closes that.
 */
export async function writeLoad(
  context: WritingContext,
  load: Load,
  progress: (facts: number) => void = () => {},
): Promise<WrittenLoad> {
  const id = hashOf([load.ledger, context.state(load.ledger).hash, load.inputHash]);
  let part = 0;
  let written = 0;
  let attempts = 0;
  let latest = context.head(load.ledger)?.at ?? '';
  for (;;) {
    let moved = false;
    const isUnfinished = context.head(load.ledger)?.loads[loadKey(load)]?.last === false;
    for (const { facts, last } of partsOf(load.difference(), part > 0 || isUnfinished)) {
      const change = nextChange(context, load, facts, latest, { slug: load.slug, id, part: part + 1, last });
      const outcome = await context.store.append(change);
      if (outcome.outcome === 'moved') {
        moved = true;
        break;
      }
      context.applied(outcome.change);
      latest = outcome.change.at;
      part++;
      written += facts.length;
      progress(facts.length);
    }
    if (!moved) {
      if (part > 0) await context.refresh();
      return { slug: load.slug, changes: part, facts: written };
    }
    if (++attempts > PATIENCE)
      throw new Error(`Ledger ${load.ledger} moves faster than ${load.slug} can be written.`);
    await context.refresh();
    latest = context.head(load.ledger)?.at ?? latest;
  }
}

/** The time of a change is never before that of the change it follows. */
function nextChange(
  context: WritingContext,
  load: Load,
  facts: readonly Fact[],
  latest: string,
  mark: NonNullable<Change['load']>,
): Change {
  const head = context.state(load.ledger);
  const at = context.at ?? new Date().toISOString();
  return sealChange({
    ledger: load.ledger,
    seq: head.seq + 1,
    at: at < latest ? latest : at,
    actor: context.actor,
    operation: load.operation,
    productVersion: PRODUCT_VERSION,
    inputHash: load.inputHash,
    facts,
    decidedOn: context.decidedOn(load.ledger),
    load: mark,
    key: `${mark.id}/${mark.part}`,
    previousHash: head.hash,
  });
}

/** Cuts facts into parts of bounded size, the last one marked; none at all where there is nothing to close. */
function* partsOf(
  facts: Iterable<Fact>,
  mustClose: boolean,
): Generator<{ facts: readonly Fact[]; last: boolean }> {
  let part: Fact[] = [];
  let bytes = 0;
  let parts = 0;
  for (const fact of facts) {
    // As long as its canonical JSON, which orders keys and changes nothing else.
    const size = Buffer.byteLength(JSON.stringify(fact));
    if (part.length > 0 && (part.length >= FACTS_A_CHANGE || bytes + size > BYTES_A_CHANGE)) {
      parts++;
      yield { facts: part, last: false };
      part = [];
      bytes = 0;
    }
    part.push(fact);
    bytes += size;
  }
  if (part.length > 0 || mustClose || parts > 0) yield { facts: part, last: true };
}
