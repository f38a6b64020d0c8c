import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { readOrganization } from '../../src/organization/read-organization.ts';
import { catalogueLookup } from '../../src/parsing/catalogue-lookup.ts';
import { formatGrouped } from '../../src/problems/format-grouped.ts';
import { formatProblem } from '../../src/problems/format-problem.ts';
import { NoteList } from '../../src/problems/note-list.ts';
import { TINY_CATALOGUE } from '../catalogue/tiny-catalogue.ts';
import { type Files, temporaryFolder } from '../parsing/temporary-folder.ts';
import { TINY_ORGANIZATION, tinyCatalogue } from './tiny-organization.ts';

async function read(files: Files) {
  const notes = new NoteList();
  const known = catalogueLookup(await tinyCatalogue());
  const outcome = await readOrganization(temporaryFolder({ ...TINY_ORGANIZATION, ...files }), {
    known,
    notes,
  });
  return {
    contents: outcome.ok ? outcome.value.contents : null,
    problems: outcome.ok ? [] : outcome.problems.map(formatProblem),
    notes: notes.grouped().map(formatGrouped),
  };
}

/** A table as some typist would have typed it: every word of its rows that names something, in another form. */
function retyped(table: string, form: (cell: string) => string): string {
  const [header = '', ...rows] = table.trimEnd().split('\n');
  return [
    header.split(',').map(form).join(','),
    ...rows.map((row) => row.split(',').map(form).join(',')),
    '',
  ].join('\n');
}

describe('names that are typed nearly right', () => {
  it('are taken for the names that are meant, and each is noted', async () => {
    const { contents, problems, notes } = await read({
      'organization.yaml': TINY_ORGANIZATION['organization.yaml'].replace('[std, house]', '[STD, House]'),
      'evidence.csv':
        'ID,Title,Kind,Status,Systems,Accepted by,Accepted on\nE-1,A,Policy,accepted,s-1;S-2,B,31.01.2026\n',
      'supports.csv':
        'evidence,framework,ref,extent\ne-1,Std, 4.1 ,full\nE-1,law,"“art.26(1),  FIRST”",Partial\n',
      'addresses.csv': null,
      'demonstrates.csv': null,
      'actions.csv': null,
    });
    expect(problems).toEqual([]);
    expect(contents?.organization.frameworks).toEqual(['std', 'house']);
    expect(contents?.evidence[0]).toMatchObject({
      kind: 'policy',
      status: 'ACCEPTED',
      systems: ['S-1', 'S-2'],
      acceptedOn: '2026-01-31',
    });
    expect(contents?.supports.map(({ provision, extent }) => [provision, extent])).toEqual([
      ['std:4.1', 'FULL'],
      ['law:Art. 26(1), first', 'PARTIAL'],
    ]);
    expect(notes).toContain('evidence.csv:2:7 NAME_READ_AS "Policy" was read as "policy".');
    expect(notes).toContain(
      'evidence.csv:1:1 NAME_READ_AS The headers "ID", "Title", "Kind", "Status", "Systems", "Accepted by", "Accepted on" were read as id, title, kind, status, systems, accepted_by, accepted_on.',
    );
    expect(notes).toContain('evidence.csv:2:33 DATE_READ_AS "31.01.2026" was read as "2026-01-31".');
    expect(notes).toContain(
      'supports.csv:3:9 NAME_READ_AS "“art.26(1),  FIRST”" was read as "Art. 26(1), first".',
    );
  });

  it('give the same records as the exact ones, whatever the tables', async () => {
    const exact = (await read({})).contents;
    const forms = fc.constantFrom<(cell: string) => string>(
      (cell) => cell.toLowerCase(),
      (cell) => cell.toUpperCase(),
      (cell) => (cell === '' ? cell : `  ${cell}\u00a0`),
      (cell) => cell.replaceAll('-', '\u2011'),
    );
    // Tables in which every cell is a name, a word of a list or a number.
    const tables = ['addresses.csv', 'demonstrates.csv', 'decisions.csv'] as const;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...tables), forms, async (table, form) => {
        const inCell = (cell: string): string => (/^\d{4}-/.test(cell) ? cell : form(cell));
        const { contents, problems } = await read({ [table]: retyped(TINY_ORGANIZATION[table], inCell) });
        expect(problems).toEqual([]);
        expect(contents).toEqual(exact);
      }),
      { numRuns: 30 },
    );
  });

  it('of a list separated by commas are refused with what to write instead', async () => {
    const { problems } = await read({
      'evidence.csv': 'id,title,kind,status,systems\nE-1,A,policy,DRAFT,"S-1, S-2"\n',
      'supports.csv': null,
      'demonstrates.csv': null,
      'actions.csv': null,
    });
    expect(problems).toEqual([
      'evidence.csv:2:20 UNKNOWN_SYSTEM systems.csv has no row "S-1, S-2". Did you mean "S-1"? Separate the items of a list by ";".',
    ]);
  });

  it('are proposed where they are further away', async () => {
    const { problems } = await read({
      'supports.csv':
        'evidence,framework,ref,extent\nE-9,std,4.1,FULL\nE-1,standard,4.1,FULL\nE-1,std,Clause 4.2,FUL\nE-1,std,06.01.2012,FULL\n',
    });
    expect(problems).toEqual([
      'supports.csv:2:1 UNKNOWN_EVIDENCE evidence.csv has no row "E-9". Did you mean "E-1", "E-2" or "E-3"?',
      'supports.csv:3:5 UNKNOWN_FRAMEWORK There is no framework "standard". There are "house", "law" and "std".',
      'supports.csv:4:9 UNKNOWN_REF std has no provision "Clause 4.2". Did you mean "4.2"?',
      'supports.csv:4:20 BAD_VALUE "FUL" is not one of FULL, PARTIAL. Did you mean "FULL"?',
      'supports.csv:5:9 UNKNOWN_REF std has no provision "06.01.2012". There are "4", "4.1", "4.2" and "A.2". This looks like a date that a spreadsheet program has made of a ref: format the column as text and type the ref again.',
    ]);
  });
});

describe('names that people cannot tell apart', () => {
  it('are refused where they are defined', async () => {
    const { problems } = await read({ 'suppliers.csv': 'id,name\nP-1,A\np-1,B\nP\u20111,C\nP-1,D\n' });
    expect(problems).toEqual([
      'suppliers.csv:3:1 LOOK_ALIKE "p-1" and "P-1" in line 2 differ only in letter case, spaces, dashes or punctuation around them. Keep one of them, or give one another name.',
      expect.stringContaining('suppliers.csv:4:1 BAD_ID'),
      'suppliers.csv:5:1 DUPLICATE_ID "P-1" is already used in line 2.',
    ]);
  });

  it('are refused among the refs of a framework too', async () => {
    const provisions = [
      ...['ref,kind,title', 'GV.OC-01,rule,a', 'GV.OC\u201101,rule,b', 'GOVERN 1.1,rule,c'],
      ...[
        'GOVERN\u00a01.1,rule,d',
        'gv.oc-01,rule,e',
        'Ü.1,rule,f',
        'U\u0308.1,rule,g',
        '1.2,rule,h',
        '"""1.2""",rule,i',
        '',
      ],
    ].join('\n');
    const outcome = await readCatalogue(
      temporaryFolder({
        'frameworks/gv/framework.yaml': 'slug: gv\ntitle: G\nedition: 1\nkind: GUIDANCE\nstatus: CURRENT\n',
        'frameworks/gv/provisions.csv': provisions,
      }),
    );
    expect(
      outcome.ok ? [] : outcome.problems.map(({ at, code }) => [at.in === 'file' && at.line, code]),
    ).toEqual([3, 5, 6, 8, 10].map((line) => [line, 'LOOK_ALIKE']));
  });
});

describe('a catalogue', () => {
  const withLaw = (conditions: string, appliesFrom: string) =>
    readCatalogue(
      temporaryFolder({
        'frameworks/law/framework.yaml': TINY_CATALOGUE['frameworks/law/framework.yaml'],
        'frameworks/law/provisions.csv': `ref,kind,title,conditions,applies_from\n1,a,X,${conditions},${appliesFrom}\n`,
      }),
    );

  it('is read with the exact conditions and classes of literals and dates', async () => {
    const read = await withLaw('not Abroad if HIGH', '2027-12-02 if High');
    expect(read.ok && read.value.provisions).toMatchObject([
      {
        conditions: [{ condition: 'abroad', negated: true, class: 'high' }],
        appliesFrom: [{ date: '2027-12-02', class: 'high' }],
      },
    ]);
  });

  it('names what there is where a condition or a class is unknown', async () => {
    const read = await withLaw('abroat', '2027-12-02 if hihg');
    expect(read.ok ? [] : read.problems.map(({ sentence }) => sentence)).toEqual([
      '"abroat" is not among the conditions of law. Did you mean "abroad"?',
      '"hihg" is not among the classes of law. Did you mean "high"?',
    ]);
  });

  it('is read with the exact slugs, refs and words that its files mean', async () => {
    const exact = await readCatalogue(temporaryFolder(TINY_CATALOGUE));
    const nearly = await readCatalogue(
      temporaryFolder({
        ...TINY_CATALOGUE,
        'frameworks/law/framework.yaml': TINY_CATALOGUE['frameworks/law/framework.yaml']
          .replace('CURRENT', 'current')
          .replace('LAW', 'Law'),
        'mappings/law-to-std/crosswalk.yaml': TINY_CATALOGUE['mappings/law-to-std/crosswalk.yaml'].replace(
          'target_framework: std',
          'target_framework: STD',
        ),
        'mappings/law-to-std/mappings.csv': TINY_CATALOGUE['mappings/law-to-std/mappings.csv']
          .replace('A.2', 'a.2')
          .replace('subset-of', 'Subset of')
          .replace('Art. 9,4.1', 'ART.9,4.1'),
        'mappings/law-to-std/gaps.csv': TINY_CATALOGUE['mappings/law-to-std/gaps.csv'].replace(
          'target',
          'Target',
        ),
        'views/questions.yaml': TINY_CATALOGUE['views/questions.yaml'].replace('A.2', 'a.2'),
      }),
    );
    expect(nearly).toEqual(exact);
  });
});

describe('refs that a spreadsheet program may have cut', () => {
  const TEN = {
    'catalogue/frameworks/house/provisions.csv':
      'ref,kind,title,assessable\n5.1,rule,Policy,yes\n5.10,rule,Acceptable use,yes\n5.2,rule,Roles,yes\nH1,rule,Ask,yes\n',
  };
  const supports = (refs: readonly string[]) => ({
    ...TEN,
    'supports.csv': ['evidence,framework,ref,extent', ...refs.map((ref) => `E-1,house,${ref},FULL`), ''].join(
      '\n',
    ),
  });
  const cut = async (refs: readonly string[]) =>
    (await read(supports(refs))).notes.filter((note) => note.includes('REF_MAYBE_CUT'));

  it('are noted where nothing else would show it', async () => {
    expect(await cut(['5.1', '5.2'])).toEqual([
      'supports.csv:2:11 REF_MAYBE_CUT "5.1" may have been "5.10" before a spreadsheet program saved this file: house has both, and no ref of the file ends in 0.',
    ]);
  });

  it('are not, where the file has a number that ends in 0, or the ref has no twin', async () => {
    expect(await cut(['5.1', '5.10'])).toEqual([]);
    expect(await cut(['5.2', 'H1'])).toEqual([]);
  });

  it('leave a note on a ref that reads like a title', async () => {
    const { notes, problems } = await read({
      'catalogue/frameworks/house/provisions.csv':
        'ref,kind,title\nH1,rule,X\n"1.3 Access control policy, approved and communicated to all",rule,1.3\n',
    });
    expect(problems).toEqual([]);
    expect(notes).toEqual([
      'catalogue/frameworks/house/provisions.csv:3:1 REF_LIKE_TITLE "1.3 Access control policy, approved and communicated to all" reads like a title. Are ref and title swapped?',
    ]);
  });
});
