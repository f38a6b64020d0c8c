import type { PartReader } from './part-reader.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';

/** Built-in formats that show a day (ECMA-376, part 1, 18.8.30). */
const DATE_FORMATS = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58];

/** How the cell styles show numbers and texts, by the number of the style. */
export interface NumberStyles {
  /** Those that show a day. */
  readonly days: ReadonlySet<number>;
  /** How many decimals are shown, where that is fixed. */
  readonly decimals: ReadonlyMap<number, number>;
  /** Those whose long texts are shown in several lines. */
  readonly wrapping: ReadonlySet<number>;
}

export const NO_STYLES: NumberStyles = { days: new Set(), decimals: new Map(), wrapping: new Set() };

/** Built-in formats with a fixed number of decimals (the same place). */
const DECIMALS: readonly (readonly [format: number, decimals: number])[] = [
  [1, 0],
  [2, 2],
];

/** Reads how cell styles show numbers. */
export class NumberStylesReader implements PartReader<NumberStyles> {
  readonly mostElements = WORKBOOK_LIMITS.elementsOfStyles;
  readonly fault = null;
  readonly #dates = new Set(DATE_FORMATS);
  readonly #fixed = new Map(DECIMALS);
  readonly #days = new Set<number>();
  readonly #decimals = new Map<number, number>();
  readonly #wrapping = new Set<number>();
  #isCellStyles = false;
  /** The number of the next style. */
  #style = 0;

  get value(): NumberStyles {
    return { days: this.#days, decimals: this.#decimals, wrapping: this.#wrapping };
  }

  opened(name: string, attribute: (name: string) => string | null): void {
    if (name === 'cellXfs') this.#isCellStyles = true;
    else if (name === 'numFmt') this.#addFormat(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
    else if (name === 'xf' && this.#isCellStyles) {
      const format = Number(attribute('numFmtId'));
      const shown = this.#fixed.get(format);
      if (this.#dates.has(format)) this.#days.add(this.#style);
      if (shown !== undefined) this.#decimals.set(this.#style, shown);
      this.#style++;
    } else if (name === 'alignment' && this.#isCellStyles && /^(1|true)$/.test(attribute('wrapText') ?? ''))
      this.#wrapping.add(this.#style - 1);
  }

  text(): void {}

  closed(name: string): void {
    if (name === 'cellXfs') this.#isCellStyles = false;
  }

  #addFormat(format: number, code: string): void {
    const shown = /^0(?:\.(0{1,10}))?$/.exec(code);
    if (showsDay(code)) this.#dates.add(format);
    else if (shown !== null) this.#fixed.set(format, shown[1]?.length ?? 0);
  }
}

/** Whether a format shows a day: it has a `d` or `y` outside quoted words, colours and conditions. */
export function showsDay(format: string): boolean {
  const last = { '"': format.lastIndexOf('"'), '[': format.lastIndexOf(']') };
  for (let at = 0; at < format.length; at++) {
    const character = format[at]!;
    if (/[dy]/i.test(character)) return true;
    if (character === '\\') at++;
    // What is never closed is a character like any other.
    else if (character === '"' && last['"'] > at) at = format.indexOf('"', at + 1);
    else if (character === '[' && last['['] > at) at = format.indexOf(']', at);
  }
  return false;
}
