import type { Remedy, RemedyCause } from '../../model/coverage.ts';
import { STATUSES_WEAKEST_FIRST } from '../../model/coverage.ts';
import { dayNumber } from '../../model/day.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { EvidenceSubject } from '../../model/evidence-subject.ts';
import type { AppliedControl } from '../../model/organization.ts';
import { directCell, inferredCell, NONE, sentByUnion } from '../algebra.ts';
import { passes } from '../projection/evidence-filter.ts';
import { extentCode } from '../projection/support-table.ts';
import { atOnce, type Steps } from '../steps.ts';
import { firstExtent, walkMoves } from './chain-walk.ts';
import { STRENGTH_OF_CELL } from './framework-answer.ts';
import { directRoutes, isUnion, mappedTails, type Route, routesOver } from './route.ts';
import type { ScopeEvaluation } from './scope-evaluation.ts';
import { SeenEvidenceIndex, seenEvidence } from './seen-evidence.ts';
import type { SharedEvaluation } from './shared-evaluation.ts';

/** What one record would state of a provision if it counted. */
interface Candidate {
  readonly record: Evidence | AppliedControl;
  readonly subject: EvidenceSubject;
  /** The cap of the provision included. */
  readonly extent: number;
}

/** How far a record would subject by itself, see {@link directCell}. */
type Cells = Map<Candidate['record'], number>;

/** How many ways are looked at in one step. */
const ROUTES_AT_ONCE = 16;

/** How many remedies an answer names. */
export const TOLD_REMEDIES = 5;

/**
 * Finds the organization's own records that would each give a provision a stronger status by themselves: evidence that
 * is not in force, if it were, and operating controls, if they were fully demonstrated by evidence of the scope's own
 * kind. Wholes from parts play no part.
 */
export class RemedyFinder {
  readonly #evaluation: SharedEvaluation;
  /** What is stated at each place, which many chains begin at, in the scope asked last. */
  readonly #waitingAt = new Map<number, readonly Candidate[]>();
  readonly #controlsAt = new Map<number, readonly Candidate[]>();
  /** The evidence of many scopes; null where few are asked. */
  readonly #seen: SeenEvidenceIndex | null;
  #scope: ScopeEvaluation | null = null;

  /** @param isOfManyScopes it then looks up once, for all scopes, what is stated at each place, and keeps it */
  constructor(evaluation: SharedEvaluation, isOfManyScopes = false) {
    this.#evaluation = evaluation;
    this.#seen = isOfManyScopes ? new SeenEvidenceIndex(evaluation) : null;
  }

  /**
   * Stronger statuses first, evidence before controls, file order.
   *
   * @param strength of the effective status that is to be bettered, see `STRENGTH`
   */
  find(scope: ScopeEvaluation, provision: number, strength: number): readonly Remedy[] {
    return atOnce(this.findInSteps(scope, provision, strength));
  }

  /** The same in steps. Only one scope may be asked at a time. */
  *findInSteps(scope: ScopeEvaluation, provision: number, strength: number): Steps<readonly Remedy[]> {
    yield* this.#evaluation.organization.groupLinks();
    if (scope !== this.#scope) {
      this.#scope = scope;
      this.#waitingAt.clear();
      this.#controlsAt.clear();
    }
    const framework = this.#evaluation.catalogue.frameworkOf[provision]!;
    const isBetter = (cell: number): boolean => strengthOf(cell) > strength;
    const remedies: Remedy[] = [];
    if ((yield* scope.makeSpreads('any')).some((spread) => isBetter(spread.cell(framework, provision)))) {
      const cells = yield* this.#reached(provision, (place) =>
        keptAt(this.#waitingAt, place, () => this.#waiting(scope, place)),
      );
      remedies.push(
        ...inFileOrder(cells, isBetter).map(([record, cell]) => ({
          evidence: record.localId,
          control: null,
          status: STATUSES_WEAKEST_FIRST[strengthOf(cell)]!,
          because: 'kind' in record ? whyNotInForce(record, this.#evaluation.day) : null,
        })),
      );
    }
    const controlled = yield* this.#evaluation.controlled(scope.ownSubject);
    if (isBetter(controlled.cell(framework, provision))) {
      const cells = yield* this.#reached(provision, (place) =>
        keptAt(this.#controlsAt, place, () => this.#controls(scope, place)),
      );
      remedies.push(
        ...inFileOrder(cells, isBetter).map(([record, cell]) => ({
          evidence: null,
          control: record.localId,
          status: STATUSES_WEAKEST_FIRST[strengthOf(cell)]!,
          because: null,
        })),
      );
    }
    return remedies.sort(
      (a, b) => STATUSES_WEAKEST_FIRST.indexOf(b.status) - STATUSES_WEAKEST_FIRST.indexOf(a.status),
    );
  }

  /** Evidence that does not count on the day, where it is stated. */
  *#waiting(scope: ScopeEvaluation, provision: number): Generator<Candidate> {
    const { organization, day } = this.#evaluation;
    const index = this.#seen;
    const stated =
      index === null
        ? seenEvidence(scope, 'any', provision)
        : scope.subjects.flatMap((subject) => index.at(scope, subject, 'any', provision));
    for (const seen of stated) {
      const number = organization.evidence.numberOf.get(seen.evidence.id)!;
      if (passes(organization, number, 'in-force', day)) continue;
      const { evidence: record, subject } = seen;
      yield { record, subject, extent: firstExtent(this.#evaluation, seen) };
    }
  }

  *#controls(scope: ScopeEvaluation, provision: number): Generator<Candidate> {
    const { organization, catalogue } = this.#evaluation;
    const subject = scope.ownSubject;
    for (const addressing of organization.addressesAt.get(catalogue.idAt(provision)) ?? []) {
      const record = organization.records.controls.get(addressing.control);
      if (record?.status !== 'OPERATING') continue;
      const extent = extentCode(addressing.extent);
      yield { record, subject, extent: firstExtent(this.#evaluation, { provision, subject, extent }) };
    }
  }

  /** How far each record would subject over all chains that it begins. */
  *#reached(provision: number, at: (place: number) => Iterable<Candidate>): Steps<Cells> {
    const evaluation = this.#evaluation;
    const cells: Cells = new Map();
    const raise = (record: Candidate['record'], cell: number): void => {
      if (cell > (cells.get(record) ?? 0)) cells.set(record, cell);
    };
    const carryOn = ({ subject, extent }: Candidate, { from, moves }: Route): number =>
      walkMoves(evaluation, from, extent, moves, subject);
    let routes = 0;
    for (const route of directRoutes(evaluation, provision)) {
      for (const candidate of at(route.from)) raise(candidate.record, directCell(carryOn(candidate, route)));
      if (++routes % ROUTES_AT_ONCE === 0) yield;
    }
    for (const tail of mappedTails(evaluation, provision)) {
      for (const route of routesOver(evaluation, tail)) {
        for (const candidate of at(route.from))
          raise(candidate.record, inferredCell(carryOn(candidate, route)));
        if (++routes % ROUTES_AT_ONCE === 0) yield;
      }
      if (!isUnion(evaluation, tail.from)) continue;
      for (const candidate of this.#sentByUnion(tail.from, at))
        raise(candidate.record, inferredCell(carryOn(candidate, tail)));
    }
    return cells;
  }

  /** What each record makes the union send by itself. */
  #sentByUnion(union: number, at: (place: number) => Iterable<Candidate>): readonly Candidate[] {
    const evaluation = this.#evaluation;
    const members = evaluation.catalogue.membersAt(union);
    const sent = new Map<
      Candidate['record'],
      { readonly subject: EvidenceSubject; readonly extents: number[] }
    >();
    for (const [index, member] of members.entries()) {
      for (const { from, moves } of directRoutes(evaluation, member)) {
        for (const { record, subject, extent } of at(from)) {
          const known = sent.get(record) ?? { subject, extents: members.map(() => NONE) };
          sent.set(record, known);
          const arrived = walkMoves(evaluation, from, extent, moves, subject);
          known.extents[index] = Math.max(known.extents[index]!, arrived);
        }
      }
    }
    return [...sent].flatMap(([record, { subject, extents }]): Candidate[] => {
      const extent = sentByUnion(Math.min(...extents), Math.max(...extents));
      return extent === NONE ? [] : [{ record, subject, extent }];
    });
  }
}

function keptAt(
  kept: Map<number, readonly Candidate[]>,
  place: number,
  find: () => Iterable<Candidate>,
): readonly Candidate[] {
  let found = kept.get(place);
  if (found === undefined) {
    found = [...find()];
    kept.set(place, found);
  }
  return found;
}

function strengthOf(cell: number): number {
  return STRENGTH_OF_CELL[cell as 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7];
}

function inFileOrder(cells: Cells, isBetter: (cell: number) => boolean) {
  return [...cells].filter(([, cell]) => isBetter(cell)).sort(([a], [b]) => a.position - b.position);
}

/** The first part of *in force* that fails: its status, then its dates. */
export function whyNotInForce(evidence: Evidence, day: number): RemedyCause {
  const { status, withdrawnOn, validFrom } = evidence;
  const isTakenBack = status === 'WITHDRAWN' || status === 'SUPERSEDED';
  const takenBack = withdrawnOn === null ? null : dayNumber(withdrawnOn);
  const stillCounts = isTakenBack && takenBack !== null && day < takenBack;
  if (status !== 'ACCEPTED' && !stillCounts) return status;
  const from = validFrom === null ? null : dayNumber(validFrom);
  return from !== null && day < from ? 'NOT_YET_VALID' : 'LAPSED';
}
