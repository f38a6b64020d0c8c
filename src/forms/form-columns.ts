import { readColumn } from '../excel/template/cell-range.ts';
import type { TemplateSheet } from '../excel/template/template-sheet.ts';
import { KnownNames } from '../model/known-names.ts';
import { wordKey } from '../model/name-key.ts';
import { quoted } from '../model/quoted.ts';
import type { KeyedDocument } from '../parsing/keyed-document.ts';
import { oneSource } from './one-source.ts';

/** The columns of a table of a form by their headers. */
export class FormColumns {
  /** The columns that have a header, from 1. */
  readonly columns: readonly number[];
  readonly #document: KeyedDocument;
  readonly #row: number;
  readonly #sheet: TemplateSheet;
  readonly #byHeader = new Map<string, number[]>();
  readonly #names: KnownNames;

  constructor(document: KeyedDocument, sheet: TemplateSheet, headerRow: number) {
    this.#document = document;
    this.#sheet = sheet;
    this.#row = headerRow;
    const shown = [...sheet.shownRow(headerRow)].filter(([, header]) => header !== '');
    this.columns = shown.map(([column]) => column);
    for (const [column, header] of shown)
      this.#byHeader.set(header, [...(this.#byHeader.get(header) ?? []), column]);
    this.#names = new KnownNames(this.#byHeader.keys(), wordKey);
  }

  /** The number of a column that the recipe names by its header or letter; null, with the problem noted: there is none. */
  named(
    { header, letter }: { readonly header: string | null; readonly letter: string | null },
    path: readonly PropertyKey[],
  ): number | null {
    if (!oneSource(this.#document, path, { header, letter })) return null;
    if (header === null) return readColumn(letter ?? '');
    const at = [...path, 'header'];
    const where = `row ${this.#row} of the sheet ${this.#sheet.name}`;
    const sentence = `No cell of ${where} says ${quoted(header)}.`;
    const found = this.#document.known(at, header, this.#names, 'COLUMN_MISSING', sentence);
    const [column, another] = this.#byHeader.get(found ?? '') ?? [];
    if (another === undefined) return column ?? null;
    const twice = `Several cells of ${where} say ${quoted(header)}. Name the column by its letter.`;
    this.#document.refuse(at, 'COLUMN_TWICE', twice);
    return null;
  }
}
