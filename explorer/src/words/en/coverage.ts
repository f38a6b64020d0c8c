import { plural } from '../numbers.ts';

export const coverageWords = {
  coverage: 'Coverage by framework',
  coverageHint: 'Each number counts provisions and leads to them.',
  all: 'All',
  together: (count: number) => plural(count, { other: 'All # frameworks together' }),
  showAll: (count: number) => plural(count, { other: 'Show all # frameworks' }),
  first: (count: number) => plural(count, { other: 'The first # are shown.' }),
  edition: (edition: string) => `Edition ${edition}`,
  oneFramework: 'Show one framework',
  choose: 'Choose one',
  noFrameworks: 'The organization has no frameworks',
  noFrameworksHint: 'List them under frameworks in organization.yaml, then load the folder again.',
} as const;
