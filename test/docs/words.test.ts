import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogueWords } from '../../src/catalogue/catalogue-words.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { wordsPage } from '../../src/cli/words-page.ts';
import { GLOSSARY } from '../../src/model/glossary/glossary.ts';
import { listedSet } from '../../src/model/glossary/listed-set.ts';

const ROOT = join(import.meta.dirname, '../..');

describe('the page about words', () => {
  it('is what `npm run schema` writes from the glossary and the bundled catalogue', async () => {
    const read = await readCatalogue(join(ROOT, 'crosswalks'));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const { frameworks, recordKinds } = read.value;
    const page = wordsPage([...GLOSSARY.map(listedSet), ...catalogueWords(frameworks, recordKinds)]);
    expect(readFileSync(join(ROOT, 'docs/words.md'), 'utf8')).toBe(page);
  });

  it('explains every role and class of the bundled catalogue with an example', async () => {
    const read = await readCatalogue(join(ROOT, 'crosswalks'));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const unexplained = read.value.frameworks.flatMap(({ slug, roles, classes }) =>
      [...roles, ...classes]
        .filter(({ meaning, example }) => meaning === null || example === null)
        .map(({ id }) => `${slug}:${id}`),
    );
    expect(unexplained).toEqual([]);
  });

  it('keeps every word in one row of its table, whatever its sentences say', () => {
    const words = [{ word: 'a|b', meaning: 'One | two\nthree.', example: null }];
    const page = wordsPage([{ name: 'odd-words', enumName: null, about: 'Odd words.', words }]);
    expect(page).toContain(
      '## Odd words\n\nOdd words.\n\n| word | meaning |\n| --- | --- |\n| `a\\|b` | One \\| two three. |\n',
    );
  });
});
