import type { Chart } from './chart.ts';
import type { PlacedChart } from './drawing.ts';

/** Of a column whose width is one figure, in points. */
const FIGURE = 5.25;
/** In points. */
const GAP = 8;
const LEAST_HEIGHT = 230;
/** The height of a row that is not written. */
const EMPTY_ROW = 15;

/**
 * Places charts one beneath the other in a column, beside rows that are as high together.
 *
 * @param width of the column, in figures
 * @param heights of the rows, in points
 */
export function chartsBeside(
  charts: readonly Chart[],
  column: number,
  width: number,
  heights: readonly number[],
): readonly PlacedChart[] {
  const inAll = heights.reduce((sum, height) => sum + height, 0);
  const each = Math.max(LEAST_HEIGHT, inAll / Math.max(1, charts.length));
  return charts.map((chart, index) => ({
    ...{ chart, column, ...placeOf(index * each, heights) },
    ...{ width: width * FIGURE - GAP, height: each - GAP },
  }));
}

/** The row that is so far beneath the top of the sheet, and how far its own top is above that. */
function placeOf(top: number, heights: readonly number[]): Pick<PlacedChart, 'row' | 'beneath'> {
  let beneath = top;
  for (const [row, height] of heights.entries()) {
    if (beneath < height) return { row, beneath };
    beneath -= height;
  }
  return { row: heights.length + Math.floor(beneath / EMPTY_ROW), beneath: beneath % EMPTY_ROW };
}
