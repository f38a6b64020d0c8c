import type { ApplicableStatus, ProvisionCoverage } from '../../../src/model/coverage.ts';
import type { Provision } from '../../../src/model/framework.ts';
import type { AISystem, Decision } from '../../../src/model/organization.ts';
import { followable, levelOf, reach } from './reach.ts';
import { ancestors, descendants, inDocumentOrder, inherited, type Question, type World } from './world.ts';

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

/** The decision that holds for a provision in a scope; null where none does. */
export function decisionHolding(world: World, question: Question, p: Provision): Decision | null {
  for (const q of [p, ...ancestors(world, p)]) {
    for (const scope of question.system === null ? [null] : [question.system, null]) {
      const dated = world.organization.decisions
        .filter((d) => `${d.framework}:${d.ref}` === q.id && d.system === scope && d.on <= question.asOf)
        .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.position - b.position));
      const last = dated.at(-1);
      if (last !== undefined) return last;
    }
  }
  return null;
}

type Row = Omit<ProvisionCoverage, 'ref' | 'title'>;

const NOTHING: Row = {
  status: 'NOT_APPLICABLE',
  extent: null,
  basis: null,
  reason: null,
  appliesFrom: null,
  statusWhenApplicable: null,
  notApplicableBecause: null,
};

/** Answers a world's questions one provision after the other, remembering only how far evidence reaches. */
export class NaiveScope {
  readonly #world: World;
  readonly #question: Question;
  readonly #reached = new Map<string, ReturnType<typeof reach>>();
  readonly #systems = new Map<string, NaiveScope>();

  constructor(world: World, question: Question) {
    this.#world = world;
    this.#question = question;
  }

  rows(framework: string): readonly { readonly p: Provision; readonly row: Row }[] {
    return inDocumentOrder(this.#world, framework)
      .filter((p) => p.assessable)
      .map((p) => ({ p, row: this.row(p) }));
  }

  row(p: Provision): Row {
    const isAsked = this.#question.system === null && levelOf(this.#world, p) === 'SYSTEM';
    return isAsked ? this.#askSystems(p) : this.#judge(p);
  }

  #judge(p: Provision): Row {
    const world = this.#world;
    const decided = decisionHolding(world, this.#question, p)?.applicable ?? null;
    if (decided === false) return { ...NOTHING, notApplicableBecause: 'DECISION' };
    for (const of of ['roles', 'classes'] as const) {
      const rule = inherited(world, p, (q) => (q[of].length > 0 ? q[of] : null)) ?? [];
      const known = terms(world, this.#question, p.framework, of);
      if (
        decided === null &&
        rule.length > 0 &&
        known !== null &&
        !rule.some((term) => known.includes(term))
      ) {
        return { ...NOTHING, notApplicableBecause: of === 'roles' ? 'ROLES' : 'CLASSES' };
      }
    }
    const reached = this.#reach('now').get(p.id);
    const status: ApplicableStatus =
      reached === undefined
        ? this.#reach('before').has(p.id)
          ? 'LAPSED'
          : 'GAP'
        : reached.extent === 'FULL'
          ? reached.basis === 'DIRECT'
            ? 'COVERED'
            : 'COVERED_BY_CROSSWALK'
          : (reached.extent as 'PARTIAL' | 'INDICATIVE');
    const from = this.#appliesFrom(p);
    const isAhead = from !== null && this.#question.asOf < from;
    return {
      status: isAhead ? 'NOT_YET_APPLICABLE' : status,
      extent: reached === undefined || reached.extent === 'NONE' ? null : reached.extent,
      basis: reached?.basis ?? null,
      reason: this.#reason(p, status),
      appliesFrom: isAhead ? from : null,
      statusWhenApplicable: isAhead ? status : null,
      notApplicableBecause: null,
    };
  }

  #appliesFrom(p: Provision): string | null {
    const dates = inherited(this.#world, p, (q) => (q.appliesFrom.length > 0 ? q.appliesFrom : null));
    if (dates === null) return null;
    const classes = terms(this.#world, this.#question, p.framework, 'classes');
    const fitting =
      classes === null ? [] : dates.filter((d) => d.class === null || classes.includes(d.class));
    return (fitting.length > 0 ? fitting : dates).map((d) => d.date).toSorted()[0]!;
  }

  #reason(p: Provision, status: ApplicableStatus): Row['reason'] {
    if (status === 'PARTIAL') return 'PARTIAL_SUPPORT';
    if (status === 'INDICATIVE') return 'INDICATIVE_SUPPORT';
    if (status === 'LAPSED') return 'EVIDENCE_LAPSED';
    if (status !== 'GAP') return null;
    if (this.#reach('all').has(p.id)) return 'EVIDENCE_NOT_ACCEPTED';
    if (this.#reach('controls').has(p.id)) return 'CONTROL_WITHOUT_EVIDENCE';
    const near = new Set([p, ...ancestors(this.#world, p), ...descendants(this.#world, p)].map((q) => q.id));
    const isMapped = followable(this.#world, this.#question).some(
      (m) => near.has(m.source) || near.has(m.target),
    );
    return isMapped ? 'NO_CONTROL' : 'NOT_MAPPED';
  }

  #askSystems(p: Provision): Row {
    if (decisionHolding(this.#world, this.#question, p)?.applicable === false)
      return { ...NOTHING, notApplicableBecause: 'DECISION' };
    const answers = systemsInScope(this.#world, this.#question.asOf)
      .map((s) => this.#system(s.localId).row(p))
      .filter((row) => row.status !== 'NOT_APPLICABLE');
    if (answers.length === 0) return { ...NOTHING, notApplicableBecause: 'NO_APPLICABLE_SYSTEM' };
    const strength = (row: Row): number =>
      WEAKEST.indexOf((row.statusWhenApplicable ?? row.status) as ApplicableStatus);
    const weakest = (rows: readonly Row[]): Row => rows.reduce((a, b) => (strength(b) < strength(a) ? b : a));
    const now = answers.filter((row) => row.status !== 'NOT_YET_APPLICABLE');
    if (now.length > 0) return weakest(now);
    return { ...weakest(answers), appliesFrom: answers.map((row) => row.appliesFrom!).toSorted()[0]! };
  }

  #system(system: string): NaiveScope {
    let scope = this.#systems.get(system);
    if (scope === undefined) {
      scope = new NaiveScope(this.#world, { ...this.#question, system });
      this.#systems.set(system, scope);
    }
    return scope;
  }

  #reach(filter: 'now' | 'before' | 'all' | 'controls'): ReturnType<typeof reach> {
    let reached = this.#reached.get(filter);
    if (reached === undefined) {
      reached = reach(this.#world, this.#question, filter, filter === 'now');
      this.#reached.set(filter, reached);
    }
    return reached;
  }
}
