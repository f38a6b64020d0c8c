import type { Support } from '../../model/evidence.ts';
import { FULL, PARTIAL } from '../algebra.ts';
import { sortedInSteps } from '../sorted-in-steps.ts';
import { atOnce, eachInSteps, ROWS_IN_A_STEP, rangesInSteps, type Steps } from '../steps.ts';
import type { IdPage } from './id-column.ts';
import { type KindOfNumbers, type Numbers, numbersOfText, textOfNumbers } from './numbers-as-text.ts';
import { RowColumn } from './row-column.ts';
import { RowNumbers } from './row-numbers.ts';
import { RowsByWord } from './rows-by-word.ts';
import { NO_WORD, Words } from './words.ts';

/** As few rows as this may be left empty. */
const MANY = 1_000;
/** With more rows for each support, what remains begins anew at once where nobody has tidied it. */
const FAR_TOO_MANY = 4;

/** Fields that are kept as numbers of words. */
const WORD_FIELDS = ['organization', 'evidence', 'provision', 'by', 'on', 'note'] as const;
type WordField = (typeof WORD_FIELDS)[number];

/**
 * Supports as they are kept outside memory: first the words, in the order of their numbers, with how many rows follow,
 * then the rows, each field as a text of numbers.
 */
export type SupportPage =
  | { readonly words: readonly string[]; readonly rows: number }
  | (IdPage & { readonly extent: string; readonly position: string } & Readonly<Record<WordField, string>>);

/** What is known of some supports, by their place among them. */
export interface FoundSupports {
  /** Their positions; 0 where one is not known. */
  readonly positions: Float64Array;
  /** Whether the one that was looked up is known, and says the same as this one, which has its id. */
  states(index: number, support: Support): boolean;
}

const A_PAGE = 2_000;
/** Of more rows than this it is seen as they come: what a page says is not known to be true until all were read. */
const MOST_EXPECTED = 4_000_000;

/**
 * Supports by id, as a Map of records would hold them, but field by field in columns: a portfolio has more than a
 * million, and as objects they would need most of the memory there is. A record is made when it is asked for.
 *
 * Copies share their columns: rows are only added, never written over once a copy holds them. So they come in the
 * order of a Map, except that those stated again after a copy was made come last.
 */
export class SupportColumns implements ReadonlyMap<string, Support> {
  readonly #words: Words;
  #numbers = new RowNumbers();
  #columns = columnsOf(() => new RowColumn((length) => new Int32Array(length)));
  #extent = new RowColumn((length) => new Uint8Array(length));
  #position = new RowColumn((length) => new Float64Array(length));
  #byEvidence = new RowsByWord();

  constructor(words: Words = new Words()) {
    this.#words = words;
  }

  static of(supports: Iterable<Support>): SupportColumns {
    const columns = new SupportColumns();
    for (const support of supports) columns.set(support.id, support);
    return columns;
  }

  get size(): number {
    return this.#numbers.size;
  }

  has(id: string): boolean {
    return this.#numbers.find(id) >= 0;
  }

  get(id: string): Support | undefined {
    const row = this.#numbers.find(id);
    return row < 0 ? undefined : this.#at(row, id);
  }

  /** Those of some supports that are among these, each looked up once, and compared without making records. */
  found(supports: readonly Support[]): FoundSupports {
    const rows = Int32Array.from(supports, ({ id }) => this.#numbers.find(id));
    return {
      positions: Float64Array.from(rows, (row) => (row < 0 ? 0 : this.#position.at(row))),
      states: (index, support) => rows[index]! >= 0 && this.#states(rows[index]!, support),
    };
  }

  /** Whether the support in a row, which has its id, says the same. */
  #states(row: number, support: Support): boolean {
    if (this.#position.at(row) !== support.position) return false;
    if (this.#extent.at(row) !== (support.extent === 'FULL' ? FULL : PARTIAL)) return false;
    for (const field of WORD_FIELDS)
      if (this.#words.text(this.#columns[field].at(row)) !== support[field]) return false;
    return true;
  }

  set(id: string, support: Support): void {
    if (!this.#numbers.isNewest) atOnce(this.#leaveOthers());
    const { rows } = this.#numbers;
    const row = this.#numbers.add(id);
    const before = row < rows ? this.#columns.evidence.at(row) : null;
    for (const field of WORD_FIELDS) this.#columns[field].put(row, this.#words.number(support[field]));
    this.#byEvidence.put(row, this.#columns.evidence.at(row), before);
    this.#extent.put(row, support.extent === 'FULL' ? FULL : PARTIAL);
    this.#position.put(row, support.position);
  }

  delete(id: string): boolean {
    return this.#numbers.remove(id);
  }

  /** The same supports, to be changed without those who hold these noticing. */
  copy(): SupportColumns {
    const { size, rows } = this.#numbers;
    if (rows > size * FAR_TOO_MANY + MANY) return SupportColumns.of(this.values());
    const copy = new SupportColumns(this.#words);
    copy.#numbers = this.#numbers.copy();
    copy.#columns = this.#columns;
    copy.#extent = this.#extent;
    copy.#position = this.#position;
    copy.#byEvidence = this.#byEvidence;
    return copy;
  }

  /** Whether most rows are of nobody any more: they cost memory and time. */
  get isUntidy(): boolean {
    const { size, rows } = this.#numbers;
    return rows > size * 2 + MANY;
  }

  /** The same supports, each in a row, and no word that none of them says; a step is some of them. */
  *tidied(): Steps<SupportColumns> {
    const columns = new SupportColumns();
    yield* eachInSteps(this.values(), (support) => columns.set(support.id, support));
    return columns;
  }

  /**
   * The same supports in columns that others neither see nor add to: what is laid on top of them costs nobody else
   * anything. A step is some ids or words.
   */
  *copyApart(): Steps<SupportColumns> {
    const copy = this.copy();
    yield* copy.#leaveOthers();
    return copy;
  }

  /** From here on others who hold the same rows do not see what is added. A step is some ids or words. */
  *#leaveOthers(): Steps<void> {
    const { rows } = this.#numbers;
    yield* this.#numbers.leaveOthers();
    const columns = this.#columns;
    this.#columns = columnsOf((field) => columns[field].apart(rows));
    this.#extent = this.#extent.apart(rows);
    this.#position = this.#position.apart(rows);
    this.#byEvidence = yield* this.#byEvidence.copyInSteps(rows, this.#words.length);
  }

  /** The words that {@link eachRow} numbers. */
  get words(): Words {
    return this.#words;
  }

  /** Visits every support without making a record of it: numbers of words, and the extent's code. */
  eachRow(visit: (evidence: number, provision: number, extent: number, row: number) => void): void {
    const { evidence, provision } = this.#columns;
    for (let row = 0; row < this.#numbers.rows; row++) {
      if (!this.#numbers.hasIdAt(row)) continue;
      visit(evidence.at(row), provision.at(row), this.#extent.at(row), row);
    }
  }

  /**
   * As {@link eachRow}; a step is some rows.
   *
   * @param visit returns how many rows it has written itself
   */
  *eachRowInSteps(
    visit: (evidence: number, provision: number, extent: number, row: number) => number,
  ): Steps<void> {
    const { evidence, provision } = this.#columns;
    let work = 0;
    for (let row = 0; row < this.#numbers.rows; row++) {
      if (!this.#numbers.hasIdAt(row)) work++;
      else work += 1 + visit(evidence.at(row), provision.at(row), this.#extent.at(row), row);
      if (work < ROWS_IN_A_STEP) continue;
      work = 0;
      yield;
    }
  }

  /** As {@link eachRowInSteps}, of the rows of some evidence alone, by the numbers of their words. */
  *eachRowOfInSteps(
    evidence: Iterable<number>,
    visit: (evidence: number, provision: number, extent: number, row: number) => number,
  ): Steps<void> {
    const rows: number[] = [];
    yield* eachInSteps(evidence, (word) => {
      for (const row of this.#byEvidence.rowsOf(word)) if (this.#numbers.hasIdAt(row)) rows.push(row);
    });
    let work = 0;
    for (const row of yield* sortedInSteps(rows, (a, b) => a - b)) {
      const { evidence: named, provision } = this.#columns;
      work += 1 + visit(named.at(row), provision.at(row), this.#extent.at(row), row);
      if (work < ROWS_IN_A_STEP) continue;
      work = 0;
      yield;
    }
  }

  /** Whether some of them name a piece of evidence. */
  namesEvidence(id: string): boolean {
    const word = this.#words.find(id);
    if (word === null) return false;
    for (const row of this.#byEvidence.rowsOf(word)) if (this.#numbers.hasIdAt(row)) return true;
    return false;
  }

  /**
   * Visits what was stated or has ceased since an earlier copy, each as {@link eachRow} would. False, with nothing
   * visited, where `earlier` is not an earlier copy.
   */
  eachChange(earlier: SupportColumns, visit: (evidence: number, provision: number) => void): boolean {
    const rows = this.#numbers.differingFrom(earlier.#numbers);
    for (const row of rows ?? []) {
      visit(this.#columns.evidence.at(row), this.#columns.provision.at(row));
    }
    return rows !== null;
  }

  /** Removes every support that names one of these in a field. */
  deleteNaming(field: 'evidence' | 'provision', named: ReadonlySet<string>): void {
    const words = new Set([...named].flatMap((id) => this.#words.find(id) ?? []));
    const rows = field === 'evidence' ? this.#rowsOfEvidence(words) : this.#rowsAtProvisions(words);
    for (const id of rows.map((row) => this.#numbers.idAt(row)!)) this.delete(id);
  }

  /** Rows are listed by evidence, so that others need not be looked at. */
  #rowsOfEvidence(words: ReadonlySet<number>): readonly number[] {
    return [...words].flatMap((word) =>
      [...this.#byEvidence.rowsOf(word)].filter((row) => this.#numbers.hasIdAt(row)),
    );
  }

  #rowsAtProvisions(words: ReadonlySet<number>): readonly number[] {
    const rows: number[] = [];
    this.eachRow((_evidence, provision, _extent, row) => {
      if (words.has(provision)) rows.push(row);
    });
    return rows;
  }

  /** The support in a row that {@link eachRow} has visited. */
  at(row: number): Support {
    const id = this.#numbers.idAt(row);
    if (id === null) throw new RangeError(`Row ${row} has no support.`);
    return this.#at(row, id);
  }

  /**
   * Lists for each row the number of the word in a field, or that of no word where the row's support was removed; a step
   * is some rows.
   */
  *wordsOfRows(field: 'evidence' | 'provision'): Steps<Int32Array> {
    const column = this.#columns[field];
    const words = new Int32Array(this.#numbers.rows);
    yield* rangesInSteps(words.length, (from, to) => {
      for (let row = from; row < to; row++) words[row] = column.at(row);
      this.#numbers.markRemoved(words, from, to, NO_WORD);
    });
    return words;
  }

  /** The place in its file of the support in a row that {@link eachRow} has visited. */
  positionAt(row: number): number {
    return this.#position.at(row);
  }

  /** What orders a support among others: its place in its file, and its id. */
  keyAt(row: number): readonly [position: number, id: string] {
    return [this.positionAt(row), this.#numbers.idAt(row) ?? ''];
  }

  /** The provision of the support in a row that {@link eachRow} has visited. */
  provisionAt(row: number): string {
    return this.#words.mustText(this.#columns.provision.at(row));
  }

  /** What {@link takePage} makes these supports of, with nothing that nobody names any more but words. */
  *pages(): Generator<SupportPage> {
    for (let first = NO_WORD + 1; first < this.#words.length; first += A_PAGE)
      yield { words: this.#words.textsFrom(first, A_PAGE), rows: this.size };
    let rows: number[] = [];
    for (let row = 0; row < this.#numbers.rows; row++) {
      if (this.#numbers.hasIdAt(row)) rows.push(row);
      if (rows.length < A_PAGE) continue;
      yield this.#pageOf(rows);
      rows = [];
    }
    if (rows.length > 0) yield this.#pageOf(rows);
  }

  /** Takes the pages of other supports, in their order. These are empty before, and share no words. Throws a TypeError. */
  takePage(page: SupportPage): void {
    if ('words' in page) {
      this.#numbers.expect(Math.min(page.rows, MOST_EXPECTED));
      this.#words.addAll(page.words);
      return;
    }
    const first = this.#numbers.takePage(page);
    const rows = this.#numbers.rows - first;
    for (const field of WORD_FIELDS) {
      const words = numbersOfRows(page[field], Int32Array, rows);
      if (!words.every((word) => word >= 0 && word < this.#words.length))
        throw new TypeError(`A row has a word in ${field} that there is not.`);
      this.#columns[field].putAll(first, words);
    }
    this.#extent.putAll(first, numbersOfRows(page.extent, Uint8Array, rows));
    this.#position.putAll(first, numbersOfRows(page.position, Float64Array, rows));
    for (let row = first; row < first + rows; row++)
      this.#byEvidence.put(row, this.#columns.evidence.at(row), null);
  }

  #pageOf(rows: readonly number[]): SupportPage {
    return {
      ...this.#numbers.pageOf(rows),
      extent: textOfNumbers(Uint8Array.from(rows, (row) => this.#extent.at(row))),
      position: textOfNumbers(Float64Array.from(rows, (row) => this.#position.at(row))),
      ...columnsOf((field) => textOfNumbers(Int32Array.from(rows, (row) => this.#columns[field].at(row)))),
    };
  }

  *entries(): MapIterator<[string, Support]> {
    for (let row = 0; row < this.#numbers.rows; row++) {
      const id = this.#numbers.idAt(row);
      if (id !== null) yield [id, this.#at(row, id)];
    }
    return undefined;
  }

  *keys(): MapIterator<string> {
    for (let row = 0; row < this.#numbers.rows; row++) {
      const id = this.#numbers.idAt(row);
      if (id !== null) yield id;
    }
    return undefined;
  }

  *values(): MapIterator<Support> {
    for (const [, support] of this.entries()) yield support;
    return undefined;
  }

  [Symbol.iterator](): MapIterator<[string, Support]> {
    return this.entries();
  }

  forEach(visit: (support: Support, id: string, supports: ReadonlyMap<string, Support>) => void): void {
    for (const [id, support] of this.entries()) visit(support, id, this);
  }

  #at(row: number, id: string): Support {
    const { organization, evidence, provision, by, on, note } = this.#columns;
    return {
      id,
      organization: this.#words.mustText(organization.at(row)),
      evidence: this.#words.mustText(evidence.at(row)),
      provision: this.#words.mustText(provision.at(row)),
      extent: this.#extent.at(row) === FULL ? 'FULL' : 'PARTIAL',
      by: this.#words.text(by.at(row)),
      on: this.#words.text(on.at(row)),
      note: this.#words.text(note.at(row)),
      position: this.#position.at(row),
    };
  }
}

function columnsOf<C>(make: (field: WordField) => C): Record<WordField, C> {
  return {
    organization: make('organization'),
    evidence: make('evidence'),
    provision: make('provision'),
    by: make('by'),
    on: make('on'),
    note: make('note'),
  };
}

/** Throws a TypeError where a page does not state as many numbers as it has rows. */
function numbersOfRows<A extends Numbers>(text: string, kind: KindOfNumbers<A>, rows: number): A {
  const numbers = numbersOfText(text, kind);
  if (numbers.length !== rows)
    throw new TypeError(`A page of ${rows} rows has ${numbers.length} numbers in a field.`);
  return numbers;
}
