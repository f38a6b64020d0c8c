import type { Evidence } from '../../model/evidence.ts';
import { byPlaceInFile } from '../../model/in-file-order.ts';
import type { Action, ConditionAnswer, Decision } from '../../model/organization.ts';
import { evidenceByLocalId } from '../projection/evidence-by-local-id.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';
import { sortedInSteps } from '../sorted-in-steps.ts';
import { atOnce, filteredInSteps, type Steps } from '../steps.ts';

/** The records of an organization that name a system or evidence which it no longer has, each table in file order. */
export interface RecordsOnEnded {
  readonly evidence: readonly Evidence[];
  readonly decisions: readonly Decision[];
  readonly answers: readonly ConditionAnswer[];
  readonly actions: readonly Action[];
}

/**
 * A folder cannot name what it does not have. Yet what was edited in workbooks stays when a folder is loaded with
 * `--prune`, even if the load ends a system or evidence that it names.
 */
export function recordsOnEnded(organization: OrganizationIndex): RecordsOnEnded {
  return atOnce(recordsOnEndedInSteps(organization));
}

/** As {@link recordsOnEnded}; a step is some records. */
export function* recordsOnEndedInSteps(organization: OrganizationIndex): Steps<RecordsOnEnded> {
  const { records } = organization;
  const known = yield* evidenceByLocalId.inSteps(organization.evidence);
  const isGone = (evidence: string | null): boolean => evidence !== null && !known.has(evidence);
  const onEndedSystem = ({ system }: { readonly system: string | null }): boolean =>
    isEndedSystem(organization, system);
  return {
    evidence: yield* filteredInSteps(
      organization.evidence.all,
      ({ systems, supersedes }) =>
        systems.some((system) => isEndedSystem(organization, system)) || isGone(supersedes),
    ),
    decisions: yield* placed(records.decisions.values(), onEndedSystem),
    answers: yield* placed(records.answers.values(), onEndedSystem),
    actions: yield* placed(
      records.actions.values(),
      (action) => onEndedSystem(action) || isGone(action.closingEvidence),
    ),
  };
}

/** The records that are wanted, in file order. */
function* placed<R extends { readonly id: string; readonly position: number }>(
  records: Iterable<R>,
  isWanted: (record: R) => boolean,
): Steps<readonly R[]> {
  return yield* sortedInSteps(yield* filteredInSteps(records, isWanted), byPlaceInFile);
}

/** Whether the organization no longer has a system, by its local id; null: the organization itself. */
export function isEndedSystem(
  { systemNumber }: Pick<OrganizationIndex, 'systemNumber'>,
  system: string | null,
): boolean {
  return system !== null && !systemNumber.has(system);
}
