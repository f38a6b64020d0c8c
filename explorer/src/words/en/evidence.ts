import { formatNumber, plural } from '../numbers.ts';

export const evidenceWords = {
  table: 'Evidence',
  find: 'Find by id, title, owner or remark',
  title: 'Evidence',
  kind: 'Kind',
  owner: 'Owner',
  status: 'Status',
  scope: 'About',
  ends: 'Ends',
  inForce: 'In force',
  yes: 'yes',
  no: 'no',
  organizationWide: 'the whole organization',
  noEnd: 'no last day',
  nobody: 'nobody',
  order: 'Order',
  orders: { FILE: 'as in the file', ENDS_FIRST: 'ends first', NEWEST: 'newest first', OWNER: 'by owner' },
  shown: (count: number, whole: number) =>
    plural(whole, {
      one: `${formatNumber(count)} of # piece of evidence`,
      other: `${formatNumber(count)} of # pieces of evidence`,
    }),
  calendar: 'What ends, by month',
  calendarHint: 'The next twelve months. Each number leads to the evidence that ends in the month.',
  month: (month: string, count: number) =>
    plural(count, { one: `${month}: # piece of evidence ends`, other: `${month}: # pieces of evidence end` }),
  endsBetween: (from: string, until: string) => `ends from ${from} to ${until}`,
  dropMonth: 'Show all months',
  none: 'No evidence is recorded',
  noneHint: 'List it in evidence.csv, then load the folder again.',
  nothingMatches: 'No evidence matches these filters',
  dropFilters: 'Show all evidence',
  accepted: 'Accepted',
  acceptedBy: (who: string, day: string) => `by ${who} on ${day}`,
  received: 'Received on',
  validFrom: 'First day',
  validUntil: 'Last day',
  withdrawn: 'Withdrawn on',
  location: 'Location',
  sha256: 'SHA-256',
  notes: 'Notes',
  supersedes: 'Supersedes',
  renewedBy: 'Renewed by',
  takesOverFrom: 'Takes over the links of',
  supports: 'Provisions that it supports',
  demonstrates: 'Controls that it demonstrates',
  nothingSupported: 'Nobody has stated that it supports a provision.',
  nothingDemonstrated: 'Nobody has stated that it demonstrates a control.',
  stated: (who: string | null, day: string | null) =>
    [who === null ? null : `stated by ${who}`, day === null ? null : `on ${day}`]
      .filter((part) => part !== null)
      .join(' '),
  retired: 'The catalogue no longer has this provision',
  impact: 'What would change without it',
  impactHint:
    'The statuses of the organization and its systems if this evidence and its links did not exist.',
  impacts: (count: number) =>
    plural(count, { one: '# status would change', other: '# statuses would change' }),
  impactTooMuch:
    'To compare every system with and without it takes longer than a page can wait for. This command lists the statuses:',
  noImpact: 'No status would change.',
  more: (count: number) => plural(count, { other: 'and # more' }),
  ofOrganization: 'the organization',
} as const;
