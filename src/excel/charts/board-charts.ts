import type { CountedPeriod } from '../../coverage/questions/calendar-periods.ts';
import type { ForecastAnswer } from '../../coverage/questions/forecast.ts';
import { coveredCount } from '../../model/count-figures.ts';
import type { CoverageStatus } from '../../model/coverage.ts';
import { STATUS_LOOKS, STATUSES_SHOWN } from '../../model/status-looks.ts';
import type { BoardAnswers } from '../ask-board.ts';
import type { ReportAnswers } from '../report-answers.ts';
import { serialDay } from '../serial-day.ts';
import { statusHeading } from '../status-columns.ts';
import type { Chart, SeriesLook } from './chart.ts';
import type { ChartFigures } from './figures.ts';
import { shortSlugs } from './short-slugs.ts';

/** A chart with more series or bars than these cannot be read. */
const MOST_FRAMEWORKS = 8;

/** Each status has a pattern of its own, beside the colour that it has everywhere. */
const PATTERNS: Readonly<Record<CoverageStatus, string>> = {
  COVERED: 'solid',
  COVERED_BY_CROSSWALK: 'wdUpDiag',
  PARTIAL: 'pct50',
  INDICATIVE: 'dotGrid',
  LAPSED: 'wdDnDiag',
  GAP: 'dkVert',
  UNDETERMINED: 'diagCross',
  NOT_YET_APPLICABLE: 'ltHorz',
  NOT_APPLICABLE: 'pct10',
};

/** Lines differ by their dashes too. */
const LINES: readonly SeriesLook[] = [
  { colour: '1F4E8C', pattern: 'solid' },
  { colour: 'A8342C', pattern: 'dash' },
  { colour: '3B7A3A', pattern: 'sysDot' },
  { colour: '6D4F93', pattern: 'lgDash' },
  { colour: '9A7400', pattern: 'dashDot' },
  { colour: '2F6F6B', pattern: 'sysDash' },
  { colour: '4A4A4A', pattern: 'lgDashDot' },
  { colour: 'B0561B', pattern: 'lgDashDotDot' },
];

const LAW: SeriesLook = { colour: '4A4A4A', pattern: 'sysDash' };
const ENDS: SeriesLook = { colour: STATUS_LOOKS.LAPSED.ink, pattern: 'wdDnDiag' };
const DUE: SeriesLook = { colour: '1F4E8C', pattern: 'solid' };

/** The charts of the board summary; their figures are added to the sheet of figures. */
export function boardCharts(
  answers: ReportAnswers,
  board: BoardAnswers,
  figures: ChartFigures,
): readonly Chart[] {
  const forecast = forecastChart(answers, board.outlook.forecast, figures);
  return [
    statusChart(board, figures),
    ...(forecast === null ? [] : [forecast]),
    endsChart(board, figures),
    actionsChart(board, figures),
  ];
}

function statusChart({ coverage }: BoardAnswers, figures: ChartFigures): Chart {
  const shown = coverage.slice(0, MOST_FRAMEWORKS);
  const names = shortSlugs(shown.map(({ framework }) => framework));
  const title = `Provisions by status${ofAll(shown.length, coverage.length)}`;
  return {
    kind: 'stacked bars',
    title,
    about: `Bars that show for each framework how many provisions have each status: ${shown
      .map(({ framework, counts }) => `${framework} ${coveredCount(counts)} covered and ${counts.GAP} gaps`)
      .join('; ')}.`,
    series: STATUSES_SHOWN.map((status) =>
      figures.add(
        title,
        statusHeading(status),
        { colour: STATUS_LOOKS[status].ink, pattern: PATTERNS[status] },
        shown.map(({ framework, counts }) => [names.get(framework)!, counts[status]]),
      ),
    ),
  };
}

/** Null for days that the calendar of a workbook does not have. */
function forecastChart(
  { projection, frameworks }: ReportAnswers,
  { from, until, steps }: ForecastAnswer,
  figures: ChartFigures,
): Chart | null {
  if (serialDay(from) === null || serialDay(until) === null) return null;
  const serial = (day: string): number => serialDay(day)!;
  const shown = frameworks.slice(0, MOST_FRAMEWORKS);
  const names = shortSlugs(shown);
  const title = `Covered if nothing more is recorded${ofAll(shown.length, frameworks.length)}`;
  const [first, last] = [steps[0]!, steps.at(-1)!];
  // The marks are as tall as the highest line.
  const highest = Math.max(
    1,
    ...shown.flatMap((slug) => steps.map(({ counts }) => coveredCount(counts[slug]!))),
  );
  const marked = steps.filter(({ events }) =>
    events.some(({ event, id }) => event === 'PROVISION_APPLIES' && isLaw(projection, id)),
  );
  return {
    kind: 'steps',
    title,
    about: `Lines that show for each framework how many provisions are covered from ${from} to ${until}: ${shown
      .map(
        (slug) => `${slug} from ${coveredCount(first.counts[slug]!)} to ${coveredCount(last.counts[slug]!)}`,
      )
      .join(
        '; ',
      )}. Days on which provisions of law begin to apply: ${marked.map(({ date }) => date).join(', ') || 'none'}.`,
    series: shown.map((slug, index) =>
      figures.addDays(title, names.get(slug)!, LINES[index]!, stepPoints(slug, steps, until), serial),
    ),
    marks:
      marked.length === 0
        ? null
        : {
            labels: marked.map(({ date }) => date),
            series: figures.addDays(
              title,
              'Law begins to apply',
              LAW,
              marked.map(({ date }) => [date, highest]),
              serial,
            ),
          },
  };
}

/** Both ends of each step: the day on which a figure changes has the old figure and the new one. */
function stepPoints(
  slug: string,
  steps: ForecastAnswer['steps'],
  until: string,
): readonly (readonly [day: string, figure: number])[] {
  const points: [string, number][] = [];
  for (const { date, counts } of steps) {
    const figure = coveredCount(counts[slug]!);
    const before = points.at(-1)?.[1];
    if (figure === before) continue;
    if (before !== undefined) points.push([date, before]);
    points.push([date, figure]);
  }
  points.push([until, points.at(-1)![1]]);
  return points;
}

function endsChart({ evidenceEnds }: BoardAnswers, figures: ChartFigures): Chart {
  const title = 'Evidence that ends, by month';
  return {
    kind: 'columns',
    title,
    about: `Columns that show how much evidence ends in each month: ${inWords(evidenceEnds)}.`,
    series: [
      figures.add(
        title,
        'Evidence that ends',
        ENDS,
        evidenceEnds.map(({ from, count }) => [from.slice(0, 7), count]),
      ),
    ],
  };
}

function actionsChart({ actionsDue }: BoardAnswers, figures: ChartFigures): Chart {
  const { overdue, periods } = actionsDue;
  const title = 'Actions by the month in which they are due';
  return {
    kind: 'columns',
    title,
    about: `Columns that show how many actions are due in each month: ${overdue.length} overdue; ${inWords(periods)}.`,
    series: [
      figures.add(title, 'Actions due', DUE, [
        ['overdue', overdue.length],
        ...periods.map(({ from, count }): [string, number] => [from.slice(0, 7), count]),
      ]),
    ],
  };
}

function inWords(periods: readonly CountedPeriod[]): string {
  const some = periods.filter(({ count }) => count > 0);
  return some.map(({ from, count }) => `${from.slice(0, 7)} ${count}`).join(', ') || 'none';
}

function isLaw({ catalogue }: ReportAnswers['projection'], id: string): boolean {
  return catalogue.law[catalogue.numberOf.get(id) ?? -1] === 1;
}

function ofAll(shown: number, all: number): string {
  return shown === all ? '' : ` (${shown} of ${all} frameworks)`;
}
