import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { TINY_ORGANIZATION } from '../organization/tiny-organization.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { command, tinyStore } from './command-line.ts';

let data: string;
beforeAll(async () => {
  const actions = TINY_ORGANIZATION['actions.csv']
    .replace('status,', 'status,owner,')
    .replace('DONE,', 'OPEN,Head of Quality,');
  data = await tinyStore({}, { 'actions.csv': actions });
});

const ask = (...words: readonly string[]) => command([...words, '--data', data, '--as-of', '2026-06-01']);

describe('a name in an option or argument', () => {
  it.each([
    [
      ['coverage', '--framework', 'STD'],
      ['coverage', '--framework', 'std'],
      '--framework NAME_READ_AS "STD" was read as "std".',
    ],
    [
      ['explain', 'Law', 'ART.9'],
      ['explain', 'law', 'Art. 9'],
      '<ref> NAME_READ_AS "ART.9" was read as "Art. 9".',
    ],
    [
      ['provision', 'law', 'art. 9'],
      ['provision', 'law', 'Art. 9'],
      '<ref> NAME_READ_AS "art. 9" was read as "Art. 9".',
    ],
    [
      ['gaps', '--system', 's-1'],
      ['gaps', '--system', 'S-1'],
      '--system NAME_READ_AS "s-1" was read as "S-1".',
    ],
    [
      ['gaps', '--crosswalks', 'Law-to-Std', '--frameworks', 'std,LAW'],
      ['gaps', '--crosswalks', 'law-to-std', '--frameworks', 'std,law'],
      '--crosswalks NAME_READ_AS "Law-to-Std" was read as "law-to-std".',
    ],
    [
      ['matrix', '--organization', 'ACME'],
      ['matrix', '--organization', 'acme'],
      '--organization NAME_READ_AS "ACME" was read as "acme".',
    ],
    [
      ['gaps', '--owner', 'head of quality'],
      ['gaps', '--owner', 'Head of Quality'],
      '--owner NAME_READ_AS "head of quality" was read as "Head of Quality".',
    ],
    [
      ['gaps', '--beneath', 'LAW:art. 9'],
      ['gaps', '--beneath', 'law:Art. 9'],
      '--beneath NAME_READ_AS "LAW:art. 9" was read as "law:Art. 9".',
    ],
    [
      ['due', '--owner', 'head of  quality'],
      ['due', '--owner', 'Head of Quality'],
      '--owner NAME_READ_AS "head of  quality" was read as "Head of Quality".',
    ],
    [['view', 'Questions'], ['view', 'questions'], ''],
    [
      ['mappings', 'LAW', 'art. 9', '--to', 'Std'],
      ['mappings', 'law', 'Art. 9', '--to', 'std'],
      '--to NAME_READ_AS "Std" was read as "std".',
    ],
    [['gaps', '--status', 'gap'], ['gaps', '--status', 'GAP'], ''],
  ] as const)('%j is taken for the one that is meant', async (typed, exact, note) => {
    const isQuestion = typed[0] !== 'mappings';
    const said = isQuestion ? await ask(...typed) : await command([...typed, '--data', data]);
    const meant = isQuestion ? await ask(...exact) : await command([...exact, '--data', data]);
    expect(said.exit).toBe(0);
    expect(said.out).toBe(meant.out);
    expect(meant.err).toBe('');
    if (note !== '') expect(said.err).toContain(`note: ${note}\n`);
  });

  it.each([
    [['explain', 'law', 'Article 9'], 'law has no provision "Article 9". Did you mean "Art. 9"?'],
    [['gaps', '--assume', 'law:Article 9'], 'There is no provision "law:Article 9". Did you mean "Art. 9"?'],
    [['explain', 'laws', 'Art. 9'], 'There is no framework "laws". Did you mean "law"?'],
    [['gaps', '--system', 'S-9'], 'The organization has no system "S-9". Did you mean "S-1" or "S-2"?'],
    [['gaps', '--frameworks', 'std,lex'], 'There is no framework "lex". There are "house", "law" and "std".'],
    [['view', 'question'], 'Did you mean "questions"?'],
    [['matrix', '--organization', 'acm'], 'The store has no organization "acm". Did you mean "acme"?'],
  ] as const)('%j is refused with what may be meant', async (words, sentence) => {
    const { exit, err } = await ask(...words);
    expect([exit, err.endsWith(`${sentence}\n`) ? sentence : err]).toEqual([1, sentence]);
  });

  it.each([
    ['e-1', 'E-1'],
    ['Acme', 'acme'],
    ['STD', 'std'],
    ['law:art.9', 'law:Art. 9'],
    ['Law-to-Std', 'law-to-std'],
    ['Questions', 'questions'],
    ['std:a.2@s-1 2026-01-05', 'std:A.2@S-1 2026-01-05'],
  ])('of a record with a history: %j is read as %j', async (typed, exact) => {
    const said = await command(['history', typed, '--data', data]);
    const meant = await command(['history', exact, '--data', data]);
    expect(said).toMatchObject({
      ...{ exit: 0, out: meant.out },
      err: `note: <record> NAME_READ_AS ${JSON.stringify(typed)} was read as ${JSON.stringify(exact)}.\n`,
    });
    expect(meant).toMatchObject({ exit: 0, err: '' });
  });

  it('of a record with a history is refused with what may be meant', async () => {
    const { exit, err } = await command(['history', 'law:Article 9', '--data', data]);
    expect([exit, err]).toEqual([1, expect.stringMatching(/Did you mean "law:Art\. 9"\?\n$/)]);
  });

  it('of a framework or ref is found for a text that is loaded', async () => {
    const file = join(temporaryFolder({ 'texts.csv': 'Ref;Text\n"a.2";Words\n' }), 'texts.csv');
    const said = await command(['load-text', 'STD', file, '--organization', 'Acme', '--data', data]);
    expect(said).toMatchObject({
      exit: 0,
      out: 'The organization has the text of 1 provision of std, of which 1 is new.\n',
    });
    expect(said.err).toContain('note: texts.csv:2:1 NAME_READ_AS "a.2" was read as "A.2".\n');
    // A note on the encoding or a header must not quote the text.
    expect(said.err).not.toContain('Words');
  });

  it('of an owner that nobody is, is said', async () => {
    expect(await ask('due', '--owner', 'Head of Qualty')).toMatchObject({
      exit: 0,
      err: 'note: --owner UNKNOWN_OWNER Nobody called "Head of Qualty" owns evidence, an action, a decision or the documents. Did you mean "Head of Quality"?\n',
    });
    expect(await ask('gaps', '--owner', 'Head of Qualty')).toMatchObject({
      exit: 0,
      err: 'note: --owner UNKNOWN_OWNER Nobody called "Head of Qualty" owns an open action. Did you mean "Head of Quality"?\n',
    });
  });
});

describe('the name of a new folder or workbook', () => {
  it.each(['init', 'export'])(
    'for `%s` is refused where it ends as another format does, or is none',
    async (word) => {
      const folder = temporaryFolder();
      const make = (name: string) => command([word, name, ...(word === 'export' ? ['--data', data] : [])]);
      for (const name of ['org.xls', 'org.CSV', 'org.ods']) {
        const { exit, err } = await make(join(folder, name));
        expect([exit, err]).toEqual([1, expect.stringContaining(' WRONG_FILE This format is not written. ')]);
      }
      expect(await make('')).toMatchObject({
        exit: 1,
        err: '<dir> NOT_WRITABLE Name the new folder or workbook.\n',
      });
      expect(readdirSync(folder)).toEqual([]);
    },
  );
});
