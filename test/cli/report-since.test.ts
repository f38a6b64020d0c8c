import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { differenceAnswer } from '../../src/cli/answers/what-if-answers.ts';
import { TINY_ORGANIZATION } from '../organization/tiny-organization.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { command, tinyStore } from './command-line.ts';

const STD = ['--frameworks', 'std'];
const [FIRST, SECOND] = ['2026-02-01T12:00:00Z', '2026-03-01T12:00:00Z'];
const ACTIONS = 'id,framework,ref,title,owner,target_date,status\n';

let data: string;
let folder: string;

async function load(organization: Readonly<Record<string, string>>, to: string, at: string): Promise<void> {
  const loaded = await command(['load', temporaryFolder(organization), '--data', to, '--at', at, '--prune']);
  expect(loaded).toMatchObject({ exit: 0 });
}

/** A report before the second load, one after it, and one of a matrix before it. */
beforeAll(async () => {
  data = await tinyStore();
  folder = temporaryFolder();
  for (const kind of ['gap', 'matrix']) await report(`${kind}.xlsx`, kind, '--as-of', '2026-02-01');
  const supports = `${TINY_ORGANIZATION['supports.csv']}E-1,std,4.2,FULL,,,\n`;
  await load({ ...TINY_ORGANIZATION, 'supports.csv': supports }, data, '2026-03-01T00:00:00Z');
  await report('newest.xlsx', 'gap', '--as-of', '2026-03-01');
});

async function report(file: string, kind: string, ...words: readonly string[]): Promise<void> {
  const made = await command(['report', kind, '--out', join(folder, file), ...STD, ...words, '--data', data]);
  expect(made).toMatchObject({ exit: 0 });
}

/** What a report prints when it is asked for; its sheets are in a folder. */
async function since(earlier: string, csv: string, ...words: readonly string[]) {
  const asked = ['report', 'gap', '--since', earlier, '--csv', join(folder, csv), ...STD, ...words];
  return command([...asked, '--data', data]);
}

/** The rows of a sheet: framework, ref, what changed, the status before and now. */
function changesIn(csv: string): readonly (readonly (string | undefined)[])[] {
  const text = readFileSync(join(folder, csv, 'what-changed.csv'), 'utf8')
    .replace('\ufeff', '')
    .trim();
  const [headers, ...rows] = text.split(/\r?\n/).map((line) => line.split(','));
  const columns = ['Framework', 'Ref', 'Change', 'Status before', 'Status'].map((header) =>
    headers!.indexOf(header),
  );
  return rows.map((row) => columns.map((column) => row[column]));
}

async function differenceFrom(...words: readonly string[]) {
  const { out } = await command(['difference', ...STD, ...words, '--json', '--data', data]);
  return differenceAnswer
    .parse(JSON.parse(out))
    .changes.map(({ framework, ref, change, from, to }) => [
      ...[framework, ref, change, from.status, to.status],
    ]);
}

describe('a report since an earlier one', () => {
  it('takes the file of that report, whatever its kind, and compares with its state on its day', async () => {
    const expected = await differenceFrom(
      ...['--as-of', '2026-03-01', '--from-known-at', FIRST, '--from-as-of', '2026-02-01'],
    );
    expect(expected).toContainEqual(['std', '4.2', 'BETTER', 'PARTIAL', 'COVERED']);
    for (const kind of ['gap', 'matrix']) {
      const file = join(folder, `${kind}.xlsx`);
      expect(await since(file, kind, '--as-of', '2026-03-01')).toMatchObject({ exit: 0, err: '' });
      expect(changesIn(kind)).toEqual(expected);
    }
  });

  it('takes a time too, and compares with what was recorded by then', async () => {
    expect(await since(FIRST, 'time', '--as-of', '2026-03-01')).toMatchObject({ exit: 0, err: '' });
    const expected = await differenceFrom('--as-of', '2026-03-01', '--from-known-at', FIRST);
    expect(changesIn('time')).toEqual(expected);
  });

  it('assumes on both sides what it assumes', async () => {
    const assumed = ['--as-of', '2026-03-01', '--assume', 'std:4.2'];
    expect(await since(FIRST, 'assumed', ...assumed)).toMatchObject({ exit: 0 });
    expect(changesIn('assumed')).toEqual(await differenceFrom(...assumed, '--from-known-at', FIRST));
    expect(changesIn('assumed').map(([, ref]) => ref)).not.toContain('4.2');
  });

  it('counts nothing that was recorded after its own state', async () => {
    expect(await since(SECOND, 'none', '--known-at', FIRST, '--as-of', '2026-03-01')).toMatchObject({
      exit: 0,
    });
    expect(changesIn('none')).toEqual([]);
  });

  it('says what is wrong with an earlier report', async () => {
    const wrong = async (earlier: string, ...words: readonly string[]) => {
      const { exit, err } = await since(earlier, 'wrong', ...words);
      expect(exit).toBe(1);
      return err.trim();
    };
    expect(await wrong('2026-02-30')).toMatchInlineSnapshot(
      `"--since INVALID_OPTION "2026-02-30" is neither a time like 2026-01-31T12:00:00Z nor an XLSX workbook."`,
    );
    expect(await wrong('2026-01-01T00:00:00Z')).toMatchInlineSnapshot(
      `"--since NOT_FOUND Nothing was recorded about acme by 2026-01-01T00:00:00.000Z. The changes of its ledger say when each was recorded."`,
    );
    expect(await wrong(join(folder, 'nothing.xlsx'))).toMatch(/^workbook NO_SUCH_FILE /);
    const table = join(folder, 'table.xlsx');
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Cover').addRow(['Organization', 'Acme (acme)']);
    await workbook.xlsx.writeFile(table);
    expect(await wrong(table)).toMatchInlineSnapshot(
      `"workbook NOT_A_REPORT The workbook does not say from which recorded state it was made. A report that this product wrote says so on its cover and, if it can be edited, on its hidden sheet."`,
    );
  });

  it('is refused of another organization, and of a store that does not have its state', async () => {
    const other = await tinyStore();
    const newer = join(folder, 'newest.xlsx');
    const compared = async (file: string, store: string, ...words: readonly string[]) => {
      const asked = ['report', 'gap', '--since', file, '--csv', join(folder, 'refused'), ...words];
      const { exit, err } = await command([...asked, '--data', store]);
      expect(exit).toBe(1);
      return err.trim().replaceAll(/[0-9a-f]{64}/g, 'HASH');
    };
    expect(await compared(newer, other)).toMatchInlineSnapshot(
      `"ledger acme, change 2 STATE_NOT_HERE The newest change of acme in this store is 1, which is earlier than 2."`,
    );
    await load({ ...TINY_ORGANIZATION, 'actions.csv': ACTIONS }, other, '2026-03-01T00:00:00Z');
    expect(await compared(newer, other)).toMatchInlineSnapshot(
      `"ledger acme, change 2 STATE_NOT_HERE Change 2 of acme in this store has another hash, HASH."`,
    );
    await load({ 'organization.yaml': 'slug: zenith\nname: Zenith\n' }, data, '2026-03-02T00:00:00Z');
    expect(await compared(newer, data, '--organization', 'zenith')).toMatchInlineSnapshot(
      `"workbook OTHER_ORGANIZATION The workbook is of the organization "acme", and the report of zenith."`,
    );
  });
});
