import type { CatalogueIndex } from '../../coverage/projection/catalogue-index.ts';
import { fullTitle } from '../../coverage/projection/full-titles.ts';
import { answerCoverageInSteps, type CoverageAnswer } from '../../coverage/questions/coverage.ts';
import type { CooperativeTask } from '../cooperative-task.ts';
import { found, type ReportAnswers } from '../report-answers.ts';
import type { Cell, Sheet } from '../sheet.ts';
import { systemsShown } from '../systems-shown.ts';

/** A sheet can have 16,384 columns, but nobody reads as many. The last row names the remaining systems. */
const MOST_SYSTEMS = 100;

/** Every assessable provision with its status in the organization and in each system. */
export async function provisionBySystemSheet(
  { projection, parameters, frameworks }: ReportAnswers,
  task: CooperativeTask,
): Promise<Sheet> {
  const { asOf, crosswalks } = parameters;
  const all = systemsShown(projection, parameters);
  const systems = all.slice(0, MOST_SYSTEMS);
  const scopes = [null, ...systems];
  const answers: (readonly CoverageAnswer[])[] = [];
  for (const system of scopes) {
    const choice = { system, asOf, crosswalks };
    const ofScope: CoverageAnswer[] = [];
    for (const framework of frameworks)
      ofScope.push(found(await task.take(answerCoverageInSteps(projection, choice, framework))));
    answers.push(ofScope);
    await task.yieldIfDue();
  }
  const rows = [...(await task.gather(provisionRows(projection.catalogue, answers)))];
  if (all.length > systems.length) {
    rows.push([
      `${all.length - systems.length} more systems are not shown. Name those that you want with --system.`,
    ]);
  }
  return {
    name: 'Provision by system',
    blocksBy: 0,
    frozenColumns: 3,
    columns: [
      { header: 'Framework', width: 28 },
      { header: 'Ref', width: 16 },
      { header: 'Title', width: 25, wrap: true },
      { header: 'organization', width: 24 },
      ...systems.map((system) => ({ header: system, width: Math.max(24, system.length + 2) })),
    ],
    rows,
  };
}

/** Each provision with its status in every scope; the answers are by scope, then by framework. */
function* provisionRows(
  catalogue: CatalogueIndex,
  answers: readonly (readonly CoverageAnswer[])[],
): Generator<readonly Cell[]> {
  for (const [index, { framework, provisions }] of (answers[0] ?? []).entries()) {
    for (const [row, { ref, title }] of provisions.entries()) {
      const statuses = answers.map((scope): Cell => ({ status: scope[index]!.provisions[row]!.status }));
      yield [framework, ref, fullTitle(catalogue, { framework, ref, title }), ...statuses];
    }
  }
}
