import type { OrganizationRecords } from '../coverage/projection/organization-records.ts';
import type { Fact } from '../ledger/fact.ts';
import type { RecordEdits } from '../model/record-edits.ts';
import type { Outcome } from '../problems.ts';
import { beginActions, editActions } from './edit-actions.ts';
import { editEvidence } from './edit-evidence.ts';
import { recordDecisions } from './record-decisions.ts';

/** How the operation is called in its change, and who may do it. */
export const LOAD_REPORT = { name: 'loadReport', role: 'EDITOR' } as const;

/**
 * Decides the edits of a workbook, all of them or none. Problems are those of evidence and actions, at the cells where
 * they were stated.
 *
 * @param on ISO date of the decisions
 */
export function loadReport(
  organization: string,
  records: OrganizationRecords,
  edits: RecordEdits,
  on: string,
): Outcome<readonly Fact[]> {
  const evidence = editEvidence(records, edits.evidence);
  const actions = editActions(records, edits.actions);
  const begun = beginActions(organization, records, edits.newActions);
  const problems = [...evidence.problems, ...actions.problems, ...begun.problems];
  if (problems.length > 0) return { ok: false, problems };
  const decisions = recordDecisions(organization, records, edits.newDecisions, on);
  return { ok: true, value: [...evidence.facts, ...actions.facts, ...begun.facts, ...decisions] };
}
