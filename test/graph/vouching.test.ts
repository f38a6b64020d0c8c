import { cpSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { databaseFile } from '../../src/graph/sqlite/database-file.ts';
import { openSqliteStore } from '../../src/graph/sqlite/sqlite-store.ts';
import { GraphSum, textOfParts } from '../../src/ledger/graph-sum.ts';
import { graphHash, isIntact } from '../../src/ledger/seal-change.ts';
import { command, tinyStore } from '../cli/command-line.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';

let whole: string;
let data: string;
let right: string;

const COVERAGE = ['coverage', '--framework', 'std', '--organization', 'acme', '--as-of', '2026-03-01'];

beforeAll(async () => {
  whole = await tinyStore();
  // The last command that uses it writes the log into the file.
  right = (await command([...COVERAGE, '--data', whole])).out;
  expect(right).not.toBe('');
});

beforeEach(() => {
  data = join(temporaryFolder(), 'data');
  cpSync(whole, data, { recursive: true });
});

function edit(work: (database: Database.Database) => void): void {
  const database = new Database(databaseFile(data));
  work(database);
  database.close();
}

async function asked(): Promise<readonly [number, string]> {
  const { exit, out, err } = await command([...COVERAGE, '--data', data]);
  return exit === 0 ? [exit, out] : [exit, err];
}

/** Writes what the graph of a ledger adds up to after an edit, as somebody would who knows how it is done. */
function writeSum(database: Database.Database, ledger: string): void {
  const sum = new GraphSum();
  for (const [table, columns] of [
    ['nodes', ['label', 'id', 'properties']],
    ['links', ['type', 'id', 'from_label', 'from_id', 'to_label', 'to_id', 'properties']],
  ] as const) {
    const rows = database.prepare(`SELECT ${columns.join(', ')} FROM ${table} WHERE ledger = ?`).all(ledger);
    for (const row of rows) {
      const cells: ReadonlyMap<string, unknown> = new Map(Object.entries(Object(row)));
      sum.add(textOfParts(columns.map((column) => String(cells.get(column)))));
    }
  }
  database.prepare('UPDATE ledgers SET sum = ? WHERE name = ?').run(sum.hex, ledger);
}

describe('the hash of the head vouches for the graph', () => {
  const EVIDENCE = `UPDATE nodes SET properties = replace(properties, '"Policy"', '"Policies"') WHERE id = 'acme/E-1'`;

  it('since the newest change states what it adds up to', async () => {
    const store = await openSqliteStore({ directory: data });
    for (const { ledger, seq, loads } of await store.heads()) {
      const sum = new GraphSum();
      for await (const facts of store.scan(ledger))
        for (const fact of facts)
          if (fact.fact === 'node')
            sum.add(textOfParts([fact.label, fact.id, JSON.stringify(fact.properties)]));
          else if (fact.fact === 'link') {
            const { type, id, from, to, properties } = fact;
            const ends = [from.label, from.id, to.label, to.id];
            sum.add(textOfParts([type, id, ...ends, JSON.stringify(properties)]));
          }
      const [newest] = await store.changesAfter(ledger, seq - 1, 1);
      expect(newest?.graphHash).toBe(graphHash(sum, loads));
      expect(isIntact(newest!)).toBe(true);
      expect(isIntact({ ...newest!, graphHash: '0'.repeat(64) })).toBe(false);
    }
    await store.close();
  });

  it.each([
    ['an edited record', EVIDENCE, /acme was edited: .* in Evidence acme\/E-1\. Nothing/],
    [
      'a removed link',
      "DELETE FROM links WHERE type = 'SUPPORTS' AND from_id = 'acme/E-1'",
      /acme was edited: .* in SUPPORTS \S+, SUPPORTS \S+\. Nothing/,
    ],
    [
      'a link that leads elsewhere',
      "UPDATE links SET to_id = 'std:4.2' WHERE type = 'SUPPORTS' AND to_id = 'std:4.1'",
      /acme was edited: .* in SUPPORTS/,
    ],
    [
      'a record of a kind that no change stated',
      `INSERT INTO nodes VALUES ('acme', 'Supplier', 'acme/P-9', '{"localId":"P-9","name":"X","organization":"acme","position":9}')`,
      /acme was edited: .* in Supplier acme\/P-9/,
    ],
  ])('and refuses %s, also where the sum was written anew', async (_, statement, sentence) => {
    edit((database) => database.exec(statement));
    expect(await asked()).toEqual([3, expect.stringMatching(sentence)]);
    edit((database) => writeSum(database, 'acme'));
    expect(await asked()).toEqual([3, expect.stringMatching(sentence)]);
    expect((await command(['rebuild', '--data', data])).exit).toBe(0);
    expect(await asked()).toEqual([0, right]);
  });

  it.each([
    ['a sum', "UPDATE ledgers SET sum = replace(sum, '1', '2')"],
    ['no sum', 'UPDATE ledgers SET sum = NULL'],
    ['what is no sum', "UPDATE ledgers SET sum = x'00'"],
  ])(
    'and answers as before with %s that is not that of the graph, until it is made again',
    async (_, statement) => {
      edit((database) => database.exec(statement));
      expect(await asked()).toEqual([0, right]);
      const stated = await command(['ledger', 'verify', '--data', data]);
      expect([stated.exit, stated.err]).toEqual([
        3,
        expect.stringMatching(/do not have the sum that .* Run `rebuild`/),
      ]);
      expect((await command(['rebuild', '--data', data])).exit).toBe(0);
      expect((await command(['ledger', 'verify', '--data', data])).exit).toBe(0);
      expect(await asked()).toEqual([0, right]);
    },
  );

  it.each([
    ['the time', "UPDATE ledgers SET at = '2020-01-01T00:00:00.000Z' WHERE name = 'acme'"],
    ['the loads', "UPDATE ledgers SET loads = replace(loads, 'true', 'false') WHERE name = 'acme'"],
    ['the hash', "UPDATE ledgers SET hash = replace(hash, '1', '2') WHERE name = 'acme'"],
    ['the number', "UPDATE ledgers SET seq = seq + 1 WHERE name = 'acme'"],
  ])('and refuses a head of which %s was edited', async (_, statement) => {
    edit((database) => database.exec(statement));
    expect(await asked()).toEqual([
      3,
      expect.stringMatching(/^STORE_DAMAGED The head of ledger acme does not match/),
    ]);
  });

  it.each([
    ['the newest', "seq = (SELECT max(seq) FROM changes WHERE ledger = 'acme')"],
    ['an earlier', 'seq = 1'],
  ])('and shows no history with %s change of which the actor was edited', async (_, which) => {
    await command(['load', '--bundled', '--no-seed', '--data', data]);
    edit((database) =>
      database.exec(
        `UPDATE changes SET entry = replace(entry, '"local"', '"other"') WHERE ledger = 'acme' AND ${which}`,
      ),
    );
    const { exit, err } = await command(['history', 'E-1', '--data', data]);
    expect([exit, err]).toEqual([3, expect.stringMatching(/^STORE_DAMAGED /)]);
    expect((await command(['rebuild', '--data', data])).exit).toBe(3);
  });
});
