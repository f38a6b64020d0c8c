import { addToGroup } from '../../model/group-by.ts';
import { CarriedPlaces, CarriedSpread } from '../bitwise/carried-spread.ts';
import { MaskSteps } from '../bitwise/mask-steps.ts';
import { fullMasks, ORGANIZATION_BIT, SCOPES_PER_WORD } from '../bitwise/scope-bits.ts';
import { ScopeRules } from '../bitwise/scope-rules.ts';
import { SeenInTime, type SpreadsInTime } from '../bitwise/seen-in-time.ts';
import { SEEN_WORDS } from '../bitwise/seen-masks.ts';
import { StatusMasks } from '../bitwise/status-masks.ts';
import { SupportsInTime } from '../bitwise/supports-in-time.ts';
import type { JudgedBatch } from '../bitwise/weakest-system.ts';
import { type EvidenceFilter, filtersPassed, filtersPassedBy } from '../projection/evidence-filter.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';
import { RECORDS_IN_A_STEP, type Steps } from '../steps.ts';
import { type DayOfChange, daysOfChange, type ScopeInSpan } from './days-of-change.ts';
import type { Evaluation } from './evaluation.ts';
import { type FrameworkAnswer, NO_SYSTEM } from './framework-answer.ts';
import { OrganizationScope } from './organization-scope.ts';
import { type RulesInTime, ScopeInTime, type SpanOfScope } from './scope-in-time.ts';

/**
 * The organization, for which its systems answer, 31 scopes to a word: what the events of a day do not reach is carried
 * over from the day before.
 */
export class OrganizationInTime extends ScopeInTime {
  readonly #supports: SupportsInTime;
  readonly #places: CarriedPlaces;
  readonly #statuses: readonly StatusMasks[];
  /** By batch; what all scopes share may have one of its own. */
  #spreads: readonly SpreadsInTime<CarriedSpread>[] = [];
  /** By batch. */
  #seen: readonly SeenInTime[] = [];

  private constructor(span: SpanOfScope, supports: SupportsInTime) {
    super(span);
    this.#supports = supports;
    this.#places = new CarriedPlaces(span.organization.catalogue);
    this.#statuses = Array.from({ length: supports.batchCount }, () => new StatusMasks());
    for (const statuses of this.#statuses) statuses.clear(1);
  }

  /**
   * The organization on the day before the span.
   *
   * @param crosswalks slugs
   */
  static *inSteps(
    organization: OrganizationIndex,
    crosswalks: readonly string[],
    asked: ScopeInSpan,
  ): Steps<OrganizationInTime> {
    const supports = yield* SupportsInTime.inSteps(organization);
    const days = yield* daysOfChange(organization, (evidence) => supports.isSeen(evidence), asked);
    const scope = new OrganizationInTime({ organization, crosswalks, asked, days }, supports);
    yield* scope.begin();
    return scope;
  }

  protected override *reachAnew({ choice, day }: Evaluation): Steps<void> {
    const { catalogue } = this.organization;
    const { frameworks } = this.asked;
    this.#supports.passed.set(yield* filtersPassed(this.organization, day));
    const carried = { catalogue, choice, frameworks, places: this.#places };
    const spreads: SpreadsInTime<CarriedSpread>[] = [];
    for (let batch = 0; batch <= this.#supports.sharedBatch; batch++) {
      const caps = fullMasks(batch === 0);
      const now = new CarriedSpread(carried, new MaskSteps(catalogue, choice, caps), true);
      yield* now.fill(this.#stateOf(batch, 'in-force'));
      const before = new CarriedSpread(carried, new MaskSteps(catalogue, choice, caps), false);
      yield* before.fill(this.#stateOf(batch, 'in-force-before'));
      spreads.push({ now, before });
    }
    this.#spreads = spreads;
    const shared = spreads[this.#supports.sharedBatch]!;
    const seen: SeenInTime[] = [];
    for (const batch of this.#statuses.keys()) {
      const ofBatch = new SeenInTime(catalogue, spreads[batch]!, shared);
      for (const framework of frameworks) {
        ofBatch.fill(framework);
        yield;
      }
      seen.push(ofBatch);
    }
    this.#seen = seen;
  }

  protected override *reachOn(day: number, change: DayOfChange): Steps<void> {
    const places = yield* this.#takeIn(change, day);
    const { touched } = this;
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
      addToGroup(places, batch, provision);
    };
    for (const [index, number] of evidence.entries()) {
      this.#supports.passed[number] = filtersPassedBy(this.organization, number, day);
      this.#supports.eachPlace(number, add);
      if (index % RECORDS_IN_A_STEP === RECORDS_IN_A_STEP - 1) yield;
    }
    return places;
  }

  protected override rulesOfSystems(evaluation: Evaluation): readonly ScopeRules[] {
    return this.#statuses.map((_, batch) => new ScopeRules(evaluation, batch));
  }

  protected override judge(
    answer: FrameworkAnswer,
    provision: number,
    { scope, terms, batches }: RulesInTime,
  ): void {
    const [own] = this.#seen;
    const cell = own!.cell(provision, ORGANIZATION_BIT);
    const isLapsed = (): boolean => own!.wasReached(provision, ORGANIZATION_BIT);
    if (!(scope instanceof OrganizationScope))
      throw new TypeError('Only the organization is answered by systems.');
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
    const framework = this.organization.catalogue.frameworkOf[provision]!;
    return batches.map((rules, batch) => {
      const statuses = this.#statuses[batch]!;
      const { masks } = this.#seen[batch]!;
      rules.judge(rules.of(framework), provision, statuses, 0, masks, provision * SEEN_WORDS);
      return { rules, statuses };
    });
  }
}
