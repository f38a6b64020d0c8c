import { formatNumber, plural } from '../numbers.ts';

export const tableWords = {
  rows: (count: number) => plural(count, { one: '# row', other: '# rows' }),
  unread: (count: number) =>
    plural(count, {
      one: 'The list has # more row, which is not read yet.',
      other: 'The list has # more rows, which are not read yet.',
    }),
  readOn: 'Read more rows',
  asTable: 'As a table',
  asGrid: 'As one list',
  pages: 'Pages',
  page: (page: number, pages: number) => `Page ${formatNumber(page)} of ${formatNumber(pages)}`,
  before: 'Previous page',
  after: 'Next page',
  printed: (count: number) =>
    plural(count, {
      one: '# more row is not printed. The workbook has all of them.',
      other: '# more rows are not printed. The workbook has all of them.',
    }),
} as const;
