import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TINY_CATALOGUE } from '../catalogue/tiny-catalogue.ts';
import { TINY_ORGANIZATION } from '../organization/tiny-organization.ts';
import { type Files, temporaryFolder } from '../parsing/temporary-folder.ts';
import { command, tinyStore } from './command-line.ts';

const WITHOUT_OWN: Files = {
  ...Object.fromEntries(Object.entries(TINY_ORGANIZATION).filter(([file]) => !file.startsWith('catalogue/'))),
  'supports.csv': 'evidence,framework,ref,extent\nE-1,std,4.1,FULL\nE-2,std,4.2,FULL\n',
};

describe('one cause is one problem', () => {
  it('where the store is empty, and nothing is left behind', async () => {
    const folder = temporaryFolder(WITHOUT_OWN);
    const data = join(temporaryFolder(), 'new', 'data');
    for (const more of [[], ['--dry-run']]) {
      const { exit, err } = await command(['load', folder, '--data', data, ...more]);
      expect([exit, err]).toEqual([
        1,
        'folder NO_FRAMEWORKS There are no frameworks yet in which refs could be found. Load the bundled ones first with `load --bundled`.\n',
      ]);
      expect(existsSync(join(data, '..'))).toBe(false);
    }
  });

  it.each([
    ['evidences.csv', 'This file is not part of the format. Did you mean "evidence.csv"?'],
    ['Evidence.csv', 'This file is not part of the format. Did you mean "evidence.csv"?'],
  ])('where a table is called %s', async (name, sentence) => {
    const folder = temporaryFolder({
      ...TINY_ORGANIZATION,
      'evidence.csv': null,
      [name]: TINY_ORGANIZATION['evidence.csv'],
    });
    const { exit, err } = await command(['check', folder, '--data', await tinyStore()]);
    expect([exit, err]).toEqual([1, `${name} UNKNOWN_FILE ${sentence}\n`]);
  });

  it('where a table is missing', async () => {
    const folder = temporaryFolder({ ...TINY_ORGANIZATION, 'evidence.csv': null });
    const { exit, err } = await command(['check', folder, '--data', await tinyStore()]);
    expect([exit, err]).toEqual([
      1,
      'evidence.csv MISSING_FILE This table is missing, but others name records in it, such as "E-1".\n',
    ]);
  });

  it('where a file of a catalogue is misnamed', async () => {
    const folder = temporaryFolder({
      ...TINY_CATALOGUE,
      'frameworks/std/provisions.csv': null,
      'frameworks/std/provision.csv': TINY_CATALOGUE['frameworks/std/provisions.csv'],
    });
    const { exit, err } = await command(['check', folder, '--data', await tinyStore()]);
    expect([exit, err]).toEqual([
      1,
      'frameworks/std/provision.csv UNKNOWN_FILE This file is not part of the format. Did you mean "provisions.csv"?\n',
    ]);
  });
});

describe('a refused load', () => {
  it('leaves a folder as it was, and never removes what it has not made', async () => {
    const data = temporaryFolder({ 'mine.txt': 'mine' });
    mkdirSync(join(data, 'empty'));
    const folder = temporaryFolder(WITHOUT_OWN);
    expect((await command(['load', folder, '--data', data])).exit).toBe(1);
    expect(readdirSync(data).sort()).toEqual(['empty', 'mine.txt']);
  });

  it('keeps what was written before it was refused', async () => {
    const data = await tinyStore();
    const folder = temporaryFolder({ ...WITHOUT_OWN, 'suppliers.csv': null });
    expect((await command(['load', folder, '--data', data])).exit).toBe(1);
    expect((await command(['matrix', '--data', data])).exit).toBe(0);
  });
});

describe('a path', () => {
  it('that begins with file: is a path', async () => {
    const before = process.cwd();
    const data = temporaryFolder();
    process.chdir(data);
    try {
      const loaded = await command(['load', temporaryFolder(TINY_CATALOGUE), '--data', 'file:x']);
      expect(loaded).toMatchObject({ exit: 0, err: '' });
      expect(readdirSync(join(data, 'file:x'))).toContain('aims-crosswalk.db');
    } finally {
      process.chdir(before);
    }
  });
});

describe('check', () => {
  const MINE = {
    'frameworks/mine/framework.yaml': 'slug: mine\ntitle: M\nedition: 1\nkind: GUIDANCE\nstatus: CURRENT\n',
    'frameworks/mine/provisions.csv': 'ref,kind,title,assessable\n1.1,rule,Owner named,yes\n',
    'mappings/mine-to-9001/crosswalk.yaml':
      'slug: mine-to-9001\ntitle: M\nstatus: complete\nkind: asserted\nsource_framework: mine\ntarget_framework: ISO-9001-2026\nasserted_by: author\n',
    'mappings/mine-to-9001/mappings.csv': 'source,target,relationship\n1.1,5.3,related\n',
  };

  it('finds what a catalogue folder names in the bundled catalogue, with and without a store', async () => {
    const folder = temporaryFolder(MINE);
    const nowhere = join(temporaryFolder(), 'data');
    for (const data of [nowhere, await tinyStore()])
      expect((await command(['check', folder, '--data', data])).out).toBe(`${folder}: no problems\n`);
    expect(existsSync(nowhere)).toBe(false);
  });

  it('finds what an organization names in its store first, then in the bundled catalogue', async () => {
    const folder = temporaryFolder({
      'organization.yaml': 'slug: o\nname: O\nframeworks: [std, iso-9001-2026]\n',
      'evidence.csv': 'id,title,kind,status\nE,T,policy,DRAFT\n',
      'supports.csv': 'evidence,framework,ref,extent\nE,iso-9001-2026,5.3,FULL\nE,std,4.1,FULL\n',
    });
    expect((await command(['check', folder, '--data', await tinyStore()])).exit).toBe(0);
  });
});
