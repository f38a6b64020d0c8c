import { command } from '../cli/command-line.ts';
import type { Product } from './product.ts';

/**
 * What a command prints with `--json` about the same store: the figures to which the page is held. The command is given
 * in this process, since starting one for each takes longer than most answers.
 */
export async function printed(
  { data }: Pick<Product, 'data'>,
  ...words: readonly string[]
): Promise<unknown> {
  const store = ['--json', '--data', data, '--organization', 'northbridge'];
  const { exit, out, err } = await command([...words, ...store]);
  if (exit !== 0) throw new Error(`${words.join(' ')} ended with ${exit}: ${err}`);
  return JSON.parse(out);
}
