import type { PartReader } from '../parsing/part-reader.ts';
import { type CellRange, rangeName, readRange } from './cell-range.ts';
import type { Span } from './element-spans.ts';
import { spliced } from './splices.ts';

/** An Excel table of a template. */
export interface TemplateTable {
  readonly part: string;
  /** With its header, and its row of totals if it has one. */
  readonly range: CellRange;
  readonly hasTotals: boolean;
}

/** Reads the part of a table; null where it names no range. */
export class TemplateTableReader implements PartReader<TemplateTable | null> {
  readonly mostElements = 100_000;
  readonly fault = null;
  value: TemplateTable | null = null;
  readonly #part: string;

  constructor(part: string) {
    this.#part = part;
  }

  opened(name: string, attribute: (name: string) => string | null): void {
    if (name !== 'table') return;
    const range = readRange(attribute('ref') ?? '');
    const hasTotals = Number(attribute('totalsRowCount') ?? 0) > 0;
    if (range !== null) this.value = { part: this.#part, range, hasTotals };
  }

  text(): void {}

  closed(): void {}
}

const REF = /\sref\s*=\s*("[^"]*"|'[^']*')/;

/**
 * The text of a table's part with the table down to a row.
 *
 * @param spans of the table and of its filter
 */
export function grownTable(
  text: string,
  { range }: TemplateTable,
  lastRow: number,
  spans: readonly Span[],
): string {
  const grown = rangeName({ from: range.from, to: { ...range.to, row: lastRow } });
  const tags = spans.map(({ start, inner }) => ({
    ...{ start, end: inner },
    text: text.slice(start, inner).replace(REF, ` ref="${grown}"`),
  }));
  return spliced(text, tags);
}
