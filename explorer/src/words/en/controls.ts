import { formatNumber } from '../numbers.ts';

export const controlWords = {
  all: 'All',
  none: 'None',
  any: 'any',
  filters: (inUse: number) => (inUse === 0 ? 'Filters' : `Filters, ${formatNumber(inUse)} in use`),
  use: 'Use this choice',
} as const;
