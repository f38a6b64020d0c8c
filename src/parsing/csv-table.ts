import { CsvScanner } from './csv-scanner.ts';
import { findSeparator, statedSeparator } from './separator.ts';
import { noteForm, type TableFile } from './table-file.ts';
import { columnNames, type RowCells } from './table-header.ts';
import { TableReading, type TableTask } from './table-reading.ts';

/** Enough of a file to see its separator. */
const HEAD = 1 << 14;

/**
 * Reads one table, row by row. One note says how it was read, where it has not the plain form.
 *
 * @returns false where the header is of no use; then no row is handed on
 */
export async function readCsvTable<R extends string, O extends string>(
  { pieces, form }: TableFile,
  task: TableTask<R, O>,
): Promise<boolean> {
  const { budget, format, problems, site } = task;
  const reading = new TableReading(task);
  let scanner: CsvScanner | null = null;
  let head = '';
  let isReadable = true;
  for await (const piece of pieces) {
    if (scanner === null) {
      head += piece;
      if (head.length < HEAD) continue;
      scanner = begin(head);
      isReadable = scanner.feed(head, false);
    } else isReadable = scanner.feed(piece, false);
    if (!isReadable || budget.isSpent || problems.isFull) break;
  }
  if (scanner === null) {
    scanner = begin(head);
    isReadable = scanner.feed(head, false);
  }
  if (isReadable && !budget.isSpent && !problems.isFull) scanner.feed('', true);
  if (!reading.hasHeader && isReadable && !budget.isSpent) {
    const sentence = `The table has no header row. Its first row must name the columns, at least ${format.required.join(', ')}.`;
    reading.refuse({ line: 1, column: 1 }, 'MISSING_HEADER', sentence);
  }
  const { emptyRows, emptyColumns } = reading;
  noteForm({ ...form, emptyRows, emptyColumns }, site, problems);
  return reading.isWhole && !problems.isFull;

  function begin(text: string): CsvScanner {
    const known = columnNames(format);
    form.separator = findSeparator(text, (name) => known.find(name) !== null);
    // A first line that states the separator is not a row of the table.
    let isStated = statedSeparator(text) !== null;
    const take = (row: RowCells): void => {
      if (!isStated) reading.take(row);
      isStated = false;
    };
    return new CsvScanner(take, reading.refuse, form.separator);
  }
}
