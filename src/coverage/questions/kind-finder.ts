import type { Evidence } from '../../model/evidence.ts';
import { addToGroup } from '../../model/group-by.ts';
import { memoOn } from '../../model/memo-on.ts';
import type { Evaluation } from '../engine/evaluation.ts';
import { evidenceReaching } from '../engine/evidence-reaching.ts';
import { FILTER_BIT } from '../projection/evidence-filter.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';
import type { Projection } from '../projection/projection.ts';
import { atOnce, ROWS_IN_A_STEP, type Steps } from '../steps.ts';

/**
 * Whether evidence of a kind is there, the first that holds: in force for the provisions asked about; in force for
 * others only; in force on an earlier day only; recorded, but not in force yet; or none of these.
 */
export const KIND_PRESENCES = ['PRESENT', 'ELSEWHERE', 'LAPSED', 'WAITING', 'MISSING'] as const;
export type KindPresence = (typeof KIND_PRESENCES)[number];

/** ORGANIZATION_WIDE: the records that answer for a system are about no system in particular. */
export const KIND_REMARKS = ['ORGANIZATION_WIDE'] as const;
export type KindRemark = (typeof KIND_REMARKS)[number];

/** What a scope has of one kind of evidence. */
export interface KindEvidence {
  /** Id of the record kind. */
  readonly kind: string;
  readonly presence: KindPresence;
  /** Local ids of the records that made it so, in file order. */
  readonly evidence: readonly string[];
  readonly remark: KindRemark | null;
}

type NumberedEvidence = readonly [number, Evidence];

/** The evidence of one kind, each list in file order: by the local id of the systems that it is about, and the rest. */
interface EvidenceBySystem {
  readonly about: ReadonlyMap<string, readonly NumberedEvidence[]>;
  readonly wide: readonly NumberedEvidence[];
}

/** Finds what scopes have of a kind on one day. For many kinds and systems dates are judged and chains are found once. */
export class KindFinder {
  readonly #projection: Projection;
  readonly #evaluation: Evaluation;
  readonly #passed: Uint8Array;
  /** By provision and scope. */
  readonly #behind = new Map<number, Map<number | null, ReadonlySet<string>>>();
  /** The same for all provisions of a question together. */
  readonly #behindAny = new WeakMap<readonly number[], Map<number | null, ReadonlySet<string>>>();

  constructor(projection: Projection, evaluation: Evaluation) {
    this.#projection = projection;
    this.#evaluation = evaluation;
    this.#passed = evaluation.filtersPassed;
  }

  /**
   * The organization sees all its evidence. A system sees what is about it and, where the kind's level is not
   * SYSTEM, what is organization-wide.
   *
   * @param system number of a system; null: the organization
   * @param provisions numbers; evidence in force is PRESENT where a chain leads from it to one of them; empty: wherever
   *   it leads
   */
  find(kind: string, system: number | null, provisions: readonly number[]): KindEvidence {
    return atOnce(this.findInSteps(kind, system, provisions));
  }

  /** As {@link find}; a step is a provision or a record. */
  *findInSteps(kind: string, system: number | null, provisions: readonly number[]): Steps<KindEvidence> {
    const found: Record<KindPresence, Evidence[]> = {
      PRESENT: [],
      ELSEWHERE: [],
      LAPSED: [],
      WAITING: [],
      MISSING: [],
    };
    const seen = yield* this.#seenBy(kind, system);
    if (system !== null && seen.some(([number]) => this.#isInForce(number))) {
      for (const provision of provisions) {
        yield* this.#evidenceBehind(system, provision);
        yield;
      }
    }
    for (const [number, record] of seen) {
      found[yield* this.#presence(number, record, system, provisions)].push(record);
      yield;
    }
    const presence = KIND_PRESENCES.find((each) => found[each].length > 0) ?? 'MISSING';
    const records = presence === 'MISSING' ? [] : found[presence];
    const isWide =
      system !== null && records.length > 0 && records.every(({ systems }) => systems.length === 0);
    return {
      kind,
      presence,
      evidence: records.map(({ localId }) => localId),
      remark: isWide ? 'ORGANIZATION_WIDE' : null,
    };
  }

  /** The evidence of a kind that a scope sees, in file order. */
  *#seenBy(kind: string, system: number | null): Steps<readonly NumberedEvidence[]> {
    const { catalogue, organization } = this.#projection;
    if (system === null) return yield* organization.evidenceOfKind(kind);
    const { about, wide } = yield* evidenceBySystem(organization, kind);
    const own = about.get(organization.systems[system]!.system.localId) ?? [];
    if (wide.length === 0 || catalogue.records.recordKinds.get(kind)?.level === 'SYSTEM') return own;
    return [...own, ...wide].sort(([, a], [, b]) => a.position - b.position);
  }

  *#presence(
    number: number,
    record: Evidence,
    system: number | null,
    provisions: readonly number[],
  ): Steps<KindPresence> {
    if (this.#isInForce(number)) {
      const leads = provisions.length === 0 || (yield* this.#leadsTo(record, system, provisions));
      return leads ? 'PRESENT' : 'ELSEWHERE';
    }
    if ((this.#passed[number]! & FILTER_BIT['in-force-before']) !== 0) return 'LAPSED';
    return this.#isWaiting(number, record) ? 'WAITING' : 'MISSING';
  }

  #isInForce(number: number): boolean {
    return (this.#passed[number]! & FILTER_BIT['in-force']) !== 0;
  }

  /** A draft, what is submitted, and what is accepted for a later day. */
  #isWaiting(number: number, { status }: Evidence): boolean {
    if (status === 'DRAFT' || status === 'SUBMITTED') return true;
    const { counts, windowFrom, windowUntil } = this.#projection.organization.evidence;
    const isAhead = windowFrom[number]! > this.#evaluation.day;
    return counts[number] === 1 && isAhead && windowFrom[number]! <= windowUntil[number]!;
  }

  *#leadsTo(record: Evidence, system: number | null, provisions: readonly number[]): Steps<boolean> {
    const scopes = system === null ? this.#scopesOf(record) : [system];
    for (const scope of scopes)
      if ((yield* this.#evidenceBehindAny(scope, provisions)).has(record.localId)) return true;
    return false;
  }

  /** Where the organization looks for chains: in its own scope, and in those of the systems that the record is about. */
  #scopesOf({ systems }: Evidence): readonly (number | null)[] {
    const { systemsInScope } = this.#evaluation;
    const { systemNumber } = this.#projection.organization;
    if (systems.length === 0) return [null, ...systemsInScope.slice(0, 1)];
    const about = systems.flatMap((localId) => systemNumber.get(localId) ?? []);
    const inScope = new Set(systemsInScope);
    return [null, ...about.filter((each) => inScope.has(each))];
  }

  /** Local ids of the evidence in force from which a chain leads to one of the provisions. */
  *#evidenceBehindAny(scope: number | null, provisions: readonly number[]): Steps<ReadonlySet<string>> {
    const known = this.#behindAny.get(provisions) ?? new Map<number | null, ReadonlySet<string>>();
    this.#behindAny.set(provisions, known);
    let behind = known.get(scope);
    if (behind === undefined) {
      const all = new Set<string>();
      for (const provision of provisions) {
        for (const evidence of yield* this.#evidenceBehind(scope, provision)) all.add(evidence);
        yield;
      }
      behind = all;
      known.set(scope, behind);
    }
    return behind;
  }

  /** Local ids of the evidence in force from which a chain leads to the provision, alone or together with others. */
  *#evidenceBehind(scope: number | null, provision: number): Steps<ReadonlySet<string>> {
    const known = this.#behind.get(provision) ?? new Map<number | null, ReadonlySet<string>>();
    this.#behind.set(provision, known);
    let behind = known.get(scope);
    if (behind === undefined) {
      behind = yield* evidenceReaching(this.#evaluation.scope(scope), provision, 'in-force');
      known.set(scope, behind);
    }
    return behind;
  }
}

/** By kind, once somebody has asked for it. */
const dividedKinds = memoOn((_organization: OrganizationIndex) => new Map<string, EvidenceBySystem>());

/** Divides the evidence of a kind when it is first asked for; a step is some evidence. */
function* evidenceBySystem(organization: OrganizationIndex, kind: string): Steps<EvidenceBySystem> {
  const kinds = dividedKinds(organization);
  const found = kinds.get(kind) ?? (yield* divided(yield* organization.evidenceOfKind(kind)));
  kinds.set(kind, found);
  return found;
}

function* divided(all: readonly NumberedEvidence[]): Steps<EvidenceBySystem> {
  const about = new Map<string, NumberedEvidence[]>();
  const wide: NumberedEvidence[] = [];
  let work = 0;
  for (const entry of all) {
    const { systems } = entry[1];
    if (systems.length === 0) wide.push(entry);
    for (const localId of new Set(systems)) {
      addToGroup(about, localId, entry);
    }
    work += 1 + systems.length;
    if (work < ROWS_IN_A_STEP) continue;
    work = 0;
    yield;
  }
  return { about, wide };
}
