import type { Evidence } from '../../model/evidence.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';
import { filteredInSteps, groupByInSteps, type Steps } from '../steps.ts';

/** Evidence with links of its own that lacks some that its predecessor has or takes over; a step is some records. */
export function* renewedInPart(organization: OrganizationIndex): Steps<readonly Evidence[]> {
  const { renewals, evidence, records } = organization;
  if (renewals.isEmpty) return [];
  yield* organization.supportsByEvidence();
  const demonstrated = yield* groupByInSteps(records.demonstrates.values(), (link) => link.evidence);
  const known = new Map<string, ReadonlySet<string>>();
  /** What evidence itself supports or demonstrates, by id. */
  const statedBy = (id: string): ReadonlySet<string> => {
    const found = known.get(id) ?? ends(id);
    known.set(id, found);
    return found;
  };
  const ends = (id: string): ReadonlySet<string> =>
    new Set([
      ...organization.supportsStatedOf(id).map(({ provision }) => provision),
      ...(demonstrated.get(id) ?? []).map(({ control }) => control),
    ]);
  return yield* filteredInSteps(evidence.all, ({ id }) => {
    const predecessor = renewals.predecessorOf(id);
    if (predecessor === null) return false;
    const own = statedBy(id);
    if (own.size === 0) return false;
    const before = statedBy(renewals.takenOverFrom(predecessor.id)?.id ?? predecessor.id);
    return before.size > own.size || [...before].some((end) => !own.has(end));
  });
}

/** Evidence that supersedes other evidence and is not about the same systems; a step is some evidence. */
export function* renewedForOtherSystems({
  renewals,
  evidence,
}: OrganizationIndex): Steps<readonly Evidence[]> {
  return yield* filteredInSteps(evidence.all, ({ id, systems }) => {
    const predecessor = renewals.predecessorOf(id);
    return predecessor !== null && nameOfScope(predecessor.systems) !== nameOfScope(systems);
  });
}

function nameOfScope(systems: readonly string[]): string {
  return systems.toSorted().join(' ');
}
