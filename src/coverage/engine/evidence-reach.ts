import type { Evidence } from '../../model/evidence.ts';
import { EVIDENCE_SUBJECTS, type EvidenceSubject } from '../../model/evidence-subject.ts';
import type { Basis, Extent } from '../../model/extent.ts';
import { addToGroup } from '../../model/group-by.ts';
import { EXTENT_WORDS, FULL, NONE } from '../algebra.ts';
import { type MadeInSteps, madeUnder } from '../made-in-steps.ts';
import type { EvidenceFilter } from '../projection/evidence-filter.ts';
import { sortedInSteps } from '../sorted-in-steps.ts';
import { eachInSteps, type Steps } from '../steps.ts';
import { type Chain, compareChains } from './chain.ts';
import { chainOver, chainsFromSeveral, extentOver } from './chain-walk.ts';
import { type BegunChain, chainsBehind } from './chains-behind.ts';
import type { Evaluation } from './evaluation.ts';
import { passingEvidence, type ReachingRecords } from './reach-of-records.ts';
import { recordOf } from './record-reach.ts';
import { type Route, routesTo } from './route.ts';
import type { ScopeEvaluation } from './scope-evaluation.ts';
import { type SeenEvidence, SeenEvidenceIndex } from './seen-evidence.ts';
import type { Spread } from './spread.ts';

/** A piece of evidence that reaches a provision in a scope, and the best way on which it does. */
export interface ReachingEvidence {
  readonly evidence: Evidence;
  readonly extent: Extent;
  readonly basis: Basis;
  /** `SLUG:REF` of the provision that it, or the control that it demonstrates, is recorded for. */
  readonly statedAt: string;
  /** Id of the SUPPORTS link; null behind an applied control. */
  readonly support: string | null;
  /** Local id; null where it supports the provision without a control. */
  readonly control: string | null;
  /** Local id of the evidence that states the link, where this one supersedes it and takes the link over. */
  readonly takenOverFrom: string | null;
  /** Null where no mapping is followed. */
  readonly mapping: string | null;
  /** It reaches so far only with other evidence, as parts of a whole or provisions of a union do. */
  readonly isTogether: boolean;
}

/** What reaches one provision in each scope, by number of a system, or null for the organization; best first; in steps. */
export type ReachingIn = (system: number | null) => Steps<readonly ReachingEvidence[]>;

const NOTHING: readonly ReachingEvidence[] = [];

/** How many pieces of evidence reach a provision in a scope, and the last day on which one of them counts; 0: none does. */
export interface ReachCount {
  readonly pieces: number;
  /** See `EvidenceIndex.windowUntil`. */
  readonly lastEnd: number;
}

/** A way of one piece of evidence, before its chain is made. */
interface Way {
  readonly seen: SeenEvidence;
  readonly route: Route;
  readonly extent: number;
  readonly steps: number;
}

/**
 * Finds all evidence that reaches provisions, of each piece the first of its chains in `findChains`. A provision is
 * looked at once for all scopes: organization-wide evidence reaches it the same way in each of them, and evidence about
 * systems in the scopes of these. Only what counts together with other evidence depends on the scope; {@link together}
 * looks for it scope by scope, before the provisions are asked for.
 */
export class EvidenceReach {
  readonly #evaluation: Evaluation;
  readonly #filter: EvidenceFilter;
  readonly #seen: SeenEvidenceIndex;
  /** By scope and provision, what counts together; of organization-wide evidence for every scope. */
  readonly #together = new Map<number | null | 'wide', Map<number, ReachingEvidence[]>>();
  readonly #askedWide = new Set<number>();
  /** What reaches provisions by itself, for those who only count. */
  readonly #passing = new Map<EvidenceSubject, MadeInSteps<ReachingRecords<Evidence>>>();

  constructor(evaluation: Evaluation, filter: EvidenceFilter) {
    this.#evaluation = evaluation;
    this.#filter = filter;
    this.#seen = new SeenEvidenceIndex(evaluation);
  }

  /** Looks for the evidence that reaches provisions of a scope only together with other evidence; a step is a provision. */
  *together(system: number | null, provisions: readonly number[]): Steps<void> {
    const scope = this.#evaluation.scope(system);
    for (const [index, spread] of (yield* scope.makeSpreads(this.#filter)).entries()) {
      yield;
      if (!sendsTogether(spread)) continue;
      const isWide = scope.subjects[index] === 'ORGANIZATION_WIDE';
      const found = kept(this.#together, isWide ? 'wide' : system, () => new Map());
      for (const provision of provisions) {
        if (isWide && this.#askedWide.has(provision)) continue;
        if (isWide) this.#askedWide.add(provision);
        const reaching = [...this.#behindSeveral(scope, spread, index, provision)];
        if (reaching.length > 0) found.set(provision, reaching);
        yield;
      }
    }
  }

  /** All evidence that reaches a provision; a step is a way to it, or some evidence. */
  *at(provision: number): Steps<ReachingIn> {
    const bySubject = new BySubject<ReachingEvidence>();
    const ways = yield* this.#bestWays(provision);
    yield* eachInSteps(ways.values(), (way) => bySubject.add(way.seen, this.#reachingOver(way)));
    const wide = yield* sortedInSteps(bySubject.wide, compareReaching);
    const ownOf = (system: number | null) => bySubject.own(this.#localId(system));
    const togetherOf = (system: number | null) => this.#togetherIn(system, provision);
    return function* (system) {
      const own = ownOf(system);
      const together = togetherOf(system);
      if (together.length > 0) return yield* bestOfEach([...wide, ...own, ...together]);
      // Evidence is either organization-wide or about systems, so none is in both lists.
      return own.length === 0 ? wide : yield* sortedInSteps([...wide, ...own], compareReaching);
    };
  }

  /** How much evidence reaches a provision: as many as {@link at} finds, without looking for the best of their ways. */
  *countsAt(provision: number): Steps<(system: number | null) => ReachCount> {
    const { all, numberOf } = this.#evaluation.organization.evidence;
    const bySubject = new BySubject<number>();
    for (const subject of EVIDENCE_SUBJECTS)
      for (const number of yield* this.#numbersAt(subject, provision))
        bySubject.add({ subject, evidence: all[number]! }, number);
    const { wide } = bySubject;
    const lastOfWide = this.#lastEnd(wide);
    return (system) => {
      const own = bySubject.own(this.#localId(system));
      const together = this.#togetherIn(system, provision);
      if (together.length === 0)
        return { pieces: wide.length + own.length, lastEnd: Math.max(lastOfWide, this.#lastEnd(own)) };
      const each = new Set([...wide, ...own, ...together.map(({ evidence }) => numberOf.get(evidence.id)!)]);
      return { pieces: each.size, lastEnd: this.#lastEnd(each) };
    };
  }

  /** The numbers of the evidence with one subject that reaches a provision by itself. */
  *#numbersAt(subject: EvidenceSubject, provision: number): Steps<readonly number[]> {
    const { reach } = yield* madeUnder(this.#passing, subject, () =>
      passingEvidence(this.#evaluation, this.#filter, subject),
    );
    return (yield* reach.at(provision)).map(recordOf);
  }

  /** @param evidence numbers */
  #lastEnd(evidence: Iterable<number>): number {
    const { windowUntil } = this.#evaluation.organization.evidence;
    let last = 0;
    for (const number of evidence) last = Math.max(last, windowUntil[number]!);
    return last;
  }

  /** What counts together in a scope, for every scope or for this one. */
  #togetherIn(system: number | null, provision: number): readonly ReachingEvidence[] {
    const found = (scope: number | null | 'wide') => this.#together.get(scope)?.get(provision) ?? NOTHING;
    const [forAll, own] = [found('wide'), found(system)];
    return forAll.length === 0 ? own : [...forAll, ...own];
  }

  /** Null: of the organization. */
  #localId(system: number | null): string | null {
    return system === null ? null : this.#evaluation.organization.systems[system]!.system.localId;
  }

  /** The best way of each piece of evidence as each kind of scope sees it. */
  *#bestWays(provision: number): Steps<ReadonlyMap<string, Way>> {
    const ways = new Map<string, Way>();
    for (const route of routesTo(this.#evaluation, provision)) {
      yield;
      for (const seen of this.#seen.all(this.#filter, route.from)) {
        const extent = extentOver(this.#evaluation, seen, route);
        if (extent === NONE) continue;
        const steps = route.moves.length + (seen.control === null ? 1 : 2);
        const way = { seen, route, extent, steps };
        const key = `${seen.subject} ${seen.evidence.id}`;
        const best = ways.get(key);
        if (best === undefined || this.#compareWays(way, best) < 0) ways.set(key, way);
      }
    }
    return ways;
  }

  /** As `compareChains` orders their chains, which are only made where all this is equal. */
  #compareWays(a: Way, b: Way): number {
    const order =
      b.extent - a.extent ||
      Number(a.route.mappingRow >= 0) - Number(b.route.mappingRow >= 0) ||
      a.steps - b.steps;
    return order !== 0 ? order : compareChains(this.#chainOf(a)!, this.#chainOf(b)!);
  }

  #chainOf({ seen, route }: Way): Chain | null {
    return chainOver(this.#evaluation, seen, route, this.#filter === 'in-force');
  }

  #reachingOver({ seen, route, extent }: Way): ReachingEvidence {
    const { choice, catalogue } = this.#evaluation;
    const { evidence, support, control, takenOverFrom, provision } = seen;
    return {
      evidence,
      extent: EXTENT_WORDS[extent - 1]!,
      basis: route.mappingRow < 0 ? 'DIRECT' : 'INFERRED',
      statedAt: catalogue.idAt(provision),
      support,
      control,
      takenOverFrom,
      mapping: route.mappingRow < 0 ? null : choice.mapping[route.mappingRow]!.id,
      isTogether: false,
    };
  }

  *#behindSeveral(
    scope: ScopeEvaluation,
    spread: Spread,
    subject: number,
    provision: number,
  ): Generator<ReachingEvidence> {
    const isInForce = this.#filter === 'in-force';
    const several = chainsFromSeveral(
      this.#evaluation,
      spread,
      scope.subjects[subject]!,
      provision,
      isInForce,
    );
    for (const chain of several)
      for (const { chains } of chainsBehind(scope, this.#filter, chain))
        for (const begun of chains) yield this.#reachingBehind(begun, chain);
  }

  #reachingBehind(begun: BegunChain, { extent, basis, mapping }: Chain): ReachingEvidence {
    const { records, organization } = this.#evaluation.organization;
    const { support, appliedControl, takenOverFrom, steps } = begun;
    return {
      evidence: records.evidence.get(`${organization.slug}/${begun.evidence}`)!,
      ...{ extent, basis, mapping, support, takenOverFrom, isTogether: true },
      control: appliedControl,
      statedAt: steps[appliedControl === null ? 0 : 1]!.to,
    };
  }
}

/** Evidence that is organization-wide, about any system, and about each system. */
class BySubject<T> {
  readonly wide: T[] = [];
  readonly #any: T[] = [];
  readonly #bySystem = new Map<string, T[]>();

  add({ subject, evidence }: Pick<SeenEvidence, 'subject' | 'evidence'>, reaching: T): void {
    if (subject === 'ORGANIZATION_WIDE') this.wide.push(reaching);
    else if (subject === 'ABOUT_ANY_SYSTEM') this.#any.push(reaching);
    else for (const system of evidence.systems) addToGroup(this.#bySystem, system, reaching);
  }

  /** What a scope has beside what is organization-wide; by local id of a system, or null for the organization. */
  own(system: string | null): readonly T[] {
    return system === null ? this.#any : (this.#bySystem.get(system) ?? []);
  }
}

/** Whether a spread sends what no single piece of evidence does: a whole that its parts make FULL, or a union. */
function sendsTogether({ direct, sent }: Spread): boolean {
  if (direct === sent) return false;
  for (let place = 0; place < sent.length; place++)
    if (place >= direct.length ? sent[place] !== NONE : sent[place] === FULL && direct[place] !== FULL)
      return true;
  return false;
}

/** One for each piece of evidence, best first. */
function* bestOfEach(reaching: readonly ReachingEvidence[]): Steps<readonly ReachingEvidence[]> {
  const best = new Map<string, ReachingEvidence>();
  yield* eachInSteps(reaching, (each) => {
    const known = best.get(each.evidence.id);
    if (known === undefined || compareReaching(each, known) < 0) best.set(each.evidence.id, each);
  });
  return yield* sortedInSteps([...best.values()], compareReaching);
}

/** By extent, then direct, then by itself, then in file order. */
function compareReaching(a: ReachingEvidence, b: ReachingEvidence): number {
  return (
    EXTENT_WORDS.indexOf(b.extent) - EXTENT_WORDS.indexOf(a.extent) ||
    Number(a.basis === 'INFERRED') - Number(b.basis === 'INFERRED') ||
    Number(a.isTogether) - Number(b.isTogether) ||
    a.evidence.position - b.evidence.position
  );
}

function kept<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
