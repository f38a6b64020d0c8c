import { addToGroup } from '../../model/group-by.ts';
import { CAPS, FULL } from '../algebra.ts';
import { CarriedPlaces, CarriedSpread } from '../bitwise/carried-spread.ts';
import { EndSteps, NEVER_ENDS } from '../bitwise/end-steps.ts';
import type { StateProvision } from '../bitwise/kept-spread.ts';
import { REACHED_WORDS } from '../bitwise/mask-words.ts';
import { ALL_SCOPES } from '../bitwise/scope-bits.ts';
import type { ScopeRules } from '../bitwise/scope-rules.ts';
import type { SpreadsInTime } from '../bitwise/seen-in-time.ts';
import { SeenUntil } from '../bitwise/seen-until.ts';
import { SupportsUntil } from '../bitwise/supports-until.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';
import { eachInSteps, rangesInSteps, type Steps } from '../steps.ts';
import { daysOfChange, type ScopeInSpan } from './days-of-change.ts';
import type { Evaluation } from './evaluation.ts';
import type { FrameworkAnswer } from './framework-answer.ts';
import { type RulesInTime, ScopeInTime, type SpanOfScope } from './scope-in-time.ts';

/** The two kinds of evidence that a system sees. */
const SUBJECTS = ['ORGANIZATION_WIDE', 'ABOUT_THIS_SYSTEM'] as const;
const OWN = 1;

/** Ends are computed up to so many days on which something begins: whatever begins puts off the later ones. */
const BEGINNINGS = 32;

/**
 * One system: when each extent ends is computed for many days at once, so that each of them is told where something ends.
 * Where something begins, only what that reaches is computed again.
 */
export class SystemInTime extends ScopeInTime {
  /** By kind of evidence, as {@link SUBJECTS}. */
  readonly #supports: readonly SupportsUntil[];
  readonly #places: CarriedPlaces;
  #spreads: readonly SpreadsInTime<CarriedSpread>[] = [];
  #seen: SeenUntil;
  /** The day that is reached: how many days it comes after the one before the span. */
  #day = 0;
  /** The last day for which ends are known. */
  #horizon = 0;
  /** By day the provisions that differ on it from the day before. */
  #differing = new Map<number, number[]>();
  /** By provision the day on which it differs next, by what has begun so far. */
  readonly #next: Int32Array;

  private constructor(span: SpanOfScope, supports: readonly SupportsUntil[]) {
    super(span);
    const { catalogue } = span.organization;
    this.#supports = supports;
    this.#places = new CarriedPlaces(catalogue);
    this.#seen = new SeenUntil(catalogue, []);
    this.#next = new Int32Array(catalogue.provisions.length);
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
    const supports: SupportsUntil[] = [];
    for (const each of rows) supports.push(yield* SupportsUntil.inSteps(organization, each, asked.from - 1));
    const scope = new SystemInTime({ organization, crosswalks, asked, days }, supports);
    yield* scope.begin();
    return scope;
  }

  protected override *reachAnew({ catalogue, choice, day }: Evaluation): Steps<void> {
    const { frameworks } = this.asked;
    const carried = { catalogue, choice, frameworks, places: this.#places };
    this.#day = this.#placeOf(day);
    const spreads: SpreadsInTime<CarriedSpread>[] = [];
    for (const [kind, subject] of SUBJECTS.entries()) {
      const supports = this.#supports[kind]!;
      yield* supports.begin(this.#day);
      const caps = Int32Array.from(CAPS[subject], (cap) => (cap === FULL ? ALL_SCOPES : 0));
      const now = new CarriedSpread(carried, new EndSteps(catalogue, choice, caps), true);
      const before = new CarriedSpread(carried, new EndSteps(catalogue, choice, caps), false);
      yield* before.fill(supports.inForceBefore);
      spreads.push({ now, before });
    }
    this.#spreads = spreads;
    this.#seen = new SeenUntil(catalogue, spreads);
    yield* this.#findEnds();
  }

  protected override *reachOn(day: number): Steps<void> {
    const before = this.#day;
    this.#day = this.#placeOf(day);
    const begun: (readonly number[])[] = [];
    for (const supports of this.#supports) begun.push(yield* supports.begin(this.#day));
    if (this.#day > this.#horizon) yield* this.#findEndsAgain(before);
    else yield* this.#takeDay(begun);
    for (const [kind, provisions] of begun.entries()) {
      const { inForceBefore } = this.#supports[kind]!;
      const reached = yield* this.#spreads[kind]!.before.restate(provisions, inForceBefore, this.touched);
      for (const provision of reached) this.touched.add(provision);
    }
  }

  /** Computes up to a new horizon when each extent ends. */
  *#findEnds(): Steps<void> {
    this.#horizon = this.#nextHorizon();
    for (const [kind, { now }] of this.#spreads.entries()) yield* now.fill(this.#inForce(kind));
    this.#differing.clear();
    this.#next.fill(0);
    for (const framework of this.asked.frameworks) {
      this.#seen.fill(framework);
      for (const p of this.#provisionsOf(framework)) this.#expect(p);
      yield;
    }
  }

  /** The same on the way; adds the provisions that differ from the day before. */
  *#findEndsAgain(before: number): Steps<void> {
    const { catalogue } = this.organization;
    const cells = new Uint8Array(catalogue.provisions.length);
    for (const framework of this.asked.frameworks) {
      for (const p of this.#provisionsOf(framework)) cells[p] = this.#seen.cell(p, before);
      yield;
    }
    yield* this.#findEnds();
    for (const framework of this.asked.frameworks) {
      for (const p of this.#provisionsOf(framework))
        if (this.#seen.cell(p, this.#day) !== cells[p]) this.touched.add(p);
      yield;
    }
    for (const union of catalogue.unions.keys()) {
      this.#touchBehindUnion(union);
      yield;
    }
  }

  /** Takes in what ends and begins on a day before the horizon. */
  *#takeDay(begun: readonly (readonly number[])[]): Steps<void> {
    yield* eachInSteps(this.#differing.get(this.#day) ?? [], (provision) => {
      if (this.#next[provision] === this.#day) this.#touch(provision);
    });
    this.#differing.delete(this.#day);
    yield* this.#touchBehindEndingUnions();
    const touch = (provision: number): void => this.#touch(provision);
    for (const [kind, provisions] of begun.entries()) {
      const { now } = this.#spreads[kind]!;
      const extents = yield* now.restate(provisions, this.#inForce(kind), this.touched);
      yield* this.#seen.renew(extents, touch);
    }
  }

  #inForce(kind: number): StateProvision {
    return this.#supports[kind]!.inForce(this.#horizon);
  }

  /** The day before the next that is one too many on which something begins. */
  #nextHorizon(): number {
    const all = new Set(this.#supports.flatMap(({ beginnings }) => [...beginnings]));
    const beginnings = Int32Array.from(all).sort();
    return (beginnings[BEGINNINGS] ?? NEVER_ENDS) - 1;
  }

  *#provisionsOf(framework: number): Generator<number> {
    const { start, end } = this.organization.catalogue.frameworks[framework]!;
    for (let p = start; p < end; p++) yield p;
  }

  #placeOf(day: number): number {
    return day - (this.asked.from - 1);
  }

  #touch(provision: number): void {
    this.touched.add(provision);
    this.#expect(provision);
  }

  /** Notes when a provision differs next. */
  #expect(provision: number): void {
    const next = this.#seen.nextChange(provision, this.#day);
    if (next === this.#next[provision]) return;
    this.#next[provision] = next;
    if (next <= this.#placeOf(this.asked.until)) addToGroup(this.#differing, next, provision);
  }

  /**
   * A gap may have its reason from evidence and a control together at a union, so that what lies behind one may differ
   * although nothing else reaches it.
   */
  *#touchBehindEndingUnions(): Steps<void> {
    const { direct } = this.#spreads[OWN]!.now;
    const ends = (member: number): boolean =>
      direct.subarray(member * REACHED_WORDS, (member + 1) * REACHED_WORDS).includes(this.#day);
    for (const [union, { members }] of this.organization.catalogue.unions.entries()) {
      if (!members.some(ends)) continue;
      this.#touchBehindUnion(union);
      yield;
    }
  }

  #touchBehindUnion(union: number): void {
    const { provisions } = this.organization.catalogue;
    this.#spreads[OWN]!.now.eachBehindUnion(provisions.length + union, (p) => this.touched.add(p));
  }

  protected override rulesOfSystems(): readonly ScopeRules[] {
    return [];
  }

  protected override judge(answer: FrameworkAnswer, provision: number, { scope, terms }: RulesInTime): void {
    const seen = this.#seen;
    scope.judgeRow(answer, provision, terms, seen.cell(provision, this.#day), () =>
      seen.wasReached(provision),
    );
  }
}
