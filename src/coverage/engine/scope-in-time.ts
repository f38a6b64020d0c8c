import { CarriedPlaces, CarriedSpread } from '../bitwise/carried-spread.ts';
import { fullMasks, ORGANIZATION_BIT, SCOPES_PER_WORD } from '../bitwise/scope-bits.ts';
import { ScopeRules } from '../bitwise/scope-rules.ts';
import { SeenInTime, type SpreadsInTime } from '../bitwise/seen-in-time.ts';
import { SEEN_WORDS } from '../bitwise/seen-masks.ts';
import { StatusMasks } from '../bitwise/status-masks.ts';
import { ONLY_SYSTEM_BIT, SupportsInTime } from '../bitwise/supports-in-time.ts';
import type { JudgedBatch } from '../bitwise/weakest-system.ts';
import { PlaceSets } from '../place-sets.ts';
import { chooseCrosswalksInSteps } from '../projection/choose-crosswalks.ts';
import { type EvidenceFilter, filtersPassed, filtersPassedBy } from '../projection/evidence-filter.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';
import { RECORDS_IN_A_STEP, type Steps } from '../steps.ts';
import { type DayOfChange, daysOfChange, type ScopeInSpan } from './days-of-change.ts';
import { Evaluation, SharedByDays } from './evaluation.ts';
import { FrameworkAnswer, NO_SYSTEM, type Settle, STRENGTH } from './framework-answer.ts';
import { OrganizationScope } from './organization-scope.ts';
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
interface RulesInTime {
  readonly scope: ScopeEvaluation;
  readonly terms: FrameworkTerms;
  /** By batch; none where a system is asked of. */
  readonly batches: readonly ScopeRules[];
}

/**
 * One scope, day after day: from one day to the next only what the events of the day touch is answered again, and all
 * else is carried over.
 */
export class ScopeInTime {
  /** The days on which something can differ from the day before, and the first day; sorted. */
  readonly days: ReadonlyMap<number, DayOfChange>;
  readonly #organization: OrganizationIndex;
  readonly #crosswalks: readonly string[];
  readonly #asked: ScopeInSpan;
  readonly #supports: SupportsInTime;
  readonly #shared = new SharedByDays();
  /** By framework: its place among those asked. */
  readonly #orderOf: Int32Array;
  readonly #places: CarriedPlaces;
  /** The provisions at which something may differ on the day. */
  readonly #touched: PlaceSets;
  readonly #statuses: readonly StatusMasks[];
  /** By framework: where rows are judged before it is known whether they differ, and what they were if they do. */
  readonly #tried = new Map<number, FrameworkAnswer>();
  readonly #rules = new Map<number, RulesInTime>();
  /** By framework, of the day reached. */
  readonly #answers = new Map<number, FrameworkAnswer>();
  /** The rows that differ on the day reached. */
  #changed: readonly ChangedRow[] = [];
  /** By batch; what all scopes share may have one of its own. */
  #spreads: readonly SpreadsInTime[] = [];
  /** By batch. */
  #seen: readonly SeenInTime[] = [];
  /** The first day of the choice: what does not depend on the day is looked up there. */
  #first: Evaluation | null = null;

  private constructor(
    organization: OrganizationIndex,
    crosswalks: readonly string[],
    asked: ScopeInSpan,
    supports: SupportsInTime,
    days: ReadonlyMap<number, DayOfChange>,
  ) {
    this.#organization = organization;
    this.#crosswalks = crosswalks;
    this.#asked = asked;
    this.#supports = supports;
    this.days = days;
    this.#orderOf = new Int32Array(organization.catalogue.frameworks.length);
    for (const [order, framework] of asked.frameworks.entries()) this.#orderOf[framework] = order;
    this.#places = new CarriedPlaces(organization.catalogue);
    this.#touched = new PlaceSets(organization.catalogue.placeCount);
    this.#statuses = Array.from({ length: supports.batchCount }, () => new StatusMasks());
    for (const statuses of this.#statuses) statuses.clear(1);
  }

  /**
   * The scope on the day before the span.
   *
   * @param crosswalks slugs
   */
  static *inSteps(
    organization: OrganizationIndex,
    crosswalks: readonly string[],
    asked: ScopeInSpan,
  ): Steps<ScopeInTime> {
    const supports = yield* SupportsInTime.inSteps(organization, asked.system);
    const days = yield* daysOfChange(organization, supports, asked);
    const scope = new ScopeInTime(organization, crosswalks, asked, supports, days);
    const before = asked.from - 1;
    supports.passed.set(yield* filtersPassed(organization, before));
    yield* scope.#begin(yield* scope.#evaluationOn(before));
    return scope;
  }

  /** The answers of a framework on the day reached, at first the one before the span. */
  answerOf(framework: number): FrameworkAnswer {
    return this.#answers.get(framework)!;
  }

  /** Goes on to a day, the next of {@link days}; returns the rows that differ, frameworks as asked, document order. */
  *advance(day: number): Steps<readonly ChangedRow[]> {
    const change = this.days.get(day);
    if (change === undefined) return [];
    const evaluation = yield* this.#evaluationOn(day);
    this.#touched.begin();
    const places = yield* this.#takeIn(change, day);
    for (const { provision, before } of this.#changed) before.forgetRow(provision - before.start);
    this.#changed = [];
    if (evaluation.choice !== this.#first!.choice) return yield* this.#anew(evaluation);
    yield* this.#restate(places);
    yield* this.#renewRules(change, evaluation);
    this.#changed = yield* this.#answerAgain(evaluation);
    return this.#changed;
  }

  *#evaluationOn(day: number): Steps<Evaluation> {
    const { catalogue, reviews } = this.#organization;
    const choice =
      this.#first === null || this.days.get(day)?.reviews === true
        ? yield* chooseCrosswalksInSteps(catalogue, this.#crosswalks, yield* reviews.onInSteps(day))
        : this.#first.choice;
    return new Evaluation(this.#organization, choice, day, this.#shared);
  }

  /** Computes everything for a day. */
  *#begin(evaluation: Evaluation): Steps<void> {
    const { catalogue, choice } = evaluation;
    const { system, frameworks } = this.#asked;
    this.#first = evaluation;
    const carried = { catalogue, choice, frameworks, places: this.#places };
    this.#spreads = Array.from({ length: this.#supports.sharedBatch + 1 }, (_, batch) => {
      const caps = fullMasks(system === null && batch === 0);
      return {
        now: new CarriedSpread(carried, caps, true),
        before: new CarriedSpread(carried, caps, false),
      };
    });
    for (const [batch, { now, before }] of this.#spreads.entries()) {
      yield* now.fill(this.#stateOf(batch, 'in-force'));
      yield* before.fill(this.#stateOf(batch, 'in-force-before'));
    }
    const shared = this.#spreads[this.#supports.sharedBatch]!;
    this.#seen = this.#statuses.map((_, batch) => new SeenInTime(catalogue, this.#spreads[batch]!, shared));
    for (const seen of this.#seen)
      for (const framework of frameworks) {
        seen.fill(framework);
        yield;
      }
    const batches = this.#batchesOf(evaluation);
    for (const framework of frameworks) {
      yield* this.#setRules(framework, evaluation, batches);
      const { start, end } = catalogue.frameworks[framework]!;
      const answer = this.#newAnswer(start, end, evaluation);
      for (let p = start; p < end; p++) {
        if (catalogue.assessable[p] === 1) this.#judge(answer, p);
        if ((p - start) % ROWS_IN_A_STEP === 0) yield;
      }
      this.#answers.set(framework, answer);
      this.#tried.set(framework, this.#newAnswer(start, end, evaluation));
    }
  }

  /** The same after another day, whose mappings are other ones. */
  *#anew(evaluation: Evaluation): Steps<readonly ChangedRow[]> {
    const { frameworks } = this.#asked;
    const { assessable } = this.#organization.catalogue;
    const before = frameworks.map((framework) => this.answerOf(framework));
    yield* this.#begin(evaluation);
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

  /** Carries over what is stated now. */
  *#restate(places: ReadonlyMap<number, readonly number[]>): Steps<void> {
    const touched = this.#touched;
    const { sharedBatch } = this.#supports;
    const restated: (readonly number[])[][] = [];
    for (const [batch, { now, before }] of this.#spreads.entries()) {
      const provisions = places.get(batch);
      restated.push(
        provisions === undefined
          ? []
          : [
              yield* now.restate(provisions, this.#stateOf(batch, 'in-force'), touched),
              yield* before.restate(provisions, this.#stateOf(batch, 'in-force-before'), touched),
            ],
      );
    }
    const add = (provision: number): void => touched.add(provision);
    for (const [batch, seen] of this.#seen.entries()) {
      const shared = batch === sharedBatch ? [] : restated[sharedBatch]!;
      for (const extents of [...restated[batch]!, ...shared]) yield* seen.renew(extents, add);
    }
  }

  #stateOf(batch: number, filter: EvidenceFilter) {
    return (provision: number, stated: Int32Array): void =>
      this.#supports.state(batch, provision, filter, stated);
  }

  /** Takes in which evidence counts; returns by batch the provisions at which it states something. */
  *#takeIn({ evidence }: DayOfChange, day: number): Steps<ReadonlyMap<number, readonly number[]>> {
    const places = new Map<number, number[]>();
    const add = (batch: number, provision: number): void => {
      const known = places.get(batch);
      if (known === undefined) places.set(batch, [provision]);
      else known.push(provision);
    };
    for (const [index, number] of evidence.entries()) {
      this.#supports.passed[number] = filtersPassedBy(this.#organization, number, day);
      this.#supports.eachPlace(number, add);
      if (index % RECORDS_IN_A_STEP === RECORDS_IN_A_STEP - 1) yield;
    }
    return places;
  }

  /** Finds out again what decisions, answers and dates say where the day changes it. */
  *#renewRules(change: DayOfChange, evaluation: Evaluation): Steps<void> {
    const { decided: decisions, ruleSets: sets, answered, systems } = change;
    if (decisions.length === 0 && sets.size === 0 && answered.size === 0 && !systems) return;
    const touched = this.#touched;
    const batches = this.#batchesOf(evaluation);
    const { catalogue } = this.#organization;
    for (const framework of this.#asked.frameworks) {
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

  /** Once for all frameworks of a day; none where a system is asked of. */
  #batchesOf(evaluation: Evaluation): () => readonly ScopeRules[] {
    let batches: readonly ScopeRules[] | null = this.#asked.system === null ? null : [];
    return () => {
      batches ??= this.#statuses.map((_, batch) => new ScopeRules(evaluation, batch));
      return batches;
    };
  }

  /** A step is the rules for the scopes of one batch. */
  *#setRules(framework: number, evaluation: Evaluation, batchesOf: () => readonly ScopeRules[]): Steps<void> {
    const scope = evaluation.scope(this.#asked.system);
    const batches = batchesOf();
    yield;
    this.#rules.set(framework, { scope, terms: scope.termsOf(framework), batches });
    yield;
    for (const rules of batches) {
      rules.of(framework);
      yield;
    }
  }

  *#answerAgain(evaluation: Evaluation): Steps<readonly ChangedRow[]> {
    const { assessable, frameworkOf } = this.#organization.catalogue;
    const changed: ChangedRow[] = [];
    const settle = this.#settleOn(evaluation);
    let judged = 0;
    for (const provision of this.#touched.places) {
      if (assessable[provision] === 0 || !this.#rules.has(frameworkOf[provision]!)) continue;
      if (++judged % ROWS_IN_A_STEP === 0) yield;
      const tried = this.#tried.get(frameworkOf[provision]!)!;
      const row = provision - tried.start;
      this.#judge(tried, provision);
      const answer = this.answerOf(frameworkOf[provision]!);
      // The reason of a gap is found on its own day.
      if (answer.isOpen(row)) yield* answer.completeInSteps(row);
      if (tried.isOpen(row)) yield* tried.completeInSteps(row, settle);
      if (rowDiffers(answer, tried, provision)) {
        answer.exchangeRow(row, tried);
        changed.push({ provision, before: tried, now: answer });
      } else tried.forgetRow(row);
    }
    const orderOf = ({ provision }: ChangedRow): number => this.#orderOf[frameworkOf[provision]!]!;
    return changed.sort((a, b) => orderOf(a) - orderOf(b) || a.provision - b.provision);
  }

  #newAnswer(start: number, end: number, evaluation: Evaluation): FrameworkAnswer {
    return new FrameworkAnswer(start, end, this.#settleOn(evaluation));
  }

  /** Finds why there is a gap on a day, when it is asked for; all else is there already. */
  #settleOn(evaluation: Evaluation): Settle {
    const first = this.#first!;
    const { system: asked } = this.#asked;
    return function* (answer, row) {
      if (answer.strength[row] !== STRENGTH.GAP) return;
      const system = answer.answeredBy[row] === NO_SYSTEM ? asked : answer.answeredBy[row]!;
      answer.gapReason[row] = yield* gapReason(first, evaluation, system, answer.start + row);
    };
  }

  #judge(answer: FrameworkAnswer, provision: number): void {
    const { scope, terms, batches } = this.#rules.get(this.#organization.catalogue.frameworkOf[provision]!)!;
    const [own] = this.#seen;
    const bit = this.#asked.system === null ? ORGANIZATION_BIT : ONLY_SYSTEM_BIT;
    const cell = own!.cell(provision, bit);
    const isLapsed = (): boolean => own!.wasReached(provision, bit);
    if (!(scope instanceof OrganizationScope)) {
      scope.judgeRow(answer, provision, terms, cell, isLapsed);
      return;
    }
    if (!scope.answerAlone(answer, provision, terms, cell, isLapsed)) return;
    scope.askSystems(answer, provision, this.#judgeSystems(provision, batches), 0);
    const row = provision - answer.start;
    const system = answer.answeredBy[row]!;
    if (system === NO_SYSTEM) return;
    const seen = this.#seen[Math.floor((system + 1) / SCOPES_PER_WORD)]!;
    answer.cell[row] = seen.cell(provision, (system + 1) % SCOPES_PER_WORD);
  }

  /** What the systems have of one provision; the next one overwrites it. */
  #judgeSystems(provision: number, batches: readonly ScopeRules[]): readonly JudgedBatch[] {
    const framework = this.#organization.catalogue.frameworkOf[provision]!;
    return batches.map((rules, batch) => {
      const statuses = this.#statuses[batch]!;
      const { masks } = this.#seen[batch]!;
      rules.judge(rules.of(framework), provision, statuses, 0, masks, provision * SEEN_WORDS);
      return { rules, statuses };
    });
  }
}

/** Only a union makes the day matter, at which evidence and a control may be needed together. */
function* gapReason(
  first: Evaluation,
  onDay: Evaluation,
  system: number | null,
  provision: number,
): Steps<number> {
  const framework = first.catalogue.frameworkOf[provision]!;
  const scope = first.scope(system);
  yield* scope.makeSpreads('any');
  if (first.catalogue.unions.length === 0 || scope.isReached(framework, provision, 'any'))
    return yield* scope.gapReason(framework, provision);
  return yield* onDay.scope(system).gapReason(framework, provision);
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
