import { formatDay, plural } from '../numbers.ts';

export const frameworkWords = {
  edition: (edition: string) => `Edition ${edition}`,
  superseded: 'A newer edition has replaced it:',
  statuses: 'Statuses',
  everyStatus: (count: number) => plural(count, { one: 'The only provision', other: 'All # provisions' }),
  provision: 'Provision',
  status: 'Status',
  onDay: (day: string) => formatDay(day),
  withCrosswalks: (count: number) =>
    plural(count, {
      one: 'With # crosswalk',
      other: count === 0 ? 'Without crosswalks' : 'With # crosswalks',
    }),
  level: 'Level',
  find: 'Find a provision',
  show: 'Show',
  shown: {
    assessable: 'what has a status',
    headings: 'headings only',
    all: 'the whole outline',
    differing: 'what differs',
  },
  outline: (title: string) => `Outline of ${title}`,
  compareDay: 'Compare days',
  comparedDay: 'Day to compare with',
  compareThisDay: 'Compare with this day',
  compareCrosswalks: 'Compare crosswalks',
  comparedCrosswalks: 'Crosswalks to compare with',
  stopComparing: 'Stop comparing',
  differing: (count: number) =>
    plural(count, {
      one: '# provision has another status.',
      other: count === 0 ? 'No provision has another status.' : '# provisions have another status.',
    }),
  nothingMatches: (filter: string) => `No provision matches ${filter}.`,
  dropFilter: 'Show all provisions',
  filterText: (text: string) => `the words “${text}”`,
  filterStatus: (status: string) => `the status “${status}”`,
  filterDiffering: 'the choice to show what differs',
  and: ' and ',
} as const;
