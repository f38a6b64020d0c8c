import { spawnSync } from 'node:child_process';
import { PROGRAM } from './page.ts';
import type { Shared } from './shared.ts';

/** What a command prints with `--json` of the records of a product that is running. */
export function jsonOf({ data }: Pick<Shared, 'data'>, ...words: readonly string[]): unknown {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [PROGRAM, ...words, '--json', '--data', data],
    { encoding: 'utf8', maxBuffer: 50_000_000 },
  );
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}
