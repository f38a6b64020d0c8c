import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadReportAnswer } from '../../src/cli/answers/report-answers.ts';
import { type Editing, edited } from '../excel/round-trip/edited-world.ts';
import { TINY_ORGANIZATION } from '../organization/tiny-organization.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { command, tinyStore } from './command-line.ts';

const AT = ['--at', '2026-03-01T12:00:00Z'];

let data: string;
let folder: string;

beforeEach(async () => {
  data = await tinyStore();
  folder = temporaryFolder();
});

function run(...words: readonly string[]) {
  return command([...words, '--data', data]);
}

/** Exports a workbook, edits it, and says where it is. */
async function editedReport(kind: string, edit: (editing: Editing) => void, name = kind): Promise<string> {
  const file = join(folder, `${name}.xlsx`);
  expect(await run('report', kind, '--as-of', '2026-03-01', '--out', file)).toMatchObject({ exit: 0 });
  writeFileSync(file, await edited(readFileSync(file), edit));
  return file;
}

async function answerOf(...words: readonly string[]) {
  const { exit, out, err } = await run('load-report', ...words, ...AT, '--json');
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect(loadReportAnswer.parse(JSON.parse(out))).toEqual(JSON.parse(out));
  return loadReportAnswer.parse(JSON.parse(out));
}

async function changes(): Promise<number> {
  return JSON.parse((await run('gaps', '--json')).out).state.organization.seq;
}

function signOff({ cell }: Editing): void {
  cell('Evidence register', 'E-3', 'Status').value = 'ACCEPTED';
  cell('Evidence register', 'E-3', 'Accepted by').value = 'The board';
  cell('Evidence register', 'E-3', 'Accepted on').value = new Date('2026-02-20T00:00:00Z');
}

describe('load-report', { timeout: 60_000 }, () => {
  it('says in a dry run what would change, then changes it, and nothing when it is loaded again', async () => {
    const file = await editedReport('gap', signOff);
    const of = { sheet: 'Evidence register', row: 4, id: 'E-3' };
    const differences = [
      { ...of, column: 'Status', from: 'DRAFT', to: 'ACCEPTED' },
      { ...of, column: 'Accepted by', from: '', to: 'The board' },
      { ...of, column: 'Accepted on', from: '', to: '2026-02-20' },
    ];
    expect(await answerOf(file, '--dry-run')).toEqual({
      ...{ file, dryRun: true, organization: 'acme', differences, outdated: [], conflicts: [], notes: [] },
      ...{ change: null, rebased: null },
      exported: { kind: 'gap', asOf: '2026-03-01', productVersion: expect.any(String) },
      effect: {
        ...{ organization: 'acme', asOf: '2026-03-01' },
        frameworks: ['std', 'house'].map((framework) => ({ framework, changes: [] })),
      },
      doubts: [],
    });
    expect((await run('load-report', file, '--dry-run', '--at', '2026-03-01T12:00:00Z')).out).toBe(
      [
        'Evidence register:4 E-3',
        '  Status: "DRAFT" → "ACCEPTED"',
        '  Accepted by: (empty) → "The board"',
        '  Accepted on: (empty) → "2026-02-20"',
        '3 cells in 1 row; a dry run, nothing was written.',
        '',
        'No status of acme would change, for 2026-03-01.\n',
      ].join('\n'),
    );
    expect(await changes()).toBe(1);
    const { change, ...loaded } = await answerOf(file);
    expect(loaded.differences).toEqual(differences);
    expect(change).toMatchObject({ seq: 2, at: '2026-03-01T12:00:00.000Z' });
    expect((await run('load-report', file)).out).toBe('Nothing to change.\n');
    expect(await changes()).toBe(2);
    expect((await run('doctor')).exit).toBe(0);
    expect((await run('ledger', 'verify')).exit).toBe(0);
  });

  it('names in a dry run the records that somebody should look at again because of it', async () => {
    const file = await editedReport('gap', ({ cell }) => {
      cell('Evidence register', 'E-3', 'Valid from').value = '2026-05-01';
      cell('Evidence register', 'E-3', 'Valid until').value = '2026-04-01';
    });
    expect((await answerOf(file, '--dry-run')).doubts).toEqual([
      { code: 'EVIDENCE_NEVER_VALID', name: 'E-3' },
    ]);
    const { out } = await run('load-report', file, '--dry-run', ...AT);
    expect(out.replaceAll(/\n {4}/g, ' ')).toContain(
      'Look at these records again:\n  E-3: The evidence is valid on no day: it ends before it begins,',
    );
  });

  it('dates the decisions of a statement of applicability by the time of the load', async () => {
    const file = await editedReport('statement-of-applicability', ({ cell }) => {
      cell('SoA', 'std:A.2', 'Applicable').value = 'no';
      cell('SoA', 'std:A.2', 'Justification').value = 'Nothing is made here.';
    });
    expect((await answerOf(file)).change).not.toBeNull();
    const statusOn = async (day: string): Promise<string> => {
      const { out } = await run('coverage', '--framework', 'std', '--as-of', day, '--json');
      return JSON.parse(out).provisions.find(({ ref }: { ref: string }) => ref === 'A.2').status;
    };
    expect([await statusOn('2026-02-28'), await statusOn('2026-03-01')]).toEqual(['GAP', 'NOT_APPLICABLE']);
  });

  it('stays when its folder is loaded again, and is not loaded over by a changed folder unless that is asked for', async () => {
    await answerOf(await editedReport('gap', signOff));
    expect((await run('load', temporaryFolder(TINY_ORGANIZATION))).exit).toBe(0);
    const rejected = TINY_ORGANIZATION['evidence.csv'].replace('DRAFT', 'REJECTED');
    const organization = temporaryFolder({ ...TINY_ORGANIZATION, 'evidence.csv': rejected });
    const refused = await run('load', organization);
    expect(refused.exit).toBe(1);
    expect(refused.err).toMatch(
      /^ledger acme CHANGED_SINCE_LOAD acme\/E-3 was changed by loadReport \(change 2\) after it was loaded, and the folder changes it too: .*status is "ACCEPTED" now and "REJECTED" in the folder.*\. Use --overwrite to take what is in the folder\.\n$/,
    );
    expect((await run('load', organization, '--overwrite')).exit).toBe(0);
  });

  it('is in the folder that `export` writes, which changes nothing when it is loaded', async () => {
    await answerOf(await editedReport('gap', signOff));
    const folder = join(temporaryFolder(), 'exported');
    expect((await run('export', folder)).exit).toBe(0);
    expect(readFileSync(join(folder, 'evidence.csv'), 'utf8')).toMatch(/^E-3,Draft,policy,ACCEPTED,/m);
    const loaded = JSON.parse((await run('load', folder, '--json')).out);
    expect(loaded.loads.map(({ facts }: { facts: number }) => facts)).toEqual([0, 0, 0]);
    const file = join(temporaryFolder(), 'exported.xlsx');
    const exported = await run('export', file);
    expect(exported.out.replaceAll(/\n +/g, ' ')).toContain(
      "does not contain the organization's own frameworks, crosswalks and views: house, house-to-std. Export a folder to get them too.\n",
    );
    const again = JSON.parse((await run('load', file, '--json')).out);
    expect(again.loads.map(({ facts }: { facts: number }) => facts)).toEqual([0]);
    expect((await run('export', file)).err).toContain('FILE_EXISTS There is a file of this name');
    const over = await run('export', folder);
    expect([over.exit, over.err]).toEqual([
      1,
      `folder FOLDER_NOT_EMPTY ${folder} is not empty. Choose a new folder.\n`,
    ]);
  });

  it('writes nothing at all where one row is refused', async () => {
    const file = await editedReport('full', (editing) => {
      signOff(editing);
      editing.cell('SoA', 'std:A.2', 'Applicable').value = 'maybe';
    });
    const refused = await run('load-report', file, '--json');
    expect(refused.exit).toBe(1);
    expect(JSON.parse(refused.out)).toMatchObject({
      count: 1,
      problems: [{ in: 'cell', sheet: 'SoA', code: 'BAD_VALUE' }],
    });
    expect(await changes()).toBe(1);
  });

  it('takes what two people edit in one row, and refuses a cell that both edit with who wrote the other', async () => {
    const mine = await editedReport(
      'gap',
      ({ cell }) => {
        cell('Evidence register', 'E-3', 'Notes').value = 'Mine.';
        cell('Evidence register', 'E-3', 'Status').value = 'REJECTED';
      },
      'mine',
    );
    const theirs = await editedReport('gap', signOff);
    expect((await run('load-report', theirs, ...AT, '--actor', 'head-of-quality')).exit).toBe(0);
    const refused = await run('load-report', mine);
    expect([refused.exit, refused.err.split(' To decide')[0]]).toEqual([
      1,
      'Evidence register!E4 CHANGED_SINCE_EXPORT Status of E-3 was edited here, and the record has changed since the export. The file says "REJECTED". The record says "ACCEPTED", written by head-of-quality in change 2 (loadReport) on 2026-03-01.',
    ]);
    const { differences, conflicts, change } = await answerOf(mine, '--take-clean');
    expect(differences.map(({ column, to }) => `${column} ${to}`)).toEqual(['Notes Mine.']);
    expect(conflicts).toMatchObject([
      {
        column: 'Status',
        edited: 'REJECTED',
        recorded: 'ACCEPTED',
        written: { seq: 2, actor: 'head-of-quality' },
      },
    ]);
    expect(change?.seq).toBe(3);
    expect((await run('load-report', mine, '--take-clean')).out.replaceAll(/\n {4}/g, ' ')).toMatch(
      /^Left out:\n {2}Evidence register:4 Status of E-3 was edited here, .*\nNothing to change\.\n$/,
    );
  });

  it('writes a new export that has the edits in it that were left out, and one that has all if none was loaded', async () => {
    const mine = await editedReport(
      'gap',
      ({ cell, sheet }) => {
        cell('Evidence register', 'E-3', 'Notes').value = 'Mine.';
        cell('Evidence register', 'E-3', 'Status').value = 'REJECTED';
        const added = sheet('Evidence register').getRow(sheet('Evidence register').rowCount + 1);
        for (const [column, text] of ['', 'Added', 'policy', '', 'DRAFT'].entries())
          added.getCell(column + 1).value = text;
      },
      'mine',
    );
    await answerOf(await editedReport('gap', signOff));
    const all = join(folder, 'all.xlsx');
    const refused = await run('load-report', mine, '--rebase', all);
    expect([refused.exit, refused.err.split('\n')[0]]).toEqual([
      1,
      `${all}: a new export that has in it 2 edited cells and 1 new row. Check them there and load the file.`,
    ]);
    const left = join(folder, 'left.xlsx');
    const { rebased } = await answerOf(mine, '--take-clean', '--rebase', left);
    expect(rebased).toEqual({ file: left, cells: 1, newRows: 0, lost: [] });
    const edits = async (file: string) =>
      (await answerOf(file, '--dry-run')).differences.map(({ id, column, from, to }) => [
        id,
        column,
        from,
        to,
      ]);
    const status = ['E-3', 'Status', 'ACCEPTED', 'REJECTED'];
    expect(await edits(left)).toEqual([status]);
    // What was loaded since is no edit any more, and the new row is recorded.
    expect(await edits(all)).toEqual([status]);
    expect(await changes()).toBe(3);
    expect((await run('load-report', all, '--rebase', left)).err).toContain('FILE_EXISTS');
    expect(await changes()).toBe(3);
  });

  it('shows the whole of long texts, and lets none of them move the cursor', async () => {
    const file = await editedReport('gap', ({ cell }) => {
      cell('Evidence register', 'E-3', 'Notes').value = `${'long '.repeat(30)}\u202e\nend`;
    });
    const { out } = await run('load-report', file, '--dry-run');
    expect(out.replaceAll(/\n {4}/g, ' ')).toContain(
      `  Notes: (empty) → "${'long '.repeat(30)}\\u{202e}\\nend"\n`,
    );
  });

  it('names rows that were not edited and whose records moved on', async () => {
    const mine = await editedReport(
      'gap',
      ({ cell }) => {
        cell('Evidence register', 'E-1', 'Notes').value = 'Mine.';
      },
      'mine',
    );
    await answerOf(await editedReport('gap', signOff));
    const { outdated, change } = await answerOf(mine);
    expect([outdated, change?.seq]).toEqual([[{ sheet: 'Evidence register', id: 'E-3' }], 3]);
  });

  it('refuses a file that is none, cut, or of an organization that is not there', async () => {
    const none = join(folder, 'none.xlsx');
    expect((await run('load-report', none)).err).toBe(`workbook NO_SUCH_FILE ${none} cannot be read.\n`);
    const whole = await editedReport('gap', () => {});
    const cut = join(folder, 'cut.xlsx');
    writeFileSync(cut, readFileSync(whole).subarray(0, 2_000));
    expect(await run('load-report', cut)).toMatchObject({
      exit: 1,
      err: 'workbook CUT_FILE The file does not end as it should: a part of it is missing, or something was added. Save it again.\n',
    });
    const other = join(folder, 'other');
    await command([
      'load',
      temporaryFolder({
        'frameworks/x/framework.yaml': 'slug: x\ntitle: X\nedition: 1\nkind: GUIDANCE\nstatus: CURRENT\n',
        'frameworks/x/provisions.csv': 'ref,kind,title\n1,rule,One\n',
      }),
      '--data',
      other,
    ]);
    expect(await command(['load-report', whole, '--data', other])).toMatchObject({
      exit: 1,
      err: 'workbook UNKNOWN_ORGANIZATION The workbook is of the organization "acme", which the store does not have.\n',
    });
  });

  it('needs a file and a time that is one, and a store', async () => {
    expect((await run('load-report')).exit).toBe(2);
    expect((await run('load-report', 'x.xlsx', '--at', 'noon')).exit).toBe(2);
    expect((await command(['load-report', 'x.xlsx', '--data', join(folder, 'nothing')])).exit).toBe(3);
  });
});
