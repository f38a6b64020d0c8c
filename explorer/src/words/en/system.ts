import { plural } from '../numbers.ts';

export const systemWords = {
  owner: 'Owner',
  status: 'Status',
  roles: 'Roles',
  classes: 'Classes',
  moreTerms: (count: number) => plural(count, { other: '# more' }),
  notShown: (count: number) =>
    plural(count, { one: '# more is not shown here.', other: '# more are not shown here.' }),
  inScope: 'In scope',
  until: (day: string) => `until ${day}`,
  noProvision: 'no provision that applies',
  purpose: 'Purpose',
  dataClasses: 'Kinds of data',
  onMarketFrom: 'On the market from',
  suppliers: 'Suppliers',
  notes: 'Notes',
  evidenceRecord: 'Evidence record',
  evidenceRecordHint:
    'Whether each kind of evidence is there, and if not, whether a provision that applies asks for it.',
  evidence: 'Evidence',
  askedBy: 'Asked for by',
  organizationWide: 'of the whole organization',
  more: (count: number) => plural(count, { other: 'and # more' }),
  noKind: 'A kind that the catalogue no longer has',
  noRecord: 'The catalogue has no view that names kinds of evidence',
  open: (count: number) =>
    plural(count, { one: '# question is not answered', other: '# questions are not answered' }),
  openHint: 'Until somebody answers them, provisions that depend on them are undetermined.',
  toQuestions: 'See all questions of this system',
  allEvidence: (count: number) =>
    plural(count, { one: 'See its # piece of evidence', other: 'See its # pieces of evidence' }),
  noEvidence: 'none',
  gaps: 'See its gaps',
  inMatrix: 'Compare it with other systems',
} as const;
