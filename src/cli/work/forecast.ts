import { type ForecastAnswer, findForecast } from '../../coverage/questions/forecast.ts';
import { directionsInWords } from '../../model/directions-in-words.ts';
import { eventsInWords } from '../../model/events-in-words.ts';
import { formatEnd, formatHeading } from '../answer-heading.ts';
import { forecastAnswer } from '../answers/what-if-answers.ts';
import type { CommandWork } from '../command-runner.ts';
import type { Layout } from '../layout.ts';
import { choiceOf, listOf } from '../question-flags.ts';
import { formatCounts } from '../status-changes.ts';
import { STATUS_HEADS_IN_WORDS } from '../status-counts.ts';
import { formatTable } from '../table.ts';
import { withProjection } from '../with-store.ts';
import { wrap } from '../wrap.ts';

/** Events that a row of the table names; `--json` has all. */
const NAMED = 3;

/** `forecast`: the days on which statuses will change if nothing more is recorded, and why. */
export const work: CommandWork = (terminal, options) =>
  withProjection(terminal, options, (projection, flags) => {
    const text = (value: unknown): string | null => (value === undefined ? null : String(value));
    const span = { from: text(options.from), until: text(options.until) };
    const answer = findForecast(projection, choiceOf(flags), listOf(flags.frameworks), span);
    return terminal.tell(forecastAnswer, answer, formatForecast);
  });

function formatForecast(answer: ForecastAnswer, layout: Layout): string {
  const { steps, from, until, frameworks } = answer;
  const rows = steps
    .slice(1)
    .map((step) => [
      step.date,
      directionsInWords(step.changes),
      eventsInWords(step.events, NAMED).join('; '),
    ]);
  const [first, last] = [steps[0]!, steps.at(-1)!];
  const sides = [
    { name: 'from', counts: first.counts },
    { name: 'until', counts: last.counts },
  ];
  return [
    formatHeading(`Forecast from ${from} to ${until}`, answer, layout, daysInWords(rows.length)),
    ...(rows.length === 0 ? [] : [formatTable(['Day', 'Statuses', 'What happens'], rows, layout.width), '']),
    formatCounts(sides, frameworks, layout.width),
    '',
    ...wrap(STATUS_HEADS_IN_WORDS, layout.width),
    formatEnd(answer, layout),
  ].join('\n');
}

function daysInWords(days: number): string {
  if (days === 0) return 'nothing changes';
  return days === 1 ? 'answers change on 1 day' : `answers change on ${days} days`;
}
