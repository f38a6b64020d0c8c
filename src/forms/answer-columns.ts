import type { Cell, Sheet } from '../excel/sheet.ts';
import { textOf } from '../excel/sheet.ts';
import { COVERAGE_STATUSES } from '../model/coverage.ts';
import { KnownNames } from '../model/known-names.ts';
import { labelOf } from '../model/label-of.ts';
import { wordKey } from '../model/name-key.ts';
import { quoted } from '../model/quoted.ts';
import type { KeyedDocument } from '../parsing/keyed-document.ts';
import { type AnswerKind, SHEET_OF_KIND } from './answer-kind.ts';

/** A column of answers. */
export interface AnswerColumn {
  readonly heading: string;
  /** Counted from 0. */
  readonly index: number;
  /** All words that the column can have; null: it has texts. */
  readonly words: readonly string[] | null;
  /** Whether it says how far evidence covers a provision. */
  readonly isCoverage: boolean;
}

/** The columns of answers by their headings, as a recipe names them. */
export class AnswerColumns {
  readonly #kind: AnswerKind;
  readonly #sheet: Sheet;
  readonly #names: KnownNames;

  constructor(kind: AnswerKind, sheet: Sheet) {
    this.#kind = kind;
    this.#sheet = sheet;
    this.#names = new KnownNames(
      sheet.columns.map(({ header }) => header),
      wordKey,
    );
  }

  /** The column that a heading means; null, with the problem noted, where there is none. */
  named(heading: string, document: KeyedDocument, path: readonly PropertyKey[]): AnswerColumn | null {
    const sentence = `${quoted(heading)} is not a column of ${this.#kind}, which are the rows of the sheet ${SHEET_OF_KIND[this.#kind]}.`;
    const found = document.known(path, heading, this.#names, 'UNKNOWN_COLUMN', sentence);
    const index = this.#sheet.columns.findIndex(({ header }) => header === found);
    const column = this.#sheet.columns[index];
    if (column === undefined) return null;
    const ofCoverage = COVERAGE_WORDS[`${this.#kind} ${column.header}`];
    return {
      heading: column.header,
      index,
      words: ofCoverage ?? column.list ?? null,
      isCoverage: ofCoverage !== undefined,
    };
  }
}

const LABELS = COVERAGE_STATUSES.map(labelOf);

/** Columns that say how far evidence covers a provision, with all words that they can have. */
const COVERAGE_WORDS: Readonly<Record<string, readonly string[]>> = {
  'provisions Status': COVERAGE_STATUSES,
  'provisions Status label': LABELS,
  'gaps Status': COVERAGE_STATUSES,
  'gaps Status label': LABELS,
  'decisions Status': COVERAGE_STATUSES,
  'decisions Status label': LABELS,
};

/** What a cell of an answer says, in the words of the answer. */
export function wordsOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return typeof cell === 'object' && cell !== null && 'status' in cell ? cell.status : textOf(cell);
}
