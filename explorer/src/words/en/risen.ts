import { plural } from '../numbers.ts';

/** What is said of statuses that something would make better. */
export const risenWords = {
  which: 'Which statuses',
  becomes: 'becomes',
  more: (count: number) => plural(count, { other: '# more' }),
} as const;
