import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadAnswer } from '../../src/cli/answers/folder-answers.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { command } from './command-line.ts';

const edition = (number: string, provisions: string) => ({
  'frameworks/house/framework.yaml': `slug: house\ntitle: House\nedition: "${number}"\nkind: GUIDANCE\nstatus: CURRENT\n`,
  'frameworks/house/provisions.csv': `ref,kind,title,assessable\n${provisions}`,
});
const FIRST = edition('1', '1.1,rule,Owner named,yes\n1.2,rule,Reviewed yearly,yes\n1.3,rule,Kept,yes\n');
const SECOND = edition(
  '2',
  '1.01,rule,Owner named,yes\n1.2,rule,Reviewed every year,yes\n1.3,rule,Kept,yes\n',
);
const ORGANIZATION = {
  'organization.yaml': 'slug: o\nname: O\n',
  'controls.csv': 'id,title,status\nC1,Owners,OPERATING\n',
  'evidence.csv':
    'id,title,kind,status,accepted_by,accepted_on\nE1,Owner list,record,ACCEPTED,Head of Quality,2026-01-02\n',
  'supports.csv': 'evidence,framework,ref,extent\nE1,house,1.1,FULL\nE1,house,1.2,FULL\nE1,house,1.3,FULL\n',
  'addresses.csv': 'control,framework,ref,extent\nC1,house,1.1,FULL\n',
  'decisions.csv': 'framework,ref,applicable,on\nhouse,1.1,yes,2026-01-05\n',
  'actions.csv': 'id,framework,ref,title,status\nA1,house,1.1,Name an owner,OPEN\n',
};

async function store() {
  const data = join(temporaryFolder(), 'data');
  const load = (files: Readonly<Record<string, string>>, ...words: string[]) =>
    command(['load', temporaryFolder(files), '--data', data, ...words]);
  await load(FIRST);
  await load(ORGANIZATION);
  return load;
}

describe('loading an edition over the one before', () => {
  it.each([[[]], [['--dry-run']]])(
    'names new, changed and retired provisions and the records on them: load %s',
    async (words) => {
      const load = await store();
      const { out } = await load(SECOND, '--json', ...words);
      expect(loadAnswer.parse(JSON.parse(out)).editions).toEqual([
        {
          ...{ framework: 'house', edition: '2' },
          ...{ added: ['1.01'], changed: [{ ref: '1.2', fields: ['title'] }], retired: ['1.1'] },
          onRetired: [
            {
              ...{ organization: 'o', count: 4 },
              first: ['E1 to house:1.1', 'C1 to house:1.1', 'house:1.1 (yes, 2026-01-05)', 'A1'],
            },
          ],
          onChanged: [{ organization: 'o', count: 1, first: ['E1 to house:1.2'] }],
        },
      ]);
    },
  );

  it('says it in words, and what to do', async () => {
    const load = await store();
    const { out } = await load(SECOND);
    const words = out.replaceAll(/\s+/g, ' ');
    expect(words).toContain('house, edition 2: 1 new provision, 1 changed, 1 retired.');
    expect(words).toContain('Changed: 1.2 (title)');
    expect(words).toContain(
      'o has 1 record on changed provisions: E1 to house:1.2. Look whether they still fit.',
    );
    expect(words).toContain('o has 4 records on retired provisions: E1 to house:1.1, C1 to house:1.1,');
    expect(words).toContain('aims-crosswalk upgrade house house');
  });

  it('says nothing of a framework that is new, or in which nothing is different', async () => {
    const load = await store();
    for (const files of [FIRST, ORGANIZATION]) {
      const { out } = await load(files, '--json');
      expect(loadAnswer.parse(JSON.parse(out)).editions).toEqual([]);
    }
    const { out } = await load(SECOND, '--json');
    expect(loadAnswer.parse(JSON.parse(out)).editions).toHaveLength(1);
    const again = await load(SECOND, '--json');
    expect(loadAnswer.parse(JSON.parse(again.out)).editions).toEqual([]);
  });
});

it('says that --prune does not apply to a catalogue, and what does', async () => {
  const load = await store();
  const { exit, err } = await load(SECOND, '--prune');
  expect(exit).toBe(0);
  const words = err.replaceAll(/\s+/g, ' ');
  expect(words).toContain('NO_EFFECT The folder is a catalogue, to which --prune does not apply');
  expect(words).toContain('aims-crosswalk retire SLUG');
});
