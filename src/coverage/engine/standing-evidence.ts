import type { Evidence } from '../../model/evidence.ts';
import { groupBy } from '../../model/group-by.ts';
import type { EvidenceReach } from '../algebra.ts';
import { type EvidenceFilter, FILTER_BIT, passes } from '../projection/evidence-filter.ts';
import { extentCode } from '../projection/support-table.ts';
import type { Evaluation } from './evaluation.ts';
import type { ScopeEvaluation } from './scope-evaluation.ts';

/** Evidence that stands at a provision, straight or through an operating control, whoever sees it. */
interface Stated {
  readonly provision: number;
  readonly evidence: Evidence;
  readonly support: string | null;
  readonly control: string | null;
  /** Of the demonstration, where a control stands between. */
  readonly demonstrated: number;
  readonly extent: number;
}

/** The same as one scope sees it. */
export interface Standing extends Stated {
  readonly reach: EvidenceReach;
}

/** The evidence that a scope sees at one provision. */
export function standingEvidence(
  scope: ScopeEvaluation,
  filter: EvidenceFilter,
  provision: number,
): readonly Standing[] {
  return seenBy(scope, [...statedEvidence(scope.evaluation, filter, provision)]);
}

/** Looks up once what stands at each provision, for many questions of one evaluation. */
export class StandingEvidence {
  readonly #evaluation: Evaluation;
  readonly #there = new Map<number, StandingThere>();

  constructor(evaluation: Evaluation) {
    this.#evaluation = evaluation;
  }

  /** Of {@link standingEvidence} those of one kind. */
  at(
    scope: ScopeEvaluation,
    reach: EvidenceReach,
    filter: EvidenceFilter,
    provision: number,
  ): readonly Standing[] {
    const key = provision * 8 + FILTER_BIT[filter];
    let there = this.#there.get(key);
    if (there === undefined) {
      there = standingThere([...statedEvidence(this.#evaluation, filter, provision)]);
      this.#there.set(key, there);
    }
    if (reach !== 'aboutThisSystem') return there[reach];
    const { localId } = this.#evaluation.organization.systems[scope.decisionScope]!.system;
    return there.aboutSystem.get(localId) ?? [];
  }
}

/** What stands at one provision, by kind. */
interface StandingThere {
  readonly organizationWide: readonly Standing[];
  readonly aboutAnySystem: readonly Standing[];
  /** By local id; what is about several systems stands under each. */
  readonly aboutSystem: ReadonlyMap<string, readonly Standing[]>;
}

function standingThere(stated: readonly Stated[]): StandingThere {
  const withReach = (reach: EvidenceReach) => (each: Stated) => ({ ...each, reach });
  const about = stated.filter(({ evidence }) => evidence.systems.length > 0);
  const own = about.map(withReach('aboutThisSystem'));
  const pairs = own.flatMap((standing) => standing.evidence.systems.map((system) => ({ system, standing })));
  const bySystem = groupBy(pairs, ({ system }) => system);
  return {
    organizationWide: stated
      .filter(({ evidence }) => evidence.systems.length === 0)
      .map(withReach('organizationWide')),
    aboutAnySystem: about.map(withReach('aboutAnySystem')),
    aboutSystem: new Map([...bySystem].map(([system, rows]) => [system, rows.map((row) => row.standing)])),
  };
}

function seenBy(scope: ScopeEvaluation, stated: readonly Stated[]): readonly Standing[] {
  const seen: Standing[] = [];
  for (const each of stated) {
    const reach = scope.reachOf(each.evidence);
    if (reach !== null) seen.push({ ...each, reach });
  }
  return seen;
}

function* statedEvidence(
  { catalogue, organization, day }: Evaluation,
  filter: EvidenceFilter,
  provision: number,
): Generator<Stated> {
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
    yield { provision, evidence, support: support.id, control: null, demonstrated: extent, extent };
  }
  for (const addressing of organization.addressesAt.get(id) ?? []) {
    const control = organization.records.controls.get(addressing.control);
    if (control?.status !== 'OPERATING') continue;
    for (const demonstration of organization.demonstrationsOf.get(control.id) ?? []) {
      const evidence = counting(demonstration.evidence);
      if (evidence === null) continue;
      const demonstrated = extentCode(demonstration.extent);
      const extent = Math.min(demonstrated, extentCode(addressing.extent));
      yield { provision, evidence, support: null, control: control.localId, demonstrated, extent };
    }
  }
}
