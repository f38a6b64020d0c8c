export const coverageWords = {
  coverage: 'Coverage by framework',
  coverageHint: 'Each number counts provisions and leads to them.',
  all: 'All',
  edition: (edition: string) => `Edition ${edition}`,
  noFrameworks: 'The organization has no frameworks',
  noFrameworksHint: 'List them under frameworks in organization.yaml, then load the folder again.',
} as const;
