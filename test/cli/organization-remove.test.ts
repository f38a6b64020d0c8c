import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { removalAnswer } from '../../src/cli/answers/removal-answer.ts';
import { TINY_ORGANIZATION } from '../organization/tiny-organization.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { command, tinyStore } from './command-line.ts';

/** The name of somebody, which should not have been recorded. */
const NAME = 'Quentin Marchbanks';
const WITH_NAME = {
  'evidence.csv': TINY_ORGANIZATION['evidence.csv'].replace('E-1,Policy', `E-1,Policy of ${NAME}`),
};

/** A store in which the tiny organization has a name that somebody wants erased. */
async function storeWithName() {
  const data = await tinyStore({}, WITH_NAME);
  const run = (words: readonly string[], typed: string | null = null) =>
    command([...words, '--data', data], { typed });
  const texts = temporaryFolder({ 'texts.csv': `ref,text\n4.1,Noted by ${NAME}.\n` });
  const loaded = await run(['load-text', 'std', join(texts, 'texts.csv'), '--organization', 'acme']);
  expect(loaded.exit).toBe(0);
  /** The files in which the name is. */
  const found = (): readonly string[] =>
    readdirSync(data).filter((file) => readFileSync(join(data, file)).includes(NAME));
  return { data, run, found };
}

const REMOVE = ['organization', 'remove', 'acme'];

describe('an organization', () => {
  it('is removed with everything that its ledger, graph and texts say, down to the bytes of the file', async () => {
    const { data, run, found } = await storeWithName();
    expect(found().length).toBeGreaterThan(0);
    const { pid } = spawnSync(process.execPath, ['--version']);
    const copy = join(data, `aims-unfinished-${pid}-AbCd12`);
    mkdirSync(copy);
    writeFileSync(
      join(copy, 'aims-crosswalk.db'),
      `A copy that a backup of ${NAME} left when it was killed.`,
    );
    const { exit, out } = await run([...REMOVE, '--yes', 'acme', '--json']);
    expect(exit).toBe(0);
    const answer = removalAnswer.parse(JSON.parse(out));
    expect(answer).toMatchObject({ slug: 'acme', removed: true, left: ['house', 'house-to-std'] });
    expect(found()).toEqual([]);
    expect(await run(['ledger', 'verify'])).toMatchObject({ exit: 0 });
    expect(await run(['doctor'])).toMatchObject({ exit: 0 });
    expect(await run(['rebuild'])).toMatchObject({ exit: 0 });
    const coverage = await run(['coverage', '--framework', 'std', '--organization', 'acme']);
    expect(coverage.err).toContain('The store has no organization "acme".');
  });

  it('is removed once somebody has typed its slug again', async () => {
    const { run } = await storeWithName();
    const other = await run(REMOVE, 'acne');
    expect([other.exit, other.out]).toEqual([1, '']);
    expect(other.err).toContain(
      'Everything of acme is erased, and no backup is made. Type its slug to go on:',
    );
    expect(other.err).toContain('The slug that was typed is "acne" instead of "acme". Nothing was removed.');
    const nobody = await run(REMOVE);
    expect(nobody.exit).toBe(1);
    expect(nobody.err).toContain('Confirm the removal with --yes acme. Nothing was removed.');
    const { exit, out } = await run(REMOVE, 'acme');
    expect(exit).toBe(0);
    expect(out).toMatch(
      /^acme is removed: its ledger, records, histories and official texts are erased\.\nThe catalogue keeps that its ledger ended with change \d+, whose hash is\s+[0-9a-f]{64}\./,
    );
    expect(out).toContain("The catalogue's ledger keeps what it brought there: house, house-to-std.");
  });

  it('can be removed again without harm, and one that never was is unknown', async () => {
    const { run } = await storeWithName();
    const [first, again] = [
      await run([...REMOVE, '--yes', 'acme', '--json']),
      await run([...REMOVE, '--yes', 'acme', '--json']),
    ];
    expect([first.exit, again.exit]).toEqual([0, 0]);
    expect(JSON.parse(again.out)).toEqual({ ...JSON.parse(first.out), removed: false });
    for (const slug of ['nobody', 'catalogue']) {
      const { exit, err } = await run(['organization', 'remove', slug, '--yes', slug]);
      expect([exit, err]).toEqual([1, expect.stringContaining(`There is no organization "${slug}".`)]);
    }
  });

  it('never has its slug used again, by a load or by an import', async () => {
    const { data, run } = await storeWithName();
    const before = join(temporaryFolder(), 'before.jsonl');
    expect(await run(['ledger', 'export', before])).toMatchObject({ exit: 0 });
    expect(await run([...REMOVE, '--yes', 'acme'])).toMatchObject({ exit: 0 });
    const refusal =
      'The organization acme was removed, and its slug cannot be used again. Choose another slug.';
    const loaded = await run(['load', temporaryFolder(TINY_ORGANIZATION)]);
    expect([loaded.exit, loaded.err]).toEqual([1, expect.stringContaining(refusal)]);
    expect(loaded.err).toContain('SLUG_TAKEN');
    const imported = await run(['ledger', 'import', before]);
    expect([imported.exit, imported.err]).toEqual([1, expect.stringContaining(refusal)]);
    const after = join(temporaryFolder(), 'after.jsonl');
    expect(await run(['ledger', 'export', after])).toMatchObject({ exit: 0 });
    expect(readFileSync(after, 'utf8')).not.toContain('"ledger":"acme"');
    const elsewhere = ['--data', join(temporaryFolder(), 'elsewhere')];
    expect(await command(['ledger', 'import', after, ...elsewhere])).toMatchObject({ exit: 0 });
    const there = await command(['load', temporaryFolder(TINY_ORGANIZATION), ...elsewhere]);
    expect(there.err).toContain(refusal);
    const copy = join(temporaryFolder(), 'copy.db');
    expect(await command(['backup', copy, '--data', data])).toMatchObject({ exit: 0 });
    expect(readFileSync(copy).includes(NAME)).toBe(false);
  });

  it('has its ledger issued anew without what had to go: the catalogue names the end of the old one', async () => {
    const { run, found } = await storeWithName();
    const removed = await run([...REMOVE, '--reissue', '--yes', 'acme', '--json']);
    const { seq, hash } = removalAnswer.parse(JSON.parse(removed.out));
    expect(await run(['load', temporaryFolder(TINY_ORGANIZATION)])).toMatchObject({ exit: 0 });
    expect(found()).toEqual([]);
    const file = join(temporaryFolder(), 'all.jsonl');
    expect(await run(['ledger', 'export', file])).toMatchObject({ exit: 0 });
    const properties = { hash, reissued: true, seq };
    expect(readFileSync(file, 'utf8')).toContain(JSON.stringify(properties).slice(1, -1));
    expect(await run(['ledger', 'verify'])).toMatchObject({ exit: 0 });
    expect(await run(['doctor'])).toMatchObject({ exit: 0 });
    expect(await run([...REMOVE, '--yes', 'acme'])).toMatchObject({ exit: 0 });
    const again = await run([...REMOVE, '--reissue', '--yes', 'acme']);
    expect([again.exit, again.err]).toEqual([1, expect.stringContaining('its slug cannot be used again')]);
  });
});
