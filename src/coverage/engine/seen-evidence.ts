import type { Evidence } from '../../model/evidence.ts';
import type { EvidenceSubject } from '../../model/evidence-subject.ts';
import { groupBy } from '../../model/group-by.ts';
import { memoOn } from '../../model/memo-on.ts';
import { type EvidenceFilter, FILTER_BIT, passes } from '../projection/evidence-filter.ts';
import { LruCache } from '../projection/lru-cache.ts';
import { extentCode } from '../projection/support-table.ts';
import type { ScopeEvaluation } from './scope-evaluation.ts';
import type { SharedEvaluation } from './shared-evaluation.ts';

/** Evidence that supports a provision, directly or through an operating control, whoever sees it. */
interface StatedEvidence {
  readonly provision: number;
  readonly evidence: Evidence;
  readonly support: string | null;
  readonly control: string | null;
  /** Local id of the evidence that states the support or the demonstration, where this one takes it over. */
  readonly takenOverFrom: string | null;
  /** The extent of the demonstration, where the evidence supports through a control. */
  readonly demonstrated: number;
  readonly extent: number;
}

/** The same as one scope sees it. */
export interface SeenEvidence extends StatedEvidence {
  readonly subject: EvidenceSubject;
}

/** The evidence that a scope sees at one provision. */
export function seenEvidence(
  scope: ScopeEvaluation,
  filter: EvidenceFilter,
  provision: number,
): readonly SeenEvidence[] {
  return keptSeen(scope).get(provision * 8 + FILTER_BIT[filter], () =>
    seenBy(scope, statedAt(scope.evaluation, filter, provision)),
  );
}

/**
 * Of so many provisions an evaluation keeps the evidence, and each scope what it sees of it: the chains to the provisions
 * of a page begin at few others.
 */
const KEPT_PROVISIONS = 1_024;
const KEPT_IN_SCOPE = 256;

const keptSeen = memoOn(
  (_scope: ScopeEvaluation) => new LruCache<number, readonly SeenEvidence[]>(KEPT_IN_SCOPE),
);
const keptEvidence = memoOn(
  (_evaluation: SharedEvaluation) => new LruCache<number, readonly StatedEvidence[]>(KEPT_PROVISIONS),
);

function statedAt(
  evaluation: SharedEvaluation,
  filter: EvidenceFilter,
  provision: number,
): readonly StatedEvidence[] {
  return keptEvidence(evaluation).get(provision * 8 + FILTER_BIT[filter], () => [
    ...statedEvidence(evaluation, filter, provision),
  ]);
}

/** Looks up once which evidence supports each provision, for many questions of one evaluation. */
export class SeenEvidenceIndex {
  readonly #evaluation: SharedEvaluation;
  readonly #found = new Map<number, EvidenceAtProvision>();

  constructor(evaluation: SharedEvaluation) {
    this.#evaluation = evaluation;
  }

  /** The {@link seenEvidence} with one subject. */
  at(
    scope: ScopeEvaluation,
    subject: EvidenceSubject,
    filter: EvidenceFilter,
    provision: number,
  ): readonly SeenEvidence[] {
    const found = this.#foundAt(filter, provision);
    if (subject === 'ORGANIZATION_WIDE') return found.organizationWide;
    if (subject === 'ABOUT_ANY_SYSTEM') return found.aboutAnySystem;
    const { localId } = this.#evaluation.organization.systems[scope.decisionScope]!.system;
    return found.aboutSystem.get(localId) ?? [];
  }

  /** The evidence at a provision as any scope sees it: what is about systems is there once for each kind of scope. */
  all(filter: EvidenceFilter, provision: number): readonly SeenEvidence[] {
    return this.#foundAt(filter, provision).all;
  }

  #foundAt(filter: EvidenceFilter, provision: number): EvidenceAtProvision {
    const key = provision * 8 + FILTER_BIT[filter];
    let found = this.#found.get(key);
    if (found === undefined) {
      found = evidenceAtProvision([...statedEvidence(this.#evaluation, filter, provision)]);
      this.#found.set(key, found);
    }
    return found;
  }
}

/** Evidence that supports one provision, by subject. */
interface EvidenceAtProvision {
  /** With every subject. */
  readonly all: readonly SeenEvidence[];
  readonly organizationWide: readonly SeenEvidence[];
  readonly aboutAnySystem: readonly SeenEvidence[];
  /** By local id; evidence about several systems is listed under each of them. */
  readonly aboutSystem: ReadonlyMap<string, readonly SeenEvidence[]>;
}

function evidenceAtProvision(stated: readonly StatedEvidence[]): EvidenceAtProvision {
  const withSubject = (subject: EvidenceSubject) => (each: StatedEvidence) => ({ subject, ...each });
  const about = stated.filter(({ evidence }) => evidence.systems.length > 0);
  const own = about.map(withSubject('ABOUT_THIS_SYSTEM'));
  const pairs = own.flatMap((seen) => seen.evidence.systems.map((system) => ({ system, seen })));
  const bySystem = groupBy(pairs, ({ system }) => system);
  const organizationWide = stated
    .filter(({ evidence }) => evidence.systems.length === 0)
    .map(withSubject('ORGANIZATION_WIDE'));
  const aboutAnySystem = about.map(withSubject('ABOUT_ANY_SYSTEM'));
  return {
    all: [...organizationWide, ...aboutAnySystem, ...own],
    organizationWide,
    aboutAnySystem,
    aboutSystem: new Map([...bySystem].map(([system, rows]) => [system, rows.map((row) => row.seen)])),
  };
}

function seenBy(scope: ScopeEvaluation, stated: readonly StatedEvidence[]): readonly SeenEvidence[] {
  const seen: SeenEvidence[] = [];
  for (const each of stated) {
    const subject = scope.subjectOf(each.evidence);
    if (subject !== null) seen.push({ subject, ...each });
  }
  return seen;
}

function* statedEvidence(
  { catalogue, organization, day }: SharedEvaluation,
  filter: EvidenceFilter,
  provision: number,
): Generator<StatedEvidence> {
  const counting = (id: string): Evidence | null => {
    const number = organization.evidence.numberOf.get(id);
    if (number === undefined || !passes(organization, number, filter, day)) return null;
    return organization.evidence.all[number]!;
  };
  const { id } = catalogue.provisionAt(provision);
  for (const support of organization.supportsAt(id)) {
    const evidence = counting(support.evidence);
    if (evidence === null) continue;
    const extent = extentCode(support.extent);
    const { id: supportId, takenOverFrom } = support;
    yield {
      provision,
      evidence,
      support: supportId,
      control: null,
      takenOverFrom,
      demonstrated: extent,
      extent,
    };
  }
  for (const addressing of organization.addressesAt.get(id) ?? []) {
    const control = organization.records.controls.get(addressing.control);
    if (control?.status !== 'OPERATING') continue;
    for (const demonstration of organization.demonstrationsOf.get(control.id) ?? []) {
      const evidence = counting(demonstration.evidence);
      if (evidence === null) continue;
      const demonstrated = extentCode(demonstration.extent);
      const extent = Math.min(demonstrated, extentCode(addressing.extent));
      const { takenOverFrom } = demonstration;
      yield {
        provision,
        evidence,
        support: null,
        control: control.localId,
        takenOverFrom,
        demonstrated,
        extent,
      };
    }
  }
}
