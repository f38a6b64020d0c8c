import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/graph/sqlite/sqlite-store.ts';
import { TINY_CATALOGUE } from '../catalogue/tiny-catalogue.ts';
import { edited } from '../excel/round-trip/edited-world.ts';
import { TINY_ORGANIZATION } from '../organization/tiny-organization.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { command, tinyStore } from './command-line.ts';

/** Operation and actor of every change of a ledger. */
async function authors(data: string, ledger: string): Promise<readonly string[]> {
  const store = await openSqliteStore({ directory: data });
  try {
    const changes = await store.changesAfter(ledger, 0, 100);
    return changes.map(({ operation, actor }) => `${operation} ${actor}`);
  } finally {
    await store.close();
  }
}

describe('--actor', { timeout: 60_000 }, () => {
  it('is recorded in the changes of loads, texts and edited workbooks; local where nobody is named', async () => {
    const data = join(temporaryFolder(), 'data');
    const as = (...words: readonly string[]) => command([...words, '--data', data]);
    expect(await as('load', temporaryFolder(TINY_CATALOGUE))).toMatchObject({ exit: 0 });
    const folder = temporaryFolder(TINY_ORGANIZATION);
    expect(await as('load', folder, '--actor', 'Head of Quality')).toMatchObject({ exit: 0 });
    const text = join(temporaryFolder({ 'texts.csv': 'ref,text\n4.1,The text\n' }), 'texts.csv');
    expect(
      await as('load-text', 'std', text, '--organization', 'acme', '--actor', 'librarian'),
    ).toMatchObject({ exit: 0 });
    const file = join(temporaryFolder(), 'gap.xlsx');
    await as('report', 'gap', '--out', file);
    const bytes = await edited(readFileSync(file), ({ cell }) => {
      cell('Evidence register', 'E-3', 'Title').value = 'Another title';
    });
    writeFileSync(file, bytes);
    expect(await as('load-report', file, '--actor', 'auditor')).toMatchObject({ exit: 0 });
    expect(await authors(data, 'acme')).toEqual([
      'loadOrganization Head of Quality',
      'loadText librarian',
      'loadReport auditor',
    ]);
    expect(new Set((await authors(data, 'catalogue')).map((line) => line.split(' ')[1]))).toEqual(
      new Set(['local', 'Head']),
    );
  });

  it('of an import and a rebuild is checked; what is imported keeps its own', async () => {
    const data = await tinyStore();
    const file = join(temporaryFolder(), 'export.jsonl');
    await command(['ledger', 'export', file, '--data', data]);
    const other = join(temporaryFolder(), 'data');
    const by = ['--actor', 'operator', '--data', other];
    expect(await command(['ledger', 'import', file, ...by])).toMatchObject({ exit: 0 });
    expect(await command(['rebuild', ...by])).toMatchObject({ exit: 0 });
    expect(await authors(other, 'acme')).toEqual(await authors(data, 'acme'));
  });

  it.each([
    ['load', 'folder'],
    ['load-text', 'std', 'file', '--organization', 'acme'],
    ['load-report', 'file'],
    ['serve'],
    ['ledger', 'import', 'file'],
    ['rebuild'],
  ])('that cannot be recorded is a fault of the command line: %s', async (...words) => {
    const data = join(temporaryFolder(), 'none');
    expect(await command([...words, '--actor', 'jo@example.org', '--data', data])).toEqual({
      exit: 2,
      out: '',
      err: '--actor INVALID_ACTOR Name a role or an account id as the actor, not the mail address of a person. The ledger keeps the name for good.\n',
    });
  });
});
