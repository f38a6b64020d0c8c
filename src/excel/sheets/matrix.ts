import { answerMatrixInSteps } from '../../coverage/questions/matrix.ts';
import { COVERAGE_STATUSES } from '../../model/coverage.ts';
import { STATUS_WORDS } from '../../model/glossary/coverage-words.ts';
import type { CooperativeTask } from '../cooperative-task.ts';
import { found, type ReportAnswers } from '../report-answers.ts';
import { scopeId, scopeName } from '../scope-name.ts';
import type { Cell, Sheet } from '../sheet.ts';
import { statusColumns } from '../status-columns.ts';
import { systemsShown } from '../systems-shown.ts';

/** Counts per status: one block per framework, the organization first, then the systems. */
export async function matrixSheet(
  { projection, parameters, frameworks }: ReportAnswers,
  task: CooperativeTask,
): Promise<Sheet> {
  const { asOf, crosswalks } = parameters;
  const shown = systemsShown(projection, parameters);
  const rows: (readonly Cell[])[] = [];
  for (const framework of frameworks) {
    const answer = found(
      await task.take(answerMatrixInSteps(projection, { asOf, crosswalks }, [framework], shown)),
    );
    const title = projection.catalogue.records.frameworks.get(framework)?.title ?? null;
    for (const { system, counts } of answer.rows)
      rows.push([
        ...[framework, scopeId(system), title, scopeName(projection.organization, system)],
        ...COVERAGE_STATUSES.map((status) => counts[status]),
      ]);
    await task.yieldIfDue();
  }
  return {
    name: 'Matrix',
    words: [STATUS_WORDS],
    blocksBy: 0,
    frozenColumns: 2,
    columns: [
      { header: 'Framework', width: 22, wrap: true },
      { header: 'Scope', width: 22, wrap: true },
      { header: 'Framework title', width: 40, wrap: true },
      { header: 'Scope name', width: 30, wrap: true },
      ...statusColumns({ width: 6, isTurned: true }),
    ],
    rows,
  };
}
