import {
  type ApplicableStatus,
  COVERAGE_STATUSES,
  type CoverageStatus,
  NOT_APPLICABLE_CAUSES,
  type NotApplicableCause,
  REASONS,
  type Reason,
  STATUSES_WEAKEST_FIRST,
} from '../../model/coverage.ts';
import { isoDay } from '../../model/day.ts';
import type { Basis, Extent } from '../../model/extent.ts';
import type { Provision } from '../../model/framework.ts';
import type { Outcome } from '../../problems/problem.ts';
import { answerFrameworks } from '../engine/evaluation-of.ts';
import {
  ALREADY,
  cellBasis,
  cellExtent,
  type FrameworkAnswer,
  NO_SYSTEM,
} from '../engine/framework-answer.ts';
import { assessableProvisions } from '../projection/assessable-provisions.ts';
import type { Projection } from '../projection/projection.ts';
import type { Steps } from '../steps.ts';
import type { ScopedProvision } from './by-scoped-provision.ts';
import { type Choice, type ResolvedChoice, resolveChoiceInSteps } from './resolved-choice.ts';

/** Which scopes and frameworks a question about several scopes is asked of. */
export interface ScopesAsked extends Omit<Choice, 'system'> {
  /** Local ids of systems, and null for the organization. */
  readonly systems: readonly (string | null)[];
  readonly frameworks: readonly string[] | null;
}

/** No reason, and no cause. */
const NONE = 255;

/**
 * The answers of every assessable provision in several scopes, in a few bytes each: a table of a million rows is held
 * where as many objects would not fit. A row is a provision in a scope: scope after scope, frameworks as asked, document
 * order.
 */
export class ScopedAnswers {
  readonly projection: Projection;
  /** By scope. */
  readonly resolved: readonly ResolvedChoice[];
  readonly systems: readonly (string | null)[];
  /** Numbers of the assessable provisions. */
  readonly provisions: Int32Array;
  readonly length: number;
  readonly #scopeOf: ReadonlyMap<string | null, number>;
  /** By number of a provision its place in `provisions`, or -1. */
  readonly #placeOf: Int32Array;
  readonly #status: Uint8Array;
  readonly #strength: Uint8Array;
  readonly #cell: Uint8Array;
  readonly #reason: Uint8Array;
  readonly #cause: Uint8Array;
  readonly #ahead: Int32Array;
  readonly #answeredBy: Int32Array;

  private constructor(
    projection: Projection,
    resolved: readonly ResolvedChoice[],
    systems: readonly (string | null)[],
  ) {
    this.projection = projection;
    this.resolved = resolved;
    this.systems = systems;
    const { catalogue } = projection;
    const frameworks = resolved[0]?.frameworks ?? [];
    this.provisions = Int32Array.from(
      frameworks.flatMap((number) => assessableProvisions(catalogue, catalogue.frameworks[number]!)),
    );
    this.length = systems.length * this.provisions.length;
    this.#scopeOf = new Map(systems.map((system, scope) => [system, scope]));
    this.#placeOf = new Int32Array(catalogue.provisions.length).fill(-1);
    for (const [place, provision] of this.provisions.entries()) this.#placeOf[provision] = place;
    this.#status = new Uint8Array(this.length);
    this.#strength = new Uint8Array(this.length);
    this.#cell = new Uint8Array(this.length);
    this.#reason = new Uint8Array(this.length).fill(NONE);
    this.#cause = new Uint8Array(this.length).fill(NONE);
    this.#ahead = new Int32Array(this.length).fill(ALREADY);
    this.#answeredBy = new Int32Array(this.length).fill(NO_SYSTEM);
  }

  /** Answers that are not asked yet: {@link ask} asks them, scope by scope. A step is a scope. Problems of `resolveChoice`. */
  static *inSteps(
    projection: Projection,
    { systems, frameworks, asOf, crosswalks }: ScopesAsked,
  ): Steps<Outcome<ScopedAnswers>> {
    const resolved: ResolvedChoice[] = [];
    for (const system of systems) {
      const each = yield* resolveChoiceInSteps(projection, { system, asOf, crosswalks }, frameworks);
      if (!each.ok) return each;
      resolved.push(each.value);
      yield;
    }
    return { ok: true, value: new ScopedAnswers(projection, resolved, systems) };
  }

  /** Asks one scope, by its place; a step is a provision, or part of evaluating the scope. */
  *ask(scope: number): Steps<void> {
    const { evaluation, system, frameworks } = this.resolved[scope]!;
    yield* answerFrameworks(evaluation, system, frameworks);
    const { catalogue } = this.projection;
    const of = evaluation.scope(system);
    let index = this.indexOf(scope, 0);
    for (const provision of this.provisions) {
      const answer = of.answer(catalogue.frameworkOf[provision]!);
      yield* answer.completeInSteps(provision - answer.start);
      this.#readRow(index++, answer, provision);
      yield;
    }
  }

  #readRow(index: number, answer: FrameworkAnswer, provision: number): void {
    const row = provision - answer.start;
    this.#status[index] = COVERAGE_STATUSES.indexOf(answer.status(row));
    this.#answeredBy[index] = answer.answeredBy[row]!;
    const cause = answer.cause(row);
    if (cause !== null) {
      this.#cause[index] = NOT_APPLICABLE_CAUSES.indexOf(cause);
      return;
    }
    const reason = answer.reason(row);
    if (reason !== null) this.#reason[index] = REASONS.indexOf(reason);
    // Asking for the extent completes the cell.
    if (answer.extent(row) !== null) this.#cell[index] = answer.cell[row]!;
    this.#strength[index] = answer.strength[row]!;
    this.#ahead[index] = answer.ahead[row]!;
  }

  /** The provisions of every scope, in order. */
  *eachProvision(): Generator<Provision> {
    for (const provision of this.provisions) yield this.projection.catalogue.provisionAt(provision);
  }

  indexOf(scope: number, place: number): number {
    return scope * this.provisions.length + place;
  }

  /** The row of a provision in a scope; null where it is not among them. */
  find({ framework, ref, system }: ScopedProvision): number | null {
    const scope = this.#scopeOf.get(system);
    const place = this.#placeOf[this.projection.catalogue.numberOf.get(`${framework}:${ref}`) ?? -1] ?? -1;
    return scope === undefined || place < 0 ? null : this.indexOf(scope, place);
  }

  /** Local id of the system in whose scope a row is; null: the organization. */
  systemAt(index: number): string | null {
    return this.systems[Math.floor(index / this.provisions.length)]!;
  }

  provisionAt(index: number): Provision {
    return this.projection.catalogue.provisionAt(this.provisions[index % this.provisions.length]!);
  }

  statusAt(index: number): CoverageStatus {
    return COVERAGE_STATUSES[this.#status[index]!]!;
  }

  /** Whether it applies, or may apply: evidence is looked for. */
  applies(index: number): boolean {
    return this.#cause[index] === NONE;
  }

  causeAt(index: number): NotApplicableCause | null {
    return NOT_APPLICABLE_CAUSES[this.#cause[index]!] ?? null;
  }

  reasonAt(index: number): Reason | null {
    return REASONS[this.#reason[index]!] ?? null;
  }

  extentAt(index: number): Extent | null {
    return cellExtent(this.#cell[index]!);
  }

  basisAt(index: number): Basis | null {
    return cellBasis(this.#cell[index]!);
  }

  appliesFromAt(index: number): string | null {
    return this.#ahead[index] === ALREADY ? null : isoDay(this.#ahead[index]!);
  }

  /** The status that it would have, while UNDETERMINED or NOT_YET_APPLICABLE. */
  statusWhenApplicableAt(index: number): ApplicableStatus | null {
    const status = this.statusAt(index);
    if (status !== 'UNDETERMINED' && status !== 'NOT_YET_APPLICABLE') return null;
    return STATUSES_WEAKEST_FIRST[this.#strength[index]!]!;
  }

  /** Number of the system whose answer the organization took; null where it took none. */
  answeringSystemAt(index: number): number | null {
    return this.#answeredBy[index] === NO_SYSTEM ? null : this.#answeredBy[index]!;
  }

  /** Local id of that system. */
  answeredByAt(index: number): string | null {
    const number = this.answeringSystemAt(index);
    return number === null ? null : this.projection.organization.systems[number]!.system.localId;
  }
}
