import { isoDay } from '../../model/day.ts';
import type { Outcome } from '../../problems/problem.ts';
import { measuredLeverage } from '../engine/leverage.ts';
import { OPEN_END } from '../projection/evidence-index.ts';
import type { Projection } from '../projection/projection.ts';
import { atOnce, type Steps } from '../steps.ts';
import { openRows, type Urgency } from './gaps.ts';
import { eachReachedCount } from './reached-row.ts';
import { ScopedAnswers, type ScopesAsked } from './scoped-answers.ts';

/** No evidence counts, or some of it counts without end. */
const NO_END = OPEN_END;

/**
 * What is known of every assessable provision in several scopes, one row for each, in a few bytes. Ask the scopes one
 * after the other, then the evidence.
 */
export class Facts {
  readonly answers: ScopedAnswers;
  /** 0 where there is no gap. */
  readonly #urgency: Uint8Array;
  readonly #leverage: Int32Array;
  readonly #evidence: Int32Array;
  readonly #lastEnd: Int32Array;

  constructor(answers: ScopedAnswers) {
    this.answers = answers;
    this.#urgency = new Uint8Array(answers.length);
    this.#leverage = new Int32Array(answers.length);
    this.#evidence = new Int32Array(answers.length);
    this.#lastEnd = new Int32Array(answers.length).fill(NO_END);
  }

  /** Asks one scope, by its place; a step is a provision, or part of evaluating the scope. */
  *ask(scope: number): Steps<void> {
    const { answers } = this;
    yield* answers.ask(scope);
    const resolved = answers.resolved[scope]!;
    yield* resolved.evaluation.choice.makeLeaving();
    const leverageOf = measuredLeverage(resolved.evaluation.scope(resolved.system), resolved.frameworks);
    let place = 0;
    // Both have frameworks as asked and provisions in document order.
    for (const { provision, urgency } of openRows(answers.projection, resolved)) {
      while (answers.provisions[place] !== provision) place++;
      const index = answers.indexOf(scope, place);
      this.#urgency[index] = urgency;
      this.#leverage[index] = leverageOf(provision);
      yield;
    }
  }

  /** Counts the evidence of all scopes, once they are asked; a step is part of a provision. */
  *askEvidence(): Steps<void> {
    yield* eachReachedCount(this.answers, (index, { pieces, lastEnd }) => {
      this.#evidence[index] = pieces;
      if (lastEnd > 0) this.#lastEnd[index] = lastEnd;
    });
  }

  /** As a gap has it; null where the provision is not a gap. */
  urgencyAt(index: number): Urgency | null {
    const urgency = this.#urgency[index]!;
    return urgency === 0 ? null : (urgency as Urgency);
  }

  /** As a gap has it; null where the provision is not a gap. */
  leverageAt(index: number): number | null {
    return this.#urgency[index] === 0 ? null : this.#leverage[index]!;
  }

  /** How many pieces of evidence in force reach the provision; null where it does not apply. */
  evidenceCountAt(index: number): number | null {
    return this.answers.applies(index) ? this.#evidence[index]! : null;
  }

  /** The last day on which some of this evidence counts; null where there is none, or some of it has no end. */
  lastEndAt(index: number): string | null {
    const end = this.#lastEnd[index]!;
    return end === NO_END ? null : isoDay(end);
  }
}

/** Facts that are not asked yet; see {@link Facts}. Problems of `resolveChoice`. */
export function* factsInSteps(projection: Projection, asked: ScopesAsked): Steps<Outcome<Facts>> {
  const answers = yield* ScopedAnswers.inSteps(projection, asked);
  return answers.ok ? { ok: true, value: new Facts(answers.value) } : answers;
}

/** All of them, at once: for scopes that are few. Problems of `resolveChoice`. */
export function findFacts(projection: Projection, asked: ScopesAsked): Outcome<Facts> {
  const facts = atOnce(factsInSteps(projection, asked));
  if (!facts.ok) return facts;
  for (const scope of facts.value.answers.systems.keys()) atOnce(facts.value.ask(scope));
  atOnce(facts.value.askEvidence());
  return facts;
}
