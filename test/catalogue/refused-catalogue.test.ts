import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { formatProblem } from '../../src/problems/format-problem.ts';
import { type Files, places, temporaryFolder } from '../parsing/temporary-folder.ts';
import { TINY_CATALOGUE } from './tiny-catalogue.ts';

const STD = 'frameworks/std/framework.yaml';
const PROVISIONS = 'frameworks/std/provisions.csv';
const LAW_PROVISIONS = 'frameworks/law/provisions.csv';
const CROSSWALK = 'mappings/law-to-std/crosswalk.yaml';
const MAPPINGS = 'mappings/law-to-std/mappings.csv';
const GAPS = 'mappings/law-to-std/gaps.csv';
const KINDS = 'record-kinds.yaml';
const VIEW = 'views/questions.yaml';

type Path = keyof typeof TINY_CATALOGUE;

/** One file of the tiny catalogue with a text replaced. */
function changed(path: Path, from: string, to: string): Files {
  expect(TINY_CATALOGUE[path]).toContain(from);
  return { [path]: TINY_CATALOGUE[path].replace(from, to) };
}

/** One file of the tiny catalogue with lines added. */
function added(path: Path, lines: string): Files {
  return { [path]: TINY_CATALOGUE[path] + lines };
}

/** A law of one provision that depends on these conditions. */
function withConditions(conditions: string): Files {
  return {
    [LAW_PROVISIONS]: `ref,kind,title,assessable,conditions\nArt. 9,article,Use,yes,${conditions}\n"Art. 26(1), first",a,X,,\n`,
  };
}

const CASES: readonly (readonly [worry: string, files: () => Files, problems: readonly string[]])[] = [
  ['a slug that is none', () => changed(STD, 'slug: std', 'slug: Std!'), [`${STD}:1:7 BAD_SLUG`]],
  ['the reserved slug', () => changed(STD, 'slug: std', 'slug: catalogue'), [`${STD}:1:7 RESERVED_SLUG`]],
  [
    'a slug that is not its folder',
    () => changed(STD, 'slug: std', 'slug: sts'),
    [`${STD}:1:7 SLUG_MISMATCH`],
  ],
  [
    'a folder that is no slug',
    () => ({ 'frameworks/No Slug/framework.yaml': 'slug: x\n' }),
    ['frameworks/No Slug BAD_SLUG', 'frameworks/No Slug/framework.yaml UNKNOWN_FILE'],
  ],
  [
    'a view that is not its file',
    () => changed(VIEW, 'slug: questions', 'slug: other'),
    [`${VIEW}:1:7 SLUG_MISMATCH`],
  ],
  ['a missing key', () => changed(STD, 'edition: 2023\n', ''), [`${STD}:1:1 MISSING_KEY`]],
  ['an empty key', () => changed(STD, 'edition: 2023', 'edition:'), [`${STD}:3:1 EMPTY_REQUIRED`]],
  ['an empty text', () => changed(STD, 'edition: 2023', 'edition: ""'), [`${STD}:3:10 EMPTY_REQUIRED`]],
  ['an unknown key', () => added(STD, 'colour: red\n'), [`${STD}:7:1 UNKNOWN_KEY`]],
  ['a key that does harm elsewhere', () => added(STD, '__proto__: {a: b}\n'), [`${STD}:7:1 UNKNOWN_KEY`]],
  ['a key that stands twice', () => added(STD, 'title: Another\n'), [`${STD}:7:1 DUPLICATE_KEY`]],
  ['a list for a text', () => changed(STD, 'title: A standard', 'title: [a]'), [`${STD}:2:8 WRONG_SHAPE`]],
  ['a text for a list', () => added(STD, 'sources: none\n'), [`${STD}:7:10 WRONG_SHAPE`]],
  ['a file that is a list', () => ({ [STD]: '- a\n' }), [`${STD}:1:1 WRONG_SHAPE`]],
  ['an empty file', () => ({ [STD]: '' }), [`${STD}:1:1 MISSING_KEY`]],
  ['broken YAML', () => added(STD, 'notes: "open\n'), [`${STD}:8:1 BAD_YAML`]],
  [
    'an alias',
    () => added(STD, 'notes: &a x\npublisher: *a\n'),
    [`${STD}:7:11 BAD_YAML`, `${STD}:8:12 BAD_YAML`],
  ],
  ['a tag', () => added(STD, 'notes: !!binary x\n'), [`${STD}:7:17 BAD_YAML`]],
  ['a second document', () => added(STD, '---\nnotes: x\n'), [`${STD}:7:1 BAD_YAML`]],
  ['a lone surrogate', () => added(STD, 'notes: "a \\ud800 b"\n'), [`${STD}:7:8 BAD_CHARACTER`]],
  ['a NUL in YAML', () => added(STD, 'notes: a\u0000b\n'), [`${STD}:7:9 BAD_CHARACTER`]],
  [
    'bytes that are not UTF-8',
    () => ({
      [STD]: Buffer.concat([Buffer.from(`${TINY_CATALOGUE[STD]}notes: ä`), Buffer.from([0xff, 0x0a])]),
    }),
    [`${STD}:7:9 BAD_ENCODING`],
  ],
  [
    'a surrogate in bytes',
    () => ({
      [PROVISIONS]: Buffer.concat([
        Buffer.from(TINY_CATALOGUE[PROVISIONS]),
        Buffer.from('B,,control,'),
        Buffer.from([0xed, 0xa0, 0x80]),
        Buffer.from(',,,,,\n'),
      ]),
    }),
    [`${PROVISIONS}:6:12 BAD_ENCODING`],
  ],
  [
    'a word that is not listed',
    () => changed(STD, 'status: CURRENT', 'status: valid'),
    [`${STD}:5:9 BAD_VALUE`],
  ],
  ['a year of five digits', () => added(STD, 'published: 20233\n'), [`${STD}:7:12 BAD_DATE`]],
  ['a month that is none', () => added(STD, 'published: 2023-13\n'), [`${STD}:7:12 BAD_DATE`]],
  [
    'a year where a day is needed',
    () => added(STD, 'harmonised_for:\n  - {framework: law, citation: OJ, from: 2023}\n'),
    [`${STD}:8:42 BAD_DATE`],
  ],
  [
    'a harmonisation for no framework',
    () => added(STD, 'harmonised_for:\n  - framework: lex\n    citation: OJ\n    from: 2026-01-01\n'),
    [`${STD}:8:16 UNKNOWN_FRAMEWORK`],
  ],
  [
    'penalties of and for provisions that do not exist, and one for none',
    () =>
      added(
        STD,
        'penalties:\n  - {ref: "9", up_to: EUR 1, refs: ["4.1", "8"]}\n  - {ref: "4.2", up_to: EUR 2, refs: []}\n',
      ),
    [`${STD}:8:11 UNKNOWN_REF`, `${STD}:8:44 UNKNOWN_REF`, `${STD}:9:38 EMPTY_REQUIRED`],
  ],
  [
    'a successor that does not exist',
    () => added(STD, 'superseded_by: lex\n'),
    [`${STD}:7:16 UNKNOWN_FRAMEWORK`],
  ],
  ['a framework that succeeds itself', () => added(STD, 'superseded_by: std\n'), [`${STD}:7:16 CYCLE`]],
  [
    'a word that stands twice in a vocabulary',
    () => changed('frameworks/law/framework.yaml', 'id: deployer', 'id: provider'),
    ['frameworks/law/framework.yaml:11:9 DUPLICATE_ID', `${LAW_PROVISIONS}:3:37 UNKNOWN_ROLE`],
  ],
  ['a pattern that is none', () => changed(STD, '[A-Z', '([A-Z'), [`${STD}:6:14 BAD_PATTERN`]],
  [
    'a pattern that is too long',
    () => changed(STD, '[A-Z', `${'x'.repeat(64)}|[A-Z`),
    [`${STD}:6:14 BAD_PATTERN`],
  ],
  [
    'a pattern that never ends',
    () => ({
      ...changed(STD, "'[A-Z\\d]+(\\.\\d+)*'", '(([A-Z]|[A-Z.])*)+b'),
      ...added(PROVISIONS, `${'A'.repeat(60)}.4,,control,Long,,,,,\n`),
    }),
    [`${STD}:6:14 BAD_PATTERN`],
  ],
  [
    'a ref that the pattern does not match as a whole',
    () => added(PROVISIONS, 'A.3x,,control,X,,,,,\n'),
    [`${PROVISIONS}:6:1 REF_PATTERN_MISMATCH`],
  ],
  ['a missing framework.yaml', () => ({ [STD]: null }), [`${STD} MISSING_FILE`]],
  ['a missing table of provisions', () => ({ [PROVISIONS]: null }), [`${PROVISIONS} MISSING_FILE`]],
  ['a missing table of mappings', () => ({ [MAPPINGS]: null }), [`${MAPPINGS} MISSING_FILE`]],
  [
    'an unknown table',
    () => ({ 'frameworks/std/extra.csv': 'a\n' }),
    ['frameworks/std/extra.csv UNKNOWN_FILE'],
  ],
  ['the wrong ending', () => ({ 'views/other.yml': 'slug: other\n' }), ['views/other.yml UNKNOWN_FILE']],
  [
    'an unknown column',
    () => changed(PROVISIONS, ',phase,', ',fase,'),
    [`${PROVISIONS}:1:46 UNKNOWN_COLUMN`],
  ],
  [
    'a column that stands twice',
    () => changed(PROVISIONS, ',phase,', ',level,'),
    [`${PROVISIONS}:1:46 DUPLICATE_COLUMN`],
  ],
  ['a missing column', () => changed(PROVISIONS, ',title,', ',notes,'), [`${PROVISIONS}:1:1 MISSING_COLUMN`]],
  ['a table without a header', () => ({ [PROVISIONS]: '' }), [`${PROVISIONS}:1:1 MISSING_HEADER`]],
  [
    'a row that is too short',
    () => added(PROVISIONS, 'B,,control\n'),
    [`${PROVISIONS}:6:1 WRONG_CELL_COUNT`],
  ],
  ['an empty cell', () => added(PROVISIONS, 'B,,control," ",,,,,\n'), [`${PROVISIONS}:6:12 EMPTY_REQUIRED`]],
  ['a quote inside a cell', () => added(PROVISIONS, 'B,,control,a"b,,,,,\n'), [`${PROVISIONS}:6:13 BAD_CSV`]],
  ['text after a quote', () => added(PROVISIONS, 'B,,control,"a"b,,,,,\n'), [`${PROVISIONS}:6:15 BAD_CSV`]],
  [
    'a quote that is not closed',
    () => added(PROVISIONS, 'B,,control,"a,,,,,\n'),
    [`${PROVISIONS}:6:1 WRONG_CELL_COUNT`, `${PROVISIONS}:6:12 BAD_CSV`],
  ],
  [
    'a control character',
    () => added(PROVISIONS, 'B,,control,a\u0007b,,,,,\n'),
    [`${PROVISIONS}:6:13 BAD_CHARACTER`],
  ],
  [
    'a lone carriage return',
    () => added(PROVISIONS, 'B,,control,a\rb,,,,,\n'),
    [`${PROVISIONS}:6:13 BAD_CHARACTER`],
  ],
  [
    'a cell after one of two lines',
    () => added(PROVISIONS, 'B,,control,"a\nb",,,WRONG,,\n'),
    [`${PROVISIONS}:7:6 BAD_VALUE`],
  ],
  [
    'a ref that stands twice',
    () => added(PROVISIONS, '4.1,,control,X,,,,,\n'),
    [`${PROVISIONS}:6:1 DUPLICATE_ID`],
  ],
  [
    'a ref that is too long',
    () => ({
      ...changed(STD, 'ref_pattern', 'notes'),
      ...added(PROVISIONS, `${'x'.repeat(129)},,control,X,,,,,\n`),
    }),
    [`${PROVISIONS}:6:1 BAD_REF`],
  ],
  [
    'a parent that does not exist',
    () => added(PROVISIONS, '5.1,5,control,X,,,,,\n'),
    [`${PROVISIONS}:6:5 UNKNOWN_PARENT`],
  ],
  [
    'a parent after its child',
    () => added(PROVISIONS, '5.1,5,control,X,,,,,\n5,,control,X,,,,,\n'),
    [`${PROVISIONS}:6:5 PARENT_AFTER_CHILD`],
  ],
  [
    'a provision that is its own part',
    () => added(PROVISIONS, '5,5,control,X,,,,,\n'),
    [`${PROVISIONS}:6:3 CYCLE`],
  ],
  [
    'rows that are not depth-first',
    () => added(PROVISIONS, '4.3,4,control,X,,,,,\n'),
    [`${PROVISIONS}:6:5 NOT_DEPTH_FIRST`],
  ],
  [
    'another word than yes',
    () => added(PROVISIONS, 'B,,control,X,Yep,,,,\n'),
    [`${PROVISIONS}:6:14 BAD_VALUE`],
  ],
  [
    'an empty item',
    () => added(PROVISIONS, 'B,,control,X,,complete;,,,\n'),
    [`${PROVISIONS}:6:15 EMPTY_ITEM`],
  ],
  [
    'an item that stands twice',
    () => added(PROVISIONS, 'B,,control,X,,aside; aside,,,\n'),
    [`${PROVISIONS}:6:15 REPEATED_ITEM`],
  ],
  [
    'a kind of evidence that is not named',
    () => added(PROVISIONS, 'B,,control,X,,,,,diary\n'),
    [`${PROVISIONS}:6:18 UNKNOWN_RECORD_KIND`],
  ],
  [
    'a role without a word for it',
    () => added(LAW_PROVISIONS, 'Art. 1,a,X,,author,,\n'),
    [`${LAW_PROVISIONS}:4:13 UNKNOWN_ROLE`],
  ],
  [
    'a class without a word for it',
    () => added(LAW_PROVISIONS, 'Art. 1,a,X,,,low,\n'),
    [`${LAW_PROVISIONS}:4:14 UNKNOWN_CLASS`],
  ],
  [
    'a date for a class without a word for it',
    () => added(LAW_PROVISIONS, 'Art. 1,a,X,,,,2026-01-01 if low\n'),
    [`${LAW_PROVISIONS}:4:15 UNKNOWN_CLASS`],
  ],
  [
    'a class that is called like the word that ends inheritance',
    () => changed('frameworks/law/framework.yaml', 'id: high', 'id: None'),
    [
      'frameworks/law/framework.yaml:14:9 BAD_ID',
      `${LAW_PROVISIONS}:2:45 UNKNOWN_CLASS`,
      `${LAW_PROVISIONS}:2:50 UNKNOWN_CLASS`,
    ],
  ],
  [
    'a condition that is called like a word of its literals',
    () => changed('frameworks/law/framework.yaml', 'id: abroad', 'id: not'),
    ['frameworks/law/framework.yaml:17:9 BAD_ID'],
  ],
  [
    'a condition without a word for it',
    () => withConditions('dry-run'),
    [`${LAW_PROVISIONS}:2:24 UNKNOWN_CONDITION`],
  ],
  [
    'a condition with other words',
    () => withConditions('abroad unless high'),
    [`${LAW_PROVISIONS}:2:24 BAD_CONDITION`],
  ],
  [
    'a condition for a class without a word for it',
    () => withConditions('not abroad if low on-market-before 2026-01-01'),
    [`${LAW_PROVISIONS}:2:24 UNKNOWN_CLASS`],
  ],
  [
    'a union that names a provision twice',
    () => changed(MAPPINGS, 'Art. 9,4.1', 'Art. 9,4.1; 4.1'),
    [`${MAPPINGS}:2:8 REPEATED_ITEM`],
  ],
  [
    'a union with a provision that does not exist',
    () => changed(MAPPINGS, 'Art. 9,4.1', 'Art. 9,4.1; 4.9'),
    [`${MAPPINGS}:2:8 UNKNOWN_REF`],
  ],
  [
    'a date that is none',
    () => added(LAW_PROVISIONS, 'Art. 1,a,X,,,,2026-02-30\n'),
    [`${LAW_PROVISIONS}:4:15 BAD_APPLICATION_DATE`],
  ],
  [
    'a date with other words',
    () => added(LAW_PROVISIONS, 'Art. 1,a,X,,,,2026-02-03 for high\n'),
    [`${LAW_PROVISIONS}:4:15 BAD_APPLICATION_DATE`],
  ],
  [
    'two dates for one class',
    () => added(LAW_PROVISIONS, 'Art. 1,a,X,,,,2026-02-03;2026-02-04\n'),
    [`${LAW_PROVISIONS}:4:15 REPEATED_ITEM`],
  ],
  [
    'a crosswalk without its target',
    () => changed(CROSSWALK, 'target_framework: std', 'target_framework: lex'),
    [`${CROSSWALK}:6:19 UNKNOWN_FRAMEWORK`],
  ],
  [
    'a crosswalk that supersedes none',
    () => added(CROSSWALK, 'supersedes: old\n'),
    [`${CROSSWALK}:8:13 UNKNOWN_CROSSWALK`],
  ],
  [
    'a crosswalk that supersedes itself',
    () => added(CROSSWALK, 'supersedes: law-to-std\n'),
    [`${CROSSWALK}:8:13 CYCLE`],
  ],
  [
    'a mapping from nowhere',
    () => added(MAPPINGS, 'Art. 1,4.1,related,,,,\n'),
    [`${MAPPINGS}:4:1 UNKNOWN_REF`],
  ],
  [
    'a pair in two rows that say the same',
    () => added(MAPPINGS, 'Art. 9,A.2,related,,,,\n'),
    [`${MAPPINGS}:4:1 DUPLICATE_ID`],
  ],
  [
    'a relationship that is none',
    () => added(MAPPINGS, 'Art. 9,4.2,same,,,,\n'),
    [`${MAPPINGS}:4:12 BAD_VALUE`],
  ],
  [
    'a strength over ten',
    () => added(MAPPINGS, 'Art. 9,4.2,related,10.5,,,\n'),
    [`${MAPPINGS}:4:20 BAD_NUMBER`],
  ],
  [
    'confidence without review',
    () => added(MAPPINGS, 'Art. 9,4.2,related,,low,X,\n'),
    [`${MAPPINGS}:4:21 REVIEW_MISSING`],
  ],
  ['a gap at an unknown ref', () => added(GAPS, 'target,9,not-stated,\n'), [`${GAPS}:4:8 UNKNOWN_REF`]],
  ['a gap on no side', () => added(GAPS, 'left,4,not-stated,\n'), [`${GAPS}:4:1 BAD_VALUE`]],
  ['a gap in two rows', () => added(GAPS, 'target,4.2,not-stated,\n'), [`${GAPS}:4:1 DUPLICATE_ID`]],
  ['days that are no number', () => changed(KINDS, '365', 'a year'), [`${KINDS}:4:15 BAD_NUMBER`]],
  [
    'a kind that stands twice',
    () => changed(KINDS, 'id: training', 'id: policy'),
    [`${PROVISIONS}:4:39 UNKNOWN_RECORD_KIND`, `${KINDS}:5:7 DUPLICATE_ID`],
  ],
  ['an id that is none', () => changed(KINDS, 'id: training', 'id: a b'), [`${KINDS}:5:7 BAD_ID`]],
  [
    'a question without a framework',
    () => changed(VIEW, '    framework: std\n', ''),
    [`${VIEW}:6:11 MISSING_KEY`],
  ],
  [
    'a question of an unknown framework',
    () => changed(VIEW, 'framework: std', 'framework: lex'),
    [`${VIEW}:6:16 UNKNOWN_FRAMEWORK`],
  ],
  ['a question of an unknown ref', () => changed(VIEW, "'4.1'", '4.9'), [`${VIEW}:7:17 UNKNOWN_REF`]],
  [
    'a question of an unknown kind',
    () => changed(VIEW, '[policy]', '[policy, diary]'),
    [`${VIEW}:8:28 UNKNOWN_RECORD_KIND`],
  ],
  ['a ref that a question names twice', () => changed(VIEW, "'4.1'", 'A.2'), [`${VIEW}:7:17 REPEATED_ITEM`]],
  ['an empty ref', () => changed(VIEW, "'4.1'", "''"), [`${VIEW}:7:17 EMPTY_ITEM`]],
  [
    'a question that stands twice',
    () => added(VIEW, '  - id: q1\n    question: Again?\n'),
    [`${VIEW}:10:9 DUPLICATE_ID`],
  ],
];

describe('a catalogue is refused for', () => {
  it.each(CASES)('%s', async (_worry, files, problems) => {
    const outcome = await readCatalogue(temporaryFolder({ ...TINY_CATALOGUE, ...files() }));
    expect(places(outcome)).toEqual(problems);
  });

  it('everything that is wrong with it at once, in the order of files and lines', async () => {
    const folder = temporaryFolder({
      ...TINY_CATALOGUE,
      ...changed(STD, 'status: CURRENT', 'status: valid'),
      ...changed(KINDS, '365', '0'),
      ...added(MAPPINGS, 'Art. 1,4.9,same,,,,\n'),
    });
    const outcome = await readCatalogue(folder);
    expect(outcome.ok ? [] : outcome.problems.map(formatProblem)).toEqual([
      `${STD}:5:9 BAD_VALUE "valid" is not one of CURRENT, SUPERSEDED, DRAFT.`,
      `${MAPPINGS}:4:1 UNKNOWN_REF law has no provision "Art. 1". Did you mean "Art. 9"?`,
      `${MAPPINGS}:4:8 UNKNOWN_REF std has no provision "4.9". Did you mean "4", "4.1" or "4.2"?`,
      `${MAPPINGS}:4:12 BAD_VALUE "same" is not one of equal, subset-of, superset-of, intersects-with, no-relationship, related.`,
      `${KINDS}:4:15 BAD_NUMBER "0" is not a whole number of days from 1 to 999999.`,
    ]);
  });

  it('kinds of evidence that one organization would give to all', async () => {
    const outcome = await readCatalogue(temporaryFolder(TINY_CATALOGUE), { owner: 'acme' });
    expect(places(outcome)).toEqual([`${KINDS} UNKNOWN_FILE`]);
  });
});
