import type { CatalogueIndex } from '../../coverage/projection/catalogue-index.ts';
import { fullTitle } from '../../coverage/projection/full-titles.ts';
import type { ScopedProvision } from '../../coverage/questions/by-scoped-provision.ts';
import { type ProvisionGridAnswer, provisionGridInSteps } from '../../coverage/questions/provision-grid.ts';
import { COVERAGE_STATUSES } from '../../model/coverage.ts';
import { STATUS_WORDS } from '../../model/glossary/coverage-words.ts';
import { STATUS_LOOKS, STATUSES_SHOWN } from '../../model/status-looks.ts';
import { BETWEEN_ENTRIES } from '../broken-lines.ts';
import type { CooperativeTask } from '../cooperative-task.ts';
import { found, type ReportAnswers } from '../report-answers.ts';
import { scopeName } from '../scope-name.ts';
import type { Cell, Sheet } from '../sheet.ts';
import { letterCell } from '../status-cell.ts';
import { systemsShown } from '../systems-shown.ts';

/** In figures: about thirty systems are on a page. */
const LETTER_WIDTH = 4;

/** A sheet can have 16,384 columns, but nobody reads as many: the systems after these are on another sheet. */
const ON_A_SHEET = 100;
/** A workbook has no more systems than these sheets show. A note says how many there are. */
const MOST_SHEETS = 10;

/**
 * Every assessable provision with the letter of its status in the organization and in each system: a sheet for each
 * hundred systems.
 */
export async function provisionBySystemSheets(
  { projection, parameters, frameworks }: ReportAnswers,
  task: CooperativeTask,
): Promise<readonly Sheet[]> {
  const { asOf, crosswalks } = parameters;
  const all = systemsShown(projection, parameters);
  const shown = all.slice(0, ON_A_SHEET * MOST_SHEETS);
  const grids: ProvisionGridAnswer[] = [];
  for (const framework of frameworks)
    grids.push(
      found(await task.take(provisionGridInSteps(projection, { asOf, crosswalks }, framework, shown))),
    );
  const listed = await task.gather(provisionsOf(grids));
  const sheets: Sheet[] = [];
  for (let first = 0; first === 0 || first < shown.length; first += ON_A_SHEET) {
    const systems = shown.slice(first, first + ON_A_SHEET);
    const rows = await task.gather(provisionRows(projection.catalogue, grids, first, systems.length));
    sheets.push({
      ...sheetOf(listed, systems, rows),
      ...nameAndNotes(
        first,
        systems.map((system) => `${system}: ${scopeName(projection.organization, system)}`),
        all.length,
      ),
    });
  }
  return sheets;
}

function* provisionsOf(grids: readonly ProvisionGridAnswer[]): Generator<Omit<ScopedProvision, 'system'>> {
  for (const { framework, provisions } of grids) for (const { ref } of provisions) yield { framework, ref };
}

/** @param listed the provision of each row */
function sheetOf(
  listed: readonly Omit<ScopedProvision, 'system'>[],
  systems: readonly string[],
  rows: Sheet['rows'],
): Omit<Sheet, 'name'> {
  return {
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
    rows,
  };
}

/** The sheet's name, its legend, the names of its systems, and which of all systems it shows. */
function nameAndNotes(first: number, systems: readonly string[], all: number): Pick<Sheet, 'name' | 'notes'> {
  const count = systems.length;
  const number = first / ON_A_SHEET + 1;
  const isWhole = count === all;
  const left = all - ON_A_SHEET * MOST_SHEETS;
  return {
    name: number === 1 ? 'Provision by system' : `Provision by system ${number}`,
    notes: [
      STATUSES_SHOWN.map((status) => `${STATUS_LOOKS[status].letter}: ${status}`).join(BETWEEN_ENTRIES),
      ...(count === 0 ? [] : [systems.join(BETWEEN_ENTRIES)]),
      ...(isWhole
        ? []
        : [
            `Systems ${first + 1} to ${first + count} of ${all}. The sheets beside this one show ${left > 0 ? 'others' : 'the others'}.`,
          ]),
      ...(left > 0
        ? [
            `${left} of ${all} systems ${left === 1 ? 'is' : 'are'} on no sheet. Name the systems that you want with --system.`,
          ]
        : []),
    ],
  };
}

/** Each provision with its status in the organization, and in so many systems from one on. */
function* provisionRows(
  catalogue: CatalogueIndex,
  grids: readonly ProvisionGridAnswer[],
  first: number,
  count: number,
): Generator<readonly Cell[]> {
  for (const { framework, provisions, cells } of grids) {
    // The organization comes before the systems.
    const scopes = [cells[0]!, ...cells.slice(first + 1, first + 1 + count)];
    for (const [row, { ref, title }] of provisions.entries()) {
      const statuses = scopes.map((scope) => letterCell(COVERAGE_STATUSES[scope[row]!]!));
      const id = `${framework}:${ref}`;
      yield [framework, ref, fullTitle(catalogue, { framework, ref, title }), ...statuses, id];
    }
  }
}
