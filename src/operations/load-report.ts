import { z } from 'zod';
import type { OrganizationRecords } from '../coverage/projection/organization-records.ts';
import type { Projection } from '../coverage/projection/projection.ts';
import { canonicalHash } from '../ledger/canonical-hash.ts';
import type { Fact } from '../ledger/fact.ts';
import type { EditConflict } from '../model/edit-conflict.ts';
import type { CellDifference, RecordEdits } from '../model/record-edits.ts';
import type { Note } from '../problems/note.ts';
import { inWorkbook, type Outcome, type Problem, refused } from '../problems/problem.ts';
import { changeOperation } from './change-operation.ts';
import { beginActions, editActions } from './edit-actions.ts';
import { editAnswers } from './edit-answers.ts';
import { editEvidence, linkEvidence, nameEvidence } from './edit-evidence.ts';
import { editRowReviews } from './edit-row-reviews.ts';
import { recordDecisions } from './record-decisions.ts';

/** How the cells of a workbook differ from the records. */
export interface ComparedWorkbook {
  readonly edits: RecordEdits;
  readonly problems: readonly Problem[];
  /** Edits of what somebody else has changed since the export. They are among the problems, unless they are left out. */
  readonly conflicts: readonly EditConflict[];
  /** What of the edits is allowed, but odd. */
  readonly notes: readonly Note[];
  readonly differences: readonly CellDifference[];
  /** Rows that were not edited, though their records were: they stay as they are now. */
  readonly outdated: readonly { readonly sheet: string; readonly id: string }[];
}

/** What its edits are is only known against the records: it is compared again whenever it is decided again. */
type Compare = (records: Projection, day: string) => ComparedWorkbook;

const input = z.object({
  /** Of the file. */
  sha256: z.string(),
  compare: z.custom<Compare>((value) => typeof value === 'function'),
});

/**
 * Loads an edited workbook back, all of its edits or none. It may accept evidence, decide what is applicable and accept
 * risks, so it needs the role of an approver. Its result is null when it was asked for again with the same key: the
 * change has all that was stated.
 */
export const LOAD_REPORT = changeOperation<z.infer<typeof input>, ComparedWorkbook | null>({
  name: 'loadReport',
  role: 'APPROVER',
  input,
  inputHash: ({ sha256 }, day) => canonicalHash([sha256, day]),
  // Each row names the state of the record that it was made from.
  concerns: () => [],
  decide: (records, { compare }, _, day) => {
    const result = compare(records, day);
    const { organization, records: known } = records.organization;
    const facts = loadReport(organization.slug, known, result.edits, day);
    const problems = [...result.problems, ...(facts.ok ? [] : facts.problems)];
    if (problems.length > 0 || !facts.ok) return { ok: false, problems };
    return { ok: true, value: { facts: facts.value, result } };
  },
  resultOf: () => null,
});

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
  const added = nameEvidence(organization, records, edits.newEvidence);
  const evidence = editEvidence(records, edits.evidence, added);
  const named = new Set(added.map(({ wanted: { localId } }) => localId));
  const actions = editActions(records, edits.actions, named);
  const begun = beginActions(organization, records, edits.newActions, named);
  const problems = [...evidence.problems, ...actions.problems, ...begun.problems];
  if (problems.length > 0) return { ok: false, problems };
  const decisions = recordDecisions(organization, records, edits.newDecisions, on);
  const answers = editAnswers(organization, records, edits);
  const reviews = editRowReviews(organization, records, edits);
  const links = linkEvidence(organization, records, edits.newEvidence, added, on);
  const facts = [
    ...evidence.facts,
    ...links,
    ...actions.facts,
    ...begun.facts,
    ...decisions,
    ...answers,
    ...reviews,
  ];
  const bytes = facts.reduce((sum, fact) => sum + Buffer.byteLength(JSON.stringify(fact)), 0);
  if (facts.length <= MOST_FACTS && bytes <= MOST_BYTES) return { ok: true, value: facts };
  const sentence = `The edits change ${facts.length} facts with ${bytes} bytes. One workbook can change at most ${MOST_FACTS} facts with ${MOST_BYTES} bytes. Edit fewer rows at a time.`;
  return refused(inWorkbook('TOO_MANY_EDITS', sentence));
}
