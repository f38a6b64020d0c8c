import type { Evidence } from '../../model/evidence.ts';
import type { EvidenceReach } from '../algebra.ts';
import { extentCode } from '../projection/organization-index.ts';
import type { Evaluation } from './evaluation.ts';
import { type EvidenceFilter, FILTER_BIT, passes } from './evidence-filter.ts';
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
  readonly #stated = new Map<number, readonly Stated[]>();
  #seen = new Map<number, readonly Standing[]>();
  #scope: ScopeEvaluation | null = null;

  /** As {@link standingEvidence}. Questions about the same scope had better follow one another. */
  at(scope: ScopeEvaluation, filter: EvidenceFilter, provision: number): readonly Standing[] {
    if (this.#scope !== scope) this.#seen = new Map();
    this.#scope = scope;
    const key = provision * 8 + FILTER_BIT[filter];
    let seen = this.#seen.get(key);
    if (seen === undefined) {
      seen = seenBy(scope, this.#statedAt(key, scope.evaluation, filter, provision));
      this.#seen.set(key, seen);
    }
    return seen;
  }

  #statedAt(key: number, evaluation: Evaluation, filter: EvidenceFilter, provision: number) {
    let stated = this.#stated.get(key);
    if (stated === undefined) {
      stated = [...statedEvidence(evaluation, filter, provision)];
      this.#stated.set(key, stated);
    }
    return stated;
  }
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
    const number = organization.evidenceNumber.get(id);
    if (number === undefined || !passes(organization, number, filter, day)) return null;
    return organization.evidence[number]!;
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
