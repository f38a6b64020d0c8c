import { formatNumber, plural } from '../numbers.ts';

export const reviewsWords = {
  open: (count: number) =>
    plural(count, {
      one: 'Nobody vouches for # mapping.',
      other: 'Nobody vouches for # mappings.',
    }),
  ceiling: (count: number) =>
    plural(count, {
      one: 'If you confirmed all of them, # status would rise.',
      other: 'If you confirmed all of them, # statuses would rise.',
    }),
  hint: 'A mapping that nobody vouches for makes a status indicative at most. Those come first whose confirmation would raise the most statuses.',
  rising: (count: number) =>
    count === 0 ? 'No status rises' : plural(count, { one: '# status rises', other: '# statuses rise' }),
  howTo: 'How to record your review',
  howToHint:
    'Add this row to row-reviews.csv and load the folder. Write who reviewed it, the day and the reason in the places of ROLE, DAY and WHY. DISPUTED instead of CONFIRMED means that you do not agree; ADJUSTED needs the relationship that you see.',
  role: 'ROLE',
  day: 'DAY',
  why: 'WHY',
  inWorkbook: 'Or write your review in the sheet Source to target of a workbook, and load that:',
  workbookOf: (crosswalk: string) => `workbook of ${crosswalk}`,
  shown: (shown: number, whole: number) =>
    `${formatNumber(shown)} of ${plural(whole, { one: '# mapping', other: '# mappings' })}`,
  more: (count: number) => plural(count, { other: 'Show # more' }),
  none: 'No mapping waits for a review',
  noneHint:
    'With these frameworks and crosswalks, for this day, somebody vouches for every mapping that is followed.',
} as const;
