import { scanXml } from './scan-xml.ts';

/** Built-in formats that show a day (ECMA-376, part 1, 18.8.30). */
const DATE_FORMATS = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58];

/** How the cell styles show numbers, by the number of the style. */
export interface NumberStyles {
  /** Those that show a day. */
  readonly days: ReadonlySet<number>;
  /** How many decimals are shown, where that is fixed. */
  readonly decimals: ReadonlyMap<number, number>;
}

export const NO_STYLES: NumberStyles = { days: new Set(), decimals: new Map() };

/** Built-in formats with a fixed number of decimals (the same place). */
const DECIMALS: readonly (readonly [format: number, decimals: number])[] = [
  [1, 0],
  [2, 2],
];

/** Reads how cell styles show numbers, or returns a sentence that says what is wrong with the part. */
export function readNumberStyles(xml: string): NumberStyles | { readonly fault: string } {
  const dates = new Set(DATE_FORMATS);
  const fixed = new Map(DECIMALS);
  const days = new Set<number>();
  const decimals = new Map<number, number>();
  let isCellStyles = false;
  let style = 0;
  const fault = scanXml(xml, {
    opened: (name, attribute) => {
      if (name === 'cellXfs') isCellStyles = true;
      else if (name === 'numFmt') {
        const format = Number(attribute('numFmtId'));
        const code = attribute('formatCode') ?? '';
        const shown = /^0(?:\.(0{1,10}))?$/.exec(code);
        if (showsDay(code)) dates.add(format);
        else if (shown !== null) fixed.set(format, shown[1]?.length ?? 0);
      } else if (name === 'xf' && isCellStyles) {
        const format = Number(attribute('numFmtId'));
        const shown = fixed.get(format);
        if (dates.has(format)) days.add(style);
        if (shown !== undefined) decimals.set(style, shown);
        style++;
      }
    },
    text: () => {},
    closed: (name) => {
      if (name === 'cellXfs') isCellStyles = false;
    },
  });
  return fault === null ? { days, decimals } : { fault };
}

/** Whether a format shows a day: it has a `d` or `y` outside quoted words, colours and conditions. */
function showsDay(format: string): boolean {
  return /[dy]/i.test(format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}
