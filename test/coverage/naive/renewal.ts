import type { Demonstration, Evidence, Support } from '../../../src/model/evidence.ts';
import type { World } from './world.ts';

/** The links that count for a piece of evidence, and where they are stated if not of itself. */
interface CountingLinks {
  readonly supports: readonly Support[];
  readonly demonstrates: readonly Demonstration[];
  readonly takenOver: { readonly takenOverFrom: string | null };
}

/**
 * Its own links; where it has none, those that count for what it supersedes.
 *
 * @param passed ids on the way here, where nothing is taken from once more
 */
export function linksCounting(
  organization: World['organization'],
  evidence: Evidence,
  passed: readonly string[] = [],
): CountingLinks {
  const supports = organization.supports.filter((each) => each.evidence === evidence.id);
  const demonstrates = organization.demonstrates.filter((each) => each.evidence === evidence.id);
  const predecessor = organization.evidence.find(({ localId }) => localId === evidence.supersedes);
  const hasNone = supports.length === 0 && demonstrates.length === 0;
  if (!hasNone || predecessor === undefined || passed.includes(predecessor.id))
    return { supports, demonstrates, takenOver: { takenOverFrom: null } };
  const behind = linksCounting(organization, predecessor, [...passed, evidence.id]);
  const from = behind.takenOver.takenOverFrom ?? predecessor.localId;
  return { ...behind, takenOver: { takenOverFrom: from } };
}

/** What supersedes a piece of evidence, directly or by way of others. */
export function supersededBy(
  organization: World['organization'],
  { localId }: Evidence,
): readonly Evidence[] {
  const direct = organization.evidence.filter(({ supersedes }) => supersedes === localId);
  return direct.flatMap((each) => [each, ...supersededBy(organization, each)]);
}
