import type { Projection } from '../../coverage/projection/projection.ts';
import type { CellDifference, RecordEdits } from '../../model/record-edits.ts';
import type { Problem } from '../../problems/problem.ts';
import { compareActionPlan } from './compare-action-plan.ts';
import { compareAnswers } from './compare-answers.ts';
import { compareApplicability } from './compare-applicability.ts';
import { compareEvidence } from './compare-evidence.ts';
import { compareGaps } from './compare-gaps.ts';
import { compareReviews } from './compare-reviews.ts';
import { ComparedRows, type OutdatedRow } from './compared-rows.ts';
import type { EditedRow } from './edited-row.ts';
import type { EditedWorkbook } from './edited-workbook.ts';

/** How an edited workbook differs from the current records. */
export interface WorkbookComparison {
  readonly edits: RecordEdits;
  /** Cell by cell, in the order of the file. */
  readonly differences: readonly CellDifference[];
  readonly outdated: readonly OutdatedRow[];
  readonly problems: readonly Problem[];
}

/** @param on the day of the load, from which new decisions count, and answers and reviews without a day */
export function compareWorkbook(
  { rows, problems }: EditedWorkbook,
  projection: Projection,
  on: string,
): WorkbookComparison {
  const compared = new ComparedRows();
  const of = (sheet: string): readonly EditedRow[] => rows.get(sheet) ?? [];
  const { records } = projection.organization;
  const gaps = compareGaps(of('Gaps'), projection, compared);
  const edits: RecordEdits = {
    evidence: compareEvidence(of('Evidence register'), records, compared),
    actions: [...gaps.actions, ...compareActionPlan(of('Action plan'), records, compared)],
    newActions: gaps.newActions,
    newDecisions: compareApplicability(of('SoA'), projection, on, compared),
    ...compareAnswers(of('Questions'), projection, on, compared),
    ...compareReviews(of('Source to target'), projection, on, compared),
  };
  const { differences, outdated } = compared;
  return { edits, differences, outdated, problems: [...problems, ...compared.problems] };
}
