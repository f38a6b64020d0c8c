import { describe, expect, it } from 'vitest';
import { TINY_CATALOGUE } from '../catalogue/tiny-catalogue.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { command, tinyStore } from './command-line.ts';

const catalogue = temporaryFolder(TINY_CATALOGUE);

describe('words', () => {
  it('explains a word in every set that has it', async () => {
    const { exit, out } = await command(['words', 'rejected']);
    expect(exit).toBe(0);
    expect(out).toBe(`Remedies: Why a piece of evidence does not count on the day.

REJECTED
  It was not accepted.
  Example: The Head of Quality rejected the report, because it leaves out a
  system.

Evidence statuses: The status of a piece of evidence.

REJECTED
  It was read and not accepted. It does not count.
  Example: A report that leaves out a system.
`);
  });

  it.each([['reasons'], ['reason'], ['Reason'], ['REASONS']])(
    'explains a set that is named as %s',
    async (name) => {
      const { exit, out } = await command(['words', name, '--json']);
      expect(exit).toBe(0);
      const { sets } = JSON.parse(out);
      expect(sets.map((set: { name: string }) => set.name)).toEqual(['reasons']);
      expect(sets[0].words).toContainEqual({
        word: 'EVIDENCE_NOT_IN_FORCE',
        meaning: 'Evidence exists but does not count yet: it is a draft, not accepted, or out of date.',
        example: 'The policy is written and linked, and still has the status SUBMITTED.',
      });
    },
  );

  it('takes words of several parts without quotes', async () => {
    const { out } = await command(['words', 'applied', 'control']);
    expect(out).toMatch(/^Terms: .*\n\napplied control\n/);
  });

  it.each([
    ['a catalogue folder', () => ['--catalogue', catalogue]],
    ['a store', async () => ['--data', await tinyStore()]],
  ])('explains the roles that %s defines', async (_, from) => {
    const { exit, out } = await command(['words', 'roles', '--json', ...(await from())]);
    expect(exit).toBe(0);
    expect(JSON.parse(out).sets[0].words).toEqual([
      {
        word: 'law:provider',
        meaning: 'Provider: Offers a system under its own name.',
        example: 'You sell a chatbot.',
      },
      { word: 'law:deployer', meaning: 'Deployer.', example: null },
    ]);
  });

  it('finds a role by its id, a condition, and a kind of evidence', async () => {
    const ask = async (word: string) => (await command(['words', word, '--catalogue', catalogue])).out;
    expect(await ask('provider')).toContain('law:provider\n  Provider: Offers');
    expect(await ask('abroad')).toContain('Abroad: Is the organization established abroad?');
    expect(await ask('policy')).toMatch(/^Kinds: .*[\s\S]*\npolicy\n/);
  });

  it('lists the sets, those of the catalogue last', async () => {
    const { exit, out } = await command(['words', '--catalogue', catalogue]);
    expect(exit).toBe(0);
    const names = out.split('\n').flatMap((line) => /^([a-z-]+) +\d+ /.exec(line)?.[1] ?? []);
    expect(names.slice(0, 2)).toEqual(['terms', 'statuses']);
    expect(names.slice(-4)).toEqual(['roles', 'classes', 'conditions', 'kinds']);
  });

  it('proposes a word for one that is typed nearly right', async () => {
    const { exit, err } = await command(['words', 'LAPSD', '--catalogue', catalogue]);
    expect([exit, err]).toEqual([
      1,
      '<set> UNKNOWN_WORD There is no word and no set of words "LAPSD". Did you mean "LAPSED"?\n',
    ]);
  });

  it('refuses a word that nothing explains, and says where the sets are', async () => {
    const { exit, err } = await command(['words', 'nonsense', '--catalogue', catalogue]);
    expect(exit).toBe(1);
    expect(err).toMatch(
      /^<set> UNKNOWN_WORD There is no word and no set of words "nonsense"\. The command `words` lists the sets\.\n$/,
    );
  });

  it('refuses a catalogue with faults', async () => {
    const { exit, err } = await command(['words', 'roles', '--catalogue', temporaryFolder({ 'a.txt': '' })]);
    expect({ exit, err }).toEqual({ exit: 1, err: expect.stringContaining('WRONG_FOLDER') });
  });
});
