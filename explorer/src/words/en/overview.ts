import { plural } from '../numbers.ts';

export const overviewWords = {
  due: 'Due next',
  dueHint: 'Overdue, or due within 90 days',
  moreDue: (count: number) => plural(count, { other: 'See # more' }),
  overdue: 'overdue',
  noDay: 'No day',
  nothingDue: 'Nothing is overdue, and nothing is due within 90 days.',
  gaps: 'What to do first',
  gapsHint: 'The most urgent of what is not covered',
  allGaps: (count: number) => plural(count, { one: 'See the only one', other: 'See all #' }),
  noGaps: 'Nothing is missing in these frameworks with this choice of crosswalks.',
  changes: 'What changed',
  changesHint: 'Compared with 30 days before',
  noDifference: 'No count differs.',
  before: 'Before',
  now: 'Now',
  status: 'Status',
  recordedLast: 'Recorded last',
  allChanges: 'See the record of changes',
} as const;
