import { PassThrough } from 'node:stream';
import { CooperativeTask } from './cooperative-task.ts';
import { writeWorkbook } from './write-workbook.ts';

const DAY = '2000-01-01';

/**
 * Writes a small workbook and throws it away. What writes workbooks is loaded and compiled with the first of them: a
 * server does that before anybody is connected.
 */
export async function writeFirstWorkbook(): Promise<void> {
  const sheet = {
    name: 'First',
    columns: [
      { header: 'Text', width: 10 },
      { header: 'Day', width: 10 },
    ],
    rows: [['Text', { day: DAY }]],
  };
  await writeWorkbook(
    [sheet],
    { asOf: DAY, footer: 'First' },
    new PassThrough().resume(),
    new CooperativeTask(),
  );
}
