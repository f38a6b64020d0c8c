import { describe, expect, it } from 'vitest';
import { EVERY_ANSWER } from '../../src/cli/answers/every-answer.ts';
import { command } from './command-line.ts';

const COMMANDS = [
  ['serve'],
  ['init'],
  ['check'],
  ['load'],
  ['load-text'],
  ['load-report'],
  ['upgrade'],
  ['retire'],
  ['export'],
  ['history'],
  ['frameworks'],
  ['mappings'],
  ['derive'],
  ['coverage'],
  ['matrix'],
  ['gaps'],
  ['difference'],
  ['impact'],
  ['plan'],
  ['forecast'],
  ['bounds'],
  ['open-reviews'],
  ['explain'],
  ['provision'],
  ['provisions'],
  ['statement-of-applicability'],
  ['evidence-record'],
  ['expiring'],
  ['due'],
  ['view'],
  ['health'],
  ['report'],
  ['fill'],
  ['load-report'],
  ['backup'],
  ['restore'],
  ['ledger'],
  ['ledger', 'verify'],
  ['ledger', 'export'],
  ['ledger', 'import'],
  ['rebuild'],
  ['doctor'],
  ['words'],
  ['schema'],
];

describe('the help', () => {
  it('lists every command with what it does', async () => {
    const { exit, out, err } = await command(['--help']);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    for (const [name] of COMMANDS) expect(out).toMatch(new RegExp(`^ {2}${name}\\b.* {2}\\S`, 'm'));
  });

  it.each(COMMANDS)('of %s %s ends with 0 and says what each argument and option is', async (...words) => {
    const { exit, out, err } = await command([...words, '--help']);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toMatch(new RegExp(`^Usage: aims-crosswalk ${words.join(' ')}\\b`));
    const [usage = '', ...lines] = out.split('\n');
    const named = [...usage.matchAll(/[<[]([\w-]+)[>\]]/g)].map((match) => match[1]!);
    for (const argument of named.filter((word) => word !== 'options' && word !== 'command')) {
      expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^ {2}${argument} {2,}\\S`)));
    }
    // A description stands beside its option, or begins in the next line where the option is long.
    const options = lines.filter((line) => /^ {2}-/.test(line));
    expect(options.filter((line) => !/^ {2}-.*\S {2,}\S/.test(line))).toEqual([]);
  });

  it('says the version', async () => {
    expect(await command(['--version'])).toMatchObject({
      exit: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });
});

describe('the JSON Schema of an answer', () => {
  it.each(Object.keys(EVERY_ANSWER))('of %s is printed', async (name) => {
    const { exit, out } = await command(['schema', '--answer', name]);
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
  });

  it('is there for every command that answers', () => {
    const silent = ['serve', 'schema', 'ledger'];
    const names = COMMANDS.map((words) => words.join('-')).filter((name) => !silent.includes(name));
    expect(Object.keys(EVERY_ANSWER)).toEqual(expect.arrayContaining(names));
  });

  it('is offered for every answer, by name', async () => {
    const { out } = await command(['schema', '--help']);
    const choices = /this command prints with --json \(choices: ([^)]*)\)/.exec(
      out.replaceAll(/\s+/g, ' '),
    )?.[1];
    const offered = [...(choices ?? '').matchAll(/"([^"]+)"/g)].map((match) => match[1]!);
    expect(offered.toSorted()).toEqual(Object.keys(EVERY_ANSWER).toSorted());
  });
});
