import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { upgradeAnswer } from '../../src/cli/answers/upgrade-answer.ts';
import { readWorkbook } from '../excel/read-workbook.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { command } from './command-line.ts';

const AT = ['--at', '2026-11-24T00:00:00Z'];
const framework = (slug: string, edition: string, more = ''): string =>
  `slug: ${slug}\ntitle: House\nedition: "${edition}"\nkind: GUIDANCE\nstatus: CURRENT\n${more}`;
const ORGANIZATION = {
  'organization.yaml': 'slug: o\nname: O\nframeworks: [house]\n',
  'evidence.csv':
    'id,title,kind,status,accepted_by,accepted_on\nE1,Owner list,record,ACCEPTED,Head of Quality,2026-01-02\n',
  'supports.csv': 'evidence,framework,ref,extent\nE1,house,1.1,FULL\nE1,house,1.2,FULL\n',
};
const FIRST = {
  'frameworks/house/framework.yaml': framework('house', '1'),
  'frameworks/house/provisions.csv':
    'ref,kind,title,assessable\n1.1,rule,Owner named,yes\n1.2,rule,Reviewed yearly,yes\n',
};

/** A store with one edition and records on it, over which another is loaded. */
async function store(second: Readonly<Record<string, string>>): Promise<string> {
  const data = join(temporaryFolder(), 'data');
  for (const files of [FIRST, ORGANIZATION, second]) {
    const { exit, err } = await command(['load', temporaryFolder(files), '--data', data, ...AT]);
    if (exit !== 0) throw new Error(err);
  }
  return data;
}

/** The same slug: 1.1 is printed as 1.01, and 1.2 is split. */
const OVER = {
  'frameworks/house/framework.yaml': framework('house', '2'),
  'frameworks/house/provisions.csv': `ref,kind,title,assessable,replaces
1.01,rule,Owner named,yes,1.1
1.02,rule,Reviewed,yes,1.2
1.03,rule,Every year,yes,1.2
`,
};

/** The line beneath a table that explains a word of it. */
function meaning(word: string): unknown {
  return expect.stringMatching(`^${word}: `);
}

async function statuses(data: string, slug: string): Promise<readonly string[]> {
  const asked = ['coverage', '--framework', slug, '--as-of', '2026-11-28', '--data', data, '--json'];
  const { out } = await command(asked);
  return JSON.parse(out).provisions.map((row: { ref: string; status: string }) => `${row.ref} ${row.status}`);
}

describe('an edition that was loaded over the one before', () => {
  it('takes its records over with --apply, and once only', async () => {
    const data = await store(OVER);
    expect(await statuses(data, 'house')).toEqual(['1.01 GAP', '1.02 GAP', '1.03 GAP']);
    const apply = ['upgrade', 'house', 'house', '--apply', '--json', '--data', data, ...AT];
    const first = await command(apply);
    expect(first.exit).toBe(0);
    const answer = upgradeAnswer.parse(JSON.parse(first.out));
    expect(answer).toMatchObject({ organization: 'o', from: 'house', to: 'house', isInScope: true });
    expect(answer.provisions).toEqual([
      { ref: '1.1', title: 'Owner named', succession: 'ONE_TO_ONE', successors: ['1.01'], mergedWith: [] },
      {
        ...{ ref: '1.2', title: 'Reviewed yearly', succession: 'SPLIT' },
        ...{ successors: ['1.02', '1.03'], mergedWith: [] },
      },
    ]);
    expect(answer.records.map(({ proposal, record, to, copy }) => [proposal, record, to, copy])).toEqual([
      ['CARRY_OVER', 'E1 to house:1.1', ['1.01'], null],
      ['DRAFT', 'E1 to house:1.2', ['1.02'], 'E1-1.02'],
      ['DRAFT', 'E1 to house:1.2', ['1.03'], 'E1-1.03'],
    ]);
    expect(answer.change?.seq).toBe(2);
    expect(await statuses(data, 'house')).toEqual(['1.01 COVERED', '1.02 GAP', '1.03 GAP']);
    const again = await command(apply);
    expect(upgradeAnswer.parse(JSON.parse(again.out))).toMatchObject({ change: null, effect: null });

    const folder = temporaryFolder();
    await command(['export', folder, '--data', data]);
    expect(readFileSync(join(folder, 'supports.csv'), 'utf8')).toBe(
      [
        '\ufeffevidence,framework,ref,extent,by,on,note',
        'E1,house,1.2,FULL,,,',
        'E1,house,1.01,FULL,,,"Carried over from the earlier edition: house:1.01 replaces house:1.1, and nothing else."',
        'E1-1.02,house,1.02,PARTIAL,,,Draft of the link from E1 to house:1.2.',
        'E1-1.03,house,1.03,PARTIAL,,,Draft of the link from E1 to house:1.2.',
        '',
      ].join('\n'),
    );
    const back = await command(['load', folder, '--data', data]);
    expect(back.out).toContain('o: nothing to change');
    // Nor does the folder of before take the upgrade back.
    const before = await command(['load', temporaryFolder(ORGANIZATION), '--prune', '--data', data]);
    expect(before.out).toContain('o: nothing to change');
  });

  it('is planned without --apply: what would be carried over, why, and what would come of it', async () => {
    const data = await store(OVER);
    const { exit, out } = await command(['upgrade', 'House', 'house', '--data', data, ...AT]);
    expect(exit).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "Upgrade of o to edition 2 of house, which was loaded over an earlier one: 1
      record to be carried over, 2 drafts, 0 to decide, 0 already done

      Retired provisions: 1 ONE_TO_ONE, 1 SPLIT. New in house: 0.

      Earlier edition      What happened  New edition
      -------------------  -------------  -----------
      1.2 Reviewed yearly  SPLIT          1.02, 1.03

      CARRY_OVER: The upgrade records it for the new edition too, with its own fields
      and the reason.
      Table     Record         New edition  Why
      --------  -------------  -----------  ------------------------------------------
      supports  E1 to          1.01         house:1.01 replaces house:1.1, and nothing
                house:1.1                   else.

      DRAFT: The upgrade makes a draft of the evidence for the new provision. It
      counts only when somebody has accepted it.
      Table     Record          New edition    Why
      --------  --------------  -------------  ---------------------------------------
      supports  E1 to           1.02 as        house:1.02 and house:1.03 replace
                house:1.2       E1-1.02        house:1.2.
      supports  E1 to           1.03 as        house:1.02 and house:1.03 replace
                house:1.2       E1-1.03        house:1.2.

      Effect on the statuses of o, for 2026-11-24:
        house: 1 better, 0 worse, 0 changed in applicability
          1.01 Owner named: GAP → COVERED

      Nothing was written. Carry the records over with: upgrade house house --apply
      "
    `);
    expect(await statuses(data, 'house')).toEqual(['1.01 GAP', '1.02 GAP', '1.03 GAP']);
  });
});

describe('two editions side by side', () => {
  const beside = {
    ...FIRST,
    'frameworks/house/framework.yaml': framework('house', '1', 'superseded_by: house-2\n'),
    'frameworks/house-2/framework.yaml': framework('house-2', '2'),
    'frameworks/house-2/provisions.csv':
      'ref,kind,title,assessable,replaces\n1.01,rule,Owner named,yes,1.1\n1.2,rule,Reviewed yearly,yes,\n',
  };

  it('both have the records afterwards, and the plan is a workbook too', async () => {
    const data = await store(beside);
    const file = join(temporaryFolder(), 'plan.xlsx');
    const options = ['--out', file, '--apply', '--data', data, ...AT];
    const { exit, out } = await command(['upgrade', 'house', 'house-2', ...options]);
    expect(exit).toBe(0);
    expect(out).toContain('house-2 is not among the frameworks of o');
    expect(out).toContain(`${file}: a workbook with this plan`);
    expect(await statuses(data, 'house')).toEqual(['1.1 COVERED', '1.2 COVERED']);
    expect(await statuses(data, 'house-2')).toEqual(['1.01 COVERED', '1.2 GAP']);
    const workbook = await readWorkbook(readFileSync(file));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Upgraded records',
      'Upgraded provisions',
      'Legend',
    ]);
    const [records, provisions] = workbook.worksheets.map((sheet) =>
      sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? [row.slice(1).join(' | ')] : [])),
    );
    expect(records).toEqual([
      'Proposal | Table | Record | In the new edition | Copy | Ground',
      'CARRY_OVER | supports | E1 to house:1.1 | 1.01 |  | house-2:1.01 replaces house:1.1, and nothing else.',
      'DRAFT | supports | E1 to house:1.2 | 1.2 | E1-1.2 | Both editions have 1.2 with the same title, and house-2 does not say what it replaces.',
      ...['CARRY_OVER', 'DRAFT', 'DECIDE', 'DONE'].map(meaning),
    ]);
    expect(provisions?.slice(1)).toEqual([
      '1.1 | Owner named | ONE_TO_ONE | 1.01 | Owner named',
      '1.2 | Reviewed yearly | SAME_REF | 1.2 | Reviewed yearly',
      ...['ONE_TO_ONE', 'SPLIT', 'MERGED', 'SAME_REF', 'NOT_REPLACED'].map(meaning),
    ]);
  });

  it('carry over what is named with --refs alone', async () => {
    const data = await store(beside);
    const asked = ['upgrade', 'house', 'house-2', '--refs', '1.2; ', '--json', '--data', data, ...AT];
    const { out } = await command(asked);
    const { records } = upgradeAnswer.parse(JSON.parse(out));
    expect(records.map(({ record }) => record)).toEqual(['E1 to house:1.2']);
  });

  it('are refused with what may be meant where they do not exist', async () => {
    const data = await store(beside);
    const { exit, err } = await command(['upgrade', 'hause', 'house-2', '--refs', '9', '--data', data]);
    expect(exit).toBe(1);
    expect(err).toContain('UNKNOWN_FRAMEWORK');
    expect(err).toContain('Did you mean "house"');
  });
});
