import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { readOrganization } from '../../src/organization/read-organization.ts';
import { EMPTY_LOOKUP } from '../../src/parsing/catalogue-lookup.ts';
import { FOLDER_LIMITS } from '../../src/parsing/folder-limits.ts';
import { places, temporaryFolder } from './temporary-folder.ts';

const known = EMPTY_LOOKUP;
const organization = 'slug: acme\nname: Acme\n';

describe('a folder', () => {
  it('that does not exist is refused', async () => {
    const folder = join(temporaryFolder(), 'nowhere');
    expect(places(await readCatalogue(folder))).toEqual(['folder NO_SUCH_FOLDER']);
    expect(places(await readOrganization(folder, { known }))).toEqual(['folder NO_SUCH_FOLDER']);
  });

  it('that is a file is refused', async () => {
    const folder = temporaryFolder({ file: '' });
    expect(places(await readCatalogue(join(folder, 'file')))).toEqual(['folder NO_SUCH_FOLDER']);
  });

  it('that holds something else is refused', async () => {
    const folder = temporaryFolder({ 'README.md': '' });
    expect(places(await readCatalogue(folder))).toEqual(['folder WRONG_FOLDER']);
    expect(places(await readOrganization(folder, { known }))).toEqual(['folder WRONG_FOLDER']);
  });

  it('that is too large is refused before anything is read', async () => {
    const folder = temporaryFolder({
      'organization.yaml': organization,
      'systems.csv': '\u0000'.repeat(100),
    });
    const limits = { ...FOLDER_LIMITS, bytes: 100 };
    expect(places(await readOrganization(folder, { known, limits }))).toEqual(['folder FOLDER_TOO_LARGE']);
  });

  it('with more files and folders than anybody keeps in it is refused before anything is read', async () => {
    const folder = temporaryFolder({
      'organization.yaml': organization,
      ...{ 'deep/a.pdf': '', 'deep/b.pdf': '', 'deep/.hidden': '' },
    });
    const refusalsOf = async (entries: number) =>
      places(await readOrganization(folder, { known, limits: { ...FOLDER_LIMITS, entries } }));
    expect(await refusalsOf(4)).toEqual(['folder FOLDER_TOO_LARGE']);
    expect(await refusalsOf(5)).toEqual([]);
  });

  it('with a YAML file that no person wrote is refused', async () => {
    const folder = temporaryFolder({ 'organization.yaml': `${organization}# ${'x'.repeat(1024 * 1024)}` });
    expect(places(await readOrganization(folder, { known }))).toEqual(['organization.yaml FILE_TOO_LARGE']);
  });

  it('with too many rows, all tables together, is read no further', async () => {
    const folder = temporaryFolder({
      'organization.yaml': organization,
      'suppliers.csv': 'id,name\nA,A\nB,B\n',
      'controls.csv': 'id,title,status\nA,A,PLANNED\nB,B,WRONG\n',
      'evidence.csv': 'wrong\n',
    });
    const limits = { ...FOLDER_LIMITS, rows: 3 };
    expect(places(await readOrganization(folder, { known, limits }))).toEqual([
      'controls.csv:3:1 TOO_MANY_ROWS',
    ]);
  });

  it.each([
    [1_010, 'There are 10 more problems than these 1000.'],
    [150_000, 'There are at least 19000 more problems than these 1000. Reading stopped there.'],
  ])('with %i problems lists the first thousand and counts the next ones', async (count, sentence) => {
    const folder = temporaryFolder({
      'organization.yaml': organization,
      'suppliers.csv': `id,name\n${'?,A\n'.repeat(count)}`,
      'controls.csv': 'wrong\n',
    });
    const outcome = await readOrganization(folder, { known });
    if (outcome.ok) throw new Error('passed');
    expect(outcome.problems).toHaveLength(1_001);
    const [first] = outcome.problems;
    expect(first).toMatchObject({
      at: { in: 'file', file: '.', line: null, column: null },
      code: 'MORE_PROBLEMS',
    });
    const told = Number(/\d+/.exec(first?.sentence ?? '')?.[0]);
    expect(first?.sentence.replace(/\d+/, '')).toBe(sentence.replace(/\d+/, ''));
    expect(told).toBeGreaterThanOrEqual(Number(/\d+/.exec(sentence)?.[0]));
  });

  it('with more empty rows than a table may have is read no further', async () => {
    const folder = temporaryFolder({
      'organization.yaml': organization,
      'suppliers.csv': `id,name\n${',\n'.repeat(4)}A,A\n`,
      'controls.csv': 'wrong\n',
    });
    const limits = { ...FOLDER_LIMITS, rows: 3 };
    expect(places(await readOrganization(folder, { known, limits }))).toEqual([
      'suppliers.csv:5:1 TOO_MANY_ROWS',
    ]);
  });

  it('whose links lead out of it is refused, so that it cannot read what lies beside it', async () => {
    const elsewhere = temporaryFolder({ 'systems.csv': 'id,name,status\n', 'x/a.csv': 'secret\n' });
    const folder = temporaryFolder({ 'organization.yaml': organization });
    symlinkSync(join(elsewhere, 'systems.csv'), join(folder, 'systems.csv'));
    symlinkSync(join(elsewhere, 'x'), join(folder, 'catalogue'));
    symlinkSync('.', join(folder, 'itself'));
    symlinkSync('nowhere', join(folder, 'controls.csv'));
    expect(places(await readOrganization(folder, { known }))).toEqual([
      'catalogue LINK_REFUSED',
      'controls.csv LINK_REFUSED',
      'itself LINK_REFUSED',
      'systems.csv LINK_REFUSED',
    ]);
  });

  it('may link to a file of its own, and be a link itself', async () => {
    const folder = temporaryFolder({ 'organization.yaml': organization, 'latest.txt': 'id,name,status\n' });
    symlinkSync('latest.txt', join(folder, 'systems.csv'));
    const link = join(temporaryFolder(), 'link');
    symlinkSync(folder, link);
    expect(places(await readOrganization(link, { known }))).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')(
    'does not wait for a pipe that has the name of a table',
    async () => {
      const folder = temporaryFolder({ 'organization.yaml': organization });
      execFileSync('mkfifo', [join(folder, 'systems.csv')]);
      expect(places(await readOrganization(folder, { known }))).toEqual(['systems.csv UNREADABLE_FILE']);
    },
  );

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'with a file that may not be read is refused',
    async () => {
      const folder = temporaryFolder({
        'organization.yaml': organization,
        'systems.csv': 'id,name,status\n',
      });
      chmodSync(join(folder, 'systems.csv'), 0);
      expect(places(await readOrganization(folder, { known }))).toEqual(['systems.csv UNREADABLE_FILE']);
    },
  );

  it('with a folder in the place of a table is refused, and what the table would name is not missed', async () => {
    const folder = temporaryFolder({
      'organization.yaml': organization,
      'evidence.csv': 'id,title,kind,status,systems\ne1,Policy,policy,DRAFT,s1\n',
    });
    mkdirSync(join(folder, 'systems.csv'));
    expect(places(await readOrganization(folder, { known }))).toEqual(['systems.csv UNREADABLE_FILE']);
  });

  it('with folders in the places of files is refused once for each', async () => {
    const folder = temporaryFolder();
    const wanted = [
      ...['frameworks/std/framework.yaml', 'frameworks/std/provisions.csv'],
      ...['mappings/map/crosswalk.yaml', 'mappings/map/mappings.csv', 'mappings/map/gaps.csv'],
      'record-kinds.yaml',
    ];
    for (const path of wanted) mkdirSync(join(folder, path), { recursive: true });
    expect(places(await readCatalogue(folder))).toEqual(
      wanted.map((path) => `${path} UNREADABLE_FILE`).sort(),
    );
  });
});
