import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import Database from 'libsql';
import { beforeAll, describe, expect, it } from 'vitest';
import { refusal } from '../../src/cli/answers/folder-answers.ts';
import { databaseFile } from '../../src/graph/sqlite/database-file.ts';
import { TINY_CATALOGUE } from '../catalogue/tiny-catalogue.ts';
import { TINY_ORGANIZATION } from '../organization/tiny-organization.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { command, tinyStore } from './command-line.ts';

const ONE_PROVISION =
  'explain USAGE Name a framework once, as the first argument or with --framework, and then the ref of a provision, such as 9.2.1 or Art. 9.\n';
const TIME_NEEDED = 'load USAGE --at needs a time like 2026-01-31T12:00:00Z.\n';

let data: string;
let folder: string;

beforeAll(async () => {
  data = await tinyStore();
  folder = temporaryFolder({ 'file.txt': 'no ledger\n', 'empty.jsonl': '' });
});

/** What is said of these words on the tiny store, the temporary folder written as DIR. */
async function refusalOf(...words: readonly string[]): Promise<readonly [number, string]> {
  const { exit, out, err } = await command([
    ...words.map((word) => word.replace('DIR', folder)),
    ...['--data', data],
  ]);
  expect(out).toBe('');
  return [exit, err.replaceAll(folder, 'DIR').replaceAll(/, \d+ more\b/g, '')];
}

describe('a name that does not exist ends with 1, and says which', () => {
  it.each([
    [
      ['coverage', '--framework', 'nope'],
      '--framework UNKNOWN_FRAMEWORK There is no framework "nope". There are "house", "law" and "std".\n',
    ],
    [
      ['gaps', '--frameworks', 'std,nope'],
      '--frameworks UNKNOWN_FRAMEWORK There is no framework "nope". There are "house", "law" and "std".\n',
    ],
    [
      ['gaps', '--system', 'nope'],
      '--system UNKNOWN_SYSTEM The organization has no system "nope". There are "S-1" and "S-2".\n',
    ],
    [
      ['report', 'nope', '--out', 'x.xlsx'],
      '<kind> UNKNOWN_REPORT There is no report "nope". There are "gap", "statement-of-applicability", "crosswalk", "evidence-register", "matrix" and "full".\n',
    ],
    [
      ['matrix', '--crosswalks', 'nope'],
      '--crosswalks UNKNOWN_CROSSWALK There is no crosswalk "nope". There are "house-to-std" and "law-to-std".\n',
    ],
    [
      ['matrix', '--organization', 'x'],
      '--organization UNKNOWN_ORGANIZATION The store has no organization "x". There is "acme".\n',
    ],
    [
      ['explain', 'std', '9'],
      '<ref> UNKNOWN_PROVISION std has no provision "9". There are "4", "4.1", "4.2" and "A.2".\n',
    ],
    [
      ['mappings', 'std', '9'],
      '<ref> UNKNOWN_PROVISION There is no provision "std:9". There are "4", "4.1", "4.2" and "A.2".\n',
    ],
    [
      ['mappings', 'std', '4.1', '--to', 'x'],
      '--to UNKNOWN_FRAMEWORK There is no framework "x". There are "house", "law" and "std".\n',
    ],
    [
      ['mappings', 'std', '4.1', '--crosswalks', 'x'],
      '--crosswalks UNKNOWN_CROSSWALK There is no crosswalk "x". There are "house-to-std" and "law-to-std".\n',
    ],
    [['ledger', 'verify', '--ledger', 'x'], '--ledger UNKNOWN_LEDGER There is no ledger "x".\n'],
  ] as const)('%j', async (words, sentence) => {
    expect(await refusalOf(...words)).toEqual([1, sentence]);
  });
});

describe('a value that cannot be read ends with 1, and says what it may be', () => {
  it.each([
    [
      ['gaps', '--as-of', 'tomorrow'],
      '--as-of INVALID_DATE "tomorrow" is not a date of the form YYYY-MM-DD.\n',
    ],
    [['gaps', '--as-of', '2026-02-30'], '--as-of INVALID_DATE "2026-02-30" is not a day of the calendar.\n'],
    [['gaps', '--urgency', '1,9'], '--urgency INVALID_OPTION "9" is not one of 1, 2, 3, 4, 5.\n'],
    [
      ['gaps', '--beneath', 'law'],
      '--beneath UNKNOWN_PROVISION There is no provision "law". Did you mean "law:Art. 9" or "law:Art. 26(1), first"?\n',
    ],
    [['gaps', '--search', 'x'.repeat(101)], '--search INVALID_OPTION Search for at most 100 characters.\n'],
    [['gaps', '--status', ''], '--status INVALID_OPTION Name at least one, or leave the option out.\n'],
    [
      ['explain', 'std', '4.1', '--limit', 'x'],
      '--limit INVALID_OPTION The limit is a whole number of at least 1.\n',
    ],
  ] as const)('%j', async (words, sentence) => {
    expect(await refusalOf(...words)).toEqual([1, sentence]);
  });

  it('names all of them at once', async () => {
    const wrong = ['--status', 'NO', '--reason', 'NO', '--urgency', 'x', '--level', 'NO'];
    const [, said] = await refusalOf('gaps', ...wrong);
    expect(said.split('\n').map((line) => line.split(' ')[0])).toEqual([
      '--level',
      '--reason',
      '--status',
      '--urgency',
      '',
    ]);
  });
});

describe('a file or folder that cannot be used ends with 1, and is named', () => {
  it.each([
    [['ledger', 'verify', 'DIR/none'], 'DIR/none CANNOT_USE There is no such file or folder (ENOENT).\n'],
    [['ledger', 'verify', 'DIR'], 'DIR UNREADABLE_FILE This is a folder, and a file is needed.\n'],
    [
      ['ledger', 'verify', 'DIR/empty.jsonl'],
      'DIR/empty.jsonl INVALID_CHANGE This file contains no change. It is not an export, or it was cut off.\n',
    ],
    [
      ['ledger', 'import', 'DIR/file.txt'],
      'DIR/file.txt:1:1 INVALID_CHANGE This line is not JSON. The file was cut off or damaged.\n',
    ],
    [['ledger', 'export', 'DIR'], 'DIR CANNOT_USE This is a folder, and a file is needed.\n'],
    [
      ['report', 'gap', '--out', 'DIR/none/x.xlsx'],
      'DIR/none/x.xlsx CANNOT_USE There is no such file or folder (ENOENT).\n',
    ],
    [
      ['report', 'gap', '--csv', 'DIR/file.txt'],
      'folder NOT_WRITABLE DIR/file.txt is not a folder. Choose the name of a new folder.\n',
    ],
    [['load', 'DIR/none'], 'folder NO_SUCH_FOLDER There is no folder DIR/none.\n'],
    [
      ['load', 'DIR/file.txt'],
      'folder NO_SUCH_FOLDER DIR/file.txt is a file, but neither a folder nor an XLSX workbook. Name one of these.\n',
    ],
    [
      ['check', 'DIR', '--catalogue', 'DIR/none'],
      'folder NO_SUCH_FOLDER The folder DIR/none cannot be read (ENOENT).\n',
    ],
  ] as const)('%j', async (words, sentence) => {
    expect(await refusalOf(...words)).toEqual([1, sentence]);
  });

  it('as an address that something listens on already', async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    const nothing = temporaryFolder({ 'frameworks/.keep': '' });
    const { exit, err } = await command([
      ...['serve', '--catalogue', nothing, '--no-seed', '--port', String(port), '--data', data],
    ]);
    server.close();
    expect(exit).toBe(1);
    expect(err).toBe(
      `127.0.0.1:${port} CANNOT_USE Another program already uses this port. Choose another one with --port (EADDRINUSE).\n`,
    );
  });
});

describe('a command that is none ends with 2', () => {
  it.each([
    [[], /^Usage: aims-crosswalk/],
    [['covrage'], /unknown command 'covrage'\n\(Did you mean coverage\?\)/],
    [['coverage'], /required option '--framework <slug>' not specified/],
    [['coverage', '--framework'], /option '--framework <slug>' argument missing/],
    [['gaps', '--asof', 'x'], /unknown option '--asof'\n\(Did you mean --as-of\?\)/],
    [['gaps', 'extra'], /too many arguments/],
    [['frameworks', 'extra'], /too many arguments/],
    [['schema', '--yaml', 'x'], /Allowed choices are crosswalk\.yaml/],
  ] as const)('%j', async (words, sentence) => {
    const { exit, err } = await command(words);
    expect(exit).toBe(2);
    expect(err).toMatch(sentence);
  });

  it.each([
    [['load'], 'load USAGE Name a folder, or use --bundled.\n'],
    [['load', 'DIR', '--bundled'], 'load USAGE Name a folder, or use --bundled.\n'],
    [['load', 'DIR', '--at', 'yesterday'], TIME_NEEDED],
    [['load', 'DIR', '--at', '2026-02-30T00:00:00Z'], TIME_NEEDED],
    [
      ['load', 'DIR', '--no-seed'],
      'load USAGE --catalogue, --seed and --no-seed go with --bundled; the folder is loaded alone.\n',
    ],
    [['load', '--bundled', '--prune'], 'load USAGE --prune goes with the folder of an organization.\n'],
    [['explain', 'std'], ONE_PROVISION],
    [['explain', 'std', '4.1', '--framework', 'std'], ONE_PROVISION],
    [['report', 'gap'], 'report USAGE Name a workbook with --out FILE, or a folder with --csv DIR.\n'],
  ] as const)('%j', async (words, sentence) => {
    expect(await refusalOf(...words)).toEqual([2, sentence]);
  });

  it('also where the address of a server is none', async () => {
    expect(await command(['frameworks', '--neo4j', 'http://no'])).toMatchObject({
      exit: 2,
      err: '--neo4j / NEO4J_URI INVALID_SETTING The address of a Neo4j server begins with bolt:// or neo4j://.\n',
    });
  });

  it('names every file of its settings that it cannot use, and makes no store', async () => {
    const store = join(temporaryFolder(), 'data');
    const documents = join(temporaryFolder({ 'documents.json': '{"hash":"{ nothing }"}' }), 'documents.json');
    const { exit, err } = await command(['serve', '--data', store], {
      environment: { AIMS_DOCUMENTS_FILE: documents, AIMS_SECURITY_LOG: temporaryFolder() },
    });
    expect([exit, existsSync(store)]).toEqual([2, false]);
    expect(err).toContain('AIMS_DOCUMENTS_FILE INVALID_SETTING The document "hash" has a text');
    expect(err).toContain('AIMS_SECURITY_LOG INVALID_SETTING');
  });

  it('also where flags and environment are wrong, all their faults at once and no secret', async () => {
    const { exit, err } = await command(['serve', '--port', 'x', '--host', '0.0.0.0', '--data', data], {
      environment: { AIMS_TOKEN: 'short-secret', NEO4J_USER: 'neo4j', AIMS_GRAPHIQL: 'perhaps' },
    });
    expect(exit).toBe(2);
    expect(err).toBe(`--graphiql / AIMS_GRAPHIQL INVALID_SETTING Use true or false.
--port / AIMS_PORT INVALID_SETTING A port is a number from 0 to 65535.
AIMS_TOKEN INVALID_SETTING The token needs at least 32 characters. Make one with \`openssl rand -hex 32\`.
NEO4J_USER INVALID_SETTING Set both NEO4J_USER and NEO4J_PASSWORD, or neither.
`);
  });
});

describe('a store that cannot be reached ends with 3', () => {
  it('where there is none: what only reads does not make one', async () => {
    const absent = join(folder, 'absent');
    for (const words of [['frameworks'], ['gaps'], ['doctor'], ['rebuild'], ['ledger', 'verify']]) {
      const { exit, err } = await command([...words, '--data', absent]);
      expect(exit).toBe(3);
      expect(err).toBe(
        `STORE_UNAVAILABLE There is no store in the folder ${absent}. Make one with \`load --bundled --data ${absent}\`, or name another folder with --data.\n`,
      );
    }
    expect(() => readFileSync(absent)).toThrow('ENOENT');
  });

  it('where its file was cut to nothing, which is no store in which all is well', async () => {
    const cut = join(folder, 'cut');
    mkdirSync(cut);
    for (const text of ['', 'SQLite format 3']) {
      writeFileSync(join(cut, 'aims-crosswalk.db'), text);
      for (const words of [['frameworks'], ['doctor'], ['ledger', 'verify']]) {
        const { exit, err } = await command([...words, '--data', cut]);
        expect([exit, err]).toEqual([3, expect.stringMatching(/^STORE_UNAVAILABLE There is no store in /)]);
      }
    }
  });

  it('where a file stands in its place, where it is damaged, and where no server answers', async () => {
    const load = await command(['load', folder, '--data', join(folder, 'file.txt')]);
    expect(load).toMatchObject({
      exit: 3,
      err: expect.stringMatching(/^STORE_UNAVAILABLE .*Check the folder/),
    });
    const damaged = join(folder, 'damaged');
    mkdirSync(damaged);
    writeFileSync(join(damaged, 'aims-crosswalk.db'), 'no database '.repeat(1000));
    const read = await command(['frameworks', '--data', damaged]);
    expect(read).toMatchObject({ exit: 3, err: expect.stringMatching(/^STORE_DAMAGED /) });
    const away = await command(['frameworks', '--neo4j', 'bolt://127.0.0.1:1']);
    expect(away).toMatchObject({ exit: 3, err: expect.stringMatching(/^STORE_UNAVAILABLE .*Neo4j/) });
  });
});

describe('a store whose graph does not say what its ledgers say', () => {
  it('ends with 3, each record named', async () => {
    const edited = await tinyStore();
    const database = new Database(databaseFile(edited));
    database.exec("UPDATE nodes SET properties = replace(properties, 'Chat', 'Chut') WHERE id = 'acme/S-2'");
    database.close();
    expect(await command(['doctor', '--data', edited])).toMatchObject({
      exit: 3,
      err: `ledger acme DIFFERENT The graph and the ledger differ on AISystem acme/S-2; run \`rebuild\`.
`,
    });
  });
});

describe('a store whose graph was edited', () => {
  it.each([
    ['coverage', '--framework', 'std'],
    ['gaps'],
    ['report', 'gap', '--out', 'never.xlsx'],
    ['export', 'never'],
    ['load', '--bundled', '--no-seed'],
  ])('gives no answer to %s, and names the record and what to do', async (...words) => {
    const edited = await tinyStore();
    const database = new Database(databaseFile(edited));
    database.exec("UPDATE nodes SET properties = replace(properties, 'Chat', 'Chut') WHERE id = 'acme/S-2'");
    database.exec("UPDATE nodes SET properties = replace(properties, 'A law', 'A lax') WHERE id = 'law'");
    database.close();
    const sentence = (ledger: string, record: string): string =>
      `STORE_DAMAGED The graph of ledger ${ledger} was edited: it differs from the changes of the ledger in ${record}. Nothing is answered from it. Run \`rebuild\`, which builds the graph again from the ledger.\n`;
    expect(await command([...words, '--data', edited])).toEqual({
      ...{ exit: 3, out: '' },
      err: sentence('catalogue', 'Framework law'),
    });
    await command(['rebuild', '--data', edited]);
    expect((await command(['coverage', '--framework', 'std', '--data', edited])).exit).toBe(0);
  });
});

describe('a refusal', () => {
  it('of the store is JSON too', async () => {
    const { exit, out } = await command(['frameworks', '--data', join(folder, 'none'), '--json']);
    expect(exit).toBe(3);
    expect(refusal.parse(JSON.parse(out))).toMatchObject({
      problems: [{ in: 'store', code: 'STORE_UNAVAILABLE' }],
      count: 1,
    });
  });

  it('is JSON too, for programs, and a sentence for whoever watches', async () => {
    const bad = temporaryFolder({ ...TINY_ORGANIZATION, 'suppliers.csv': 'id,name\nP-9,\n' });
    const { exit, out, err } = await command(['check', bad, '--data', data, '--json']);
    expect(exit).toBe(1);
    const { problems, count } = refusal.parse(JSON.parse(out));
    expect(count).toBe(problems.length);
    const [first] = problems;
    if (first?.in !== 'file') throw new TypeError('A problem of a folder is in a file.');
    expect(err.split('\n')[0]).toBe(
      `${first.file}:${first.line}:${first.column} ${first.code} ${first.sentence}`,
    );
  });

  it.each(['check', 'load'])('of %s names a folder as it is, though an option has its name', async (verb) => {
    const empty = temporaryFolder({
      'organization.yaml': 'slug: acme\nname: Acme\n',
      'catalogue/.keep': '',
    });
    expect(await refusalOf(verb, empty)).toEqual([
      1,
      'catalogue WRONG_FOLDER A catalogue has a folder frameworks or a folder mappings. This folder has neither.\n',
    ]);
  });

  it('asks for the organization where the store holds several, or none', async () => {
    const several = await tinyStore();
    const other = temporaryFolder({ 'organization.yaml': 'slug: beta\nname: Beta\n' });
    expect((await command(['load', other, '--data', several])).exit).toBe(0);
    expect((await command(['gaps', '--data', several])).err).toBe(
      '--organization ORGANIZATION_NEEDED The store has several organizations. Name one with --organization: acme, beta.\n',
    );
    expect((await command(['gaps', '--organization', 'beta', '--data', several])).exit).toBe(0);
    const none = join(temporaryFolder(), 'data');
    await command(['load', temporaryFolder(TINY_CATALOGUE), '--data', none]);
    expect(await command(['gaps', '--data', none])).toMatchObject({
      exit: 1,
      err: '--organization NO_ORGANIZATION The store has no organization yet. Load one with `load DIR`.\n',
    });
  });

  it('of a chain whose head is another, for which the ledger must be named', async () => {
    expect(await refusalOf('ledger', 'verify', '--head', 'abc')).toEqual([
      1,
      '--head LEDGER_NEEDED A head belongs to one ledger. Name the ledger with --ledger: catalogue, acme.\n',
    ]);
    const [exit, said] = await refusalOf('ledger', 'verify', '--ledger', 'acme', '--head', 'abc');
    expect(exit).toBe(3);
    expect(said).toMatch(/^ledger acme, change 1 OTHER_HEAD /);
  });
});
