import type { CatalogueIndex } from '../../coverage/projection/catalogue-index.ts';
import { fullTitle } from '../../coverage/projection/full-titles.ts';
import { type ProvisionGridAnswer, provisionGridInSteps } from '../../coverage/questions/provision-grid.ts';
import { COVERAGE_STATUSES } from '../../model/coverage.ts';
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
  const grids: ProvisionGridAnswer[] = [];
  for (const framework of frameworks)
    grids.push(
      found(await task.take(provisionGridInSteps(projection, { asOf, crosswalks }, framework, systems))),
    );
  const rows = [...(await task.gather(provisionRows(projection.catalogue, grids)))];
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

/** Each provision with its status in every scope. */
function* provisionRows(
  catalogue: CatalogueIndex,
  grids: readonly ProvisionGridAnswer[],
): Generator<readonly Cell[]> {
  for (const { framework, provisions, cells } of grids) {
    for (const [row, { ref, title }] of provisions.entries()) {
      const statuses = cells.map((scope): Cell => ({ status: COVERAGE_STATUSES[scope[row]!]! }));
      yield [framework, ref, fullTitle(catalogue, { framework, ref, title }), ...statuses];
    }
  }
}
