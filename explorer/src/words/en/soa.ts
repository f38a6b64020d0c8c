import { formatNumber, formatShortDay, plural } from '../numbers.ts';

export const soaWords = {
  framework: 'Framework',
  edition: (title: string, edition: string) => `${title}, edition ${edition}`,
  noFrameworks: 'The organization has chosen no framework that can have controls',
  noFrameworksHint:
    'A statement of applicability lists controls. The organization chooses its frameworks in organization.yaml.',
  frameworkHasNone: 'This framework has no controls',
  frameworkHasNoneHint:
    'A statement of applicability lists the provisions that their framework calls controls.',
  total: (count: number) => plural(count, { one: '# control', other: '# controls' }),
  applies: { yes: 'Yes', no: 'No', undecided: 'Not decided' },
  decisions: {
    yes: (count: number) => plural(count, { one: '# applies', other: '# apply' }),
    no: (count: number) => plural(count, { one: '# does not apply', other: '# do not apply' }),
    undecided: (count: number) => plural(count, { one: '# is not decided', other: '# are not decided' }),
  },
  lacking: (count: number) =>
    plural(count, { one: '# control lacks something', other: '# controls lack something' }),
  lackNothing: 'No control lacks anything.',
  find: 'Find in refs, titles and justifications',
  appliesTitle: 'Applies',
  status: 'Status',
  shown: (shown: number, all: number) => `${formatNumber(shown)} of ${formatNumber(all)} controls are shown.`,
  table: 'Controls',
  heads: {
    control: 'Control',
    applies: 'Applies, and why',
    lacks: 'Lacks',
    own: 'Own controls',
    status: 'Status and evidence',
    owner: 'Owner and approval',
  },
  nothing: 'Nothing',
  none: 'None',
  noOwner: 'No owner',
  ofSystem: (system: string) => `from ${system}`,
  until: (standing: string, day: string) => `${standing} until ${formatShortDay(day)}`,
  validUntil: (day: string) => `until ${formatShortDay(day)}`,
  endedOn: (day: string) => `ended on ${formatShortDay(day)}`,
  approved: (by: string, on: string | null) =>
    on === null ? `Approved by ${by}` : `Approved by ${by} on ${formatShortDay(on)}`,
  notApproved: 'Not approved',
  reviewBy: (day: string) => `Review by ${formatShortDay(day)}`,
  more: (count: number) => plural(count, { other: '# more' }),
  nothingMatches: 'No control matches these filters',
  excludedBy: (filters: string) => `The filters are: ${filters}.`,
  dropFilters: 'Drop all filters',
  filterText: (text: string) => `the words “${text}”`,
} as const;
