import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute, isObjectType, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Application } from '../../src/application/application.ts';
import { serverServices } from '../../src/application/server-services.ts';
import { createContext } from '../../src/graphql/context.ts';
import { schema } from '../../src/graphql/schema.ts';
import { TINY_CATALOGUE } from '../catalogue/tiny-catalogue.ts';
import { ADMINISTRATOR } from '../graphql/ask.ts';
import { TINY_ORGANIZATION } from '../organization/tiny-organization.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { command, tinyStore } from './command-line.ts';

/** The standard of the tiny catalogue after a new edition: 4.1, 4.2 and A.2 are gone. */
const EDITION_2 = {
  'frameworks/std/framework.yaml': TINY_CATALOGUE['frameworks/std/framework.yaml'],
  'frameworks/std/provisions.csv': `ref,parent,kind,title,assessable,replaces
4,,clause,Context,,
4.3,4,requirement,Parties and their needs,yes,4.1;4.2
A.3,,control,Policies,yes,
`,
};

const ORGANIZATION = {
  ...TINY_ORGANIZATION,
  'actions.csv': `id,framework,ref,title,status,target_date
A-1,std,4.1,Finish,OPEN,2026-12-31
A-2,law,Art. 9,Begin,OPEN,2026-12-31
`,
  'row-reviews.csv': `crosswalk,source,target,verdict,by,on
law-to-std,Art. 9,4.1,CONFIRMED,The board,2020-01-05
`,
};

const AS_OF = ['--as-of', '2026-11-24'];
/** What the notice of the standard says, wherever it is told. */
const NOTICE =
  '7 records of the organization point to retired provisions of std and have no effect there: E-1 to std:4.1, C-1 to std:4.2, decision on std:A.2 (no, 2026-01-05), decision on std:A.2 (yes, 2026-01-05), decision on std:A.2@S-1 (yes, 2026-01-05), review in law-to-std: law:Art. 9 to std:4.1, action A-1 on std:4.1.';

let data: string;
let sheets: string;
let application: Application;
let services: ReturnType<typeof serverServices>;

async function run(...words: string[]): Promise<string> {
  const { err, out } = await command([...words, '--data', data], { width: 200 });
  expect(err).toBe('');
  return out;
}

async function json(...words: string[]) {
  return JSON.parse(await run(...words, '--json'));
}

async function ask(query: string) {
  const desk = services.openDesk(ADMINISTRATOR, new AbortController().signal);
  const contextValue = createContext(desk, 'test');
  const { data: answer, errors } = await execute({ schema, document: parse(query), contextValue });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(answer));
}

beforeAll(async () => {
  data = await tinyStore({}, ORGANIZATION);
  const { err } = await command(['load', temporaryFolder(EDITION_2), '--data', data]);
  expect(err).toBe('');
  sheets = join(temporaryFolder(), 'csv');
  await run('report', 'full', '--csv', sheets, '--crosswalks', 'house-to-std,law-to-std', ...AS_OF);
  application = await Application.open({ kind: 'embedded', directory: data });
  services = serverServices(application);
});

afterAll(async () => {
  await services.close();
  await application.close();
});

describe('a retired provision in a table', () => {
  it.each([
    ['mappings of it', ['mappings', 'std', '4.1'], ['2 mappings of std 4.1 (retired) Understanding']],
    ['mappings to it', ['mappings', 'law', 'Art. 9'], ['std 4.1 (retired)', 'std A.2 (retired)']],
    ['mappings of an own framework to it', ['mappings', 'house', 'H1'], ['std 4.1 (retired)']],
    ['a question that names it', ['view', 'questions', ...AS_OF], ['std A.2 (retired)', 'std 4.1 (retired)']],
    ['an action that is due', ['due', '--within', '90', ...AS_OF], ['A-1 on std 4.1 (retired)']],
    ['health', ['health', ...AS_OF], ['E-1 to std:4.1', 'law-to-std: law:Art. 9 to std:4.1']],
  ])('is marked: %s', async (_, words, marked) => {
    const text = await run(...words);
    for (const mark of marked) expect(text).toContain(mark);
  });

  it.each([
    ['coverage', '--framework', 'std'],
    ['gaps'],
    ['matrix'],
    ['conditions'],
    ['expiring'],
    ['due'],
    ['view', 'questions'],
    ['statement-of-applicability'],
    ['evidence-record', '--system', 'S-1'],
    ['provision', 'std', '4'],
    ['explain', 'std', '4.3'],
  ])('is in the notice with the records that point to it: %s %s %s', async (...words) => {
    const { notices } = await json(...words.filter((word) => word !== undefined), ...AS_OF);
    expect(notices).toContainEqual({ code: 'PROVISION_RETIRED', message: NOTICE });
  });

  it.each(['explain', 'provision'])(
    'is refused by %s, which says what replaces it and what points to it',
    async (name) => {
      const { exit, err } = await command([name, 'std', '4.1', '--data', data, ...AS_OF]);
      expect(exit).toBe(1);
      expect(err).toBe(
        '<ref> UNKNOWN_PROVISION Provision "4.1" of std is retired: the catalogue no longer has it. It was replaced by std:4.3. 3 records still point to it: E-1 to std:4.1, review in law-to-std: law:Art. 9 to std:4.1, action A-1 on std:4.1.\n',
      );
    },
  );

  it('is absent from the tree of its framework', async () => {
    expect(await run('provisions', 'std')).not.toContain('4.1');
  });
});

describe('a retired provision in --json', () => {
  it('has one field of one name', async () => {
    const { retired, mappings } = await json('mappings', 'std', '4.1');
    expect([retired, mappings.map((row: { retired: boolean }) => row.retired)]).toEqual([true, [true, true]]);
    const live = await json('mappings', 'law', 'Art. 9');
    expect(live).toMatchObject({
      retired: false,
      mappings: [
        { other: 'std:4.1', retired: true },
        { other: 'std:A.2', retired: true },
      ],
    });
    const view = await json('view', 'questions', ...AS_OF);
    expect(view.questions[0].scopes[0].provisions).toMatchObject([
      { ref: 'A.2', retired: true, status: null },
      { ref: '4.1', retired: true, status: null },
    ]);
    const due = await json('due', ...AS_OF);
    expect(due.due.filter(({ action }: { action: string | null }) => action !== null)).toMatchObject([
      { action: 'A-1', ref: '4.1', retired: true },
      { action: 'A-2', ref: 'Art. 9', retired: false },
    ]);
    const health = await json('health', ...AS_OF, '--crosswalks', 'law-to-std');
    expect(health.reports[0].dangling).toMatchObject([
      { target: 'std:4.1', retired: true },
      { target: 'std:A.2', retired: true },
    ]);
  });
});

describe('a retired provision on a sheet', () => {
  it.each([
    ['evidence-register', ['E-1,', 'std:4.1 (retired) (FULL)']],
    ['action-plan', ['A-1,std,4.1 (retired),', 'A-2,law,Art. 9,']],
    ['source-to-target', ['law-to-std,Art. 9,Risk management,subset-of,4.1 (retired),Understanding,']],
    ['target-to-source', ['law-to-std,4.1 (retired),Understanding,superset-of,Art. 9,Risk management,']],
    ['cover', ['std:A.2 (no, 2026-01-05)', 'action A-1 on std:4.1']],
    ['legend', ['Marks,retired,"The catalogue no longer has it.']],
  ])('is marked: %s', (sheet, marked) => {
    const text = readFileSync(join(sheets, `${sheet}.csv`), 'utf8');
    for (const mark of marked) expect(text).toContain(mark);
  });

  it('stays a place to edit: the workbook loads back with nothing to change', async () => {
    const file = join(temporaryFolder(), 'full.xlsx');
    await run('report', 'full', '--out', file, ...AS_OF);
    expect(await run('load-report', file, '--dry-run')).toMatch(/nothing/i);
  });
});

describe('a retired provision over GraphQL', () => {
  it.each([
    [
      'evidence(first: 1) { nodes { supports(first: 2) { nodes { retired provision { ref retired } } } } }',
      'evidence.nodes.0.supports.nodes',
    ],
    [
      'controls(first: 1) { nodes { addresses(first: 1) { nodes { retired provision { ref retired } } } } }',
      'controls.nodes.0.addresses.nodes',
    ],
    ['decisions(first: 9) { nodes { retired provision { ref retired } } }', 'decisions.nodes'],
    ['actions(first: 9) { nodes { retired provision { ref retired } } }', 'actions.nodes'],
    ['due(first: 9, asOf: "2026-11-24") { nodes { retired provision { ref retired } } }', 'due.nodes'],
    [
      'view(slug: "questions") { questions(first: 1) { nodes { scopes(first: 1) { nodes { provisions(first: 9) { nodes { retired provision { ref retired } } } } } } } }',
      'view.questions.nodes.0.scopes.nodes.0.provisions.nodes',
    ],
  ])('is said of each record that names it: %s', async (query, path) => {
    const answer = await ask(`{ organization { ${query} } }`);
    const records: { retired: boolean; provision: { ref: string; retired: boolean } | null }[] = path
      .split('.')
      .reduce((value, key) => value[key], answer.organization);
    expect(records.some(({ retired }) => retired)).toBe(true);
    for (const { retired, provision } of records) expect(retired).toBe(provision?.retired ?? false);
  });

  it('is said of each mapping, gap and review', async () => {
    const answer = await ask(`{
      crosswalk(slug: "law-to-std") { mappings(first: 9) { nodes { retired target { retired } review { retired } } }
        gaps(first: 9) { nodes { retired provision { ref } } } }
      provision(framework: "std", ref: "4.1") { retired mappings(first: 9) { nodes { retired others { ref } } } } }`);
    expect(answer).toEqual({
      crosswalk: {
        mappings: {
          nodes: [
            { retired: true, target: { retired: true }, review: { retired: true } },
            { retired: true, target: { retired: true }, review: null },
          ],
        },
        gaps: {
          nodes: expect.arrayContaining([
            { retired: false, provision: { ref: 'Art. 26(1), first' } },
            { retired: true, provision: { ref: '4.2' } },
          ]),
        },
      },
      provision: {
        retired: true,
        mappings: {
          nodes: [
            { retired: true, others: [{ ref: 'H1' }] },
            { retired: true, others: [{ ref: 'Art. 9' }] },
          ],
        },
      },
    });
  });

  it('is said of an answer to a question that a framework no longer asks', async () => {
    const store = await tinyStore(
      {},
      { 'answers.csv': 'framework,condition,answer,on\nlaw,abroad,yes,2026-01-05\n' },
    );
    const law = { ...TINY_CATALOGUE };
    const yaml = law['frameworks/law/framework.yaml'].replace(/conditions:[\s\S]*/, '');
    const edition = {
      'frameworks/law/framework.yaml': yaml,
      'frameworks/law/provisions.csv': law['frameworks/law/provisions.csv'],
    };
    const asked = async () => {
      const opened = await Application.open({ kind: 'embedded', directory: store });
      const server = serverServices(opened);
      const desk = server.openDesk(ADMINISTRATOR, new AbortController().signal);
      const { data: answer } = await execute({
        schema,
        document: parse(
          '{ organization { answers(first: 1) { nodes { condition { label } conditionId retired } } } }',
        ),
        contextValue: createContext(desk, 'test'),
      });
      await server.close();
      await opened.close();
      return JSON.parse(JSON.stringify(answer)).organization.answers.nodes;
    };
    expect(await asked()).toEqual([expect.objectContaining({ conditionId: 'abroad', retired: false })]);
    expect((await command(['load', temporaryFolder(edition), '--data', store])).err).toBe('');
    expect(await asked()).toEqual([{ condition: null, conditionId: 'abroad', retired: true }]);
  });

  /** Types with a provision that do not say so themselves, and why. */
  const ELSEWHERE: Readonly<Record<string, string>> = {
    ...Object.fromEntries(
      [
        ...['ChainBeginning', 'Coverage', 'ExplainedPart', 'Gap', 'MissingProvision', 'NamingProvision'],
        ...['Obligation', 'PlanStep', 'ProvisionCoverage', 'StatedControl', 'StatusChange'],
        'UnmappedProvision',
      ].map((name) => [name, 'A retired provision has no status: such answers are about the others.']),
    ),
    DoubtfulRecord: 'Its list says why, and its record says so.',
    Penalty: 'A framework names its own provisions, and is loaded with them.',
    Query: 'The provision itself says so.',
    SucceededProvision: 'The provision itself says so; the type is about what comes after it.',
  };

  it('is said by each type that has a provision', () => {
    const types = Object.values(schema.getTypeMap()).filter(isObjectType);
    const silent = types
      .map((type) => ({ name: type.name, fields: type.getFields() }))
      .filter(({ fields }) => 'provision' in fields && !('retired' in fields))
      .filter(({ fields }) => String(fields.provision?.type).startsWith('Provision'))
      .map(({ name }) => name);
    expect(silent.toSorted()).toEqual(Object.keys(ELSEWHERE).toSorted());
  });
});
