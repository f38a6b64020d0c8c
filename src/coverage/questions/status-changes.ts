import type { ChangeDirection } from '../../model/change-direction.ts';
import {
  type ApplicableStatus,
  type ProvisionCoverage,
  STATUSES_WEAKEST_FIRST,
  type StatusCounts,
} from '../../model/coverage.ts';
import type { Evaluation } from '../engine/evaluation.ts';
import { answerFrameworks } from '../engine/evaluation-of.ts';
import type { FrameworkAnswer } from '../engine/framework-answer.ts';
import { assessableProvisions } from '../projection/assessable-provisions.ts';
import type { Projection } from '../projection/projection.ts';
import type { Steps } from '../steps.ts';
import { countStatuses, provisionCoverage } from './coverage.ts';
import { visibleFramework } from './resolved-choice.ts';

/** An assessable provision whose status, or effective status, differs between two answers (`questions.md`). */
export interface StatusChange {
  readonly framework: string;
  readonly ref: string;
  readonly title: string;
  readonly change: ChangeDirection;
  readonly from: ProvisionCoverage;
  readonly to: ProvisionCoverage;
}

/** One side of a comparison: a scope, evaluated for a day. */
export interface ComparedScope {
  readonly projection: Projection;
  readonly evaluation: Evaluation;
  /** Number of a system; null: the organization. */
  readonly system: number | null;
}

/** How two sides differ in frameworks that both know. */
export interface FrameworkComparison {
  /** Frameworks as given, document order. */
  readonly changes: readonly StatusChange[];
  /** Assessable provisions that only one side knows: the other has none of this id, or it is not assessable there. */
  readonly onlyFrom: number;
  readonly onlyTo: number;
}

/**
 * Compares the answers of two sides in frameworks that both know, one after another; a step is a provision, or part of
 * evaluating a scope.
 *
 * @param frameworks slugs
 */
export function* compareFrameworks(
  from: ComparedScope,
  to: ComparedScope,
  frameworks: readonly string[],
): Steps<FrameworkComparison> {
  // One side after the other: what the systems have is kept for one day at a time.
  for (const side of [from, to])
    yield* answerFrameworks(side.evaluation, side.system, numbersOf(side.projection, frameworks));
  const changes: StatusChange[] = [];
  let [onlyFrom, onlyTo] = [0, 0];
  for (const framework of frameworks) {
    const compared = yield* compareFramework(from, to, framework);
    changes.push(...compared.changes);
    onlyFrom += compared.onlyFrom;
    onlyTo += compared.onlyTo;
  }
  return { changes, onlyFrom, onlyTo };
}

function* compareFramework(
  from: ComparedScope,
  to: ComparedScope,
  framework: string,
): Steps<FrameworkComparison> {
  const before = sideOf(from, framework);
  const after = sideOf(to, framework);
  const changes: StatusChange[] = [];
  const [earlierOnes, laterOnes] = [before.assessable(), after.assessable()];
  let both = 0;
  for (const p of laterOnes) {
    yield;
    const earlier = before.find(after.idAt(p));
    if (earlier === null) continue;
    both++;
    const change = yield* before.change(earlier, after, p);
    if (change !== null) changes.push(change);
  }
  return { changes, onlyFrom: earlierOnes.length - both, onlyTo: laterOnes.length - both };
}

/**
 * The change of one provision between two sides of one catalogue, whose framework both have answered; null: there is none.
 * A step is part of evaluating a system that answers for the provision.
 */
export function* compareProvision(
  from: ComparedScope,
  to: ComparedScope,
  provision: number,
): Steps<StatusChange | null> {
  const framework = from.projection.catalogue.frameworkOf[provision]!;
  const [before, after] = [from, to].map(({ evaluation, system }) =>
    evaluation.scope(system).answer(framework),
  );
  for (const answer of [before!, after!]) yield* answer.completeInSteps(provision - answer.start);
  return changeBetween(to.projection, before!, after!, provision);
}

/** The change of one provision between two answers that have its row; null: there is none. */
export function changeBetween(
  projection: Projection,
  from: FrameworkAnswer,
  to: FrameworkAnswer,
  provision: number,
): StatusChange | null {
  const direction = directionOf(standingIn(from, provision), standingIn(to, provision));
  if (direction === null) return null;
  const { framework, ref, title } = projection.catalogue.provisionAt(provision);
  const before = provisionCoverage(projection, from, provision);
  const after = provisionCoverage(projection, to, provision);
  return { framework, ref, title, change: direction, from: before, to: after };
}

/** Whether a provision has another status, or effective status, in two answers that have its row. */
export function isChanged(from: FrameworkAnswer, to: FrameworkAnswer, provision: number): boolean {
  return directionOf(standingIn(from, provision), standingIn(to, provision)) !== null;
}

/** Counts of a scope by the slugs of frameworks; a step is a framework, or part of evaluating the scope. */
export function* countFrameworks(
  { projection: { catalogue }, evaluation, system }: ComparedScope,
  frameworks: readonly number[],
): Steps<Readonly<Record<string, StatusCounts>>> {
  yield* answerFrameworks(evaluation, system, frameworks);
  const counts: Record<string, StatusCounts> = {};
  for (const number of frameworks) {
    const { slug } = catalogue.frameworks[number]!.framework;
    counts[slug] = countStatuses(catalogue, evaluation.scope(system).answer(number));
    yield;
  }
  return counts;
}

/** @param frameworks slugs that the projection knows */
function numbersOf(projection: Projection, frameworks: readonly string[]): readonly number[] {
  return frameworks.map((framework) => {
    const number = visibleFramework(projection, framework);
    if (number === null) throw new RangeError(`A side of a comparison does not know ${framework}.`);
    return number;
  });
}

/** A side that has answered the framework. */
function sideOf({ projection, evaluation, system }: ComparedScope, framework: string): ComparedSide {
  const [number] = numbersOf(projection, [framework]);
  return new ComparedSide(projection, evaluation.scope(system).answer(number!));
}

/** The answers of one side in one framework. */
class ComparedSide {
  readonly #projection: Projection;
  readonly #answer: FrameworkAnswer;

  constructor(projection: Projection, answer: FrameworkAnswer) {
    this.#projection = projection;
    this.#answer = answer;
  }

  /** Numbers of the assessable provisions, in document order. */
  assessable(): readonly number[] {
    return assessableProvisions(this.#projection.catalogue, this.#answer);
  }

  idAt(provision: number): string {
    return this.#projection.catalogue.provisionAt(provision).id;
  }

  /** The number here of an assessable provision; null where there is none. */
  find(id: string): number | null {
    const { numberOf, assessable } = this.#projection.catalogue;
    const number = numberOf.get(id);
    return number === undefined || assessable[number] === 0 ? null : number;
  }

  /** What changes from a provision here to the same one on the other side; null where no status does. A step is part of that. */
  *change(provision: number, other: ComparedSide, there: number): Steps<StatusChange | null> {
    const direction = directionOf(standingIn(this.#answer, provision), standingIn(other.#answer, there));
    if (direction === null) return null;
    const { framework, ref, title } = other.#projection.catalogue.provisionAt(there);
    const from = yield* this.#row(provision);
    const to = yield* other.#row(there);
    return { framework, ref, title, change: direction, from, to };
  }

  *#row(provision: number): Steps<ProvisionCoverage> {
    yield* this.#answer.completeInSteps(provision - this.#answer.start);
    return provisionCoverage(this.#projection, this.#answer, provision);
  }
}

interface Standing {
  readonly status: ProvisionCoverage['status'];
  /** The status by evidence alone; null where the provision does not apply. */
  readonly effective: ApplicableStatus | null;
}

function standingIn(answer: FrameworkAnswer, provision: number): Standing {
  const row = provision - answer.start;
  const status = answer.status(row);
  return { status, effective: status === 'NOT_APPLICABLE' ? null : answer.effectiveStatus(row) };
}

/** Null where neither the status nor the effective status differs. */
function directionOf(from: Standing, to: Standing): ChangeDirection | null {
  if (from.effective === to.effective) return from.status === to.status ? null : 'APPLICABILITY';
  if (from.effective === null || to.effective === null) return 'APPLICABILITY';
  return rank(to.effective) > rank(from.effective) ? 'BETTER' : 'WORSE';
}

function rank(status: ApplicableStatus): number {
  return STATUSES_WEAKEST_FIRST.indexOf(status);
}
