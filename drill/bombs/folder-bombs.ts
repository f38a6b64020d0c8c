import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Bomb } from './bomb.ts';
import { inTurn, numbered, repeated } from './repeated.ts';

const ORGANIZATION = 'slug: acme\nname: Acme\nframeworks: [iso-iec-42001-2023]\n';
const EVIDENCE = 'id,title,kind,status,location,owner\n';
const FRAMEWORK =
  'slug: std\ntitle: Standard\npublisher: P\nedition: "1"\nkind: MANAGEMENT_SYSTEM_STANDARD\nstatus: CURRENT\npublished: "2023-12-18"\nlanguage: en\ntext_licence: none-held\n';

function write(file: string, content: Iterable<string>): void {
  mkdirSync(dirname(file), { recursive: true });
  const descriptor = openSync(file, 'w');
  for (const piece of content) writeSync(descriptor, piece);
  closeSync(descriptor);
}

/** A folder of an organization in which one file is a bomb. */
function table(
  name: string,
  file: string,
  refused: RegExp,
  times: number,
  content: (times: number) => Iterable<string>,
): Bomb {
  return {
    name,
    refused,
    times,
    make: (folder, many) => {
      writeFileSync(join(folder, 'organization.yaml'), ORGANIZATION);
      write(join(folder, file), content(many));
      return ['check', folder];
    },
  };
}

/** A folder of a catalogue whose provisions are a bomb. */
function provisions(
  name: string,
  refused: RegExp,
  times: number,
  content: (times: number) => Iterable<string>,
  yaml = FRAMEWORK,
): Bomb {
  return {
    name,
    refused,
    times,
    make: (folder, many) => {
      write(join(folder, 'frameworks/std/framework.yaml'), [yaml]);
      write(join(folder, 'frameworks/std/provisions.csv'), content(many));
      return ['check', folder];
    },
  };
}

const yaml = (
  name: string,
  refused: RegExp,
  times: number,
  content: (times: number) => Iterable<string>,
): Bomb => table(`YAML of ${name}`, 'organization.yaml', refused, times, content);

/** An export of ledgers that is a bomb. */
function ledger(
  name: string,
  refused: RegExp,
  times: number,
  content: (times: number) => Iterable<string>,
): Bomb {
  return {
    name: `an export with ${name}`,
    refused,
    times,
    make: (folder, many) => {
      const file = join(folder, 'export.jsonl');
      write(file, content(many));
      return ['ledger', 'verify', file];
    },
  };
}

export const FOLDER_BOMBS: readonly Bomb[] = [
  table('rows of commas', 'evidence.csv', /TOO_MANY_ROWS/, 10_000_000, (n) =>
    inTurn(EVIDENCE, repeated(',,,,,\n', n)),
  ),
  table('rows of nothing', 'evidence.csv', /TOO_MANY_ROWS/, 500_000_000, (n) =>
    inTurn(EVIDENCE, repeated('\n', n)),
  ),
  table('rows of returns', 'evidence.csv', /TOO_MANY_ROWS|BAD_CHARACTER/, 500_000_000, (n) =>
    inTurn(EVIDENCE.replace('\n', '\r'), repeated('\r', n)),
  ),
  table('faulty rows', 'evidence.csv', /BAD_|EMPTY_|DUPLICATE_ID/, 1_500_000, (n) =>
    inTurn(EVIDENCE, repeated('?,,nokind,NOT,,\n', n)),
  ),
  table('rows with the wrong number of cells', 'evidence.csv', /WRONG_CELL_COUNT/, 1_900_000, (n) =>
    inTurn(EVIDENCE, repeated('a\n', n)),
  ),
  table('rows that name what nobody knows', 'supports.csv', /UNKNOWN_/, 1_500_000, (n) =>
    inTurn(
      'evidence,framework,ref,extent\n',
      numbered((each) => `EV-${each},iso-iec-42001-2032,A.${each},FULL\n`, n),
    ),
  ),
  table('rows with the same id', 'evidence.csv', /DUPLICATE_ID/, 1_900_000, (n) =>
    inTurn(EVIDENCE, repeated('E,Title,policy,DRAFT,,\n', n)),
  ),
  table('a line without an end', 'evidence.csv', /BAD_CSV/, 500_000_000, (n) =>
    inTurn(EVIDENCE, repeated('a', n)),
  ),
  table('a first line without an end', 'evidence.csv', /BAD_CSV/, 500_000_000, (n) => repeated('a', n)),
  table('a cell without an end', 'evidence.csv', /BAD_CSV/, 500_000_000, (n) =>
    inTurn(EVIDENCE, '"', repeated('a', n)),
  ),
  table('a line of quotation marks', 'evidence.csv', /BAD_CSV/, 500_000_001, (n) =>
    inTurn(EVIDENCE, repeated('"', n)),
  ),
  table('a first line of quotation marks', 'evidence.csv', /BAD_CSV|MISSING_HEADER/, 500_000_001, (n) =>
    repeated('"', n),
  ),
  table('quotation marks in cells', 'evidence.csv', /BAD_CSV/, 100_000_000, (n) =>
    inTurn(EVIDENCE, repeated('a"a\n', n)),
  ),
  table('columns', 'evidence.csv', /BAD_CSV/, 400_000, (n) => inTurn('id,', repeated('xy,', n), '\n')),
  table('cells in a row', 'evidence.csv', /BAD_CSV/, 2_000, (n) =>
    inTurn(EVIDENCE, repeated(`${'a,'.repeat(100_000)}\n`, n)),
  ),
  table('zeros', 'evidence.csv', /BAD_/, 500_000_000, (n) => inTurn(EVIDENCE, repeated('\u0000', n))),
  table('rows of zeros', 'evidence.csv', /BAD_/, 100_000_000, (n) =>
    inTurn(EVIDENCE, repeated('\u0000\n', n)),
  ),
  table('items', 'systems.csv', /BAD_VALUE/, 100_000, (n) =>
    inTurn('id,name,status,owner,roles\nS-1,S,IN_USE,Head of Quality,', repeated('a;', n), '\n'),
  ),
  table('different items', 'systems.csv', /BAD_VALUE/, 20_000, (n) =>
    inTurn(
      'id,name,status,owner,roles\nS-1,S,IN_USE,Head of Quality,',
      numbered((each) => `a:${each};`, n),
      'b:c\n',
    ),
  ),
  table('long cells', 'evidence.csv', /BAD_|DUPLICATE/, 480, (n) =>
    inTurn(EVIDENCE, repeated(`${'?'.repeat(1_000_000)},,,,,\n`, n)),
  ),
  provisions('a tree of one branch', /TOO_MANY_ROWS/, 1_900_000, (n) =>
    inTurn(
      'ref,kind,title,parent,assessable\n1,clause,T,,yes\n',
      numbered((each) => `${each + 2},clause,T,${each + 1},yes\n`, n),
    ),
  ),
  provisions(
    'a pattern that backtracks',
    /BAD_PATTERN/,
    10,
    () => ['ref,kind,title,assessable\naaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!,clause,T,yes\n'],
    `${FRAMEWORK}ref_pattern: "(a+)+$"\n`,
  ),
  yaml('brackets', /BAD_YAML/, 1_000_000, (n) => repeated('[', n)),
  yaml('braces', /BAD_YAML/, 250_000, (n) => repeated('{a: ', n)),
  yaml('lists in lists', /BAD_YAML/, 500_000, (n) => repeated('- ', n)),
  yaml('keys in keys', /BAD_YAML/, 500_000, (n) => repeated('? ', n)),
  yaml('levels', /BAD_YAML/, 1_400, (n) => numbered((each) => `${' '.repeat(each)}a:\n`, n)),
  yaml('aliases', /BAD_YAML/, 30, (n) =>
    inTurn(
      'a0: &a0 [x, x, x, x, x, x, x, x, x]\n',
      numbered((each) => `a${each + 1}: &a${each + 1} [${`*a${each}, `.repeat(9)}]\n`, n),
    ),
  ),
  yaml('anchors', /BAD_YAML/, 80_000, (n) => numbered((each) => `- &a${each} x\n`, n)),
  yaml('tags', /BAD_YAML/, 250_000, (n) => repeated('!a ', n)),
  yaml('keys', /UNKNOWN_KEY|BAD_YAML|TOO_/, 100_000, (n) => numbered((each) => `k${each}: v\n`, n)),
  yaml('equal keys', /DUPLICATE_KEY|BAD_YAML/, 200_000, (n) => repeated('a: b\n', n)),
  yaml('closing brackets', /BAD_YAML/, 1_000_000, (n) => repeated(']', n)),
  yaml('quotation marks', /BAD_YAML/, 1_000_001, (n) => repeated('"', n)),
  yaml('colons', /BAD_YAML/, 500_000, (n) => repeated(': ', n)),
  yaml('directives', /BAD_YAML/, 140_000, (n) => repeated('%TAG x\n', n)),
  yaml('documents', /BAD_YAML/, 250_000, (n) => repeated('---\n', n)),
  yaml('escapes', /BAD_YAML|WRONG_SHAPE/, 400_000, (n) => inTurn('"', repeated('\\x', n))),
  yaml('spaces', /MISSING_KEY|BAD_YAML/, 1_000_000, (n) => repeated(' ', n)),
  yaml('tabs', /BAD_YAML|MISSING_KEY/, 1_000_000, (n) => repeated('\t', n)),
  yaml('a long text', /WRONG_SHAPE/, 1_000_000, (n) => repeated('a', n)),
  yaml('an unending key', /BAD_YAML|UNKNOWN_KEY/, 1_000_000, (n) => inTurn(repeated('a', n), ': b\n')),
  yaml('a file too large', /FILE_TOO_LARGE/, 400_000_000, (n) => repeated('a', n)),
  ledger('a line without an end', /INVALID_CHANGE/, 1_000_000_000, (n) => repeated('a', n)),
  ledger('brackets', /INVALID_CHANGE/, 30_000_000, (n) => repeated('[', n)),
  ledger('closed brackets', /INVALID_CHANGE/, 5_000_000, (n) =>
    inTurn(repeated('[', n), repeated(']', n), '\n'),
  ),
  ledger('objects in objects', /INVALID_CHANGE/, 4_000_000, (n) =>
    inTurn(repeated('{"a":', n), '1', repeated('}', n), '\n'),
  ),
  ledger('parts', /INVALID_CHANGE/, 11_000_000, (n) => inTurn('{"facts":[', repeated('{},', n), '{}]}\n')),
  ledger('keys', /INVALID_CHANGE/, 2_400_000, (n) =>
    inTurn(
      '{',
      numbered((each) => `"${each}":0,`, n),
      '"a":0}\n',
    ),
  ),
  ledger('a line of letters of two bytes', /INVALID_CHANGE/, 150_000_000, (n) =>
    inTurn('{"actor":"', repeated('é', n), '"}\n'),
  ),
  ledger('empty lines', /INVALID_CHANGE/, 500_000_000, (n) => repeated('\n', n)),
];
