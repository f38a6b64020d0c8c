import type { ScopeBatch } from '../bitwise/scope-batch.ts';
import { SCOPES_PER_WORD } from '../bitwise/scope-bits.ts';
import { answerFrameworks } from '../engine/evaluation-of.ts';
import type { RowsInSteps } from '../rows-on-demand.ts';
import type { Steps } from '../steps.ts';
import { type ComparedScope, compareProvision, isChanged, type StatusChange } from './status-changes.ts';

/** A status change of one scope. */
export interface ScopedStatusChange extends StatusChange {
  /** Local id; null: the organization. */
  readonly system: string | null;
}

/** One side of a comparison, in all scopes. */
type ComparedSide = Omit<ComparedScope, 'system'>;

/** Places of changes by scope: numbers of systems, null for the organization; then provisions, frameworks as asked. */
type ChangedPlaces = ReadonlyMap<number | null, readonly number[]>;

/**
 * The status changes between two sides that differ in evidence alone: of the organization, then of some of its systems;
 * frameworks as given, document order. All scopes are compared at once, and only where other evidence reaches anything;
 * what a change says is found when somebody reads it. A step is some provisions, a batch of scopes, or part of
 * evaluating one.
 *
 * @param systems numbers, ascending
 * @param frameworks numbers
 */
export function* compareScopes(
  from: ComparedSide,
  to: ComparedSide,
  systems: Iterable<number>,
  frameworks: readonly number[],
): Steps<RowsInSteps<ScopedStatusChange>> {
  const changed = yield* changedPlaces(from, to, [...systems], frameworks);
  return new ScopedChanges(from, to, changed);
}

function* changedPlaces(
  from: ComparedSide,
  to: ComparedSide,
  systems: readonly number[],
  frameworks: readonly number[],
): Steps<ChangedPlaces> {
  const changed = new Map<number | null, number[]>([null, ...systems].map((system) => [system, []]));
  const batches = yield* unlikeBatches(from, to);
  const { catalogue } = from.projection;
  for (const framework of frameworks) {
    const unlike = batches.filter(({ unlikeIn }) => unlikeIn.has(framework));
    if (unlike.length === 0) continue;
    // One side after the other: what the systems have is kept for one day at a time.
    for (const { evaluation } of [from, to]) yield* answerFrameworks(evaluation, null, [framework]);
    const [before, after] = [from, to].map(({ evaluation }) => evaluation.scope(null).answer(framework));
    const { start, end } = catalogue.frameworks[framework]!;
    for (let p = start; p < end; p++)
      if (catalogue.assessable[p] === 1 && isChanged(before!, after!, p)) changed.get(null)!.push(p);
    yield;
    for (const batch of unlike) {
      const { number, scopes } = batch.before.rules;
      const earlier = (yield* batch.before.judge(framework)).copy();
      const later = yield* batch.after.judge(framework);
      for (let p = start; p < end; p++) {
        for (let bits = earlier.unlike(later, p - start) & scopes; bits !== 0; bits &= bits - 1) {
          const bit = 31 - Math.clz32(bits & -bits);
          // The bit of the organization stands for what it has by itself, before its systems answer for it.
          changed.get(number * SCOPES_PER_WORD + bit - 1)?.push(p);
        }
      }
      yield;
    }
  }
  return changed;
}

/** The same scopes on both sides, and the frameworks in which they may differ. */
interface UnlikeBatch {
  readonly before: ScopeBatch;
  readonly after: ScopeBatch;
  readonly unlikeIn: ReadonlySet<number>;
}

function* unlikeBatches(from: ComparedSide, to: ComparedSide): Steps<readonly UnlikeBatch[]> {
  const earlier = yield* from.evaluation.makeBatches();
  const later = yield* to.evaluation.makeBatches();
  const unlike: UnlikeBatch[] = [];
  for (const [number, before] of earlier.entries()) {
    const after = later[number]!;
    const unlikeIn = yield* before.frameworksUnlike(after);
    if (unlikeIn.size > 0) unlike.push({ before, after, unlikeIn });
  }
  return unlike;
}

class ScopedChanges implements RowsInSteps<ScopedStatusChange> {
  readonly length: number;
  readonly #from: ComparedSide;
  readonly #to: ComparedSide;
  readonly #changed: ChangedPlaces;

  constructor(from: ComparedSide, to: ComparedSide, changed: ChangedPlaces) {
    this.#from = from;
    this.#to = to;
    this.#changed = changed;
    let length = 0;
    for (const { length: more } of changed.values()) length += more;
    this.length = length;
  }

  *slice(start: number, end: number): Steps<readonly ScopedStatusChange[]> {
    const { systems } = this.#from.projection.organization;
    const { frameworkOf } = this.#from.projection.catalogue;
    const changes: ScopedStatusChange[] = [];
    let place = 0;
    for (const [system, provisions] of this.#changed) {
      const wanted = provisions.slice(Math.max(0, start - place), Math.max(0, end - place));
      place += provisions.length;
      const [before, after] = [this.#from, this.#to].map((side): ComparedScope => ({ ...side, system }));
      const localId = system === null ? null : systems[system]!.system.localId;
      for (const provision of wanted) {
        for (const side of [before!, after!])
          yield* answerFrameworks(side.evaluation, system, [frameworkOf[provision]!]);
        const change = yield* compareProvision(before!, after!, provision);
        if (change === null) throw new TypeError('A status that has changed is the same on both sides.');
        changes.push({ system: localId, ...change });
        yield;
      }
    }
    return changes;
  }
}
