import { SEED } from '../application/application.ts';
import type { Streams } from './terminal.ts';

/**
 * The folder of the organization that an empty store gets; null: none. A flag has precedence over `AIMS_SEED`, which
 * names a folder, or is `none` where nobody wants an invented organization, as in a container.
 *
 * @param flag `--seed DIR`, or false for `--no-seed`; true and undefined: neither was given
 */
export function seedFolder(
  flag: string | boolean | undefined,
  { AIMS_SEED }: Streams['environment'],
): string | null {
  if (typeof flag === 'string') return flag;
  if (flag === false || AIMS_SEED === 'none') return null;
  return AIMS_SEED === undefined || AIMS_SEED === '' ? SEED : AIMS_SEED;
}
