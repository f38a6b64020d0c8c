import type { ApplicableStatus, ProvisionCoverage } from '../../../src/model/coverage.ts';
import type { ConditionLiteral, Provision } from '../../../src/model/framework.ts';
import { memoOn } from '../../../src/model/memo-on.ts';
import type { AISystem, Decision } from '../../../src/model/organization.ts';
import { followable, levelOf, type Reached, reach } from './reach.ts';
import {
  ancestors,
  descendants,
  inDocumentOrder,
  inherited,
  kept,
  keyOf,
  type Question,
  type World,
} from './world.ts';

export const WEAKEST: readonly ApplicableStatus[] = [
  'GAP',
  'LAPSED',
  'INDICATIVE',
  'PARTIAL',
  'COVERED_BY_CROSSWALK',
  'COVERED',
];

export function systemsInScope(world: World, date: string): readonly AISystem[] {
  return world.organization.systems
    .filter(
      (s) =>
        (s.inScopeFrom === null || s.inScopeFrom <= date) &&
        (s.inScopeUntil === null || date <= s.inScopeUntil),
    )
    .toSorted((a, b) => a.position - b.position);
}

/** What a scope is in a framework's words; null: not recorded. */
function terms(
  world: World,
  question: Question,
  framework: string,
  of: 'roles' | 'classes',
): readonly string[] | null {
  const asked =
    question.system === null
      ? systemsInScope(world, question.asOf)
      : world.organization.systems.filter((s) => s.localId === question.system);
  if (asked.length === 0) return null;
  const words = asked.map((s) => s[of].filter((t) => t.framework === framework).map((t) => t.id));
  return words.some((list) => list.length === 0) ? null : words.flat();
}

/** Of dated records the one that counts: the latest, the later row on the same day. */
function latest<R extends { readonly on: string; readonly position: number }>(
  records: readonly R[],
  date: string,
): R | undefined {
  return records
    .filter((each) => each.on <= date)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.position - b.position))
    .at(-1);
}

/** A system's own nearest decision; where it has none, the organization's nearest; null where there is none. */
export function decisionHolding(world: World, question: Question, p: Provision): Decision | null {
  for (const scope of question.system === null ? [null] : [question.system, null]) {
    for (const q of [p, ...ancestors(world, p)]) {
      const made = world.organization.decisions.filter(
        (d) => `${d.framework}:${d.ref}` === q.id && d.system === scope,
      );
      const last = latest(made, question.asOf);
      if (last !== undefined) return last;
    }
  }
  return null;
}

/** What a condition is answered in a scope; null: not at all. */
export function answerIn(
  world: World,
  question: Question,
  framework: string,
  condition: string,
): boolean | null {
  const own = (system: string | null): boolean | null => {
    const given = world.organization.answers.filter(
      (a) => a.framework === framework && a.condition === condition && a.system === system,
    );
    return latest(given, question.asOf)?.answer ?? null;
  };
  if (question.system !== null) return own(question.system) ?? own(null);
  const said = own(null);
  if (said !== null) return said;
  const systems = systemsInScope(world, question.asOf).map((s) => own(s.localId));
  if (systems.includes(true)) return true;
  return systems.length > 0 && systems.every((each) => each === false) ? false : null;
}

/** A list that a provision states or inherits; one that states that there is none stops the inheritance. */
export function ruleOf<R extends 'roles' | 'classes' | 'conditions' | 'appliesFrom'>(
  world: World,
  p: Provision,
  rule: R,
): Provision[R] | readonly [] {
  const isStated = (q: Provision): boolean => {
    const stated: readonly unknown[] = q[rule];
    return stated.length > 0 || q.statesNone.includes(rule);
  };
  return inherited(world, p, (q) => (isStated(q) ? q[rule] : null)) ?? [];
}

export type Row = Omit<ProvisionCoverage, 'ref' | 'title'>;

const NOTHING: Row = {
  status: 'NOT_APPLICABLE',
  extent: null,
  basis: null,
  reason: null,
  appliesFrom: null,
  statusWhenApplicable: null,
  notApplicableBecause: null,
  openConditions: null,
  answeredBy: null,
};

/** The status that counts while it does not apply yet, or is undetermined; null while it does not apply. */
export function effective(row: Pick<Row, 'status' | 'statusWhenApplicable'>): ApplicableStatus | null {
  return (
    row.statusWhenApplicable ?? (row.status === 'NOT_APPLICABLE' ? null : (row.status as ApplicableStatus))
  );
}

export function statusOf(reached: Reached): ApplicableStatus {
  if (reached.extent === 'FULL') return reached.basis === 'DIRECT' ? 'COVERED' : 'COVERED_BY_CROSSWALK';
  return reached.extent as 'PARTIAL' | 'INDICATIVE';
}

const keptScopes = memoOn((_world: World) => new Map<string, NaiveScope>());

/** The scope of a question, made once for all who ask the same of a world. */
export function naiveScope(world: World, question: Question): NaiveScope {
  return kept(keptScopes(world), keyOf(question), () => new NaiveScope(world, question));
}

interface NaiveRow {
  readonly p: Provision;
  readonly row: Row;
}

/** Answers a world's questions one provision after the other; what it has found once it remembers. */
class NaiveScope {
  readonly #world: World;
  readonly #question: Question;
  readonly #reached = new Map<string, ReturnType<typeof reach>>();
  readonly #rows = new Map<string, readonly NaiveRow[]>();

  constructor(world: World, question: Question) {
    this.#world = world;
    this.#question = question;
  }

  rows(framework: string): readonly NaiveRow[] {
    return kept(this.#rows, framework, () =>
      inDocumentOrder(this.#world, framework)
        .filter((p) => p.assessable)
        .map((p) => ({ p, row: this.row(p) })),
    );
  }

  row(p: Provision): Row {
    if (this.#question.system !== null) return this.#judge(p);
    const level = levelOf(this.#world, p);
    if (level === 'SYSTEM') return this.#askSystems(p);
    return level === 'EITHER' ? this.#lift(p, this.#judge(p)) : this.#judge(p);
  }

  #judge(p: Provision): Row {
    const decided = decisionHolding(this.#world, this.#question, p)?.applicable ?? null;
    if (decided === false) return { ...NOTHING, notApplicableBecause: 'DECISION' };
    const excluded = decided === true ? null : this.#excludedBy(p);
    if (excluded !== null) return { ...NOTHING, notApplicableBecause: excluded };
    const open = decided === true ? [] : this.#openConditions(p);
    const reached = this.#reach('now').get(p.id);
    const status: ApplicableStatus =
      reached === undefined ? (this.#reach('before').has(p.id) ? 'LAPSED' : 'GAP') : statusOf(reached);
    const from = this.#appliesFrom(p);
    const isAhead = from !== null && this.#question.asOf < from;
    const waits = isAhead || open.length > 0;
    return {
      status: open.length > 0 ? 'UNDETERMINED' : isAhead ? 'NOT_YET_APPLICABLE' : status,
      extent: reached === undefined || reached.extent === 'NONE' ? null : reached.extent,
      basis: reached?.basis ?? null,
      reason: this.#reason(p, status),
      appliesFrom: isAhead ? from : null,
      statusWhenApplicable: waits ? status : null,
      notApplicableBecause: null,
      openConditions: open.length > 0 ? open : null,
      answeredBy: null,
    };
  }

  #excludedBy(p: Provision): 'ROLES' | 'CLASSES' | 'CONDITIONS' | null {
    for (const of of ['roles', 'classes'] as const) {
      const rule = ruleOf(this.#world, p, of);
      const known = terms(this.#world, this.#question, p.framework, of);
      if (rule.length > 0 && known !== null && !rule.some((term) => known.includes(term))) {
        return of === 'roles' ? 'ROLES' : 'CLASSES';
      }
    }
    const literals = ruleOf(this.#world, p, 'conditions');
    return literals.some((literal) => this.#holds(p, literal) === false) ? 'CONDITIONS' : null;
  }

  #openConditions(p: Provision): readonly string[] {
    const open = ruleOf(this.#world, p, 'conditions').filter((literal) => this.#holds(p, literal) === null);
    return [...new Set(open.map(({ condition }) => condition))];
  }

  /** Null where it depends on an answer that nobody gave. */
  #holds(p: Provision, literal: ConditionLiteral): boolean | null {
    const { condition, negated } = literal;
    const classes = terms(this.#world, this.#question, p.framework, 'classes');
    if (literal.class !== null && classes?.includes(literal.class) !== true) return true;
    if (literal.onMarketBefore !== null && !this.#isOnMarketBefore(literal.onMarketBefore)) return true;
    const answer = answerIn(this.#world, this.#question, p.framework, condition);
    return answer === null ? null : answer !== negated;
  }

  #isOnMarketBefore(date: string): boolean {
    const system = this.#world.organization.systems.find((s) => s.localId === this.#question.system);
    return system !== undefined && system.onMarketFrom !== null && system.onMarketFrom < date;
  }

  #appliesFrom(p: Provision): string | null {
    const dates = ruleOf(this.#world, p, 'appliesFrom');
    const classes = terms(this.#world, this.#question, p.framework, 'classes');
    const fitsByClass = (d: (typeof dates)[number]): boolean =>
      d.class === null || classes?.includes(d.class) === true;
    const holds = (d: (typeof dates)[number]): boolean =>
      d.onMarketBefore === null || this.#isOnMarketBefore(d.onMarketBefore);
    const isBlind = classes === null || !dates.some(fitsByClass);
    const fitting = dates.filter((d) =>
      isBlind ? d.onMarketBefore === null || (d.class === null && holds(d)) : fitsByClass(d) && holds(d),
    );
    const left = fitting.filter(
      (d) =>
        d.onMarketBefore !== null ||
        !fitting.some(
          (m) => m.onMarketBefore !== null && (m.class === null || d.class === null || d.class === m.class),
        ),
    );
    return left.map((d) => d.date).toSorted()[0] ?? null;
  }

  #reason(p: Provision, status: ApplicableStatus): Row['reason'] {
    if (status === 'PARTIAL') return 'PARTIAL_SUPPORT';
    if (status === 'INDICATIVE') return 'INDICATIVE_SUPPORT';
    if (status === 'LAPSED') return 'EVIDENCE_LAPSED';
    if (status !== 'GAP') return null;
    if (this.#reach('all').has(p.id)) return 'EVIDENCE_NOT_IN_FORCE';
    if (this.#reach('controls').has(p.id)) return 'CONTROL_WITHOUT_EVIDENCE';
    const near = new Set([p, ...ancestors(this.#world, p), ...descendants(this.#world, p)].map((q) => q.id));
    const isMapped = followable(this.#world, this.#question).some(({ sources, targets }) =>
      [...sources, ...targets].some(({ id }) => near.has(id)),
    );
    return isMapped ? 'NO_CONTROL' : 'NOT_MAPPED';
  }

  /** What each system in scope answers, in file order, but those to which it does not apply. */
  #answers(p: Provision): readonly Row[] {
    return systemsInScope(this.#world, this.#question.asOf)
      .map(({ localId }) => ({ ...this.system(localId).row(p), answeredBy: localId }))
      .filter((row) => row.status !== 'NOT_APPLICABLE');
  }

  #askSystems(p: Provision): Row {
    if (decisionHolding(this.#world, this.#question, p)?.applicable === false)
      return { ...NOTHING, notApplicableBecause: 'DECISION' };
    const answers = this.#answers(p);
    if (answers.length === 0) return { ...NOTHING, notApplicableBecause: 'NO_APPLICABLE_SYSTEM' };
    const open = answers.filter((row) => row.status === 'UNDETERMINED');
    const later = answers.filter((row) => row.status === 'NOT_YET_APPLICABLE');
    const now = answers.filter((row) => !open.includes(row) && !later.includes(row));
    if (now.length > 0) return weakest(now);
    if (later.length === 0) return weakest(open);
    return { ...weakest(later), appliesFrom: later.map((row) => row.appliesFrom!).toSorted()[0]! };
  }

  /** What every system has, the organization has. */
  #lift(p: Provision, own: Row): Row {
    const answers = this.#answers(p);
    if (own.status === 'NOT_APPLICABLE' || answers.length === 0) return own;
    const { extent, basis, reason, answeredBy, ...theirs } = weakest(answers);
    const better = effective(theirs)!;
    if (strength(better) <= strength(effective(own)!)) return own;
    const waits = own.statusWhenApplicable !== null;
    return {
      ...own,
      ...{ extent, basis, reason, answeredBy },
      status: waits ? own.status : better,
      statusWhenApplicable: waits ? better : null,
    };
  }

  system(system: string): NaiveScope {
    return naiveScope(this.#world, { ...this.#question, system });
  }

  #reach(filter: 'now' | 'before' | 'all' | 'controls'): ReturnType<typeof reach> {
    return kept(this.#reached, filter, () => reach(this.#world, this.#question, filter, filter === 'now'));
  }
}

export const strength = (status: ApplicableStatus): number => WEAKEST.indexOf(status);

/** The first of the weakest by effective status. */
function weakest(rows: readonly Row[]): Row {
  return rows.reduce((a, b) => (strength(effective(b)!) < strength(effective(a)!) ? b : a));
}
