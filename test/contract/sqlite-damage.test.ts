import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseFile } from '../../src/graph/sqlite/database-file.ts';
import { openSqliteStore } from '../../src/graph/sqlite/sqlite-store.ts';
import type { Store } from '../../src/graph/store.ts';
import { CATALOGUE_LEDGER } from '../../src/ledger/change.ts';
import type { Endpoint, Fact } from '../../src/ledger/fact.ts';
import { nodeKey } from '../../src/ledger/touched-records.ts';
import { diagnose } from '../../src/operations/ledger/diagnose.ts';
import { verifyLedgers } from '../../src/operations/ledger/verify-ledgers.ts';
import { StoreError } from '../../src/problems/store-error.ts';
import { openReplica } from '../../src/replica/replica.ts';
import { chain, evidence, framework, officialText, partOf, provision, supports } from './sample-changes.ts';

const EDITS = 1_000;
const LOAD = { slug: 'f', id: '1'.repeat(64), part: 1, last: true };
const NODES: readonly Endpoint[] = [
  { label: 'Framework', id: 'f' },
  { label: 'Provision', id: 'f:1' },
  { label: 'Evidence', id: 'acme/E' },
  { label: 'Evidence', id: 'acme/F' },
];

let home: string;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'aims-damage-'));
  const directory = join(home, 'whole');
  const store = await openSqliteStore({ directory });
  const catalogue = chain(CATALOGUE_LEDGER, [
    { facts: [framework('f'), provision('f:1'), provision('f:2'), partOf('l', 'f:2', 'f:1')], load: LOAD },
    { facts: [provision('f:3'), partOf('m', 'f:3', 'f:1')], load: { ...LOAD, id: '2'.repeat(64) } },
  ]);
  const acme = chain('acme', [
    { facts: [evidence('acme/E'), evidence('acme/F'), supports('s', 'acme/E', 'f:1')] },
    { facts: [supports('t', 'acme/F', 'f:2'), supports('u', 'acme/F', 'f:3')] },
    { facts: [{ fact: 'link-gone', type: 'SUPPORTS', id: 't' }] },
  ]);
  for (const change of [...catalogue, ...acme]) await store.append(change);
  await store.putTexts(
    'acme',
    ['f:1', 'f:2'].map((id) => officialText(id, `Text of ${id}`)),
  );
  await store.close();
  const database = new Database(databaseFile(directory));
  // Without what SQLite itself would refuse, as something that writes into the file does.
  database.exec('PRAGMA writable_schema = ON');
  database.exec("UPDATE sqlite_schema SET sql = replace(sql, ' NOT NULL', '')");
  database.exec('PRAGMA writable_schema = OFF');
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

const TABLES = {
  ledgers: { key: ['name'], columns: ['name', 'seq', 'hash', 'at', 'rebuilding', 'loads'] },
  changes: { key: ['rowid'], columns: ['ledger', 'seq', 'key', 'entry', 'facts'] },
  touches: { key: ['ledger', 'node', 'seq'], columns: ['ledger', 'node', 'seq'] },
  nodes: { key: ['ledger', 'label', 'id'], columns: ['ledger', 'label', 'id', 'properties'] },
  links: {
    key: ['ledger', 'n'],
    columns: ['ledger', 'n', 'type', 'id', 'from_label', 'from_id', 'to_label', 'to_id', 'properties'],
  },
  texts: {
    key: ['organization', 'provision'],
    columns: ['organization', 'provision', 'text', 'sha256'],
  },
} as const;

/** A value of a column in SQL: of each type, and what is left of the one that was there. */
const value = (column: string): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constant('NULL'),
    fc.integer().map(String),
    fc.constantFrom('0', '1', '2', '9007199254740993', '-9223372036854775808', '9223372036854775807'),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number.toExponential()),
    fc.constantFrom(
      "''",
      "'catalogue'",
      "'acme'",
      "'Framework'",
      "'{}'",
      "'[]'",
      "'null'",
      "'7'",
      '\'{"a":{}}\'',
    ),
    fc.string().map((text) => `'${text.replaceAll("'", "''").replaceAll('\0', '')}'`),
    fc.constantFrom('char(31)', 'char(30)', `char(30) || ${column}`, `${column} || char(31)`),
    fc.uint8Array({ maxLength: 8 }).map((bytes) => `x'${Buffer.from(bytes).toString('hex')}'`),
    fc.uint8Array({ maxLength: 8 }).map((bytes) => `CAST(x'${Buffer.from(bytes).toString('hex')}' AS TEXT)`),
    fc.constant(`CAST(${column} AS BLOB)`),
    fc.nat(200).map((length) => `substr(${column}, 1, ${length})`),
    fc.nat(200).map((length) => `CAST(substr(CAST(${column} AS BLOB), 1, ${length}) AS TEXT)`),
    fc.constantFrom(
      `replace(${column}, '1', '2')`,
      `replace(${column}, 'e', 'E')`,
      `replace(${column}, '"test"', 'null')`,
      `replace(${column}, '"node"', '"ghost"')`,
      `replace(${column}, 'f:1', '\\ud800')`,
      `replace(${column}, '{', '{"more":1,')`,
      `${column} + 1`,
    ),
  );

interface Edit {
  readonly table: keyof typeof TABLES;
  readonly statement: string;
}

const edit: fc.Arbitrary<Edit> = fc
  .constantFrom(...Object.keys(TABLES))
  .filter((table): table is keyof typeof TABLES => table in TABLES)
  .chain((table) => {
    const { key, columns } = TABLES[table];
    const row = (offset: number): string =>
      `(${key.join(', ')}) = (SELECT ${key.join(', ')} FROM ${table} LIMIT 1 OFFSET ${offset})`;
    const offset = fc.nat(11);
    const changed = fc
      .constantFrom<string>(...columns)
      .chain((column) => fc.tuple(fc.constant(column), value(column), offset))
      .map(([column, put, at]) => `UPDATE ${table} SET ${column} = ${put} WHERE ${row(at)}`);
    const swapped = fc.tuple(fc.constantFrom<string>(...columns), offset, offset).map(
      ([column, one, other]) =>
        `UPDATE ${table} SET ${column} = CASE WHEN ${row(one)}
           THEN (SELECT ${column} FROM ${table} LIMIT 1 OFFSET ${other})
           ELSE (SELECT ${column} FROM ${table} LIMIT 1 OFFSET ${one}) END
         WHERE ${row(one)} OR ${row(other)}`,
    );
    const deleted = offset.map((at) => `DELETE FROM ${table} WHERE ${row(at)}`);
    return fc
      .oneof(
        { weight: 8, arbitrary: changed },
        { weight: 2, arbitrary: swapped },
        { weight: 1, arbitrary: deleted },
      )
      .map((statement) => ({ table, statement }));
  });

/** Everything that a store answers, in an order that does not depend on where rows are. */
async function answersOf(store: Store): Promise<string> {
  const heads = await store.heads();
  const ledgers: unknown[] = [];
  for (const { ledger } of heads) {
    const graph: Fact[] = [];
    for await (const facts of store.scan(ledger)) graph.push(...facts);
    const records = graph.map((fact) => JSON.stringify(fact)).sort();
    const history = await store.history(ledger, NODES);
    ledgers.push(await store.changesAfter(ledger, 0, 100), records, [...history]);
    expect([...history.keys()]).toEqual(NODES.map(nodeKey));
  }
  const texts = await store.texts('acme', ['f:1', 'f:2']);
  const replica = await openReplica(store);
  for (const slug of replica.organizations) await replica.organization(slug);
  return JSON.stringify({ heads, ledgers, texts });
}

/** How many records the graph does not tell as the ledgers do. */
async function differencesOf(store: Store): Promise<number> {
  let differences = 0;
  for (const { ledger } of await store.heads()) {
    // The samples are not what a load states, so that what is read from the graph is held to the graph itself.
    const graph: Fact[] = [];
    for await (const facts of store.scan(ledger)) graph.push(...facts);
    differences += (await diagnose(store, ledger, async () => graph)).differences;
  }
  return differences;
}

/** STORE_DAMAGED of whatever work comes upon damage; any other failure is a defect. */
async function damageIn<T>(work: () => Promise<T>): Promise<T | StoreError> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreError && ['STORE_DAMAGED', 'LEDGER_REBUILDING'].includes(error.code))
      return error;
    throw error;
  }
}

type Seen =
  | 'refused'
  | 'harmless'
  /** A history that is read from rows which a scan does not touch. */
  | 'a history, named by verification'
  | 'a text is absent'
  | 'not noticed';

let whole: string;

async function see(directory: string, { table }: Edit): Promise<Seen> {
  const store = await openSqliteStore({ directory });
  try {
    // Verification itself never rejects, and takes nothing for whole that cannot be read.
    const verified = await verifyLedgers(store.examine(), {});
    const answers = await damageIn(() => answersOf(store));
    const differences = await damageIn(() => differencesOf(store));
    if (answers instanceof StoreError) return 'refused';
    if (answers === whole) return 'harmless';
    if (typeof differences === 'number' && differences > 0) return 'not noticed';
    if (table === 'touches' && !verified.ok) return 'a history, named by verification';
    return table === 'texts' && isTextAbsent(answers) ? 'a text is absent' : 'not noticed';
  } finally {
    await store.close();
  }
}

/** Texts are never exported: a store that was made from an export has none, and nothing tells that from a loss. */
function isTextAbsent(answers: string): boolean {
  return JSON.parse(answers).texts.length < JSON.parse(whole).texts.length;
}

describe('a database of which any row was edited', () => {
  it('is refused as damaged, or answers as before', async () => {
    const file = databaseFile(join(home, 'whole'));
    const first = await openSqliteStore({ directory: join(home, 'whole') });
    whole = await answersOf(first);
    expect(await differencesOf(first)).toBe(0);
    expect(await verifyLedgers(first.examine(), {})).toMatchObject({ ok: true });
    await first.close();
    const seen = new Map<Seen, number>();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(edit, async (one) => {
        const directory = join(home, String(run++));
        mkdirSync(directory);
        copyFileSync(file, databaseFile(directory));
        try {
          fc.pre(isDone(databaseFile(directory), one));
          const how = await see(directory, one);
          seen.set(how, (seen.get(how) ?? 0) + 1);
          expect(how, one.statement).not.toBe('not noticed');
        } finally {
          rmSync(directory, { recursive: true });
        }
      }),
      { numRuns: EDITS, maxSkipsPerRun: 50 },
    );
    expect([...seen.values()].reduce((sum, count) => sum + count, 0)).toBe(EDITS);
    expect(seen.get('refused') ?? 0).toBeGreaterThan(EDITS / 2);
  }, 600_000);
});

/** Whether an edit has changed anything: SQLite refuses two rows of one key, and many edits put what was there. */
function isDone(file: string, { table, statement }: Edit): boolean {
  const cells = TABLES[table].columns
    .map((column) => `typeof(${column}) || hex(${column})`)
    .join(` || ',' || `);
  const database = new Database(file);
  try {
    const content = (): string =>
      JSON.stringify(database.prepare(`SELECT ${cells} AS row FROM ${table} ORDER BY 1`).all());
    const before = content();
    database.prepare(statement).run();
    return content() !== before;
  } catch {
    return false;
  } finally {
    database.close();
  }
}
