import { formatNumber, plural } from '../numbers.ts';

/** The words of what is due. */
export const dueWords = {
  total: (count: number, overdue: number) =>
    `${plural(count, { other: '# due' })}, ${formatNumber(overdue)} of them overdue`,
  order: 'The earliest day comes first. What has no day comes last.',
  within: 'Look ahead',
  days: (days: number) => plural(days, { one: '# day', other: '# days' }),
  table: 'What is due',
  what: 'What',
  day: 'Day',
  noDay: 'No day',
  overdue: 'overdue',
  kind: 'Kind',
  about: 'About',
  owner: 'Owner',
  nobody: 'nobody named',
  anyone: 'anyone',
  none: 'Nothing is due',
  noneHint: 'Nothing is overdue, and nothing is due in these days.',
  nothingMatches: 'Nothing that is due matches these filters',
  dropFilters: 'Show all that is due',
} as const;
