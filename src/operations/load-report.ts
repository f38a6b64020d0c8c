import type { OrganizationRecords } from '../coverage/projection/organization-records.ts';
import type { Fact } from '../ledger/fact.ts';
import type { RecordEdits } from '../model/record-edits.ts';
import { inWorkbook, type Outcome, refused } from '../problems/problem.ts';
import { beginActions, editActions } from './edit-actions.ts';
import { editEvidence } from './edit-evidence.ts';
import { recordDecisions } from './record-decisions.ts';

/** How the operation is called in its change, and who may do it. */
export const LOAD_REPORT = { name: 'loadReport', role: 'EDITOR' } as const;

/** It is one change, and changes are read several at a time. */
const MOST_FACTS = 10_000;
const MOST_BYTES = 20_000_000;

/**
 * Decides the edits of a workbook, all of them or none. Problems are those of evidence and actions, at the cells where
 * they were stated, and `TOO_MANY_EDITS`.
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
  const facts = [...evidence.facts, ...actions.facts, ...begun.facts, ...decisions];
  const bytes = facts.reduce((sum, fact) => sum + Buffer.byteLength(JSON.stringify(fact)), 0);
  if (facts.length <= MOST_FACTS && bytes <= MOST_BYTES) return { ok: true, value: facts };
  const sentence = `The edits amount to ${facts.length} facts of ${bytes} bytes; one workbook changes at most ${MOST_FACTS} of ${MOST_BYTES}. Edit fewer rows at a time.`;
  return refused(inWorkbook('TOO_MANY_EDITS', sentence));
}
