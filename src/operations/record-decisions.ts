import type { OrganizationRecords } from '../coverage/projection/organization-records.ts';
import { decisionId, provisionId } from '../ids.ts';
import type { Fact } from '../ledger/fact.ts';
import type { Edit, NewDecision } from '../model/record-edits.ts';
import { restateNode } from './difference.ts';
import { lastPosition } from './last-position.ts';

/**
 * Records decisions of a day behind all others, so that each counts from that day on, also where others were made on it.
 *
 * @param on ISO date
 */
export function recordDecisions(
  organization: string,
  records: OrganizationRecords,
  edits: readonly Edit<NewDecision>[],
  on: string,
): readonly Fact[] {
  const taken = new Set(records.decisions.keys());
  let position = lastPosition(records.decisions.values());
  return edits.flatMap(({ wanted }) => {
    const about = provisionId(wanted.framework, wanted.ref);
    let n = 1;
    while (taken.has(decisionId(organization, about, wanted.system, on, n))) n++;
    const id = decisionId(organization, about, wanted.system, on, n);
    taken.add(id);
    const decision = { id, organization, ...wanted, by: null, on, position: ++position };
    return [...restateNode('Decision', decision, undefined)];
  });
}
