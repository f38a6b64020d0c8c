import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { initFolder } from '../../src/cli/init-folder.ts';
import { readOrganization } from '../../src/organization/read-organization.ts';
import { yamlSchemas } from '../../src/organization/yaml-schemas.ts';
import { catalogueLookup } from '../../src/parsing/catalogue-lookup.ts';
import { folderKind } from '../../src/parsing/folder-kind.ts';
import { places, temporaryFolder } from '../parsing/temporary-folder.ts';
import { tinyCatalogue } from './tiny-organization.ts';

describe('a new organization folder', () => {
  it('has every file, with examples that pass against the catalogue', async () => {
    const catalogue = await tinyCatalogue();
    const folder = join(temporaryFolder(), 'My Org');
    const outcome = await initFolder(folder, catalogue);
    expect(outcome).toEqual({ ok: true, value: expect.arrayContaining(readdirSync(folder)) });
    expect(await folderKind(folder)).toBe('organization');
    const read = await readOrganization(folder, { known: catalogueLookup(catalogue) });
    expect(places(read)).toEqual([]);
    if (!read.ok) return;
    const { organization, ...records } = read.value.contents;
    expect(organization).toMatchObject({ slug: 'my-org', frameworks: ['law', 'std'] });
    for (const rows of Object.values(records)) expect(rows.length).toBeGreaterThan(0);
  });

  it('leads editors to the schema of its YAML file, which it holds itself', async () => {
    const folder = temporaryFolder();
    await initFolder(folder, await tinyCatalogue());
    const [first] = readFileSync(join(folder, 'organization.yaml'), 'utf8').split('\n');
    expect(first).toBe('# yaml-language-server: $schema=organization.schema.json');
    const schema = JSON.parse(readFileSync(join(folder, 'organization.schema.json'), 'utf8'));
    expect(schema).toEqual(JSON.parse(JSON.stringify(yamlSchemas()['organization.yaml'])));
  });

  it('may be made in a folder that is empty', async () => {
    expect(await initFolder(temporaryFolder(), await tinyCatalogue())).toMatchObject({ ok: true });
  });

  it('is not made where anything stands already', async () => {
    const folder = temporaryFolder({ '.hidden': 'mine' });
    expect(places(await initFolder(folder, await tinyCatalogue()))).toEqual(['folder FOLDER_NOT_EMPTY']);
    expect(readdirSync(folder)).toEqual(['.hidden']);
  });

  it('is not made in the place of a file', async () => {
    const file = join(temporaryFolder({ file: 'mine' }), 'file');
    expect(places(await initFolder(file, await tinyCatalogue()))).toEqual(['folder NOT_WRITABLE']);
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it('is not made from a catalogue that has nothing to assess', async () => {
    const folder = join(temporaryFolder(), 'new');
    const catalogue = { ...(await tinyCatalogue()), provisions: [] };
    expect(places(await initFolder(folder, catalogue))).toEqual(['folder NOTHING_TO_SHOW']);
  });
});

describe('a folder', () => {
  it('is a catalogue, an organization or neither', async () => {
    expect(await folderKind(temporaryFolder({ 'mappings/a/crosswalk.yaml': '' }))).toBe('catalogue');
    expect(await folderKind(temporaryFolder({ 'organization.yaml': '', 'frameworks/x': '' }))).toBe(
      'organization',
    );
    expect(await folderKind(temporaryFolder({ frameworks: 'a file' }))).toBeNull();
    expect(await folderKind('/nowhere/at/all')).toBeNull();
  });
});
