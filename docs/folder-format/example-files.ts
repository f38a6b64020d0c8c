import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../src/package-root.ts';

/** An organization's folder and a catalogue's folder that pass `check`. Every column and file has an example in one. */
export const EXAMPLES = join(PACKAGE_ROOT, 'docs', 'examples');

/** The name of what each folder of the examples describes. */
const SLUGS: readonly (readonly [path: RegExp, slug: string])[] = [
  [/^frameworks\//, 'house-rules'],
  [/^mappings\//, 'house-rules-to-iso-42001'],
  [/^views\//, 'release'],
];

/**
 * The text of an example file.
 *
 * @param path inside a folder, with `SLUG` in place of a name
 */
export function exampleFile(folder: 'organization' | 'catalogue', path: string): string {
  const [, slug = ''] = SLUGS.find(([pattern]) => pattern.test(path)) ?? [];
  return readFileSync(join(EXAMPLES, folder, path.replace('SLUG', slug)), 'utf8').trimEnd();
}
