import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PICTURED_SCREENS } from '../../docs/pictures/pictured-screens.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const DOCS = join(ROOT, 'docs');

/** A folder for each screen; the first page leads on to one of them. */
const SCREENS = readdirSync(join(ROOT, 'explorer/src/screens'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'start')
  .map(({ name }) => name);

it('the page about the explorer shows every screen in a small picture', () => {
  const page = readFileSync(join(DOCS, 'explorer.md'), 'utf8');
  const shown = [...page.matchAll(/!\[[^\]]+\]\(pictures\/explorer\/([a-z-]+)\.png\)/g)].map(
    (found) => found[1]!,
  );
  expect(shown.toSorted()).toEqual(PICTURED_SCREENS.map(({ name }) => name).toSorted());
  expect(shown).toEqual(expect.arrayContaining(SCREENS));
  for (const name of shown) {
    const file = join(DOCS, 'pictures', 'explorer', `${name}.png`);
    expect(existsSync(file), file).toBe(true);
    expect(statSync(file).size, file).toBeLessThan(120_000);
  }
});
