import { type Cell, rowNumber, type Sheet } from '../sheet.ts';
import type { Plotted, Series, SeriesLook } from './chart.ts';

/** Name of the sheet whose cells the charts read. */
const SHEET = 'Chart figures';

/** The figures of all charts, series by series: each series is a block of rows, which its chart reads. */
export class ChartFigures {
  readonly #rows: (readonly Cell[])[] = [];

  /** Adds a series whose figures are those of some groups, such as frameworks or months. */
  add(
    chart: string,
    name: string,
    look: SeriesLook,
    points: readonly (readonly [at: string, figure: number])[],
  ): Series<string> {
    for (const [at, figure] of points) this.#rows.push([chart, name, at, null, figure]);
    return this.#series(name, look, 'C', points);
  }

  /**
   * Adds a series whose figures are those of some days.
   *
   * @param serialDay the number of a day in the workbook
   */
  addDays(
    chart: string,
    name: string,
    look: SeriesLook,
    points: readonly (readonly [day: string, figure: number])[],
    serialDay: (day: string) => number,
  ): Series<number> {
    for (const [day, figure] of points) this.#rows.push([chart, name, null, { day }, figure]);
    return this.#series(
      name,
      look,
      'D',
      points.map(([day, figure]) => [serialDay(day), figure]),
    );
  }

  /** The sheet, once all series have been added. */
  get sheet(): Sheet {
    return {
      name: SHEET,
      frozenColumns: 2,
      blocksBy: 1,
      columns: [
        { header: 'Chart', width: 40, wrap: true },
        { header: 'Series', width: 32 },
        { header: 'Group', width: 28 },
        { header: 'Day', width: 12 },
        { header: 'Figure', width: 10 },
      ],
      rows: this.#rows,
    };
  }

  #series<X extends string | number>(
    name: string,
    look: SeriesLook,
    column: string,
    points: readonly (readonly [at: X, figure: number])[],
  ): Series<X> {
    const last = rowNumber(this.#rows.length - 1);
    const first = last - points.length + 1;
    const plotted = <T extends string | number>(of: string, values: readonly T[]): Plotted<T> => ({
      range: `'${SHEET}'!$${of}$${first}:$${of}$${last}`,
      values,
    });
    return {
      look,
      name: { range: `'${SHEET}'!$B$${first}`, values: [name] },
      at: plotted(
        column,
        points.map(([at]) => at),
      ),
      figures: plotted(
        'E',
        points.map(([, figure]) => figure),
      ),
    };
  }
}
