import type { ProblemCode } from '../../problems/codes.ts';
import type { Problem } from '../../problems/problem.ts';
import { inCell } from '../parsing/file-problem.ts';
import type { CarriedOrigin } from './carry-origins.ts';

/** A cell of an editable sheet as it was found: neither a formula nor an error. */
export interface EditedCell {
  /** From 1, where it stands now. */
  readonly column: number;
  readonly text: string;
  /** It says something else than when it was exported. */
  readonly isEdited: boolean;
}

/** A row of an editable sheet as it was found, whose fixed cells are the exported ones. */
export class EditedRow {
  readonly sheet: string;
  /** In the file, from 1. */
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

  /** Some cell says something else; only editable ones can. */
  get isEdited(): boolean {
    return [...this.#cells.values()].some(({ isEdited }) => isEdited);
  }

  text(header: string): string {
    return this.#cells.get(header)?.text ?? '';
  }

  /** From 1; null where the sheet has no such column. */
  column(header: string): number | null {
    return this.#cells.get(header)?.column ?? null;
  }

  problem(header: string | null, code: ProblemCode, sentence: string): Problem {
    return inCell(this.sheet, this.number, header === null ? null : this.column(header), code, sentence);
  }
}
