import type { ReportAnswers } from '../excel/report-answers.ts';
import type { Cell, Sheet } from '../excel/sheet.ts';
import { LAST_ROW } from '../excel/template/cell-range.ts';
import type { TemplateSheet } from '../excel/template/template-sheet.ts';
import type { TemplateTable } from '../excel/template/template-table.ts';
import { counted } from '../model/counted.ts';
import { AnswerColumns } from './answer-columns.ts';
import type { AnswerKind } from './answer-kind.ts';
import { chosenRows, rowsTaken } from './chosen-rows.ts';
import { type ColumnValue, columnValue } from './column-value.ts';
import type { Filling } from './filling.ts';
import { FormColumns } from './form-columns.ts';
import { matchedRows } from './matched-rows.ts';
import type { PlacedRows } from './placed-rows.ts';
import type { Recipe, RecipeTable } from './recipe-format.ts';

/** What became of a table of a form. */
export interface FilledTable {
  readonly sheet: string;
  readonly kind: AnswerKind;
  /** How many answers the recipe takes. */
  readonly answers: number;
  /** How many of them the form has. */
  readonly written: number;
  /** How many rows of the form got no answer; null: the form does not name what it asks about. */
  readonly unanswered: number | null;
  /** Whether a column says how far evidence covers provisions. */
  readonly isCoverage: boolean;
}

/** The tables of a form with what became of them, and the Excel tables that grow, each with its last row. */
export interface FilledTables {
  readonly filled: readonly FilledTable[];
  readonly grown: ReadonlyMap<TemplateTable, number>;
}

/** Fills the tables of a recipe. */
export async function fillTables(
  filling: Filling,
  { tables }: Recipe,
  answers: ReportAnswers,
  asked: ReadonlyMap<AnswerKind, Sheet>,
): Promise<FilledTables> {
  const filled: FilledTable[] = [];
  const grown = new Map<TemplateTable, number>();
  for (const [index, table] of tables.entries()) {
    const path = ['tables', index];
    const sheet = await filling.sheet(table.sheet, [...path, 'sheet']);
    const source = asked.get(table.kind);
    if (sheet === null || source === undefined) continue;
    const done = fillTable({ filling, table, path, sheet, answers }, source);
    if (done === null) continue;
    filled.push(done.filled);
    for (const [own, last] of done.grown) grown.set(own, Math.max(last, grown.get(own) ?? 0));
  }
  return { filled, grown };
}

interface TableTask {
  readonly filling: Filling;
  readonly table: RecipeTable;
  readonly path: readonly PropertyKey[];
  readonly sheet: TemplateSheet;
  readonly answers: ReportAnswers;
}

function fillTable(task: TableTask, source: Sheet) {
  const { filling, table, path, sheet } = task;
  const { document } = filling;
  const form = new FormColumns(document, sheet, table.header_row);
  const columns = new AnswerColumns(table.kind, source);
  if (table.columns.length === 0)
    document.refuse([...path, 'columns'], 'EMPTY_REQUIRED', 'Name at least one column of the form.');
  const values = formValues(task, form, columns);
  const isTaken = chosenRows(columns, table.where, document, [...path, 'where']);
  const placed = isTaken === null ? null : placedRows(task, form, columns, [...rowsTaken(source, isTaken)]);
  if (placed === null) return null;
  const first = table.header_row + 1;
  const last = placed.rows.reduce((most, { row }) => Math.max(most, row), 0);
  for (const { row, cells } of placed.rows) {
    for (const [column, { of }] of values)
      filling.fill({
        ...{ sheet, row, column, value: of(cells), looksLike: first },
        replaces: table.replace === true,
      });
    if (sheet.rowAt(row) === undefined)
      for (const column of form.columns) filling.addLook(sheet, row, column, first);
  }
  for (const { tellMissing } of values.values()) tellMissing();
  return {
    filled: {
      ...{ sheet: sheet.name, kind: table.kind, answers: placed.answers },
      ...{ written: placed.rows.length, unanswered: placed.unanswered },
      isCoverage: [...values.values()].some(({ isCoverage }) => isCoverage),
    },
    grown: grownTables(task, [...values.keys()], last),
  };
}

/** How each column of the form is filled, by its number. */
function formValues(
  { filling: { document }, table, path, answers }: TableTask,
  form: FormColumns,
  columns: AnswerColumns,
): ReadonlyMap<number, ColumnValue> {
  const values = new Map<number, ColumnValue>();
  for (const [index, own] of table.columns.entries()) {
    const at = [...path, 'columns', index];
    const column = form.named(own, at);
    const value = columnValue(document, at, own, columns, answers);
    if (column !== null && values.has(column))
      document.refuse(at, 'COLUMN_TWICE', 'Another entry fills this column of the form already.');
    else if (column !== null && value !== null) values.set(column, value);
  }
  return values;
}

/** The answers with the rows that get them; null, with the problem noted, where the form has no room for them. */
function placedRows(
  { filling, table, path, sheet }: TableTask,
  form: FormColumns,
  columns: AnswerColumns,
  taken: readonly (readonly Cell[])[],
): PlacedRows | null {
  const first = table.header_row + 1;
  if (table.match !== undefined) {
    const { match } = table;
    return matchedRows(
      { filling, sheet, form, columns, first, last: table.last_row },
      match,
      [...path, 'match'],
      taken,
    );
  }
  const room = (table.last_row ?? LAST_ROW) - table.header_row;
  if (taken.length > room) {
    const sentence = `The form has room for ${counted(Math.max(0, room), 'answer')}, and ${taken.length} ${taken.length === 1 ? 'is' : 'are'} to be written. Take fewer with \`where\`.`;
    const at = table.last_row === null ? 'header_row' : 'last_row';
    filling.document.refuse([...path, at], 'FORM_FULL', sentence);
    return null;
  }
  const rows = taken.map((cells, index) => ({ row: first + index, cells }));
  return { rows, answers: taken.length, unanswered: null };
}

/** The Excel tables with the header of the recipe's table that end above its last row. */
function grownTables(
  { filling, table, sheet }: TableTask,
  columns: readonly number[],
  last: number,
): ReadonlyMap<TemplateTable, number> {
  const grown = new Map<TemplateTable, number>();
  for (const own of sheet.tables) {
    const { from, to } = own.range;
    const isOurs =
      from.row === table.header_row && columns.some((each) => each >= from.column && each <= to.column);
    if (!isOurs || last <= to.row - (own.hasTotals ? 1 : 0)) continue;
    if (own.hasTotals) {
      const sentence = `The row of totals is in the way of ${counted(last - to.row + 1, 'more answer')}. Give the table more rows.`;
      filling.refuse(sheet, { row: to.row, column: null }, 'FORM_FULL', sentence);
    } else grown.set(own, last);
  }
  return grown;
}
