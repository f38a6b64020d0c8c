import { isDay } from '../model/day.ts';
import type { ProblemCode } from '../problems/codes.ts';
import type { Place } from '../problems/problem.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import { LaterCell } from './later-cell.ts';
import { readListCell } from './list-cell.ts';
import type { Position } from './position.ts';
import { Nearly, Refusal, type Rule, readAs } from './rule.ts';
import type { RowCells } from './table-header.ts';
import type { TableSite } from './table-site.ts';

/** One row of a table, read cell by cell. What is refused is noted, and a stand-in is given back. */
export class TableRow<R extends string, O extends string> {
  readonly #site: TableSite;
  readonly #problems: ProblemList;
  readonly #columnOf: ReadonlyMap<string, number>;
  readonly #row: RowCells;

  constructor(site: TableSite, problems: ProblemList, columnOf: ReadonlyMap<string, number>, row: RowCells) {
    this.#site = site;
    this.#problems = problems;
    this.#columnOf = columnOf;
    this.#row = row;
  }

  /** The text of a cell; empty where the column is absent. */
  text(column: R | O): string {
    const index = this.#columnOf.get(column);
    return index === undefined ? '' : (this.#row.cells[index] ?? '');
  }

  /** A cell that must not be empty. */
  required<T>(column: R, rule: Rule<T>): T {
    const text = this.text(column);
    if (text !== '') return this.#read(column, text, rule);
    this.refuse(column, 'EMPTY_REQUIRED', `${column} must not be empty.`);
    return rule.standIn;
  }

  /** A cell that may be empty: null. */
  optional<T>(column: O, rule: Rule<T>): T | null {
    const text = this.text(column);
    return text === '' ? null : this.#read(column, text, rule);
  }

  /** A cell that may be empty and names a row of the same table, which may come later; null: it is empty. */
  later(column: O): LaterCell | null {
    const text = this.text(column);
    return text === '' ? null : new LaterCell(text, this.place(column), this.#problems);
  }

  /** The items of a list, separated by `;`. */
  list<T>(column: O, rule: Rule<T>): readonly T[] {
    return readListCell(this.text(column), rule, {
      refuse: (code, sentence) => this.refuse(column, code, sentence),
      noteReadAs: (text, exact) => this.noteReadAs(column, text, exact),
    });
  }

  /** Notes a problem where the cell begins. */
  refuse(column: R | O, code: ProblemCode, sentence: string): void {
    this.#problems.addAt(this.#site.placeAt(this.position(column)), code, sentence);
  }

  /** Notes a text that was not typed exactly; nothing where it was. */
  noteReadAs(column: R | O, text: string, exact: string): void {
    if (text === exact) return;
    const code = isDay(exact) ? 'DATE_READ_AS' : 'NAME_READ_AS';
    const sentence = readAs(text, exact);
    this.#problems.notes.add({ at: this.#site.placeAt(this.position(column)), code, sentence });
  }

  /** The place of a cell, for what is told later. */
  place(column: R | O): Place {
    return this.#site.placeAt(this.position(column));
  }

  /** Where the cell begins; of an absent column: where the row begins. To be kept for what only the end can tell. */
  position(column: R | O): Position {
    return this.#row.position(this.#columnOf.get(column) ?? 0);
  }

  /** The line of the file, or the row of the sheet, in which it begins. */
  get line(): number {
    return this.#row.position(0).line;
  }

  /** Another row of the same table as a person names it. */
  lineNamed(line: number): string {
    return `${this.#site.lineWord} ${line}`;
  }

  #read<T>(column: R | O, text: string, rule: Rule<T>): T {
    const value = rule.read(text);
    if (value instanceof Nearly) {
      this.noteReadAs(column, text, value.text);
      return value.value;
    }
    if (!(value instanceof Refusal)) return value;
    this.refuse(column, value.code, value.sentence);
    return rule.standIn;
  }
}
