import { describe, expect, it } from 'vitest';
import { readOrganization } from '../../src/organization/read-organization.ts';
import { catalogueLookup } from '../../src/parsing/catalogue-lookup.ts';
import { type Files, places, temporaryFolder } from '../parsing/temporary-folder.ts';
import { TINY_ORGANIZATION, tinyCatalogue } from './tiny-organization.ts';

type Path = keyof typeof TINY_ORGANIZATION;

function changed(path: Path, from: string, to: string): Files {
  expect(TINY_ORGANIZATION[path]).toContain(from);
  return { [path]: TINY_ORGANIZATION[path].replace(from, to) };
}

function added(path: Path, lines: string): Files {
  return { [path]: TINY_ORGANIZATION[path] + lines };
}

const YAML = 'organization.yaml';
const REVIEW_HEADER = 'crosswalk,source,target,verdict,relationship,by,on\n';

const CASES: readonly (readonly [worry: string, files: () => Files, problems: readonly string[]])[] = [
  ['a framework that does not exist', () => changed(YAML, 'std', 'lex'), [`${YAML}:3:14 UNKNOWN_FRAMEWORK`]],
  [
    'a crosswalk that does not exist',
    () => changed(YAML, '- house-to-std', '- lex'),
    [`${YAML}:5:5 UNKNOWN_CROSSWALK`],
  ],
  ['a framework that stands twice', () => changed(YAML, 'house]', 'std]'), [`${YAML}:3:19 REPEATED_ITEM`]],
  [
    'a date of review that is none',
    () => changed(YAML, '2026-09-30', '2026-09-31'),
    [`${YAML}:8:16 BAD_DATE`],
  ],
  [
    'an unknown key deep inside',
    () => changed(YAML, 'id: QM-7', 'number: QM-7'),
    [`${YAML}:7:3 UNKNOWN_KEY`],
  ],
  ['an unknown table', () => ({ 'risks.csv': 'id\n' }), ['risks.csv UNKNOWN_FILE']],
  [
    'a table in a folder of its own',
    () => ({ 'old/evidence.csv': 'id\n' }),
    ['old/evidence.csv UNKNOWN_FILE'],
  ],
  ['a table in the wrong case', () => ({ 'Risks.CSV': 'id\n' }), ['Risks.CSV UNKNOWN_FILE']],
  [
    'an id that stands twice',
    () => added('systems.csv', 'S-1,Again,RETIRED,,,,,\n'),
    ['systems.csv:4:1 DUPLICATE_ID'],
  ],
  ['an id that is none', () => added('systems.csv', 'S/3,Slash,RETIRED,,,,,\n'), ['systems.csv:4:1 BAD_ID']],
  ['a status that is none', () => added('systems.csv', 'S-3,X,USED,,,,,\n'), ['systems.csv:4:7 BAD_VALUE']],
  [
    'a role without its framework',
    () => added('systems.csv', 'S-3,X,IN_USE,provider,,,,\n'),
    ['systems.csv:4:14 BAD_TERM'],
  ],
  [
    'a role of no framework',
    () => added('systems.csv', 'S-3,X,IN_USE,lex:provider,,,,\n'),
    ['systems.csv:4:14 UNKNOWN_FRAMEWORK'],
  ],
  [
    'a role without a word for it',
    () => added('systems.csv', 'S-3,X,IN_USE,law:author,,,,\n'),
    ['systems.csv:4:14 UNKNOWN_ROLE'],
  ],
  [
    'a class without a word for it',
    () => added('systems.csv', 'S-3,X,IN_USE,,law:low,,,\n'),
    ['systems.csv:4:15 UNKNOWN_CLASS'],
  ],
  [
    'a supplier that does not exist',
    () => added('systems.csv', 'S-3,X,IN_USE,,,P-1;P-2,,\n'),
    ['systems.csv:4:16 UNKNOWN_SUPPLIER'],
  ],
  [
    'a date that is none',
    () => added('systems.csv', 'S-3,X,IN_USE,,,,,2026-02-30\n'),
    ['systems.csv:4:18 BAD_DATE'],
  ],
  [
    'a kind of evidence that is not named',
    () => added('evidence.csv', 'E-4,X,diary,DRAFT,,,,,\n'),
    ['evidence.csv:5:7 UNKNOWN_RECORD_KIND'],
  ],
  [
    'accepted evidence that nobody accepted',
    () => added('evidence.csv', 'E-4,X,policy,ACCEPTED,,,,,\n'),
    ['evidence.csv:5:25 ACCEPTANCE_MISSING', 'evidence.csv:5:26 ACCEPTANCE_MISSING'],
  ],
  [
    'superseded evidence without its day',
    () => added('evidence.csv', 'E-4,X,policy,SUPERSEDED,,,A,2026-01-01,\n'),
    ['evidence.csv:5:40 WITHDRAWAL_MISSING'],
  ],
  [
    'withdrawn evidence in a table without these columns',
    () => ({
      'evidence.csv': 'id,title,kind,status\nE-1,A,policy,WITHDRAWN\nE-2,B,policy,DRAFT\n',
    }),
    [
      'evidence.csv:2:1 ACCEPTANCE_MISSING',
      'evidence.csv:2:1 ACCEPTANCE_MISSING',
      'evidence.csv:2:1 WITHDRAWAL_MISSING',
    ],
  ],
  [
    'a digest that is none',
    () => added('evidence.csv', 'E-4,X,policy,DRAFT,,abc,,,\n'),
    ['evidence.csv:5:21 BAD_SHA256'],
  ],
  [
    'evidence about no system',
    () => added('evidence.csv', 'E-4,X,policy,DRAFT,S-1;S-9,,,,\n'),
    ['evidence.csv:5:20 UNKNOWN_SYSTEM'],
  ],
  [
    'a support by no evidence',
    () => added('supports.csv', 'E-9,std,4.2,FULL,,,\n'),
    ['supports.csv:5:1 UNKNOWN_EVIDENCE'],
  ],
  [
    'a support of no framework',
    () => added('supports.csv', 'E-1,lex,4.2,FULL,,,\n'),
    ['supports.csv:5:5 UNKNOWN_FRAMEWORK'],
  ],
  [
    'a support of no provision',
    () => added('supports.csv', 'E-1,std,4.9,FULL,,,\n'),
    ['supports.csv:5:9 UNKNOWN_REF'],
  ],
  [
    'an extent that nobody can state',
    () => added('supports.csv', 'E-1,std,4.2,INDICATIVE,,,\n'),
    ['supports.csv:5:13 BAD_VALUE'],
  ],
  [
    'a pair in two rows',
    () => added('supports.csv', 'E-1,std,4.1,PARTIAL,,,\n'),
    ['supports.csv:5:1 DUPLICATE_ID'],
  ],
  [
    'a control that does not exist',
    () => added('addresses.csv', 'C-9,std,4.1,FULL\n'),
    ['addresses.csv:3:1 UNKNOWN_CONTROL'],
  ],
  [
    'an address in two rows',
    () => added('addresses.csv', 'C-1,std,4.2,FULL\n'),
    ['addresses.csv:3:1 DUPLICATE_ID'],
  ],
  [
    'a demonstration of no control',
    () => added('demonstrates.csv', 'E-1,C-9,FULL\n'),
    ['demonstrates.csv:3:5 UNKNOWN_CONTROL'],
  ],
  [
    'a demonstration in two rows',
    () => added('demonstrates.csv', 'E-1,C-1,FULL\n'),
    ['demonstrates.csv:3:1 DUPLICATE_ID'],
  ],
  [
    'a decision for no system',
    () => added('decisions.csv', 'std,4,S-9,no,,2026-01-01\n'),
    ['decisions.csv:5:7 UNKNOWN_SYSTEM'],
  ],
  [
    'an answer to no condition',
    () => ({ 'answers.csv': 'framework,condition,answer,on\nlaw,near,yes,2026-01-01\n' }),
    ['answers.csv:2:5 UNKNOWN_CONDITION'],
  ],
  [
    'an answer of one system for the organization',
    () => ({ 'answers.csv': 'framework,condition,system,answer,on\nlaw,abroad,S-1,yes,2026-01-01\n' }),
    ['answers.csv:2:12 OTHER_SCOPE'],
  ],
  [
    'a review of a mapping that never was',
    () => ({
      'row-reviews.csv':
        'crosswalk,source,target,verdict,by,on\nlaw-to-std,Art. 9,4.2,DISPUTED,AI lead,2026-01-01\n',
    }),
    ['row-reviews.csv:2:12 UNKNOWN_MAPPING'],
  ],
  [
    'an adjustment that does not say to what',
    () => ({
      'row-reviews.csv':
        'crosswalk,source,target,verdict,by,on\nlaw-to-std,Art. 9,4.1,ADJUSTED,AI lead,2026-01-01\n',
    }),
    ['row-reviews.csv:2:1 ADJUSTMENT_MISSING'],
  ],
  [
    'a review that adjusts nothing and gives a relationship',
    () => ({
      'row-reviews.csv': `${REVIEW_HEADER}law-to-std,Art. 9,4.1,CONFIRMED,equal,AI lead,2026-01-01\n`,
    }),
    ['row-reviews.csv:2:33 ADJUSTMENT_MISSING'],
  ],
  [
    'two reviews without a source, neither of which reviews the same mapping as the other',
    () => ({
      'row-reviews.csv': `${REVIEW_HEADER}law-to-std,,4.1,CONFIRMED,,AI lead,2026-01-01\nlaw-to-std,Art. 9;,4.1,CONFIRMED,,AI lead,2026-01-01\n`,
    }),
    ['row-reviews.csv:2:12 EMPTY_REQUIRED', 'row-reviews.csv:3:12 EMPTY_ITEM'],
  ],
  [
    'a verdict that is none, and not the relationship beside it',
    () => ({ 'row-reviews.csv': `${REVIEW_HEADER}law-to-std,Art. 9,4.1,WRONG,equal,AI lead,2026-01-01\n` }),
    ['row-reviews.csv:2:23 BAD_VALUE'],
  ],
  [
    'a review of a crosswalk that does not exist, by nobody, on a day that is none',
    () => ({ 'row-reviews.csv': `${REVIEW_HEADER}law-to-lex,Art. 9,4.1,DISPUTED,,,2026-02-30\n` }),
    [
      'row-reviews.csv:2:1 UNKNOWN_CROSSWALK',
      'row-reviews.csv:2:33 EMPTY_REQUIRED',
      'row-reviews.csv:2:34 BAD_DATE',
    ],
  ],
  [
    'two reviews of one mapping, whatever they say',
    () => ({
      'row-reviews.csv': `${REVIEW_HEADER}law-to-std,Art. 9,4.1,DISPUTED,,AI lead,2026-01-01
law-to-std,Art. 9,4.1,CONFIRMED,,Head of Quality,2026-02-01
`,
    }),
    ['row-reviews.csv:3:12 DUPLICATE_ID'],
  ],
  [
    'a decision without a day',
    () => added('decisions.csv', 'std,4,,no,,\n'),
    ['decisions.csv:5:12 EMPTY_REQUIRED'],
  ],
  [
    'a decision that is neither yes nor no',
    () => added('decisions.csv', 'std,4,,maybe,,2026-01-01\n'),
    ['decisions.csv:5:8 BAD_VALUE'],
  ],
  [
    'an action closed by no evidence',
    () => added('actions.csv', 'A-2,std,4,,X,OPEN,E-9,\n'),
    ['actions.csv:3:19 UNKNOWN_EVIDENCE'],
  ],
  [
    'an action that stands twice',
    () => added('actions.csv', 'A-1,std,4,,X,OPEN,,\n'),
    ['actions.csv:3:1 DUPLICATE_ID'],
  ],
  [
    'a risk accepted by nobody, on no day',
    () => added('actions.csv', 'A-2,std,4,,X,RISK_ACCEPTED,,\n'),
    ['actions.csv:3:1 RISK_ACCEPTANCE_MISSING', 'actions.csv:3:1 RISK_ACCEPTANCE_MISSING'],
  ],
  [
    'a house standard under a bundled slug',
    () => ({
      'catalogue/frameworks/law/framework.yaml': TINY_ORGANIZATION[
        'catalogue/frameworks/house/framework.yaml'
      ].replace('house', 'law'),
      'catalogue/frameworks/law/provisions.csv': 'ref,kind,title\nArt. 9,a,X\n"Art. 26(1), first",a,X\n',
      'systems.csv': TINY_ORGANIZATION['systems.csv'].replaceAll(/law:\w+;?/g, ''),
    }),
    ['catalogue/frameworks/law/framework.yaml:1:7 SLUG_TAKEN'],
  ],
  [
    'a house standard that cannot be read, told once and not in every row that names it',
    () => ({ 'catalogue/frameworks/house/framework.yaml': 'slug: house\n' }),
    ['edition', 'kind', 'status', 'title'].map(
      () => 'catalogue/frameworks/house/framework.yaml:1:1 MISSING_KEY',
    ),
  ],
  [
    'a table without its header, told once and not in every row that names its rows',
    () => ({ 'evidence.csv': 'E-1,Policy,policy,ACCEPTED\n' }),
    ['evidence.csv:1:1 MISSING_HEADER'],
  ],
  [
    'a catalogue inside that is none',
    () => ({
      'catalogue/frameworks/house/framework.yaml': null,
      'catalogue/frameworks/house/provisions.csv': null,
      'catalogue/mappings/house-to-std/crosswalk.yaml': null,
      'catalogue/mappings/house-to-std/mappings.csv': null,
      'catalogue/views/x.yaml': 'slug: x\ntitle: X\n',
      [YAML]: 'slug: acme\nname: Acme\n',
      'supports.csv': null,
    }),
    ['catalogue WRONG_FOLDER'],
  ],
];

describe('an organization is refused for', () => {
  it.each(CASES)('%s', async (_worry, files, problems) => {
    const known = catalogueLookup(await tinyCatalogue());
    const outcome = await readOrganization(temporaryFolder({ ...TINY_ORGANIZATION, ...files() }), { known });
    expect(places(outcome)).toEqual(problems);
  });

  it('naming what another organization brought', async () => {
    const others = await tinyCatalogue();
    const known = catalogueLookup({
      ...others,
      frameworks: others.frameworks.map((framework) => ({ ...framework, owner: 'other' })),
    });
    const folder = temporaryFolder({ 'organization.yaml': 'slug: acme\nname: Acme\nframeworks: [std]\n' });
    expect(places(await readOrganization(folder, { known }))).toEqual([
      'organization.yaml:3:14 UNKNOWN_FRAMEWORK',
    ]);
  });
});
