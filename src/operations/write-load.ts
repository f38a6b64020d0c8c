import { canonicalHash } from '../ledger/canonical-hash.ts';
import { canonicalJson } from '../ledger/canonical-json.ts';
import { type Change, type LoadMark, loadKey, type UnsealedChange } from '../ledger/change.ts';
import type { Fact } from '../ledger/fact.ts';
import { factsOfJson } from '../ledger/facts-json.ts';
import { isImplied } from '../ledger/records/link-types.ts';
import { isDecided } from '../ledger/seal-change.ts';
import { PRODUCT_VERSION } from '../model/product-version.ts';
import type { Outcome } from '../problems/problem.ts';
import { StoreError } from '../problems/store-error.ts';
import type { Load } from './load.ts';
import type { Request } from './operation.ts';
import type { PerformContext } from './perform-context.ts';

/** A change holds at most this much, and what else the fields of its last node imply. */
const FACTS_A_CHANGE = 2_000;
const BYTES_A_CHANGE = 2_000_000;
/** How often a load starts its next part anew because somebody else wrote. */
const PATIENCE = 100;

/** Who loads, and what their changes get. */
type LoadRequest = Pick<Request<unknown>, 'author' | 'at' | 'lifted' | 'progress'>;

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
  context: PerformContext,
  load: Load,
  request: LoadRequest,
): Promise<Outcome<WrittenLoad>> {
  const begun = await cutOffLoad(context, load);
  const id = begun?.id ?? idOfLoad(load, context.state(load.ledger).hash);
  const told = { changes: 0, facts: 0 };
  const written = (facts: number): void => {
    told.changes++;
    told.facts += facts;
    request.progress?.(load.slug, told.facts);
  };
  let part = begun?.part ?? 0;
  for (let attempt = 0; attempt < PATIENCE; attempt++) {
    if (attempt > 0) await context.refresh();
    const decided = await load.decide();
    if (!decided.ok) return decided;
    if (attempt === 0) await load.prepare?.();
    const ended = await writeParts(context, load, decided.value, request, { id, after: part }, written);
    if (!ended.moved) {
      if (told.changes > 0) await context.refresh();
      return { ok: true, value: { slug: load.slug, ...told } };
    }
    part = ended.part;
  }
  throw new StoreError(
    'STORE_UNAVAILABLE',
    `Other changes are being written to the ledger ${load.ledger} all the time, so only a part of ${load.slug} was. Load again to complete it.`,
  );
}

/** @param head the hash of the head upon which the load begins */
function idOfLoad({ ledger, inputHash }: Load, head: string): string {
  return canonicalHash([ledger, head, inputHash]);
}

/**
 * The load of the same input that was cut off, if it is the newest of its slug: it goes on with its next part, so that
 * the changes in the end are those that it would have written at once.
 */
async function cutOffLoad(context: PerformContext, load: Load): Promise<LoadMark | null> {
  const mark = context.head(load.ledger)?.loads[loadKey(load)];
  if (mark === undefined || mark.last) return null;
  const first = await context.store.changeOfKey(load.ledger, `${mark.id}/1`);
  return first !== null && mark.id === idOfLoad(load, first.previousHash) ? mark : null;
}

/** Writes what has to be stated, until all is or the head has moved; says which part was the last to have a change. */
async function writeParts(
  context: PerformContext,
  load: Load,
  difference: Iterable<Fact>,
  request: LoadRequest,
  { id, after }: { readonly id: string; readonly after: number },
  written: (facts: number) => void,
): Promise<{ readonly moved: boolean; readonly part: number }> {
  const head = context.head(load.ledger);
  const isUnfinished = head?.loads[loadKey(load)]?.last === false;
  let latest = head?.at ?? '';
  let part = after;
  for (const { facts, last } of partsOf(difference, isUnfinished)) {
    const change = nextChange(context, load, request, facts, latest, {
      slug: load.slug,
      id,
      part: part + 1,
      last,
    });
    const outcome = await context.store.append(change);
    if (outcome.outcome === 'moved') return { moved: true, part };
    part++;
    // Somebody loads the same folder at the same time, and wrote this part; what it says may differ.
    if (outcome.outcome === 'repeated' && !isDecided(outcome.change, change)) return { moved: true, part };
    context.applied(outcome.change);
    latest = change.at;
    written(facts.length);
  }
  return { moved: false, part };
}

/** The time of a change is never before that of the change it follows. */
function nextChange(
  context: PerformContext,
  load: Load,
  request: LoadRequest,
  facts: readonly Fact[],
  latest: string,
  mark: NonNullable<Change['load']>,
): UnsealedChange {
  const head = context.state(load.ledger);
  const at = request.at ?? new Date().toISOString();
  if (at < latest) request.lifted?.(latest);
  return {
    ledger: load.ledger,
    seq: head.seq + 1,
    at: at < latest ? latest : at,
    actor: request.author.actor,
    operation: load.operation,
    productVersion: PRODUCT_VERSION,
    inputHash: load.inputHash,
    facts,
    decidedOn: context.decidedOn(load.ledger),
    load: mark,
    key: `${mark.id}/${mark.part}`,
    previousHash: head.hash,
  };
}

/**
 * Cuts facts into parts of bounded size, the last one marked; none at all where there is nothing to close. A node stays
 * with the links that it implies: a load that goes on after a cut would take the node for stated whole.
 */
function* partsOf(
  facts: Iterable<Fact>,
  mustClose: boolean,
): Generator<{ facts: readonly Fact[]; last: boolean }> {
  let part: Fact[] = [];
  let texts: string[] = [];
  let bytes = 0;
  let parts = 0;
  for (const fact of facts) {
    const text = canonicalJson(fact);
    const size = Buffer.byteLength(text);
    const isFull = part.length >= FACTS_A_CHANGE || bytes + size > BYTES_A_CHANGE;
    if (part.length > 0 && isFull && !(fact.fact === 'link' && isImplied(fact.type))) {
      parts++;
      yield { facts: factsOfJson(part, texts), last: false };
      part = [];
      texts = [];
      bytes = 0;
    }
    part.push(fact);
    texts.push(text);
    bytes += size;
  }
  if (part.length > 0 || mustClose || parts > 0) yield { facts: factsOfJson(part, texts), last: true };
}
