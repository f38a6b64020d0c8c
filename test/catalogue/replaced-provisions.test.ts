import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { filesOfCatalogue } from '../../src/catalogue/written-catalogue.ts';
import { namedInReplaces } from '../../src/model/framework.ts';
import { catalogueLookup, EMPTY_LOOKUP } from '../../src/parsing/catalogue-lookup.ts';
import { formatGrouped } from '../../src/problems/format-grouped.ts';
import { NoteList } from '../../src/problems/note-list.ts';
import { places, temporaryFolder } from '../parsing/temporary-folder.ts';

const yaml = (slug: string, more = ''): string =>
  `slug: ${slug}\ntitle: House\nedition: 1\nkind: GUIDANCE\nstatus: CURRENT\n${more}`;

/** Two editions side by side; the earlier one names its successor. */
const before = {
  'frameworks/old/framework.yaml': yaml('old', 'superseded_by: new\n'),
  'frameworks/old/provisions.csv': 'ref,kind,title\n1.1,control,Policy\n1.2,control,Roles\n',
  'frameworks/new/framework.yaml': yaml('new'),
};

async function read(files: Readonly<Record<string, string>>, known = EMPTY_LOOKUP) {
  const notes = new NoteList();
  const outcome = await readCatalogue(temporaryFolder(files), { known, notes });
  const provisions = outcome.ok ? outcome.value.provisions : [];
  return {
    outcome,
    replaces: provisions
      .filter(({ replaces }) => replaces.length > 0)
      .map(({ id, replaces }) => [id, replaces]),
    notes: notes.grouped().map(formatGrouped),
  };
}

const NEW = 'frameworks/new/provisions.csv';

describe('the column replaces', () => {
  it('takes refs of the framework that names this one as its successor, and refs with the slug of a framework', async () => {
    const { replaces, notes } = await read({
      ...before,
      [NEW]: 'ref,kind,title,replaces\n1.1,control,Policy,\n2.1,control,All,1.1;old:1.2\n',
    });
    expect(replaces).toEqual([['new:2.1', ['1.1', 'old:1.2']]]);
    expect(notes).toEqual([]);
  });

  it('takes a ref that is nearly right for the one that it resembles', async () => {
    const { replaces, notes } = await read({
      ...before,
      [NEW]: 'ref,kind,title,replaces\n2.1,control,All,"1.1. ;old:1.2."\n',
    });
    expect(replaces).toEqual([['new:2.1', ['1.1', 'old:1.2']]]);
    expect(notes).toEqual([
      `${NEW}:2:17 NAME_READ_AS "1.1." was read as "1.1".`,
      `${NEW}:2:17 NAME_READ_AS "1.2." was read as "1.2".`,
    ]);
  });

  it('refuses a ref that the earlier edition does not have', async () => {
    const { outcome } = await read({
      ...before,
      [NEW]: 'ref,kind,title,replaces\n2.1,control,All,1.11\n2.2,control,Other,old:9\n',
    });
    expect(places(outcome)).toEqual([`${NEW}:2:17 UNKNOWN_REF`, `${NEW}:3:19 UNKNOWN_REF`]);
  });

  it('finds refs of an edition that this one is loaded over in the store', async () => {
    const first = await readCatalogue(
      temporaryFolder({
        'frameworks/new/framework.yaml': yaml('new'),
        [NEW]: 'ref,kind,title\n1.1,control,Policy\n',
      }),
    );
    if (!first.ok) throw new Error('refused');
    const { replaces, notes } = await read(
      {
        'frameworks/new/framework.yaml': yaml('new'),
        [NEW]: 'ref,kind,title,replaces\n1.01,control,Policy,1.1\n',
      },
      catalogueLookup(first.value),
    );
    expect(replaces).toEqual([['new:1.01', ['1.1']]]);
    expect(notes).toEqual([]);
  });

  it('notes what nobody can check, and a provision that is not replaced since it is still there', async () => {
    const { replaces, notes } = await read({
      'frameworks/new/framework.yaml': yaml('new'),
      [NEW]:
        'ref,kind,title,replaces\n1.1,control,Policy,\n2.1,control,All,1.1\n2.2,control,Other,0.9;other:3\n',
    });
    expect(replaces).toEqual([
      ['new:2.1', ['1.1']],
      ['new:2.2', ['0.9', 'other:3']],
    ]);
    expect(notes.map((note) => note.replace(/^\S+ /, ''))).toEqual([
      'REPLACES_CURRENT This edition still has "1.1", so what is recorded on it stays there. An edition that gives a ref to another provision needs a slug of its own.',
      'REPLACES_UNKNOWN No earlier edition of new is known here, so nobody has checked that it had "0.9".',
      'REPLACES_UNKNOWN There is no framework "other" here, so nobody has checked that it has "3".',
    ]);
  });

  it('is written as it was read', async () => {
    const { outcome } = await read({
      ...before,
      [NEW]: 'ref,kind,title,replaces\n2.1,control,All,1.1;old:1.2\n',
    });
    if (!outcome.ok) throw new Error('refused');
    const written = Object.fromEntries(
      [...filesOfCatalogue(outcome.value)].map(({ file, text }) => [file, [...text].join('')]),
    );
    const again = await readCatalogue(temporaryFolder(written));
    expect(again).toEqual(outcome);
  });
});

it.each([
  ['1.1', null, '1.1'],
  ['old:1.1', 'old', '1.1'],
  ['old:a:b', 'old', 'a:b'],
  ['Old:1.1', null, 'Old:1.1'],
  [':1.1', null, ':1.1'],
])('the item %s names the framework %s and the ref %s', (item, framework, ref) => {
  expect(namedInReplaces(item)).toEqual({ framework, ref });
});
