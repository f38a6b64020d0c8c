import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { frameworksAnswer } from '../../src/cli/answers/catalogue-answers.ts';
import { retireAnswer } from '../../src/cli/answers/retire-answer.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { command } from './command-line.ts';

const catalogue = (slug: string) => ({
  [`frameworks/${slug}/framework.yaml`]: `slug: ${slug}\ntitle: House\nedition: 1\nkind: GUIDANCE\nstatus: CURRENT\n`,
  [`frameworks/${slug}/provisions.csv`]: 'ref,kind,title,assessable\n1,rule,Owner named,yes\n',
});
const ORGANIZATION = { 'organization.yaml': 'slug: o\nname: O\n' };
const WITH_EVIDENCE = {
  ...ORGANIZATION,
  'evidence.csv': 'id,title,kind,status\nE1,Owner list,record,DRAFT\n',
  'supports.csv': 'evidence,framework,ref,extent\nE1,houze,1,FULL\n',
};

/** A store in which a framework was loaded under a wrong slug, then under the right one. */
async function mistaken(organization: Readonly<Record<string, string>> = ORGANIZATION) {
  const data = join(temporaryFolder(), 'data');
  const run = async (...words: string[]) => command([...words, '--data', data]);
  for (const files of [catalogue('houze'), catalogue('house'), organization])
    expect(await run('load', temporaryFolder(files))).toMatchObject({ exit: 0 });
  const frameworks = async (): Promise<readonly string[]> => {
    const { out } = await run('frameworks', '--json');
    return frameworksAnswer.parse(JSON.parse(out)).frameworks.map(({ slug }) => slug);
  };
  return { run, frameworks };
}

describe('a framework that was loaded by mistake', () => {
  it('is withdrawn: no list, matrix or question has it, nobody may name it, and the ledger is whole', async () => {
    const { run, frameworks } = await mistaken();
    expect(await frameworks()).toEqual(['house', 'houze']);
    const { exit, out } = await run('retire', 'Houze', '--json');
    expect(exit).toBe(0);
    expect(retireAnswer.parse(JSON.parse(out))).toEqual({
      kind: 'framework',
      slug: 'houze',
      changes: 1,
      facts: 2,
    });
    expect(await frameworks()).toEqual(['house']);
    expect((await run('matrix')).out).toContain('1 framework and 0 systems');
    expect(await run('coverage', '--framework', 'houze')).toMatchObject({ exit: 1 });
    const load = await run('load', temporaryFolder(WITH_EVIDENCE));
    expect(load.exit).toBe(1);
    expect(load.err).toContain('There is no framework "houze". Did you mean "house"?');
    expect(await run('ledger', 'verify')).toMatchObject({ exit: 0 });
    expect(await run('doctor')).toMatchObject({ exit: 0 });
    expect((await run('retire', 'houze')).out).toContain('was retired before; nothing was written');
  });

  it('is back when its folder is loaded again', async () => {
    const { run, frameworks } = await mistaken();
    await run('retire', 'houze');
    expect(await run('load', temporaryFolder(catalogue('houze')))).toMatchObject({ exit: 0 });
    expect(await frameworks()).toEqual(['house', 'houze']);
    expect((await run('coverage', '--framework', 'houze')).out).toContain('Owner named');
  });

  it('is not withdrawn while records are on it, unless the organization is named', async () => {
    const { run, frameworks } = await mistaken(WITH_EVIDENCE);
    const { exit, err } = await run('retire', 'houze');
    expect(exit).toBe(1);
    expect(err).toContain('STILL_USED o has 1 link from evidence (the first: E1 to houze:1) on houze.');
    expect(await frameworks()).toEqual(['house', 'houze']);
    expect(await run('retire', 'houze', '--despite', 'o')).toMatchObject({ exit: 0 });
    expect(await frameworks()).toEqual(['house']);
    const { out } = await run('health');
    expect(out).toContain('ON_RETIRED');
    expect(out).toContain('E1 to houze:1');
  });

  it('is named by an export of the records on it, which no folder loads', async () => {
    const { run } = await mistaken(WITH_EVIDENCE);
    await run('retire', 'houze', '--despite', 'o');
    const folder = join(temporaryFolder(), 'out');
    const { out } = await run('export', folder);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      ' Records name a framework or crosswalk that was retired: houze. Correct or delete them before you load it. ',
    );
    expect(await run('load', folder)).toMatchObject({ exit: 1 });
    await run('load', temporaryFolder(catalogue('houze')));
    const again = join(temporaryFolder(), 'out');
    expect((await run('export', again)).out).toContain('Loading it changes nothing');
    expect((await run('load', again)).out).toContain('o: nothing to change');
  });

  it('is withdrawn despite an organization whose name is typed nearly right, and not despite a name of nothing', async () => {
    const { run, frameworks } = await mistaken(WITH_EVIDENCE);
    expect(await run('retire', 'houze', '--despite', 'o,nobody')).toMatchObject({
      exit: 1,
      err: '--despite UNKNOWN_RECORD There is no organization, framework, crosswalk or view "nobody". There are "o", "house" and "houze".\n',
    });
    expect(await frameworks()).toEqual(['house', 'houze']);
    expect(await run('retire', 'houze', '--despite', ' O')).toMatchObject({
      exit: 0,
      err: 'note: --despite NAME_READ_AS "O" was read as "o".\n',
    });
    expect(await frameworks()).toEqual(['house']);
  });

  it('is found by its name only where there is one', async () => {
    const { run } = await mistaken();
    const { exit, err } = await run('retire', 'hause');
    expect(exit).toBe(1);
    expect(err).toContain('UNKNOWN_RECORD There is no framework, crosswalk or view "hause".');
  });
});

it('the bundled catalogue leaves what was retired alone', async () => {
  const data = join(temporaryFolder(), 'data');
  const folder = temporaryFolder({ ...catalogue('house'), ...catalogue('other') });
  const load = ['load', '--bundled', '--catalogue', folder, '--no-seed', '--data', data];
  await command(load);
  await command(['retire', 'other', '--data', data]);
  const again = await command(load);
  expect(again.out).toContain('retired: house, other');
  const { out } = await command(['frameworks', '--json', '--data', data]);
  expect(frameworksAnswer.parse(JSON.parse(out)).frameworks.map(({ slug }) => slug)).toEqual(['house']);
});
