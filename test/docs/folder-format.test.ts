import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CATALOGUE_TABLES } from '../../docs/folder-format/catalogue-tables.ts';
import { EXAMPLES, exampleFile } from '../../docs/folder-format/example-files.ts';
import { folderFormatPage } from '../../docs/folder-format/folder-format-page.ts';
import { ORGANIZATION_TABLES } from '../../docs/folder-format/organization-tables.ts';
import { ORGANIZATION_FILES } from '../../src/organization/organization-files.ts';
import { yamlSchemas } from '../../src/organization/yaml-schemas.ts';
import { command } from '../cli/command-line.ts';
import { textOf } from '../code-blocks.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';

const PAGE = 'docs/folder-format.md';
const TABLES = [
  ...ORGANIZATION_TABLES.map((table) => ({ folder: 'organization' as const, ...table })),
  ...CATALOGUE_TABLES.map((table) => ({ folder: 'catalogue' as const, ...table })),
];

/** The columns of a table of simple CSV that have a cell in one of its rows. */
function filledColumns(text: string): readonly string[] {
  const [header = [], ...rows] = text
    .split('\n')
    .map((line) => [...line.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map((match) => match[1]!));
  return header.filter((_, index) => rows.some((row) => row[index] !== ''));
}

describe('the page about the files of folders', () => {
  it('is what `npm run schema` writes from the definitions of the tables', () => {
    expect(textOf(PAGE)).toBe(folderFormatPage());
  });

  it('has every file of an organization, and every YAML file', () => {
    const sections = [...textOf(PAGE).matchAll(/^### (\S+)$/gm)].map((match) => match[1]!);
    expect(sections).toEqual(expect.arrayContaining([...ORGANIZATION_FILES]));
    const documents = sections.filter((file) => file.endsWith('.yaml'));
    expect(documents).toHaveLength(Object.keys(yamlSchemas()).length);
    expect(sections).toHaveLength(TABLES.length + documents.length);
  });

  it.each(TABLES)(
    'has a meaning and an example of every column of $file',
    ({ folder, file, format, meanings }) => {
      const columns = [...format.required, ...format.optional].toSorted();
      expect(Object.keys(meanings).toSorted()).toEqual(columns);
      expect(filledColumns(exampleFile(folder, file)).toSorted()).toEqual(columns);
    },
  );

  it('leads only to sets of words that are explained, and to pages that exist', () => {
    const sets = new Set([...textOf('docs/words.md').matchAll(/\]\(#([\w-]+)\)/g)].map((match) => match[1]));
    const linked = [...textOf(PAGE).matchAll(/words\.md#([\w-]+)/g)].map((match) => match[1]!);
    expect(linked.length).toBeGreaterThan(20);
    expect(linked.filter((set) => !sets.has(set))).toEqual([]);
    const pages = [...textOf(PAGE).matchAll(/\]\(([^#)]+)[^)]*\)/g)].map((match) => match[1]!);
    for (const page of pages) expect(existsSync(join(EXAMPLES, '..', page)), page).toBe(true);
  });

  it.each(['organization', 'catalogue'])('has examples that `check` accepts: %s', async (name) => {
    const folder = join(EXAMPLES, name);
    const { exit, err } = await command(['check', folder, '--data', join(temporaryFolder(), 'none')]);
    // The earlier edition, which the example of a framework replaces, is not part of it.
    expect({ exit, err }).toEqual({
      exit: 0,
      err: expect.stringMatching(/^(note: \S+ REPLACES_UNKNOWN .*\n)?$/),
    });
  });

  it('has an example for every file that it has', () => {
    expect(readdirSync(join(EXAMPLES, 'organization')).toSorted()).toEqual(
      [...ORGANIZATION_FILES].toSorted(),
    );
    expect(readdirSync(join(EXAMPLES, 'catalogue')).toSorted()).toEqual(
      ['frameworks', 'mappings', 'record-kinds.yaml', 'views'].toSorted(),
    );
  });
});
