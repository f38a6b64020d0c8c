/** The cells of one column that a chart reads, and what they contain. */
export interface Plotted<T extends string | number> {
  /** `'Sheet'!$A$2:$A$7`. */
  readonly range: string;
  readonly values: readonly T[];
}

/** How a series is drawn: never by its colour alone. */
export interface SeriesLook {
  /** `RRGGBB`. */
  readonly colour: string;
  /** Pattern of bars (ECMA-376, part 1, 20.1.10.51), or dashes of a line (20.1.10.48). */
  readonly pattern: string;
}

export interface Series<X extends string | number> {
  readonly name: Plotted<string>;
  readonly look: SeriesLook;
  readonly at: Plotted<X>;
  readonly figures: Plotted<number>;
}

interface ChartWords {
  readonly title: string;
  /** The alternative text: what somebody learns who does not see the chart. */
  readonly about: string;
}

/** Bars that lie and are stacked, or columns beside one another. */
export interface BarChart extends ChartWords {
  readonly kind: 'stacked bars' | 'columns';
  readonly series: readonly Series<string>[];
}

/** Figures that change on some days and stay the same between them; days are numbers of a workbook's calendar. */
export interface StepChart extends ChartWords {
  readonly kind: 'steps';
  readonly series: readonly Series<number>[];
  /** Days that are marked; null: none. */
  readonly marks: Marks | null;
}

/** Days that are marked on the axis, each with its label. */
export interface Marks {
  readonly series: Series<number>;
  readonly labels: readonly string[];
}

export type Chart = BarChart | StepChart;
