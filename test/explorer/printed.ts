import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { PROGRAM, type Product } from './product.ts';

const run = promisify(execFile);

/** What a command prints with `--json` about the same store: the figures to which the page is held. */
export async function printed(
  { data }: Pick<Product, 'data'>,
  ...command: readonly string[]
): Promise<unknown> {
  const { stdout } = await run(
    process.execPath,
    [PROGRAM, ...command, '--json', '--data', data, '--organization', 'northbridge'],
    { maxBuffer: 64 * 1024 * 1024 },
  );
  return JSON.parse(stdout);
}
