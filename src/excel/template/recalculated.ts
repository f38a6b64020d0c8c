import { prefixOf, type Span } from './element-spans.ts';
import { spliced } from './splices.ts';

/** The elements of a workbook's part that say when formulas are computed, and what comes before (ECMA-376, part 1, 18.2.27). */
export const AROUND_CALCULATION = [
  'calcPr',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
] as const;

const FULL = 'fullCalcOnLoad="1"';
const STATED = /\sfullCalcOnLoad\s*=\s*("[^"]*"|'[^']*')/;

/**
 * A workbook's part that has every formula computed when the file is opened.
 *
 * @param spans of the elements {@link AROUND_CALCULATION}
 */
export function recalculated(text: string, spans: ReadonlyMap<string, readonly Span[]>): string {
  const [stated] = spans.get('calcPr') ?? [];
  if (stated !== undefined) {
    const { start, inner } = stated;
    const tag = text
      .slice(start, inner)
      .replace(STATED, '')
      .replace(/\bcalcPr/, `calcPr ${FULL}`);
    return spliced(text, [{ start, end: inner, text: tag }]);
  }
  const before = AROUND_CALCULATION.flatMap((name) => spans.get(name) ?? []);
  const last = before.reduce((end, span) => Math.max(end, span.end), 0);
  const [sheets] = spans.get('sheets') ?? [];
  const prefix = sheets === undefined ? '' : prefixOf(text.slice(sheets.start, sheets.inner));
  return spliced(text, [{ start: last, end: last, text: `<${prefix}calcPr ${FULL}/>` }]);
}
