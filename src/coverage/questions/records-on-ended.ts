import type { Evidence } from '../../model/evidence.ts';
import { inFileOrder } from '../../model/in-file-order.ts';
import type { Action, ConditionAnswer, Decision } from '../../model/organization.ts';
import { evidenceByLocalId } from '../projection/evidence-by-local-id.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';

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
  const { records } = organization;
  const known = evidenceByLocalId(organization);
  const isGone = (evidence: string | null): boolean => evidence !== null && !known.has(evidence);
  const onEndedSystem = ({ system }: { readonly system: string | null }): boolean =>
    isEndedSystem(organization, system);
  return {
    evidence: organization.evidence.all.filter(
      ({ systems, supersedes }) =>
        systems.some((system) => isEndedSystem(organization, system)) || isGone(supersedes),
    ),
    decisions: inFileOrder(records.decisions.values()).filter(onEndedSystem),
    answers: inFileOrder(records.answers.values()).filter(onEndedSystem),
    actions: inFileOrder(records.actions.values()).filter(
      (action) => onEndedSystem(action) || isGone(action.closingEvidence),
    ),
  };
}

/** Whether the organization no longer has a system, by its local id; null: the organization itself. */
export function isEndedSystem(
  { systemNumber }: Pick<OrganizationIndex, 'systemNumber'>,
  system: string | null,
): boolean {
  return system !== null && !systemNumber.has(system);
}
