import { formatNumber } from '../numbers.ts';

export const matrixWords = {
  hint: (status: string) =>
    `How many provisions are “${status}”, of those whose status depends on evidence on the day.`,
  hintOfAll: (status: string) => `How many provisions are “${status}”, of all.`,
  shade: 'Count',
  group: 'Group by',
  groups: { none: 'nothing', owner: 'owner', role: 'role', class: 'class' },
  scope: 'System',
  wholeOrganization: 'The whole organization',
  cell: (count: number, whole: number) => `${formatNumber(count)} / ${formatNumber(whole)}`,
  nothing: '–',
  noOwner: 'No owner',
  noTerm: 'None',
  /** Where a system has more of them than are asked for. */
  firstTerms: (terms: string, shown: number, whole: number) =>
    `${terms} (the first ${formatNumber(shown)} of ${formatNumber(whole)})`,
  table: 'Systems by framework',
  noSystems: 'The organization has no AI systems',
  noSystemsHint: 'List them in systems.csv, then load the folder again.',
} as const;
