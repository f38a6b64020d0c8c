import type { Projection } from '../../coverage/projection/projection.ts';
import type { EditConflict } from '../../model/edit-conflict.ts';
import type { CellDifference, RecordEdits } from '../../model/record-edits.ts';
import type { Note } from '../../problems/note.ts';
import type { Problem } from '../../problems/problem.ts';
import { addActions } from './add-actions.ts';
import { addAnswers } from './add-answers.ts';
import { addEvidence } from './add-evidence.ts';
import { compareActionPlan } from './compare-action-plan.ts';
import { compareAnswers } from './compare-answers.ts';
import { compareApplicability } from './compare-applicability.ts';
import { compareEvidence, evidenceNamed } from './compare-evidence.ts';
import { compareGaps } from './compare-gaps.ts';
import { compareReviews } from './compare-reviews.ts';
import { ComparedRows, type ConflictTreatment, type OutdatedRow } from './compared-rows.ts';
import type { EditedRow } from './edited-row.ts';
import type { EditedWorkbook } from './edited-workbook.ts';

/** How an edited workbook differs from the current records. */
export interface WorkbookComparison {
  readonly edits: RecordEdits;
  /** Cell by cell, in the order of the file. */
  readonly differences: readonly CellDifference[];
  readonly outdated: readonly OutdatedRow[];
  /** Edits of what somebody else has changed since the export. */
  readonly conflicts: readonly EditConflict[];
  /** What is allowed, but odd. */
  readonly notes: readonly Note[];
  /** With the conflicts, unless they are left out. */
  readonly problems: readonly Problem[];
}

/** @param on the day of the load, from which new decisions count, and answers and reviews without a day */
export function compareWorkbook(
  { rows, added, problems }: EditedWorkbook,
  projection: Projection,
  on: string,
  treatment: ConflictTreatment,
): WorkbookComparison {
  const compared = new ComparedRows(treatment);
  const of = (sheet: string): readonly EditedRow[] => rows.get(sheet) ?? [];
  const addedTo = (sheet: string): readonly EditedRow[] => added.get(sheet) ?? [];
  const { records } = projection.organization;
  const gaps = compareGaps(of('Gaps'), projection, compared);
  // A row may name evidence that another row adds.
  const newIds = addedTo('Evidence register').flatMap((row) => row.text('Id').trim() || []);
  const known = evidenceNamed([...[...records.evidence.values()].map(({ localId }) => localId), ...newIds]);
  const evidence = compareEvidence(of('Evidence register'), records, { known, on }, compared);
  const newEvidence = addEvidence(addedTo('Evidence register'), projection, { known, on }, compared);
  const plan = compareActionPlan(of('Action plan'), records, on, compared);
  const newActions = addActions(addedTo('Action plan'), projection, on, compared);
  const newDecisions = compareApplicability(of('SoA'), projection, on, compared);
  const answers = compareAnswers(of('Questions'), projection, on, compared);
  const further = addAnswers(addedTo('Questions'), projection, on, compared);
  const edits: RecordEdits = {
    ...{ evidence, newEvidence, newDecisions },
    actions: [...gaps.actions, ...plan],
    newActions: [...gaps.newActions, ...newActions],
    answers: [...answers.answers, ...further.answers],
    newAnswers: [...answers.newAnswers, ...further.newAnswers],
    removedAnswers: answers.removedAnswers,
    ...compareReviews(
      { rows: of('Source to target'), added: addedTo('Source to target') },
      projection,
      on,
      compared,
    ),
  };
  const { differences, outdated, conflicts, notes } = compared;
  return { edits, differences, outdated, conflicts, notes, problems: [...problems, ...compared.problems] };
}
