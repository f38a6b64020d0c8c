import { execute, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Application } from '../../src/application/application.ts';
import { serverServices } from '../../src/application/server-services.ts';
import { createContext } from '../../src/graphql/context.ts';
import { createHistoryLoader, createRowsLoader } from '../../src/graphql/history-loader.ts';
import { LIMITS } from '../../src/graphql/limits.ts';
import { schema } from '../../src/graphql/schema.ts';
import type { ChangeEntry } from '../../src/ledger/change.ts';
import type { Fact } from '../../src/ledger/fact.ts';
import { nodeKey } from '../../src/ledger/touched-records.ts';
import { command, tinyStore } from '../cli/command-line.ts';
import { TINY_ORGANIZATION } from '../organization/tiny-organization.ts';
import { type Files, temporaryFolder } from '../parsing/temporary-folder.ts';
import { ADMINISTRATOR } from './ask.ts';

let data: string;
let application: Application;
let services: ReturnType<typeof serverServices>;

async function load(files: Files, ...words: string[]): Promise<void> {
  const folder = temporaryFolder({ ...TINY_ORGANIZATION, ...files });
  const at = ['--at', '2026-02-10T00:00:00Z'];
  expect((await command(['load', folder, '--data', data, ...at, ...words])).err).toBe('');
}

beforeAll(async () => {
  data = await tinyStore();
  const evidence = TINY_ORGANIZATION['evidence.csv'].replace('E-1,Policy', '"E-1","House policy, signed"');
  const systems = TINY_ORGANIZATION['systems.csv']
    .replace('law:provider;law:deployer', 'law:deployer')
    .replace('S-2,Chat,PLANNED,,,', 'S-2,Chat,PLANNED,law:provider,,P-1');
  await load({ 'evidence.csv': evidence, 'systems.csv': systems }, '--actor', 'ai-lead');
  await load({ 'supports.csv': null, 'evidence.csv': evidence, 'systems.csv': systems }, '--prune');
  application = await Application.open({ kind: 'embedded', directory: data });
  services = serverServices(application);
});

afterAll(async () => {
  await services.close();
  await application.close();
});

const CHANGE =
  'seq at actor operation rows(first: 100) { totalCount nodes { table row change fields { field from to } } }';

/** Asks the open store; `calls` are the changes that were read from it. */
async function ask(query: string) {
  const calls: string[] = [];
  const desk = services.openDesk(ADMINISTRATOR, new AbortController().signal);
  const contextValue = createContext(
    {
      ...desk,
      changesAfter: (ledger, seq, limit) => {
        calls.push(`${ledger} ${seq} ${limit}`);
        return desk.changesAfter(ledger, seq, limit);
      },
    },
    'test',
  );
  const { data: answer, errors } = await execute({ schema, document: parse(query), contextValue });
  return {
    data: JSON.parse(JSON.stringify(answer ?? null)),
    messages: (errors ?? []).map(({ message }) => message),
    calls,
  };
}

describe('the history of a record', () => {
  it.each([
    ['evidence(first: 100)', ['E-1', 'E-2', 'E-3']],
    ['systems(first: 100)', ['S-1', 'S-2']],
    ['controls(first: 100)', ['C-1']],
    ['actions(first: 100)', ['A-1']],
    ['suppliers(first: 100)', ['P-1']],
  ])('is the same from the command and from GraphQL: %s', async (list, ids) => {
    const field = list.replace(/\(.*/, '');
    const { data: answer, messages } = await ask(
      `{ organization { ${list} { nodes { localId history(first: 100) { nodes { ${CHANGE} } } } } } }`,
    );
    expect(messages).toEqual([]);
    const records: { localId: string; history: { nodes: { rows: { nodes: unknown[] } }[] } }[] =
      answer.organization[field].nodes;
    expect(records.map(({ localId }) => localId)).toEqual(ids);
    for (const { localId, history } of records) {
      const said = JSON.parse((await command(['history', localId, '--data', data, '--json'])).out);
      const shown = history.nodes.map((change) => ({ ...change, rows: change.rows.nodes }));
      expect(shown).toEqual(said.histories[0].changes);
    }
  });

  it('shows who changed which field when, as the folder writes it', async () => {
    const { data: answer } = await ask(
      `{ organization { systems(first: 1) { nodes { history(last: 1) { totalCount nodes { ${CHANGE} } } } }
           evidence(first: 1) { nodes { history(last: 1) { nodes { ${CHANGE} } } } } } }`,
    );
    const change = {
      actor: 'ai-lead',
      operation: 'loadOrganization',
      seq: 2,
      at: '2026-02-10T00:00:00.000Z',
    };
    expect(answer.organization.systems.nodes[0].history).toEqual({
      totalCount: 2,
      nodes: [
        {
          ...change,
          rows: {
            totalCount: 1,
            nodes: [
              {
                ...{ table: 'systems.csv', row: 'S-1', change: 'CHANGED' },
                fields: [{ field: 'roles', from: 'law:provider;law:deployer', to: 'law:deployer' }],
              },
            ],
          },
        },
      ],
    });
    expect(answer.organization.evidence.nodes[0].history.nodes[0]).toMatchObject({
      ...{ actor: 'local', seq: 3 },
      rows: {
        nodes: [
          { row: 'E-1 → std:4.1', change: 'ENDED', fields: [] },
          { row: 'E-1 → law:Art. 26(1), first', change: 'ENDED', fields: [] },
        ],
      },
    });
  });

  it('reads each change once, however many records and pages ask for it', async () => {
    const page = 'history(first: 10) { nodes { rows(first: 1) { totalCount } } }';
    const { calls } = await ask(
      `{ organization { evidence(first: 10) { nodes { ${page} again: history(last: 1) { nodes { rows(first: 2) { totalCount } } } } }
           systems(first: 10) { nodes { ${page} } } actions(first: 10) { nodes { ${page} } } } }`,
    );
    expect(calls).toEqual(['acme 0 1', 'acme 1 1', 'acme 2 1']);
    const without = await ask(
      '{ organization { evidence(first: 10) { nodes { history(first: 10) { nodes { seq } } } } } }',
    );
    expect(without.calls).toEqual([]);
  });

  it('is walked from its end to its beginning', async () => {
    const page = async (before: string) => {
      const { data: answer } = await ask(
        `{ organization { evidence(first: 1) { nodes { history(last: 2${before}) { nodes { seq } pageInfo { hasPreviousPage hasNextPage startCursor } } } } } }`,
      );
      return answer.organization.evidence.nodes[0].history;
    };
    const newest = await page('');
    expect(newest).toMatchObject({
      nodes: [{ seq: 2 }, { seq: 3 }],
      pageInfo: { hasPreviousPage: true, hasNextPage: false },
    });
    expect(await page(`, before: "${newest.pageInfo.startCursor}"`)).toMatchObject({
      nodes: [{ seq: 1 }],
      pageInfo: { hasPreviousPage: false, hasNextPage: true },
    });
  });

  it.each(['', '(first: 1, last: 1)', '(last: 1, after: "x")', '(first: 1, before: "x")', '(last: 101)'])(
    'is asked for from one of its ends: history%s',
    async (page) => {
      const { messages } = await ask(`{ organization { history${page} { totalCount } } }`);
      expect(messages).toEqual([
        page === '(last: 101)'
          ? 'last: Ask for 1 to 100 rows.'
          : 'first: Give either first with after, or last with before.',
      ]);
    },
  );
});

describe('the rows of histories', () => {
  const record = { ledger: 'acme', node: { label: 'Evidence', id: 'acme/E-1' } } as const;

  /** A record that was changed so often, and how often a change was read. */
  function changed(times: number) {
    const read: number[] = [];
    const entry = (seq: number): ChangeEntry => ({
      ...{ ledger: 'acme', seq, at: '2026-01-01T00:00:00.000Z', actor: 'local', operation: 'load' },
      ...{ productVersion: '0', inputHash: '0', decidedOn: null, load: null, key: `${seq}` },
      ...{ previousHash: '0', hash: `${seq}` },
    });
    const title = (seq: number): Fact => ({
      ...{ fact: 'node', ...record.node, properties: { localId: 'E-1', title: `Title ${seq}` } },
    });
    const desk = {
      signal: null,
      history: async () =>
        new Map([[nodeKey(record.node), Array.from({ length: times }, (_, index) => entry(index + 1))]]),
      changesAfter: async (_: string, seq: number) => {
        read.push(seq + 1);
        return [{ ...entry(seq + 1), facts: [title(seq + 1)] }];
      },
    };
    return { rows: createRowsLoader(desk, createHistoryLoader(desk)), read };
  }

  it('are read up to the last change that is asked about', async () => {
    const { rows, read } = changed(LIMITS.historyChanges + 1);
    const seq = LIMITS.historyChanges;
    expect(await rows.load({ ...record, seq })).toEqual([
      {
        ...{ table: 'evidence.csv', row: 'E-1', change: 'CHANGED' },
        fields: [{ field: 'title', from: `Title ${seq - 1}`, to: `Title ${seq}` }],
      },
    ]);
    expect(read).toHaveLength(LIMITS.historyChanges);
  });

  it('are refused where too many changes would have to be read', async () => {
    const { rows, read } = changed(LIMITS.historyChanges + 1);
    await expect(rows.load({ ...record, seq: LIMITS.historyChanges + 1 })).rejects.toThrow(
      'The rows of these histories come from 501 changes; at most 500 can be read for one question. Ask for the rows of fewer records, or of older changes.',
    );
    expect(read).toEqual([]);
  });
});
