import type { CellDifference, StatedAt } from '../../model/record-edits.ts';
import { findRefusedCharacter, nameCharacter } from '../../parsing/characters.ts';
import { Nearly, Refusal, type Rule } from '../../parsing/rule.ts';
import type { ProblemCode } from '../../problems/codes.ts';
import type { Problem } from '../../problems/problem.ts';
import { isCut } from '../clean-text.ts';
import { comparedText } from './cell-marks.ts';
import type { EditedRow } from './edited-row.ts';

/** What a cell of an editable column can mean. */
type Value = string | boolean;

/** A cell that was edited, and whose field has changed in the record since the export. */
interface ChangedTwice {
  readonly header: string;
  readonly edited: string;
  readonly recorded: string;
}

/**
 * Reads a row, cell by cell, and compares it with the record that it is to change. A cell that says the same as the
 * record leaves its value exactly as it is. The rules are those of the folder's tables.
 */
export class RowReading {
  readonly row: EditedRow;
  readonly differences: CellDifference[] = [];
  readonly problems: Problem[] = [];
  readonly conflicts: ChangedTwice[] = [];
  readonly #hasRecordChanged: boolean;

  /**
   * @param base digest of the record now. If the record has changed since the row was exported, a cell that was not edited
   *   says nothing, and one that was edited is compared with what was exported too. Absent: the row is compared with a
   *   record that it need not show.
   */
  constructor(row: EditedRow, base: string = row.origin.base) {
    this.row = row;
    this.#hasRecordChanged = base !== row.origin.base;
  }

  /** Whether the row says what the record says. */
  get isSame(): boolean {
    return this.differences.length === 0 && this.problems.length === 0;
  }

  /** Reads a cell that must not be empty, unless an empty cell has a meaning. */
  required<T extends Value>(header: string, rule: Rule<T>, before: T | null, ifEmpty: T | null = null): T {
    const isKept = before !== null && this.#hasRecordChanged && !this.row.isEditedAt(header);
    const isEmpty = this.row.text(header).trim() === '' && this.row.column(header) !== null;
    if (ifEmpty !== null && isEmpty && !isKept) return this.#differs(header, before, ifEmpty);
    const read = this.#read(header, rule, before);
    if (read !== null) return read;
    this.refuse(header, 'EMPTY_REQUIRED', 'This cell must not be empty.');
    return rule.standIn;
  }

  /** Reads a cell that may be empty; an empty cell is null. */
  optional<T extends Value>(header: string, rule: Rule<T>, before: T | null): T | null {
    return this.#read(header, rule, before);
  }

  /** Whether the record says something else in a field than when the row was exported. */
  hasChangedSince(header: string, before: Value | null): boolean {
    return this.#hasRecordChanged && !this.row.wasExportedAs(header, printed(before));
  }

  /** Empties a field because of what else the row says. */
  clear(header: string, before: Value | null): null {
    return this.#differs(header, before, null);
  }

  /** Notes a problem with what a cell says. */
  refuse(header: string, code: ProblemCode, sentence: string): void {
    this.problems.push(this.row.problem(header, code, `${header} of ${this.row.origin.id}: ${sentence}`));
  }

  /** Where each field is written, by its header. */
  at(headers: Readonly<Record<string, string>>): StatedAt {
    const columns = Object.fromEntries(
      Object.entries(headers).map(([field, header]) => [field, this.row.column(header)]),
    );
    return { sheet: this.row.sheet, row: this.row.number, columns };
  }

  /** Null if the cell is empty. For a refused cell, returns a stand-in that nobody may use. */
  #read<T extends Value>(header: string, rule: Rule<T>, before: T | null): T | null {
    const text = this.row.text(header).trim();
    if (comparedText(text) === printed(before) || this.row.column(header) === null) return before;
    if (this.#hasRecordChanged && !this.row.isEditedAt(header)) return before;
    if (typeof before === 'string' && isCut(before)) {
      this.refuse(
        header,
        'TEXT_WAS_CUT',
        'This text was cut when it was exported, because it is too long for a cell. Edit it in the folder.',
      );
      return before;
    }
    if (text === '') return this.#edits(header, before, null);
    const refused = findRefusedCharacter(text);
    const value = refused < 0 ? rule.read(text) : new Refusal('BAD_CHARACTER', nameCharacter(text, refused));
    if (value instanceof Nearly) return this.#edits(header, before, value.value);
    if (!(value instanceof Refusal)) return this.#edits(header, before, value);
    this.refuse(header, value.code, value.sentence);
    return rule.standIn;
  }

  /** What the field becomes: the record keeps what somebody else has written into it since the export. */
  #edits<T extends Value>(header: string, before: T | null, value: T | null): T | null {
    const recorded = printed(before);
    const isOther = printed(value) !== recorded && !this.row.wasExportedAs(header, recorded);
    if (!this.#hasRecordChanged || !isOther) return this.#differs(header, before, value);
    this.conflicts.push({ header, edited: this.row.text(header).trim(), recorded });
    return before;
  }

  #differs<T extends Value, V extends T | null>(header: string, before: T | null, value: V): V {
    const { sheet, number: row, origin } = this.row;
    const [from, to] = [printed(before), printed(value)];
    if (from !== to) this.differences.push({ sheet, row, id: origin.id, column: header, from, to });
    return value;
  }
}

/** A value as its cell shows it. */
function printed(value: Value | null): string {
  if (value === null) return '';
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : comparedText(value);
}
