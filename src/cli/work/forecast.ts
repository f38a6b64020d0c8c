import { type ForecastAnswer, type ForecastStep, findForecast } from '../../coverage/questions/forecast.ts';
import type { ForecastEvent } from '../../coverage/questions/forecast-events.ts';
import { formatEnd, formatHeading } from '../answer-heading.ts';
import { forecastAnswer } from '../answers/what-if-answers.ts';
import type { CommandWork } from '../command-runner.ts';
import type { Layout } from '../layout.ts';
import { choiceOf, listOf } from '../question-flags.ts';
import { changesInWords, formatCounts } from '../status-changes.ts';
import { STATUS_HEADS_IN_WORDS } from '../status-counts.ts';
import { formatTable } from '../table.ts';
import { withProjection } from '../with-store.ts';
import { wrap } from '../wrap.ts';

/** Events that a row of the table names; `--json` has all. */
const NAMED = 3;

/** What happens, in a few words before the id of the record. */
const IN_WORDS: Readonly<Record<ForecastEvent['event'], string>> = {
  EVIDENCE_ENTERS: 'begins to count:',
  EVIDENCE_LEAVES: 'no longer counts:',
  DECISION_STARTS: 'decision:',
  ANSWER_STARTS: 'answer:',
  REVIEW_STARTS: 'review of mapping',
  SYSTEM_ENTERS: 'system in scope:',
  SYSTEM_LEAVES: 'system no longer in scope:',
  PROVISION_APPLIES: 'applies:',
};

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
  const rows = steps.slice(1).map((step) => [step.date, changesInWords(step.changes), eventsInWords(step)]);
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

function eventsInWords({ events }: ForecastStep): string {
  const named = events.slice(0, NAMED).map(({ event, id }) => `${IN_WORDS[event]} ${id}`);
  const more = events.length - NAMED;
  return [...named, ...(more > 0 ? [`${more} more`] : [])].join('; ');
}
