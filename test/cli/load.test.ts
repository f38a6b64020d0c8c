import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { TINY_CATALOGUE } from '../catalogue/tiny-catalogue.ts';
import { TINY_ORGANIZATION } from '../organization/tiny-organization.ts';
import { type Files, temporaryFolder } from '../parsing/temporary-folder.ts';
import { command, tinyStore } from './command-line.ts';

let data: string;

beforeEach(async () => {
  data = await tinyStore();
});

async function load(files: Files, ...words: string[]) {
  const folder = temporaryFolder({ ...TINY_ORGANIZATION, ...files });
  return command(['load', folder, '--data', data, '--at', '2026-02-10T00:00:00Z', ...words]);
}

const EVIDENCE = TINY_ORGANIZATION['evidence.csv'];

describe('load --dry-run', () => {
  it('shows each row with its old and new values, and what would become of statuses', async () => {
    const files = {
      'evidence.csv': EVIDENCE.replace('E-1,Policy,policy,ACCEPTED', 'E-1,Policy,policy,DRAFT'),
    };
    const { exit, out } = await load(files, '--dry-run');
    expect(exit).toBe(0);
    expect(out).toContain('acme: 1 changed\n  evidence.csv: 1 changed\n');
    expect(out).toContain('    changed E-1 (line 2): status ACCEPTED → DRAFT\n');
    expect(out).toContain('Effect on the statuses of acme, for 2026-02-10:\n');
    expect(out).toMatch(
      / {2}std: 0 better, 2 worse, 0 changed in applicability\n {4}4\.1 Understanding: COVERED → LAPSED\n/,
    );
    expect(out).toMatch(/This was a dry run: nothing was written\.\n$/);
    expect((await load({}, '--dry-run')).out).toContain('No status of acme would change, for 2026-02-10.');
  });

  it('tells programs every row and every status', async () => {
    const files = {
      'evidence.csv': EVIDENCE.replace('E-1,Policy,policy,ACCEPTED', 'E-1,Policy,policy,DRAFT'),
    };
    const answer = JSON.parse((await load(files, '--dry-run', '--json')).out);
    const own = answer.loads.find(({ slug }: { slug: string }) => slug === 'acme');
    expect(own.rows).toEqual([
      {
        ...{ table: 'evidence.csv', row: 'E-1', line: 2, change: 'CHANGED' },
        fields: [{ field: 'status', from: 'ACCEPTED', to: 'DRAFT' }],
      },
    ]);
    const [{ changes }] = answer.effect.frameworks;
    expect(changes).toMatchObject([
      {
        framework: 'std',
        ref: '4.1',
        change: 'WORSE',
        from: { status: 'COVERED' },
        to: { status: 'LAPSED' },
      },
      { framework: 'std', ref: '4.2', change: 'WORSE', from: { status: 'PARTIAL' }, to: { status: 'GAP' } },
    ]);
    expect(answer.holds).toBeNull();
  });

  it('names the line of each row in its file, whatever kind of row it is', async () => {
    const fresh = join(temporaryFolder(), 'data');
    expect((await command(['load', temporaryFolder(TINY_CATALOGUE), '--data', fresh])).exit).toBe(0);
    const folder = temporaryFolder(TINY_ORGANIZATION);
    const answer = JSON.parse((await command(['load', folder, '--data', fresh, '--dry-run', '--json'])).out);
    const own = answer.loads.find(({ slug }: { slug: string }) => slug === 'acme');
    const lines = new Map<string, number[]>();
    for (const { table, line } of own.rows)
      if (table.endsWith('.csv')) lines.set(table, [...(lines.get(table) ?? []), line]);
    expect(lines.size).toBeGreaterThan(7);
    for (const [table, found] of lines) {
      const rows =
        TINY_ORGANIZATION[table as keyof typeof TINY_ORGANIZATION].trimEnd().split('\n').length - 1;
      expect([table, found.toSorted((a, b) => a - b)]).toEqual([
        table,
        Array.from({ length: rows }, (_, index) => index + 2),
      ]);
    }
  });

  it('shows what --prune would end', async () => {
    const files = { 'actions.csv': null };
    expect((await load(files, '--dry-run')).out).toContain('acme: nothing to change');
    expect((await load(files, '--dry-run', '--prune')).out).toContain(
      '  actions.csv: 1 ended\n    ended A-1\n',
    );
  });
});

describe('load', () => {
  it('ends with the records that the store has, and those that the folder does not name', async () => {
    const whole = await load({});
    expect(whole.out).toContain('acme has 2 AI systems, 1 supplier, 1 control, 3 pieces of evidence, ');
    expect(whole.out).not.toContain('does not name');
    const { out } = await load({ 'actions.csv': null });
    expect(out).toContain('The folder does not name 1 action that the store has: A-1. It still counts.\n');
    expect(out).toContain('Load with --prune to end what a folder once named and this one does not.');
    expect((await load({ 'actions.csv': null }, '--prune')).out).not.toContain('A-1');
  });
});

describe('history', () => {
  it('shows who changed a record, when, and each field before and after', async () => {
    await load({ 'evidence.csv': EVIDENCE.replace('E-1,Policy', 'E-1,House policy') }, '--actor', 'ai-lead');
    await load({ 'supports.csv': null }, '--prune');
    const { exit, out } = await command(['history', 'E-1', '--data', data]);
    expect(exit).toBe(0);
    expect(out).toBe(`acme/E-1: 3 changes in ledger acme
  2026-02-01 00:00:00 UTC, loadOrganization by local, change 1
    added E-1 (evidence.csv)
    added E-1 → std:4.1 (supports.csv)
    added E-1 → law:Art. 26(1), first (supports.csv)
    added E-1 → C-1 (demonstrates.csv)
  2026-02-10 00:00:00 UTC, loadOrganization by ai-lead, change 2
    changed E-1: title Policy → House policy (evidence.csv)
  2026-02-10 00:00:00 UTC, loadOrganization by local, change 3
    changed E-1: title House policy → Policy (evidence.csv)
    ended E-1 → std:4.1 (supports.csv)
    ended E-1 → law:Art. 26(1), first (supports.csv)
`);
  });

  it('knows records of the catalogue and those that were ended, and refuses what never was', async () => {
    await load({ 'actions.csv': null }, '--prune');
    const ended = JSON.parse((await command(['history', 'A-1', '--data', data, '--json'])).out);
    expect(ended.histories).toMatchObject([
      {
        ...{ ledger: 'acme', label: 'Action', id: 'acme/A-1' },
        changes: [
          { seq: 1, rows: [{ row: 'A-1', change: 'ADDED' }] },
          { seq: 2, rows: [{ row: 'A-1', change: 'ENDED' }] },
        ],
      },
    ]);
    const provision = await command(['history', 'std:4.1', '--data', data]);
    expect(provision.out).toContain('std:4.1: 1 change in ledger catalogue\n');
    expect(provision.out).toContain('    added std:4.1 (provisions.csv)\n');
    const decision = await command(['history', 'std:A.2@S-1 2026-01-05', '--data', data]);
    expect(decision.out).toContain('    added std:A.2@S-1 2026-01-05 (decisions.csv)\n');
    const unknown = await command(['history', 'E-99', '--data', data]);
    expect([unknown.exit, unknown.err]).toEqual([
      1,
      '<record> UNKNOWN_RECORD Neither the organization nor the catalogue ever had a record "E-99". Give the id as its file has it, a provision as FRAMEWORK:REF, or a decision as FRAMEWORK:REF DATE.\n',
    ]);
  });
});

describe('export of a workbook', () => {
  it('is read as the same records, whatever their texts say', async () => {
    const titles = [
      '=1+1',
      '_x0041_ <b>&amp;',
      '0012',
      '2026-01-01',
      '"quoted"; a\nsecond line',
      "'apostrophe",
      '🦆 ü',
    ];
    const rows = titles.map((title, n) => `N-${n},"${title.replaceAll('"', '""')}",policy,DRAFT`);
    await load({
      'evidence.csv': `${EVIDENCE.trimEnd()}\n`,
      'controls.csv': `id,title,status,notes\nC-1,Review,OPERATING,"${titles[4]!.replaceAll('"', '""')}"\n`,
    });
    const evidence = temporaryFolder({
      ...TINY_ORGANIZATION,
      'evidence.csv': `id,title,kind,status\n${rows.join('\n')}\n`,
      ...{ 'supports.csv': null, 'demonstrates.csv': null, 'actions.csv': null },
    });
    expect((await command(['load', evidence, '--data', data, '--prune'])).exit).toBe(0);
    const file = join(temporaryFolder(), 'acme.xlsx');
    expect((await command(['export', file, '--data', data])).exit).toBe(0);
    const again = JSON.parse((await command(['load', file, '--data', data, '--prune', '--json'])).out);
    expect(again.loads).toMatchObject([{ slug: 'acme', facts: 0 }]);
  });

  it('is refused where a text does not fit a cell, and names the sheet and the row', async () => {
    const notes = 'x'.repeat(40_000);
    await load({ 'suppliers.csv': `id,name,notes\nP-1,Supplier,${notes}\n` });
    const file = join(temporaryFolder(), 'acme.xlsx');
    const { exit, err } = await command(['export', file, '--data', data]);
    expect([exit, err]).toEqual([
      1,
      'suppliers NOT_FOR_A_WORKBOOK suppliers has a text in row 2 that is longer than 32767 characters. Export a folder instead.\n',
    ]);
    expect(existsSync(file)).toBe(false);
  });
});
