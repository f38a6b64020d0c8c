import type { Outcome } from '../../problems/problem.ts';
import { fileProblem } from '../parsing/file-problem.ts';
import { readRelations, relationsOf } from '../parsing/relations.ts';
import { WorkbookFile } from '../parsing/workbook-file.ts';
import type { PackedEntry } from '../parsing/zip-file.ts';
import { ElementSpansReader } from './element-spans.ts';
import type { FilledCell } from './filled-cell.ts';
import { type CellWriting, filledSheet } from './filled-sheet.ts';
import { FormulaResultsReader, mayHaveFormulas } from './formula-results.ts';
import { GrownTexts, textElement } from './grown-texts.ts';
import { neededHeight } from './needed-height.ts';
import { partText, scanText } from './part-text.ts';
import { AROUND_CALCULATION, recalculated } from './recalculated.ts';
import { SheetPlacesReader } from './sheet-places.ts';
import { spliced } from './splices.ts';
import { TemplateSheet } from './template-sheet.ts';
import { grownTable, type TemplateTable, TemplateTableReader } from './template-table.ts';
import { packedEntry, zipOf } from './zip-copy.ts';

/** Entries of workbooks that run programs, or that somebody has signed. */
const REFUSED = [
  {
    entry: /(^|\/)vbaProject\.bin$|\.(xlm|macrosheet)/i,
    sentence: 'The template has macros. Save it as a workbook without macros (.xlsx).',
  },
  {
    entry: /^_xmlsignatures\//i,
    sentence: 'The template is signed, and filling it would break the signature. Remove the signature.',
  },
];

/** What is written into a sheet of a template. */
export interface SheetFill {
  readonly sheet: TemplateSheet;
  readonly cells: readonly FilledCell[];
  /** Tables that grow, each with its last row. */
  readonly grown: ReadonlyMap<TemplateTable, number>;
}

/** A workbook that somebody made to be filled. */
export class Template {
  readonly #file: WorkbookFile;

  private constructor(file: WorkbookFile) {
    this.#file = file;
  }

  /** Opens a file of at most 25 MB. Problems: those of {@link WorkbookFile.open}, and `WRONG_FILE`. */
  static async open(bytes: Buffer): Promise<Outcome<Template>> {
    const file = await WorkbookFile.open(bytes);
    if (!file.ok) return file;
    const { names } = file.value.parts.zip;
    const refused = REFUSED.find(({ entry }) => names.some((name) => entry.test(name)));
    if (refused !== undefined) return fileProblem('WRONG_FILE', refused.sentence);
    return { ok: true, value: new Template(file.value) };
  }

  /** The names of its sheets, in order. */
  get sheets(): readonly string[] {
    return this.#file.names;
  }

  /** Reads a sheet that exists. Problems: those of {@link WorkbookFile.sheet} and of reading its tables. */
  async sheet(name: string): Promise<Outcome<TemplateSheet>> {
    const { zip, sheets } = this.#file.parts;
    const part = sheets.get(name) ?? '';
    const read = await this.#file.sheet(name);
    if (!read.ok) return read;
    const text = await partText(zip, part);
    if (!text.ok) return text;
    const places = scanText(part, text.value, new SheetPlacesReader(text.value));
    if (!places.ok) return places;
    const tables = await this.#tables(part, places.value.tables);
    if (!tables.ok) return tables;
    const { isFrom1904 } = this.#file;
    const cells = { read: read.value, places: places.value, tables: tables.value, isFrom1904 };
    return { ok: true, value: new TemplateSheet(name, { part, text: text.value }, cells) };
  }

  /**
   * The file with some cells filled. Only the sheets concerned, their tables, the texts of cells and the results of
   * formulas are written anew; every other entry is copied byte by byte. Equal templates and cells give equal bytes. Problems: those of
   * {@link ZipFile.packed}, and `BAD_XML`.
   *
   * @param day ISO date of the entries that are written anew
   */
  async filled(fills: readonly SheetFill[], day: string): Promise<Outcome<Buffer>> {
    const { zip, strings } = this.#file.parts;
    const texts = strings === null || !zip.has(strings) ? null : new GrownTexts(this.#file.textCount);
    const changed = new Map<string, string>();
    for (const { sheet, cells } of fills)
      if (cells.length > 0) changed.set(sheet.part, filledSheet(sheet, cells, this.#writing(sheet, texts)));
    for (const [table, last] of fills.flatMap(({ grown }) => [...grown])) {
      const part = await this.#spans(table.part, ['table', 'autoFilter']);
      if (!part.ok) return part;
      const { text, spans } = part.value;
      changed.set(table.part, grownTable(text, table, last, [...spans.values()].flat()));
    }
    if (strings !== null && texts !== null && !texts.isEmpty) {
      const part = await this.#spans(strings, ['sst']);
      if (!part.ok) return part;
      const [all] = part.value.spans.get('sst') ?? [];
      if (all !== undefined) changed.set(strings, texts.addTo(part.value.text, all));
    }
    const computed = await this.#withoutResults(changed);
    if (!computed.ok) return computed;
    return this.#copy(changed, day);
  }

  /** The text of a part, and where the elements of some names are in it. */
  async #spans(part: string, names: readonly string[]) {
    const text = await partText(this.#file.parts.zip, part);
    if (!text.ok) return text;
    const spans = scanText(part, text.value, new ElementSpansReader(text.value, names));
    return spans.ok ? { ok: true as const, value: { text: text.value, spans: spans.value } } : spans;
  }

  async #copy(changed: ReadonlyMap<string, string>, day: string): Promise<Outcome<Buffer>> {
    const { zip } = this.#file.parts;
    const entries: PackedEntry[] = [];
    for (const name of zip.names) {
      const content = changed.get(name);
      const entry =
        content === undefined
          ? await zip.packed(name)
          : { ok: true as const, value: packedEntry(name, content, day) };
      if (!entry.ok) return entry;
      entries.push(entry.value);
    }
    return { ok: true, value: zipOf(entries) };
  }

  #writing(sheet: TemplateSheet, texts: GrownTexts | null): CellWriting {
    const { days, wrapping } = this.#file.styles;
    return {
      days,
      heightOf: (row, filled) => neededHeight(sheet, row, filled, wrapping),
      isFrom1904: this.#file.isFrom1904,
      written: (text) =>
        texts === null
          ? { type: ' t="inlineStr"', content: `<is>${textElement(text)}</is>` }
          : { type: ' t="s"', content: `<v>${texts.numberOf(text)}</v>` },
    };
  }

  async #tables(part: string, ids: readonly string[]): Promise<Outcome<readonly TemplateTable[]>> {
    const { zip } = this.#file.parts;
    if (ids.length === 0 || !zip.has(relationsOf(part))) return { ok: true, value: [] };
    const relations = await readRelations(zip, part);
    if (!relations.ok) return relations;
    const tables: TemplateTable[] = [];
    for (const { id, type, target } of relations.value) {
      if (type !== 'table' || !ids.includes(id)) continue;
      const text = await partText(zip, target);
      if (!text.ok) return text;
      const table = scanText(target, text.value, new TemplateTableReader(target));
      if (!table.ok) return table;
      if (table.value !== null) tables.push(table.value);
    }
    return { ok: true, value: tables };
  }

  /**
   * Leaves out the results of all formulas, which are those of the empty template, and has them computed when the file
   * is opened.
   */
  async #withoutResults(changed: Map<string, string>): Promise<Outcome<null>> {
    const { zip, workbook, sheets } = this.#file.parts;
    let hasFormulas = false;
    for (const part of sheets.values()) {
      const own = changed.get(part);
      const text: Outcome<string> = own === undefined ? await partText(zip, part) : { ok: true, value: own };
      if (!text.ok) return text;
      if (!mayHaveFormulas(text.value)) continue;
      const results = scanText(part, text.value, new FormulaResultsReader(text.value));
      if (!results.ok) return results;
      if (results.value.length === 0) continue;
      hasFormulas = true;
      changed.set(part, spliced(text.value, results.value));
    }
    if (!hasFormulas) return { ok: true, value: null };
    const part = await this.#spans(workbook, AROUND_CALCULATION);
    if (!part.ok) return part;
    changed.set(workbook, recalculated(part.value.text, part.value.spans));
    return { ok: true, value: null };
  }
}
