export const controlWords = {
  all: 'All',
  none: 'None',
  any: 'any',
  use: 'Use this choice',
} as const;
