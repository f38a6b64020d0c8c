import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TINY_ORGANIZATION } from '../organization/tiny-organization.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { command, tinyStore } from './command-line.ts';

let data: string;
let log: string;

beforeAll(async () => {
  data = await tinyStore();
});

beforeEach(() => {
  log = join(temporaryFolder(), 'security.jsonl');
});

/** Gives a command with the log, and returns how it ended and the lines without their times. */
async function logged(words: readonly string[], environment: Record<string, string> = {}) {
  const { exit, err } = await command(words, { environment: { AIMS_SECURITY_LOG: log, ...environment } });
  const lines = (existsSync(log) ? readFileSync(log, 'utf8') : '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { time, level, ...rest } = JSON.parse(line) as Record<string, unknown>;
      return rest;
    });
  return { exit, err, lines };
}

describe('the security log', () => {
  it('tells that a command began and how it ended: name, operands, store and user', async () => {
    const backup = join(temporaryFolder(), 'acme.backup');
    const { exit, lines } = await logged(['backup', backup, '--data', data]);
    const line = {
      log: 'security',
      command: 'backup',
      operands: [backup],
      store: data,
      user: process.getuid?.(),
    };
    expect([exit, lines]).toEqual([
      0,
      [
        { ...line, event: 'COMMAND_BEGAN' },
        { ...line, event: 'COMMAND_ENDED', outcome: 'DONE', exit: 0 },
      ],
    ]);
  });

  it('names the organization that somebody removed, and the one that they did not', async () => {
    const store = await tinyStore();
    const remove = ['organization', 'remove', 'acme', '--data', store, '--actor', 'Private role'];
    const unconfirmed = await logged([...remove, '--yes', 'another']);
    const { exit, lines } = await logged([...remove, '--yes', 'acme']);
    const line = { log: 'security', command: 'organization remove', operands: ['acme'], store };
    const user = process.getuid?.();
    expect([unconfirmed.exit, exit, lines]).toEqual([
      1,
      0,
      [
        { ...line, user, event: 'COMMAND_BEGAN' },
        { ...line, user, event: 'COMMAND_ENDED', outcome: 'REFUSED', exit: 1 },
        { ...line, user, event: 'COMMAND_BEGAN' },
        { ...line, user, event: 'COMMAND_ENDED', outcome: 'DONE', exit: 0 },
      ],
    ]);
  });

  it('is appended to, also by a command that is refused', async () => {
    await logged(['load', join(log, 'nothing'), '--data', data]);
    const { lines } = await logged([
      'ledger',
      'export',
      join(temporaryFolder(), 'all.jsonl'),
      '--data',
      data,
    ]);
    expect(lines.map(({ event, command, outcome }) => [event, command, outcome])).toEqual([
      ['COMMAND_BEGAN', 'load', undefined],
      ['COMMAND_ENDED', 'load', 'REFUSED'],
      ['COMMAND_BEGAN', 'ledger export', undefined],
      ['COMMAND_ENDED', 'ledger export', 'DONE'],
    ]);
  });

  it.each([
    [['load-report', 'x.xlsx']],
    [['load-text', 'std', 'x.csv', '--organization', 'acme']],
    [['restore', 'x.backup']],
    [['ledger', 'import', 'x.jsonl']],
    [['export', 'folder']],
    [['report', 'gap', '--out', '/nonexistent/x.xlsx']],
    [['rebuild']],
    [['retire', 'EV-none']],
  ])('has %j', async (words) => {
    const { lines } = await logged([...words, '--data', join(temporaryFolder(), 'none')]);
    expect(lines.map(({ event }) => event)).toEqual(['COMMAND_BEGAN', 'COMMAND_ENDED']);
  });

  it('has no command that only answers a question', async () => {
    for (const words of [['gaps'], ['frameworks'], ['ledger', 'verify'], ['doctor'], ['history']])
      expect((await logged([...words, '--data', data])).lines).toEqual([]);
  });

  it('has no value of an option, no contents, and no address of a server', async () => {
    const folder = temporaryFolder(TINY_ORGANIZATION);
    const { lines: loads } = await logged([
      'load',
      folder,
      '--data',
      data,
      '--actor',
      'Private role',
      '--dry-run',
    ]);
    const neo4j = 'bolt://user:private-password@127.0.0.1:1';
    const { lines } = await logged(['export', join(log, 'x'), '--neo4j', neo4j]);
    expect(lines.at(-1)).toMatchObject({ store: 'neo4j' });
    expect(JSON.stringify([loads, lines])).not.toMatch(/Private|private/);
  });

  it('that cannot be written lets nothing happen', async () => {
    const backup = join(temporaryFolder(), 'acme.backup');
    const { exit, err } = await logged(['backup', backup, '--data', data], {
      AIMS_SECURITY_LOG: temporaryFolder(),
    });
    expect([exit, existsSync(backup)]).toEqual([2, false]);
    expect(err).toContain('AIMS_SECURITY_LOG INVALID_SETTING');
  });
});
