import type { CatalogueIndex } from '../../coverage/projection/catalogue-index.ts';
import { fullTitle } from '../../coverage/projection/full-titles.ts';
import { type ProvisionGridAnswer, provisionGridInSteps } from '../../coverage/questions/provision-grid.ts';
import { COVERAGE_STATUSES } from '../../model/coverage.ts';
import { STATUS_WORDS } from '../../model/glossary/coverage-words.ts';
import { STATUS_LOOKS, STATUSES_SHOWN } from '../../model/status-looks.ts';
import type { CooperativeTask } from '../cooperative-task.ts';
import { found, type ReportAnswers } from '../report-answers.ts';
import type { Cell, Sheet } from '../sheet.ts';
import { letterCell } from '../status-cell.ts';
import { systemsShown } from '../systems-shown.ts';

/** In figures: about thirty systems are on a page. */
const LETTER_WIDTH = 4;

/** A sheet can have 16,384 columns, but nobody reads as many. A note says how many more there are. */
const MOST_SYSTEMS = 100;

/** Every assessable provision with the letter of its status in the organization and in each system. */
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
  const more = all.length - systems.length;
  const listed = grids.flatMap(({ framework, provisions }) =>
    provisions.map(({ ref }) => ({ framework, ref })),
  );
  return {
    name: 'Provision by system',
    words: [STATUS_WORDS],
    blocksBy: 0,
    frozenColumns: 3,
    columns: [
      { header: 'Framework', width: 20, wrap: true },
      { header: 'Ref', width: 14, wrap: true },
      { header: 'Title', width: 26, wrap: true },
      ...['organization', ...systems].map((header) => ({
        ...{ header, width: LETTER_WIDTH, isTurned: true, hasLetters: true },
      })),
      { header: 'Id', width: 30, isKey: true },
    ],
    isOf: (somebody, row) =>
      [null, ...systems].some((system) => somebody.concerns({ ...listed[row]!, system })),
    rows: await task.gather(provisionRows(projection.catalogue, grids)),
    notes: [
      STATUSES_SHOWN.map((status) => `${STATUS_LOOKS[status].letter}: ${status}`).join('   '),
      ...(more > 0
        ? [`${more} of ${all.length} systems are not shown. Name those that you want with --system.`]
        : []),
    ],
  };
}

/** Each provision with its status in every scope. */
function* provisionRows(
  catalogue: CatalogueIndex,
  grids: readonly ProvisionGridAnswer[],
): Generator<readonly Cell[]> {
  for (const { framework, provisions, cells } of grids) {
    for (const [row, { ref, title }] of provisions.entries()) {
      const statuses = cells.map((scope) => letterCell(COVERAGE_STATUSES[scope[row]!]!));
      const id = `${framework}:${ref}`;
      yield [framework, ref, fullTitle(catalogue, { framework, ref, title }), ...statuses, id];
    }
  }
}
