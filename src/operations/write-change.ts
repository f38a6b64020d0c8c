import { canonicalHash } from '../ledger/canonical-hash.ts';
import type { Change, UnsealedChange } from '../ledger/change.ts';
import { isDecided } from '../ledger/seal-change.ts';
import { PRODUCT_VERSION } from '../model/product-version.ts';
import { inField, type Outcome, type Problem, refused } from '../problems/problem.ts';
import { StoreError } from '../problems/store-error.ts';
import { changedSinceRead } from './changed-since-read.ts';
import type { Decided, Decision, Performed } from './decision.ts';
import type { Request } from './operation.ts';
import type { PerformContext } from './perform-context.ts';

/** How often it is decided again because somebody else wrote. */
const PATIENCE = 100;

/**
 * Writes what an operation decides, in this order: an idempotency key that the ledger knows answers with what was
 * written then; a record that changed since the author read it is refused; the operation decides; its change is
 * appended. When the head has moved in between, all of it is done again. Problems: `KEY_REUSED`, `CHANGED_SINCE_READ`,
 * `UNKNOWN_ORGANIZATION`, those of the decision. Rejects as `Store.append` does, and with STORE_UNAVAILABLE where the
 * ledger is written to all the time.
 */
export async function writeChange<I, R>(
  context: PerformContext,
  operation: Decision<I, R>,
  request: Request<I>,
): Promise<Outcome<Performed<R>>> {
  for (let attempt = 0; attempt < PATIENCE; attempt++) {
    if (attempt > 0) await context.refresh();
    const earlier = await performedEarlier(context, operation, request);
    if (earlier !== null) return earlier;
    const tried = await tryOnce(context, operation, request, attempt === 0);
    if (tried === 'moved') continue;
    if (tried.ok) return tried;
    // It may be refused because the same request was written since its key was looked up.
    return (await performedEarlier(context, operation, request)) ?? tried;
  }
  throw new StoreError(
    'STORE_UNAVAILABLE',
    `Other changes are being written to the ledger ${request.ledger} all the time, so ${operation.name} could not be. Try again later.`,
  );
}

/** Decides on the records as they are known here, and appends what was decided if nobody has written since. */
async function tryOnce<I, R>(
  context: PerformContext,
  operation: Decision<I, R>,
  request: Request<I>,
  isFirst: boolean,
): Promise<Outcome<Performed<R>> | 'moved'> {
  const { ledger, author, input, idempotencyKey, expectedSeq } = request;
  const records = await context.projection(ledger);
  if (records === null) return unknownOrganization(ledger);
  const { organization: head, catalogue: decidedOn } = records.state;
  // The author may have read from another process, which knew of later changes.
  if (isFirst && (expectedSeq ?? 0) > head.seq) return 'moved';
  const stale = await changedSinceRead(context, request, head.seq, operation.concerns(input, ledger));
  if (stale.length > 0) return { ok: false, problems: stale };
  const { at, day, isLifted } = timeOf(context, request);
  const decided = operation.decide(records, input, author, day);
  if (!decided.ok) return decided;
  const { facts, result } = decided.value;
  if (facts.length === 0) return { ok: true, value: { result, change: null, isRepeated: false } };
  const inputHash = inputHashOf(operation, input, day);
  const change: UnsealedChange = {
    ...{ ledger, seq: head.seq + 1, at, actor: author.actor, operation: operation.name },
    ...{ productVersion: PRODUCT_VERSION, inputHash, facts, decidedOn, load: null },
    // Without a key of the author's, the same request upon another state is another request.
    key: idempotencyKey ?? canonicalHash([ledger, head.hash, inputHash]),
    previousHash: head.hash,
  };
  const outcome = await context.store.append(change);
  // Somebody else wrote meanwhile, or the same request did: then its key is found now.
  if (outcome.outcome === 'moved') return 'moved';
  if (outcome.outcome === 'repeated' && !isDecided(outcome.change, change)) return 'moved';
  context.applied(outcome.change);
  if (isLifted) request.lifted?.(at);
  await refreshed(context);
  return { ok: true, value: { result, change: outcome.change, isRepeated: false } };
}

/** What an operation would write, with nothing written. Problems are those of its decision. */
export async function decideOnly<I, R>(
  context: PerformContext,
  operation: Decision<I, R>,
  request: Request<I>,
): Promise<Outcome<Decided<R>>> {
  const records = await context.projection(request.ledger);
  if (records === null) return unknownOrganization(request.ledger);
  return operation.decide(records, request.input, request.author, timeOf(context, request).day);
}

/** What the request came to when it was first made, `KEY_REUSED` where its key is another's; null: it is new. */
async function performedEarlier<I, R>(
  context: PerformContext,
  operation: Decision<I, R>,
  request: Request<I>,
): Promise<Outcome<Performed<R>> | null> {
  const { ledger, author, input, idempotencyKey } = request;
  if (idempotencyKey == null) return null;
  const change = await context.store.changeOfKey(ledger, idempotencyKey);
  if (change === null) return null;
  const inputHash = inputHashOf(operation, input, timeOf(context, request).day);
  const isSame =
    change.operation === operation.name && change.inputHash === inputHash && change.actor === author.actor;
  if (!isSame) return refused(keyReused(change));
  // Another process may have written it, or this one without hearing of it.
  await refreshed(context);
  return { ok: true, value: { result: operation.resultOf(change), change, isRepeated: true } };
}

function inputHashOf<I>(operation: Decision<I, unknown>, input: I, day: string): string {
  return operation.inputHash?.(input, day) ?? canonicalHash(input);
}

function keyReused({ seq, operation }: Change): Problem {
  const sentence = `This key was already used for another request, ${operation} (change ${seq}). Use a new key for a new request.`;
  return inField('idempotencyKey', 'KEY_REUSED', sentence);
}

/** When the change happens: never before the change that it follows. */
function timeOf(context: PerformContext, { ledger, at: given }: Request<unknown>) {
  const latest = context.head(ledger)?.at ?? '';
  const asked = given ?? new Date().toISOString();
  const isLifted = asked < latest;
  const at = isLifted ? latest : asked;
  return { at, day: (given ?? at).slice(0, 10), isLifted };
}

/** What was written stays written, though the store may not answer just now: the records have it already. */
async function refreshed(context: PerformContext): Promise<void> {
  await context.refresh().catch((error: unknown) => {
    if (!(error instanceof StoreError)) throw error;
  });
}

function unknownOrganization(slug: string): Outcome<never> {
  const sentence = `There is no organization ${JSON.stringify(slug)}.`;
  return refused(inField('organization', 'UNKNOWN_ORGANIZATION', sentence));
}
