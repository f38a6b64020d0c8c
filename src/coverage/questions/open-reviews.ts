import type { Mapping } from '../../model/crosswalk.ts';
import { memoOn } from '../../model/memo-on.ts';
import type { Relationship } from '../../model/relation.ts';
import type { Outcome } from '../../problems/problem.ts';
import type { Evaluation } from '../engine/evaluation.ts';
import { answerFrameworks } from '../engine/evaluation-of.ts';
import { BeforeMappings, EvaluationOver } from '../engine/evaluation-over.ts';
import type { ScopeEvaluation } from '../engine/scope-evaluation.ts';
import type { FollowedRow } from '../projection/followed-rows.ts';
import type { Projection } from '../projection/projection.ts';
import { sortedInSteps } from '../sorted-in-steps.ts';
import { atOnce, eachInSteps, type Steps } from '../steps.ts';
import { type Answer, answerOfInSteps } from './answer.ts';
import { type Choice, type ResolvedChoice, resolveChoiceInSteps } from './resolved-choice.ts';
import { type ComparedScope, compareProvision, type StatusChange } from './status-changes.ts';

/** A pair of provisions on which an answer follows rows of a crosswalk that nobody vouches for. */
export interface OpenReview {
  /** Stands for all rows of its crosswalk on the pair. */
  readonly mapping: Mapping;
  /** How the rows on the pair are followed together, from source to target. */
  readonly relationship: Relationship;
  /** The statuses that would rise if the organization confirmed this pair alone; frameworks as asked, document order. */
  readonly rises: readonly StatusChange[];
}

export type OpenReviewsAnswer = Answer<{
  /** Those by which most statuses would rise first; then by crosswalk, in the order of its file. */
  reviews: readonly OpenReview[];
  /** How many statuses would rise if the organization confirmed all of them. */
  ceiling: number;
}>;

/**
 * The mappings to review first: those that nobody vouches for, which therefore give INDICATIVE at most, and what each of
 * them would do if the organization confirmed it on the day asked. Mappings between other frameworks than those asked
 * are left out. Problems: those of {@link resolveChoice}.
 */
export function findOpenReviews(
  projection: Projection,
  choice: Choice,
  frameworks: readonly string[] | null,
): Outcome<OpenReviewsAnswer> {
  return atOnce(findOpenReviewsInSteps(projection, choice, frameworks));
}

/** As {@link findOpenReviews}; a step is some mappings, a mapping that is measured, or part of evaluating a scope. */
export function* findOpenReviewsInSteps(
  projection: Projection,
  choice: Choice,
  frameworks: readonly string[] | null,
): Steps<Outcome<OpenReviewsAnswer>> {
  const resolved = yield* resolveChoiceInSteps(projection, choice, frameworks);
  if (!resolved.ok) return resolved;
  const open = new OpenRows(resolved.value);
  yield* resolved.value.evaluation.choice.eachRow((row) => open.add(row));
  const { ceiling, rises } = yield* measuredInSteps(projection, resolved.value, open);
  const reviews: OpenReview[] = [];
  yield* eachInSteps(open.rows, ({ mapping, relationship }) => {
    reviews.push({ mapping, relationship, rises: rises.get(mapping.id) ?? [] });
  });
  return yield* answerOfInSteps(projection, choice, resolved.value, {
    reviews: yield* sortedInSteps(reviews, (a, b) => b.rises.length - a.rises.length),
    ceiling,
  });
}

/** What confirmations would raise in one scope. */
interface Measured {
  readonly ceiling: number;
  /** By the id of the mapping, where anything rises. */
  readonly rises: ReadonlyMap<string, readonly StatusChange[]>;
}

/** What was measured for the frameworks asked last: clients read one page of the list after another. */
const lastMeasured = memoOn((_scope: ScopeEvaluation): { asked: string; measured: Measured | null } => ({
  asked: '',
  measured: null,
}));

/** A step is a mapping that is measured, or part of evaluating a scope. */
function* measuredInSteps(projection: Projection, resolved: ResolvedChoice, open: OpenRows): Steps<Measured> {
  const last = lastMeasured(resolved.evaluation.scope(resolved.system));
  const asked = JSON.stringify(resolved.frameworks);
  if (last.measured !== null && last.asked === asked) return last.measured;
  const meter = yield* ConfirmationMeter.inSteps(projection, resolved, open.rows);
  const rises = new Map<string, readonly StatusChange[]>();
  for (const row of open.rows) {
    const changes = yield* meter.rises(row, open.frameworksOf(row));
    if (changes.length > 0) rises.set(row.mapping.id, changes);
    yield;
  }
  last.asked = asked;
  last.measured = { ceiling: meter.ceiling, rises };
  return last.measured;
}

/** The rows that nobody vouches for and that lead to a framework asked. */
class OpenRows {
  readonly rows: FollowedRow[] = [];
  readonly #frameworks: readonly number[];
  readonly #evaluation: Evaluation;

  constructor({ frameworks, evaluation }: ResolvedChoice) {
    this.#frameworks = frameworks;
    this.#evaluation = evaluation;
  }

  add(row: FollowedRow): void {
    if (row.ifConfirmed !== null && this.frameworksOf(row).length > 0) this.rows.push(row);
  }

  /** Numbers of the frameworks asked in which the row arrives. */
  frameworksOf({ source, target }: FollowedRow): readonly number[] {
    const { catalogue } = this.#evaluation;
    const members = [...catalogue.membersAt(source), ...catalogue.membersAt(target)];
    const arrives = new Set(members.map((p) => catalogue.frameworkOf[p]!));
    return this.#frameworks.filter((framework) => arrives.has(framework));
  }
}

/**
 * Measures what the confirmation of one row would change. No row alone changes what all of them together leave as it is, so
 * that few have to be tried.
 */
class ConfirmationMeter {
  readonly #now: ComparedScope;
  readonly #before: BeforeMappings;
  /** 1 where the status rises if all rows are confirmed, by provision. */
  readonly #rising: Uint8Array;
  readonly ceiling: number;

  private constructor(now: ComparedScope, before: BeforeMappings, rising: Uint8Array) {
    this.#now = now;
    this.#before = before;
    this.#rising = rising;
    this.ceiling = rising.reduce((sum, each) => sum + each, 0);
  }

  /** A step is part of evaluating the scope, or some rows. */
  static *inSteps(
    projection: Projection,
    { evaluation, system, frameworks }: ResolvedChoice,
    rows: readonly FollowedRow[],
  ): Steps<ConfirmationMeter> {
    const before = new BeforeMappings(evaluation);
    const confirmed = new EvaluationOver(before, yield* evaluation.choice.confirmingInSteps(rows));
    const rising = new Uint8Array(projection.catalogue.provisions.length);
    for (const framework of rows.length === 0 ? [] : frameworks) {
      yield* answerFrameworks(evaluation, system, [framework]);
      const now = evaluation.scope(system).answer(framework);
      const then = yield* confirmed.scope(system).answerInSteps(framework);
      now.strength.forEach((strength, row) => {
        if (then.strength[row]! > strength) rising[now.start + row] = 1;
      });
      yield;
    }
    return new ConfirmationMeter({ projection, evaluation, system }, before, rising);
  }

  /** The statuses that rise if one row is confirmed. A step is part of evaluating the scope. */
  *rises(row: FollowedRow, frameworks: readonly number[]): Steps<readonly StatusChange[]> {
    const places = this.#within(row);
    if (places.length === 0) return [];
    const { evaluation, system } = this.#now;
    const over = new EvaluationOver(this.#before, yield* evaluation.choice.confirmingInSteps([row]));
    const changes: StatusChange[] = [];
    for (const framework of frameworks) {
      const ofFramework = places.filter((p) => evaluation.catalogue.frameworkOf[p] === framework);
      if (ofFramework.length === 0) continue;
      yield* over.scope(system).answerInSteps(framework);
      for (const p of ofFramework) {
        const change = yield* compareProvision(this.#now, { ...this.#now, evaluation: over }, p);
        if (change?.change === 'BETTER') changes.push(change);
      }
      yield;
    }
    return changes;
  }

  /** The provisions that rise with all rows and that this one can reach: where it arrives, above and beneath. */
  #within({ source, target }: FollowedRow): readonly number[] {
    const { catalogue } = this.#now.evaluation;
    const reached = new Set<number>();
    const reach = (p: number): void => {
      if (this.#rising[p] === 1) reached.add(p);
    };
    for (const p of [...catalogue.membersAt(source), ...catalogue.membersAt(target)]) {
      for (let q = p; q < catalogue.end[p]!; q++) reach(q);
      for (let q = catalogue.parent[p]!; q >= 0; q = catalogue.parent[q]!) reach(q);
    }
    return [...reached].sort((a, b) => a - b);
  }
}
