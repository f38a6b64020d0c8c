import type { ScopeRules } from '../bitwise/scope-rules.ts';
import { PlaceSets } from '../place-sets.ts';
import { chooseCrosswalksInSteps } from '../projection/choose-crosswalks.ts';
import type { CrosswalkChoice } from '../projection/crosswalk-choice.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';
import type { Steps } from '../steps.ts';
import type { DayOfChange, ScopeInSpan } from './days-of-change.ts';
import { Evaluation, SharedByDays } from './evaluation.ts';
import { FrameworkAnswer, NO_SYSTEM, type Settle, STRENGTH } from './framework-answer.ts';
import type { FrameworkTerms, ScopeEvaluation } from './scope-evaluation.ts';

/** The row of a provision whose answer differs from that of the day before; both are told until the next day is reached. */
export interface ChangedRow {
  readonly provision: number;
  readonly before: FrameworkAnswer;
  readonly now: FrameworkAnswer;
}

/** So many rows are judged in a step: that takes less than a millisecond. */
const ROWS_IN_A_STEP = 32;

/** What decisions and rules say of a framework, as long as they say the same. */
export interface RulesInTime {
  readonly scope: ScopeEvaluation;
  readonly terms: FrameworkTerms;
  /** By batch, where systems answer for the scope. */
  readonly batches: readonly ScopeRules[];
}

/** What a scope is answered from, day after day. */
export interface SpanOfScope {
  readonly organization: OrganizationIndex;
  /** Slugs. */
  readonly crosswalks: readonly string[];
  readonly asked: ScopeInSpan;
  /** The days on which something can differ from the day before, and the first day; sorted. */
  readonly days: ReadonlyMap<number, DayOfChange>;
}

/**
 * One scope, day after day: from one day to the next only what the events of the day touch is answered again. Subclasses
 * say how far evidence reaches on each day.
 */
export abstract class ScopeInTime {
  readonly days: ReadonlyMap<number, DayOfChange>;
  protected readonly organization: OrganizationIndex;
  protected readonly asked: ScopeInSpan;
  /** The provisions at which something may differ on the day. */
  protected readonly touched: PlaceSets;
  readonly #crosswalks: readonly string[];
  readonly #shared = new SharedByDays();
  /** By framework: its place among those asked. */
  readonly #orderOf: Int32Array;
  /** Where rows of all frameworks are judged before it is known whether they differ, and what they were if they do. */
  #tried: FrameworkAnswer | null = null;
  readonly #rules = new Map<number, RulesInTime>();
  /** By framework, of the day reached. */
  readonly #answers = new Map<number, FrameworkAnswer>();
  /** The rows that differ on the day reached. */
  #changed: readonly ChangedRow[] = [];
  /** The first day of the choice: what does not depend on the day is looked up there. */
  #first: Evaluation | null = null;

  protected constructor({ organization, crosswalks, asked, days }: SpanOfScope) {
    this.days = days;
    this.organization = organization;
    this.asked = asked;
    this.#crosswalks = crosswalks;
    this.touched = new PlaceSets(organization.catalogue.placeCount);
    this.#orderOf = new Int32Array(organization.catalogue.frameworks.length);
    for (const [order, framework] of asked.frameworks.entries()) this.#orderOf[framework] = order;
  }

  /** Finds how far evidence reaches on a day, over mappings that are other ones than before. */
  protected abstract reachAnew(evaluation: Evaluation): Steps<void>;

  /** Goes on to a day over the same mappings; adds the provisions at which evidence reaches otherwise than before. */
  protected abstract reachOn(day: number, change: DayOfChange): Steps<void>;

  /** By batch the rules for the systems that answer for the scope. */
  protected abstract rulesOfSystems(evaluation: Evaluation): readonly ScopeRules[];

  /** Fills the row of a provision by what reaches it on the day. */
  protected abstract judge(answer: FrameworkAnswer, provision: number, rules: RulesInTime): void;

  /** Reaches the day before the span; to be called once. */
  protected *begin(): Steps<void> {
    const before = this.asked.from - 1;
    yield* this.#answerAll(this.#evaluation(yield* this.#choiceOn(before), before));
  }

  /** The answers of a framework on the day reached, at first the one before the span. */
  answerOf(framework: number): FrameworkAnswer {
    return this.#answers.get(framework)!;
  }

  /** Goes on to a day, the next of {@link days}; returns the rows that differ, frameworks as asked, document order. */
  *advance(day: number): Steps<readonly ChangedRow[]> {
    const change = this.days.get(day);
    if (change === undefined) return [];
    for (const { provision, before } of this.#changed) before.forgetRow(provision - before.start);
    this.#changed = [];
    const { choice } = this.#first!;
    const choiceNow = change.reviews ? yield* this.#choiceOn(day) : choice;
    if (choiceNow !== choice) return yield* this.#answerAnew(this.#evaluation(choiceNow, day));
    let made: Evaluation | null = null;
    // Most days need none.
    const evaluationOf = (): Evaluation => {
      made ??= this.#evaluation(choice, day);
      return made;
    };
    this.touched.begin();
    yield* this.reachOn(day, change);
    yield* this.#renewRules(change, evaluationOf);
    this.#changed = yield* this.#answerAgain(evaluationOf);
    return this.#changed;
  }

  *#choiceOn(day: number): Steps<CrosswalkChoice> {
    const { catalogue, reviews } = this.organization;
    return yield* chooseCrosswalksInSteps(catalogue, this.#crosswalks, yield* reviews.onInSteps(day));
  }

  #evaluation(choice: CrosswalkChoice, day: number): Evaluation {
    return new Evaluation(this.organization, choice, day, this.#shared);
  }

  /** Computes everything for a day. */
  *#answerAll(evaluation: Evaluation): Steps<void> {
    const { catalogue } = evaluation;
    this.#first = evaluation;
    yield* this.reachAnew(evaluation);
    const batches = this.#batchesOf(evaluation);
    for (const framework of this.asked.frameworks) {
      const rules = yield* this.#setRules(framework, evaluation, batches);
      const { start, end } = catalogue.frameworks[framework]!;
      const answer = this.#newAnswer(start, end, evaluation);
      yield;
      for (let p = start; p < end; p++) {
        if (catalogue.assessable[p] === 1) this.judge(answer, p, rules);
        if ((p - start) % ROWS_IN_A_STEP === 0) yield;
      }
      this.#answers.set(framework, answer);
      yield;
    }
    const ranges = this.asked.frameworks.map((framework) => catalogue.frameworks[framework]!);
    const first = Math.min(...ranges.map(({ start }) => start));
    const last = Math.max(...ranges.map(({ end }) => end));
    this.#tried = this.#newAnswer(first, last, evaluation);
  }

  /** The same after another day, whose mappings are other ones. */
  *#answerAnew(evaluation: Evaluation): Steps<readonly ChangedRow[]> {
    const { frameworks } = this.asked;
    const { assessable } = this.organization.catalogue;
    const before = frameworks.map((framework) => this.answerOf(framework));
    yield* this.#answerAll(evaluation);
    const changed: ChangedRow[] = [];
    for (const [index, framework] of frameworks.entries()) {
      const now = this.#answers.get(framework)!;
      for (let p = now.start; p < now.end; p++) {
        const earlier = before[index]!;
        if (assessable[p] === 1 && rowDiffers(earlier, now, p))
          changed.push({ provision: p, before: earlier, now });
        yield;
      }
    }
    return changed;
  }

  /** Finds out again what decisions, answers and dates say where the day changes it. */
  *#renewRules(change: DayOfChange, evaluationOf: () => Evaluation): Steps<void> {
    const { decided: decisions, ruleSets: sets, answered, systems } = change;
    if (decisions.length === 0 && sets.size === 0 && answered.size === 0 && !systems) return;
    const { touched } = this;
    const evaluation = evaluationOf();
    const batches = this.#batchesOf(evaluation);
    const { catalogue } = this.organization;
    for (const framework of this.asked.frameworks) {
      const { start, end, framework: noun } = catalogue.frameworks[framework]!;
      const decided = change.decided.filter((p) => p >= start && p < end);
      const ruleSets = [...change.ruleSets].filter((set) => catalogue.ruleSets[set]!.framework === framework);
      const all = change.systems || change.answered.has(noun.slug);
      if (!all && decided.length === 0 && ruleSets.length === 0) continue;
      yield* this.#setRules(framework, evaluation, batches);
      for (const p of decided) for (let q = p; q < catalogue.end[p]!; q++) touched.add(q);
      if (!all && ruleSets.length === 0) continue;
      for (let p = start; p < end; p++) if (all || change.ruleSets.has(catalogue.ruleSet[p]!)) touched.add(p);
    }
  }

  /** Once for all frameworks of a day. */
  #batchesOf(evaluation: Evaluation): () => readonly ScopeRules[] {
    let batches: readonly ScopeRules[] | null = null;
    return () => {
      batches ??= this.rulesOfSystems(evaluation);
      return batches;
    };
  }

  /** A step is the rules for the scopes of one batch. */
  *#setRules(
    framework: number,
    evaluation: Evaluation,
    batchesOf: () => readonly ScopeRules[],
  ): Steps<RulesInTime> {
    const scope = evaluation.scope(this.asked.system);
    const batches = batchesOf();
    yield;
    const rules = { scope, terms: scope.termsOf(framework), batches };
    this.#rules.set(framework, rules);
    yield;
    for (const batch of batches) {
      batch.of(framework);
      yield;
    }
    return rules;
  }

  *#answerAgain(evaluationOf: () => Evaluation): Steps<readonly ChangedRow[]> {
    const { assessable, frameworkOf } = this.organization.catalogue;
    const changed: ChangedRow[] = [];
    const settle = this.#settleOn(evaluationOf);
    const tried = this.#tried!;
    let judged = 0;
    for (const provision of Int32Array.from(this.touched.places).sort()) {
      const rules = this.#rules.get(frameworkOf[provision]!);
      if (assessable[provision] === 0 || rules === undefined) continue;
      if (++judged % ROWS_IN_A_STEP === 0) yield;
      this.judge(tried, provision, rules);
      const answer = this.answerOf(frameworkOf[provision]!);
      const [row, triedRow] = [provision - answer.start, provision - tried.start];
      // The reason of a gap is found on its own day.
      if (answer.isOpen(row)) yield* answer.completeInSteps(row);
      if (tried.isOpen(triedRow)) yield* tried.completeInSteps(triedRow, settle);
      if (rowDiffers(answer, tried, provision)) {
        answer.exchangeRow(provision, tried);
        changed.push({ provision, before: tried, now: answer });
      } else tried.forgetRow(triedRow);
    }
    // Mostly the frameworks asked are in document order already.
    const orderOf = ({ provision }: ChangedRow): number => this.#orderOf[frameworkOf[provision]!]!;
    return changed.sort((a, b) => orderOf(a) - orderOf(b) || a.provision - b.provision);
  }

  #newAnswer(start: number, end: number, evaluation: Evaluation): FrameworkAnswer {
    return new FrameworkAnswer(
      start,
      end,
      this.#settleOn(() => evaluation),
    );
  }

  /** Finds why there is a gap on a day, when it is asked for; all else is there already. */
  #settleOn(evaluationOf: () => Evaluation): Settle {
    const first = this.#first!;
    const { system: asked } = this.asked;
    return function* (answer, row) {
      if (answer.strength[row] !== STRENGTH.GAP) return;
      const system = answer.answeredBy[row] === NO_SYSTEM ? asked : answer.answeredBy[row]!;
      answer.gapReason[row] = yield* gapReason(first, evaluationOf, system, answer.start + row);
    };
  }
}

/** Only a union makes the day matter, at which evidence and a control may be needed together. */
function* gapReason(
  first: Evaluation,
  evaluationOf: () => Evaluation,
  system: number | null,
  provision: number,
): Steps<number> {
  const framework = first.catalogue.frameworkOf[provision]!;
  const scope = first.scope(system);
  yield* scope.makeSpreads('any');
  if (first.catalogue.unions.length === 0 || scope.isReached(framework, provision, 'any'))
    return yield* scope.gapReason(framework, provision);
  return yield* evaluationOf().scope(system).gapReason(framework, provision);
}

/** Whether any field of the row of a provision differs. */
function rowDiffers(before: FrameworkAnswer, now: FrameworkAnswer, provision: number): boolean {
  const [a, b] = [provision - before.start, provision - now.start];
  if (before.applies(a) !== now.applies(b) || before.cause(a) !== now.cause(b)) return true;
  if (!now.applies(b)) return false;
  return (
    before.answeredBy[a] !== now.answeredBy[b] ||
    before.ahead[a] !== now.ahead[b] ||
    before.strength[a] !== now.strength[b] ||
    before.extent(a) !== now.extent(b) ||
    before.basis(a) !== now.basis(b) ||
    before.reason(a) !== now.reason(b) ||
    before.openConditions(a)?.join(' ') !== now.openConditions(b)?.join(' ')
  );
}
