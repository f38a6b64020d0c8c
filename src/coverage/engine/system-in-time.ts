import { CAPS, FULL } from '../algebra.ts';
import { KeptSpread } from '../bitwise/kept-spread.ts';
import { REACHED_WORDS } from '../bitwise/mask-words.ts';
import { ALL_SCOPES } from '../bitwise/scope-bits.ts';
import type { ScopeRules } from '../bitwise/scope-rules.ts';
import { SeenInTime, type SpreadsInTime } from '../bitwise/seen-in-time.ts';
import { changedDays, DAYS_PER_WORD, SupportsByDay } from '../bitwise/supports-by-day.ts';
import type { EvidenceFilter } from '../projection/evidence-filter.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';
import { rangesInSteps, type Steps } from '../steps.ts';
import { daysOfChange, type ScopeInSpan } from './days-of-change.ts';
import type { Evaluation } from './evaluation.ts';
import type { FrameworkAnswer } from './framework-answer.ts';
import { type RulesInTime, ScopeInTime, type SpanOfScope } from './scope-in-time.ts';

/** The two kinds of evidence that a system sees. */
const SUBJECTS = ['ORGANIZATION_WIDE', 'ABOUT_THIS_SYSTEM'] as const;
const [WIDE, OWN] = [0, 1];

/**
 * One system: how far evidence reaches is computed for the days of a word at once, a bit for each of the days on which
 * something changes. A word begins with the last day of the one before, so that each day has the day before it in the
 * same word.
 */
export class SystemInTime extends ScopeInTime {
  /** The day before the span, and its days of change. */
  readonly #all: readonly number[];
  /** By kind of evidence, as {@link SUBJECTS}. */
  readonly #supports: readonly SupportsByDay[];
  #spreads: readonly SpreadsInTime[] = [];
  #seen: SeenInTime | null = null;
  /** By kind: what was in force on the day or before is the same on all days of the word. */
  readonly #isSteady: boolean[] = SUBJECTS.map(() => false);
  /** The places, in the list of all days, of the first day of the word and of the day reached. */
  #word = 0;
  #place = 0;
  /** By bit: the provisions that may differ on the day from the day before it. */
  #differing: readonly number[][] = [];

  private constructor(span: SpanOfScope, all: readonly number[], supports: readonly SupportsByDay[]) {
    super(span);
    this.#all = all;
    this.#supports = supports;
  }

  /**
   * The system on the day before the span.
   *
   * @param crosswalks slugs
   * @param system its number
   */
  static *inSteps(
    organization: OrganizationIndex,
    crosswalks: readonly string[],
    asked: ScopeInSpan,
    system: number,
  ): Steps<SystemInTime> {
    const rows = [organization.supports.organizationWide, organization.systems[system]!.supports];
    const seen = new Uint8Array(organization.evidence.all.length);
    for (const { evidence } of rows)
      yield* rangesInSteps(evidence.length, (from, to) => {
        for (let row = from; row < to; row++) seen[evidence[row]!] = 1;
      });
    const days = yield* daysOfChange(organization, (evidence) => seen[evidence] === 1, asked);
    const all = [asked.from - 1, ...days.keys()];
    const supports: SupportsByDay[] = [];
    for (const each of rows) supports.push(yield* SupportsByDay.inSteps(organization, each, all));
    const scope = new SystemInTime({ organization, crosswalks, asked, days }, all, supports);
    yield* scope.begin();
    return scope;
  }

  protected override *reachAnew({ catalogue, choice, day }: Evaluation): Steps<void> {
    const kept = { catalogue, choice, frameworks: this.asked.frameworks };
    this.#spreads = SUBJECTS.map((subject) => {
      const caps = Int32Array.from(CAPS[subject], (cap) => (cap === FULL ? ALL_SCOPES : 0));
      return { now: new KeptSpread(kept, caps, true), before: new KeptSpread(kept, caps, false) };
    });
    this.#seen = new SeenInTime(catalogue, this.#spreads[OWN]!, this.#spreads[WIDE]!);
    this.#isSteady.fill(false);
    this.#place = this.#all.indexOf(day);
    yield* this.#beginWord(this.#place);
  }

  protected override *reachOn(day: number): Steps<void> {
    this.#place++;
    if (this.#all[this.#place] !== day) throw new RangeError(`Day ${day} is not the next one.`);
    if (this.#bit === DAYS_PER_WORD) yield* this.#beginWord(this.#place - 1);
    for (const provision of this.#differing[this.#bit]!) this.touched.add(provision);
  }

  get #bit(): number {
    return this.#place - this.#word;
  }

  *#beginWord(place: number): Steps<void> {
    this.#word = place;
    for (const [kind, { now, before }] of this.#spreads.entries()) {
      yield* now.fill(this.#stateOf(kind, 'in-force'));
      // Where nothing begins, each day has what was in force before the last one.
      const isSteady = !this.#supports[kind]!.beginsWithin(place);
      if (!isSteady || !this.#isSteady[kind]) yield* before.fill(this.#stateOf(kind, 'in-force-before'));
      this.#isSteady[kind] = isSteady;
    }
    for (const framework of this.asked.frameworks) {
      this.#seen!.fill(framework);
      yield;
    }
    yield* this.#compareDays();
  }

  #stateOf(kind: number, filter: Exclude<EvidenceFilter, 'any'>) {
    return (provision: number, stated: Int32Array): void =>
      this.#supports[kind]!.state(this.#word, provision, filter, stated);
  }

  /** Finds where each day of the word differs from the day before it. */
  *#compareDays(): Steps<void> {
    const differing: number[][] = Array.from({ length: DAYS_PER_WORD }, () => []);
    this.#differing = differing;
    const add = (provision: number, days: number): void => {
      for (let left = days; left !== 0; left &= left - 1)
        differing[31 - Math.clz32(left & -left)]!.push(provision);
    };
    for (const framework of this.asked.frameworks) {
      const { start, end } = this.organization.catalogue.frameworks[framework]!;
      for (let p = start; p < end; p++) add(p, this.#seen!.changedDays(p));
      yield;
    }
    this.#addBehindUnions(add);
  }

  /**
   * A gap may have its reason from evidence and a control together at a union, so that what lies behind one may differ
   * although nothing else reaches it.
   */
  #addBehindUnions(add: (provision: number, days: number) => void): void {
    const { catalogue } = this.organization;
    const own = this.#spreads[OWN]!.now;
    for (const [union, { members }] of catalogue.unions.entries()) {
      let days = 0;
      for (const member of members)
        for (let word = 0; word < REACHED_WORDS; word++)
          days |= changedDays(own.direct[member * REACHED_WORDS + word]!);
      if (days === 0) continue;
      own.eachBehindUnion(catalogue.provisions.length + union, (p) => add(p, days));
    }
  }

  protected override rulesOfSystems(): readonly ScopeRules[] {
    return [];
  }

  protected override judge(answer: FrameworkAnswer, provision: number, { scope, terms }: RulesInTime): void {
    const seen = this.#seen!;
    const bit = this.#bit;
    scope.judgeRow(answer, provision, terms, seen.cell(provision, bit), () =>
      seen.wasReached(provision, bit),
    );
  }
}
