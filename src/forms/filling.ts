import type { FilledCell, FilledValue } from '../excel/template/filled-cell.ts';
import type { Template } from '../excel/template/template.ts';
import type { TemplateSheet } from '../excel/template/template-sheet.ts';
import { KnownNames } from '../model/known-names.ts';
import { quoted } from '../model/quoted.ts';
import type { KeyedDocument } from '../parsing/keyed-document.ts';
import type { ProblemCode } from '../problems/codes.ts';
import type { ProblemList } from '../problems/problem-list.ts';

/** A cell that is to be filled, and where the recipe asks for it. */
export interface Fill {
  readonly sheet: TemplateSheet;
  readonly row: number;
  readonly column: number;
  readonly value: FilledValue;
  /** Whether what the cell contains is replaced. */
  readonly replaces: boolean;
  /** The row after whose look a row of its own is made; null: the cell is not in a row of answers. */
  readonly looksLike?: number | null;
}

/** The cells of a template that are filled, and everything that is wrong with them. */
export class Filling {
  readonly document: KeyedDocument;
  readonly problems: ProblemList;
  readonly #template: Template;
  readonly #sheets = new Map<string, TemplateSheet | null>();
  readonly #names: KnownNames;
  readonly #cells = new Map<TemplateSheet, Map<string, FilledCell>>();
  #count = 0;

  constructor(template: Template, document: KeyedDocument, problems: ProblemList) {
    this.#template = template;
    this.document = document;
    this.problems = problems;
    this.#names = new KnownNames(template.sheets, (name) => name.trim().toLowerCase());
  }

  /** How many cells are filled. */
  get count(): number {
    return this.#count;
  }

  /** The sheets that are filled, with their cells. */
  get sheets(): readonly { readonly sheet: TemplateSheet; readonly cells: readonly FilledCell[] }[] {
    return [...this.#cells].map(([sheet, cells]) => ({ sheet, cells: [...cells.values()] }));
  }

  /** The sheet that the recipe names; null, with the problem noted, where there is none or it cannot be read. */
  async sheet(name: string, path: readonly PropertyKey[]): Promise<TemplateSheet | null> {
    const sentence = `The template has no sheet ${quoted(name)}.`;
    const found = this.document.known(path, name, this.#names, 'SHEET_MISSING', sentence);
    if (found === null) return null;
    const before = this.#sheets.get(found);
    if (before !== undefined) return before;
    const read = await this.#template.sheet(found);
    if (!read.ok) for (const { at, code, sentence } of read.problems) this.problems.addAt(at, code, sentence);
    const sheet = read.ok ? read.value : null;
    this.#sheets.set(found, sheet);
    return sheet;
  }

  /** Fills a cell, or notes why it cannot be filled. */
  fill(fill: Fill): void {
    const { sheet, row, column, value, looksLike = null } = fill;
    const refused = whyNot(fill) ?? this.#whyNotAgain(fill);
    if (refused !== null) this.refuse(sheet, { row, column }, refused.code, refused.sentence);
    else {
      this.#cellsOf(sheet).set(`${row} ${column}`, { row, column, value, looksLike });
      this.#count++;
    }
  }

  /** Gives a cell of a new row the look that the cell has in another row. */
  addLook(sheet: TemplateSheet, row: number, column: number, looksLike: number): void {
    const cells = this.#cellsOf(sheet);
    const key = `${row} ${column}`;
    if (!cells.has(key)) cells.set(key, { row, column, value: { look: true }, looksLike });
  }

  refuse(
    { name }: TemplateSheet,
    { row, column }: { readonly row: number; readonly column: number | null },
    code: ProblemCode,
    sentence: string,
  ): void {
    this.problems.addAt({ in: 'cell', sheet: name, row, column }, code, sentence);
  }

  #whyNotAgain({ sheet, row, column }: Fill): Refused | null {
    const before = this.#cellsOf(sheet).get(`${row} ${column}`);
    if (before === undefined || 'look' in before.value) return null;
    return { code: 'CELL_NOT_EMPTY', sentence: 'Two entries of the recipe fill this cell.' };
  }

  #cellsOf(sheet: TemplateSheet): Map<string, FilledCell> {
    const cells = this.#cells.get(sheet) ?? new Map<string, FilledCell>();
    this.#cells.set(sheet, cells);
    return cells;
  }
}

interface Refused {
  readonly code: ProblemCode;
  readonly sentence: string;
}

/** Why the template does not let a cell be filled; null: it does. */
function whyNot({ sheet, row, column, value, replaces, looksLike = null }: Fill): Refused | null {
  const at = { row, column };
  const occupied = sheet.occupied(at);
  if (occupied?.by === 'formula')
    return { code: 'FORMULA', sentence: 'The cell has a formula, which filling it would destroy.' };
  if (occupied?.by === 'merged') {
    const sentence = `The cell is merged with others (${occupied.range}) and is not the first of them.`;
    return { code: 'MERGED_CELLS', sentence };
  }
  if (occupied?.by === 'content' && !replaces) {
    const sentence = `The cell contains ${quoted(occupied.shown)}. Empty it, or write \`replace: yes\` into the recipe.`;
    return { code: 'CELL_NOT_EMPTY', sentence };
  }
  const merged = looksLike === null ? null : sheet.mergedAt(at);
  if (merged !== null && merged.to.row > merged.from.row) {
    const sentence = 'The cell is merged with cells of other rows, so that it cannot be part of a table.';
    return { code: 'MERGED_CELLS', sentence };
  }
  const words = 'text' in value && value.text !== '' ? sheet.wordsAt(at) : null;
  if (words === null || !('text' in value) || words.includes(value.text)) return null;
  const sentence = `The cell takes ${words.join(', ')}, and not ${quoted(value.text)}.`;
  return { code: 'BAD_VALUE', sentence };
}
