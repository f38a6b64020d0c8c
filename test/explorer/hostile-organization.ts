import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROGRAM } from './product.ts';

const run = promisify(execFile);
const SEED = join(import.meta.dirname, '../../seed');

/** Words that some page somewhere has taken for something else than words. */
export const HOSTILE_WORDS: readonly string[] = [
  '<img src=x onerror="window.isHacked=true">',
  '<script>window.isHacked=true</script>',
  '"><svg onload=window.isHacked=true>',
  '{{constructor.constructor("window.isHacked=true")()}}',
  'javascript:window.isHacked=true',
  '👩‍⚖️🏳️‍🌈🤖 שלום עולם مرحبا',
  '\u202egnp.exe \u2067',
  `=HYPERLINK("https://example.com") ${'long'.repeat(400)}`,
  `ﷺ${'W'.repeat(600)}`,
];

/** Columns in which anything may be written. */
const FREE_COLUMNS = new Set([
  ...['title', 'name', 'notes', 'note', 'justification', 'purpose', 'service', 'rationale', 'location'],
  ...['owner', 'by', 'approver', 'accepted_by', 'risk_accepted_by'],
]);

/** The folder of a store in which the seed has hostile words in every free field of every row. */
export async function hostileStore(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'aims-hostile-'));
  const folder = join(root, 'organization');
  await cp(SEED, folder, { recursive: true });
  const tables = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.csv'));
  let count = 0;
  for (const table of tables) {
    const path = join(folder, table);
    const [head = [], ...rows] = readCsv(await readFile(path, 'utf8'));
    const hostile = rows.map((row) =>
      row.map((cell, column) => {
        if (cell === '' || !FREE_COLUMNS.has(head[column] ?? '')) return cell;
        count += 1;
        return HOSTILE_WORDS[count % HOSTILE_WORDS.length] ?? '';
      }),
    );
    await writeFile(path, [head, ...hostile].map((row) => `${row.map(quoted).join(',')}\n`).join(''));
  }
  const data = join(root, 'data');
  await run(process.execPath, [PROGRAM, 'load', '--bundled', '--data', data]);
  await run(process.execPath, [PROGRAM, 'load', folder, '--data', data]);
  return data;
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

/** The rows of a table that is known to be well formed. */
function readCsv(text: string): readonly (readonly string[])[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
        .slice(0, line.endsWith(',') ? undefined : -1)
        .map(([, cell = '']) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)),
    );
}
