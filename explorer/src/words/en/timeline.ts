import type { ForecastEventName } from '../../../../src/model/forecast-event.ts';
import { formatDay, formatNumber, plural } from '../numbers.ts';

export const timelineWords = {
  total: (count: number) =>
    plural(count, { one: 'Something changes on # day', other: 'Something changes on # days' }),
  hint: (from: string, until: string) =>
    `between ${formatDay(from)} and ${formatDay(until)}, if nothing more is recorded.`,
  byMonths:
    'There is too much to follow from day to day at once, so these are the counts on the first day of each month, if nothing more is recorded. Choose one framework to see each day and what happens on it, or read the sheet Forecast of the workbook.',
  countedDays: (counted: number, all: number) =>
    `Reading: ${formatNumber(counted)} of ${formatNumber(all)} days are counted.`,
  monthsTable: 'Counts on the first day of each month',
  framework: 'Framework',
  allTogether: 'All of them together',
  fromTo: (from: number, to: number) => `${formatNumber(from)} → ${formatNumber(to)}`,
  days: (count: number) => plural(count, { one: 'on # day', other: 'on # days' }),
  groups: {
    law: 'Law applies',
    begins: 'Evidence begins to count',
    ends: 'Evidence ends',
    decisions: 'Decisions and answers',
    systems: 'Systems enter or leave',
  },
  events: {
    EVIDENCE_ENTERS: 'Begins to count:',
    EVIDENCE_LEAVES: 'No longer counts:',
    DECISION_STARTS: 'Decision:',
    ANSWER_STARTS: 'Answer:',
    REVIEW_STARTS: 'Review of mapping',
    SYSTEM_ENTERS: 'System in scope:',
    SYSTEM_LEAVES: 'System no longer in scope:',
    PROVISION_APPLIES: 'Applies:',
  } satisfies Record<ForecastEventName, string>,
  daysTitle: 'Days on which something changes',
  table: 'Counts from each of these days on',
  heads: { day: 'Day', events: 'What happens', changes: 'Statuses that change' },
  more: (count: number) => plural(count, { other: '# more' }),
  turnsOn: (day: string) => `What changes on ${day}`,
  showDay: 'Show the overview for this day',
  close: 'Close',
  nothingTurns: 'No status changes on this day.',
  becomes: 'becomes',
  nothing: 'Nothing changes in these two years',
  nothingHint: 'No evidence ends, no provision of law begins to apply, and no decision is dated ahead.',
} as const;
