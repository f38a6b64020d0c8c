import { formatNumber, plural } from '../numbers.ts';

export const systemsWords = {
  table: 'AI systems',
  find: 'Find by id, name, purpose or owner',
  name: 'System',
  owner: 'Owner',
  status: 'Status',
  roles: 'Roles',
  classes: 'Classes',
  scope: 'In scope',
  noOwner: 'nobody',
  shown: (count: number, whole: number) =>
    plural(whole, {
      one: `${formatNumber(count)} of # system`,
      other: `${formatNumber(count)} of # systems`,
    }),
  moreTerms: (count: number) => plural(count, { other: 'and # more' }),
  none: 'No AI system is recorded',
  noneHint: 'List them in systems.csv, then load the folder again.',
  nothingMatches: 'No system matches these filters',
  dropFilters: 'Show all systems',
} as const;
