import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../src/package-root.ts';
import { command, tinyStore } from '../cli/command-line.ts';
import { TINY_ORGANIZATION } from '../organization/tiny-organization.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';

const NAME = 'Quentin Marchbanks';
const POINTS = 12;

/** Gives a command, and ends as `kill -9` ends a process when it is about to run its statement of a number. */
const GIVING = `
import Database from 'libsql';
const { runProgram } = await import(process.argv[1]);
const { standardStreams } = await import(process.argv[2]);
const [killedAt, ...words] = JSON.parse(process.argv[3]);
let count = 0;
for (const name of ['exec', 'prepare', 'pragma']) {
  const real = Database.prototype[name];
  Database.prototype[name] = function (...given) {
    if (count++ === killedAt) process.kill(process.pid, 'SIGKILL');
    return real.apply(this, given);
  };
}
process.exitCode = await runProgram(words, standardStreams(process));
console.error('STATEMENTS ' + count);
`;

function give(words: readonly string[], killedAt = -1) {
  const [program, streams] = ['program', 'standard-streams'].map((file) =>
    join(PACKAGE_ROOT, `dist/src/cli/${file}.js`),
  );
  const given = JSON.stringify([killedAt, ...words]);
  const options = { encoding: 'utf8', cwd: PACKAGE_ROOT } as const;
  return spawnSync(
    process.execPath,
    ['--input-type=module', '-e', GIVING, program!, streams!, given],
    options,
  );
}

const store = await tinyStore(
  {},
  { 'evidence.csv': TINY_ORGANIZATION['evidence.csv'].replace('E-1,Policy', `E-1,Policy of ${NAME}`) },
);

function copyOfStore(): string {
  const data = join(temporaryFolder(), 'data');
  cpSync(store, data, { recursive: true });
  return data;
}

const removal = (data: string): readonly string[] => [
  ...['organization', 'remove', 'acme', '--yes', 'acme', '--data', data],
];
const whole = copyOfStore();
const statements = Number(/STATEMENTS (\d+)/.exec(give(removal(whole)).stderr)?.[1]);

describe('the removal of an organization', { timeout: 120_000 }, () => {
  it.each(Array.from({ length: POINTS }, (_, point) => Math.floor((point * statements) / POINTS)))(
    'that is killed before its statement %i is finished by the same command, and is told until then',
    async (killedAt) => {
      expect(statements).toBeGreaterThan(POINTS);
      const data = copyOfStore();
      expect(give(removal(data), killedAt).signal).toBe('SIGKILL');
      const verified = await command(['ledger', 'verify', '--data', data]);
      if (verified.exit !== 0)
        expect(verified.err).toContain('The removal of acme has not ended. Run `organization remove acme`');
      expect(await command(removal(data))).toMatchObject({ exit: 0 });
      for (const words of [
        ['ledger', 'verify'],
        ['doctor'],
        ['coverage', '--framework', 'std', '--organization', 'acme'],
      ]) {
        const { exit } = await command([...words, '--data', data]);
        expect([words[0], exit]).toEqual([words[0], words[0] === 'coverage' ? 1 : 0]);
      }
      const found = readdirSync(data).filter((file) => readFileSync(join(data, file)).includes(NAME));
      expect(found).toEqual([]);
    },
  );
});
