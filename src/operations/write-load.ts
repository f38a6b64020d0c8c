import { canonicalHash } from '../ledger/canonical-hash.ts';
import { FACTS_A_CHANGE, type LoadMark, loadKey, type NextChange } from '../ledger/change.ts';
import type { Fact } from '../ledger/fact.ts';
import { type FactText, factsOfTexts, textOfFact } from '../ledger/facts-json.ts';
import { isImplied } from '../ledger/records/link-types.ts';
import { Pauses } from '../model/pauses.ts';
import { PRODUCT_VERSION } from '../model/product-version.ts';
import type { Outcome } from '../problems/problem.ts';
import { StoreError } from '../problems/store-error.ts';
import { inputHash, type Load } from './load.ts';
import type { Request } from './operation.ts';
import type { PerformContext } from './perform-context.ts';
import { writeParts } from './write-parts.ts';

/** Beside {@link FACTS_A_CHANGE}, for the same reason. */
const BYTES_A_CHANGE = 1_000_000;
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
  const before = {
    hash: context.state(load.ledger).hash,
    mark: context.head(load.ledger)?.loads[loadKey(load)] ?? null,
  };
  const which = before.mark === null ? 'first' : 'later';
  const identity = memoized(() => identityOf(context, load, before));
  const told = { changes: 0, facts: 0 };
  const written = (facts: number): void => {
    told.changes++;
    told.facts += facts;
    request.progress?.(load.slug, told.facts);
  };
  let parts = 0;
  for (let attempt = 0; attempt < PATIENCE; attempt++) {
    if (attempt > 0) await context.refresh();
    const after = context.state(load.ledger);
    const decided = await load.decide();
    if (!decided.ok) return decided;
    if (attempt === 0) await load.prepare?.();
    const changes = changesOf(context, load, decided.value, { request, identity, parts });
    const ended = await writeParts(context, { ledger: load.ledger, after, which }, changes, written);
    if (!ended.moved) {
      if (told.changes > 0) await context.refresh();
      return { ok: true, value: { slug: load.slug, ...told } };
    }
    parts += ended.parts;
  }
  throw new StoreError(
    'STORE_UNAVAILABLE',
    `Other changes are being written to the ledger ${load.ledger} all the time, so only a part of ${load.slug} was. Load again to complete it.`,
  );
}

/** Under which identity the parts of a load are written, and how many of them are there already. */
interface Identity {
  readonly id: string;
  readonly inputHash: string;
  readonly part: number;
}

/**
 * That of the load of the same input that was cut off, if it is the newest of its slug: it goes on with its next part, so
 * that the changes in the end are those that it would have written at once.
 *
 * @param before the hash of the head upon which the load begins, and the newest load of its slug
 */
async function identityOf(
  context: PerformContext,
  load: Load,
  before: { readonly hash: string; readonly mark: LoadMark | null },
): Promise<Identity> {
  const { ledger } = load;
  const { mark } = before;
  const hash = await inputHash(load);
  const idAfter = (head: string): string => canonicalHash([ledger, head, hash]);
  if (mark?.last === false) {
    const first = await context.store.changeOfKey(ledger, `${mark.id}/1`);
    if (first !== null && mark.id === idAfter(first.previousHash))
      return { id: mark.id, inputHash: hash, part: mark.part };
  }
  return { id: idAfter(before.hash), inputHash: hash, part: 0 };
}

function memoized<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

/** The changes that state a difference, in parts. What a load says is hashed only where it has something to state. */
async function* changesOf(
  context: PerformContext,
  load: Load,
  difference: Iterable<Fact>,
  { request, identity, parts }: Asked,
): AsyncGenerator<NextChange> {
  const head = context.head(load.ledger);
  const isUnfinished = head?.loads[loadKey(load)]?.last === false;
  let latest = head?.at ?? '';
  let part = parts;
  for await (const { facts, last } of partsOf(difference, isUnfinished)) {
    part++;
    const { id, inputHash: hash, part: before } = await identity();
    const at = timeOf(request, latest);
    const mark = { slug: load.slug, id, part: before + part, last };
    yield {
      ledger: load.ledger,
      at,
      actor: request.author.actor,
      operation: load.operation,
      productVersion: PRODUCT_VERSION,
      inputHash: hash,
      facts,
      decidedOn: context.decidedOn(load.ledger),
      load: mark,
      key: `${mark.id}/${mark.part}`,
    };
    latest = at;
  }
}

interface Asked {
  readonly request: LoadRequest;
  readonly identity: () => Promise<Identity>;
  /** How many parts this load has written already. */
  readonly parts: number;
}

/** The time of a change is never before that of the change it follows. */
function timeOf(request: LoadRequest, latest: string): string {
  const at = request.at ?? new Date().toISOString();
  if (at >= latest) return at;
  request.lifted?.(latest);
  return latest;
}

/**
 * Cuts facts into parts of bounded size, the last one marked; none at all where there is nothing to close. A node stays
 * with the links that it implies: a load that goes on after a cut would take the node for stated whole.
 */
async function* partsOf(
  facts: Iterable<Fact>,
  mustClose: boolean,
): AsyncGenerator<{ facts: readonly Fact[]; last: boolean }> {
  const pauses = new Pauses();
  let part: Fact[] = [];
  let texts: FactText[] = [];
  let bytes = 0;
  let parts = 0;
  for (const fact of facts) {
    const text = textOfFact(fact);
    const size = Buffer.byteLength(text.json);
    const isFull = part.length >= FACTS_A_CHANGE || bytes + size > BYTES_A_CHANGE;
    if (part.length > 0 && isFull && !(fact.fact === 'link' && isImplied(fact.type))) {
      parts++;
      yield { facts: factsOfTexts(part, texts), last: false };
      part = [];
      texts = [];
      bytes = 0;
    }
    part.push(fact);
    texts.push(text);
    bytes += size;
    if (pauses.isDue) await pauses.pauseIfDue();
  }
  if (part.length > 0 || mustClose || parts > 0) yield { facts: factsOfTexts(part, texts), last: true };
}
