import type { ProblemCode } from '../../problems/codes.ts';
import type { Place, Problem } from '../../problems/problem.ts';
import type { CarriedOrigin } from './carry-origins.ts';
import { isAsMarked } from './cell-marks.ts';

/** A cell of an editable sheet in the edited file: neither a formula nor an error. */
export interface EditedCell {
  /** The column in the edited file, from 1; null: the file does not have it. */
  readonly column: number | null;
  readonly text: string;
  /** Among the exported columns, from 0. */
  readonly index: number;
  /** Whether its text differs from the exported text. */
  readonly isEdited: boolean;
}

/** A row of an editable sheet in the edited file. Its fixed cells are as exported. */
export class EditedRow {
  readonly sheet: string;
  /** The row in the file, from 1. */
  readonly number: number;
  readonly origin: CarriedOrigin;
  readonly #cells: ReadonlyMap<string, EditedCell>;

  /** @param cells by header */
  constructor(sheet: string, number: number, origin: CarriedOrigin, cells: ReadonlyMap<string, EditedCell>) {
    this.sheet = sheet;
    this.number = number;
    this.origin = origin;
    this.#cells = cells;
  }

  /** Whether any cell was edited; only cells of editable columns that are there can be. */
  get isEdited(): boolean {
    return [...this.#cells.values()].some(({ isEdited }) => isEdited);
  }

  get headers(): readonly string[] {
    return [...this.#cells.keys()];
  }

  isEditedAt(header: string): boolean {
    return this.#cells.get(header)?.isEdited ?? false;
  }

  /** Whether a cell was exported with this text. */
  wasExportedAs(header: string, text: string): boolean {
    const cell = this.#cells.get(header);
    return cell !== undefined && isAsMarked(this.origin.marks, cell.index, text);
  }

  text(header: string): string {
    return this.#cells.get(header)?.text ?? '';
  }

  /** The column of a header, from 1; null if the sheet does not have it, or the file does not. */
  column(header: string): number | null {
    return this.#cells.get(header)?.column ?? null;
  }

  /** The place of a cell; null: of the whole row. */
  place(header: string | null): Place {
    const column = header === null ? null : this.column(header);
    return { in: 'cell', sheet: this.sheet, row: this.number, column };
  }

  problem(header: string | null, code: ProblemCode, sentence: string): Problem {
    return { at: this.place(header), code, sentence };
  }
}
