import { join } from 'node:path';
import {
  execute,
  type GraphQLField,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../../src/access/desk.ts';
import type { DeskServices } from '../../src/access/desk-services.ts';
import { openDesk } from '../../src/access/open-desk.ts';
import type { Sizes } from '../../src/access/sizes.ts';
import { Application } from '../../src/application/application.ts';
import { workbookMaker } from '../../src/application/workbook-maker.ts';
import { createContext } from '../../src/graphql/context.ts';
import { EXAMPLE_QUESTIONS } from '../../src/graphql/example-questions.ts';
import { encodeGlobalId } from '../../src/graphql/global-id.ts';
import { LIMITS } from '../../src/graphql/limits.ts';
import { schema } from '../../src/graphql/schema.ts';
import { ReportShelf } from '../../src/reports/shelf.ts';
import { command } from '../cli/command-line.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { ADMINISTRATOR } from './ask.ts';
import { FieldWalk, objectsAt, type Way } from './field-walk.ts';
import { TODAY } from './services-of.ts';

const ORGANIZATION = encodeGlobalId('Organization', 'northbridge');
const EVIDENCE = encodeGlobalId('Evidence', 'northbridge/EV-001');
const SYSTEM = encodeGlobalId('AISystem', 'northbridge/hiring-screener');

/** A value for each argument that must be given, and for those without which the answer would be empty. */
const VALUES: Readonly<Record<string, string>> = {
  first: '2',
  framework: '"iso-iec-42001-2023"',
  id: `"${ORGANIZATION}"`,
  ids: `["${ORGANIZATION}"]`,
  ref: '"4.1"',
  'Query.crosswalk(slug)': '"curated-iso-42001-to-iso-27701"',
  'Query.framework(slug)': '"eu-ai-act-2024-1689"',
  'Query.provision(framework)': '"eu-ai-act-2024-1689"',
  'Query.provision(ref)': '"Art. 17"',
  'Organization.view(slug)': '"pdca"',
  'Mutation.exportReport(input)': '{ kind: GAP }',
  // With its key every question after the first is answered with what the first did.
  'Mutation.withdrawEvidence(input)': `{ evidence: "${EVIDENCE}", idempotencyKey: "once" }`,
};

/** Mutations that are refused, for the types that say so. */
const REFUSALS: Readonly<Record<string, string>> = {
  Conflict: `withdrawEvidence(input: { evidence: "${EVIDENCE}", idempotencyKey: "once", withdrawnOn: "2026-12-01" })`,
  InvalidInput: 'exportReport(input: { kind: GAP, wait: 601 })',
  NotFound: 'exportReport(input: { kind: GAP, organization: "nowhere" })',
};

/** Types that no question of an administrator about the seed is answered with, each with its reason. */
const UNREACHABLE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['Contradiction', 'ContradictionEdge', 'ContradictingRow'].map((name) => [
      name,
      'No two rows of the bundled crosswalks contradict each other.',
    ]),
  ),
  ChainBeginning: 'No first chain in the seed begins at a whole or a union.',
  ExplainedPart: 'Nothing in the seed is covered through its parts alone.',
  ExplainedPartEdge: 'Nothing in the seed is covered through its parts alone.',
  Harmonisation: 'No bundled framework is a harmonised standard.',
  Forbidden: 'An administrator may do everything.',
  ReportInProgress: 'Whether a report is still being made is a matter of time.',
};

const objectTypes = new Map(
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'))
    .map((type) => [type.name, type]),
);

/** How many rows a plain list may have; edges and nodes of a page have as many as were asked for. */
function boundOf(field: GraphQLField<unknown, unknown>, sizes: Sizes): number {
  const { cost } = field.extensions;
  if (cost?.rows === undefined) return LIMITS.first;
  return cost.rows(sizes, { ids: [ORGANIZATION], first: 2 });
}

it('every plain list of objects states how many rows it may have', () => {
  const unstated = [...objectTypes.values()].flatMap((type) =>
    Object.values(type.getFields()).flatMap((field) => {
      const list = isNonNullType(field.type) ? field.type.ofType : field.type;
      const isOfPage = type.name.endsWith('Connection') && ['edges', 'nodes'].includes(field.name);
      const isStated = field.extensions.cost?.rows !== undefined;
      const isPlain = isListType(list) && isCompositeType(getNamedType(list)) && !isOfPage;
      return isPlain && !isStated ? [`${type.name}.${field.name}`] : [];
    }),
  );
  expect(unstated).toEqual([]);
});

describe('every field of the schema', () => {
  let application: Application;
  let reports: ReportShelf;
  let desk: Desk;

  beforeAll(async () => {
    const directory = join(temporaryFolder(), 'data');
    const loaded = await command(['load', '--bundled', '--data', directory, '--at', '2026-11-24T00:00:00Z']);
    expect(loaded.exit).toBe(0);
    application = await Application.open({ kind: 'embedded', directory });
    const { store, replica, projections } = application;
    reports = new ReportShelf((slug) => projections.of(slug), workbookMaker(store));
    const services: DeskServices = {
      ...{ store, reports },
      perform: (operation, request) => application.perform(operation, request),
      today: () => TODAY,
      catalogue: () => projections.catalogue(),
      organizations: () => replica.organizations,
      projection: (slug: string) => projections.of(slug),
      keptProjection: (slug) => projections.kept(slug),
      atLeast: async () => true,
    };
    desk = openDesk(services, ADMINISTRATOR, new AbortController().signal);
  });

  afterAll(async () => {
    await reports.close();
    await application.store.close();
  });

  it('is reached and answered without an error on the seed', async () => {
    const walk = new FieldWalk(VALUES);
    const ways = new Map<string, Way>([
      ['Query', { operation: 'query', steps: [] }],
      ['Mutation', { operation: 'mutation', steps: [] }],
      // The way that would be found costs more than a question may.
      ['AISystem', { operation: 'query', steps: [{ field: `node(id: "${SYSTEM}")`, on: 'AISystem' }] }],
      // The first evidence that is found supports no provision itself.
      [
        'SupportConnection',
        {
          operation: 'query',
          steps: [
            { field: `node(id: "${encodeGlobalId('Evidence', 'northbridge/EV-031')}")`, on: 'Evidence' },
            { field: 'supports(first: 2)', on: 'SupportConnection' },
          ],
        },
      ],
      // The first control that is found is mapped to no law that applies.
      [
        'Obligation',
        {
          operation: 'query',
          steps: [
            { field: `node(id: "${ORGANIZATION}")`, on: 'Organization' },
            {
              field: 'statementOfApplicability(framework: "iso-iec-42001-2023")',
              on: 'StatementOfApplicability',
            },
            { field: 'controls(first: 40)', on: 'StatedControlConnection' },
            { field: 'nodes', on: 'StatedControl' },
            { field: 'obligations(first: 2)', on: 'ObligationConnection' },
            { field: 'nodes', on: 'Obligation' },
          ],
        },
      ],
      // The first provision that is found depends on no condition.
      [
        'ConditionLiteral',
        {
          operation: 'query',
          steps: [
            { field: 'provision(framework: "eu-ai-act-2024-1689", ref: "Art. 26(7)")', on: 'Provision' },
            { field: 'conditions', on: 'ConditionLiteral' },
          ],
        },
      ],
      // The first provision that is found applies.
      [
        'ExcludedSystem',
        {
          operation: 'query',
          steps: [
            { field: 'provision(framework: "eu-ai-act-2024-1689", ref: "Art. 5(1)(h)")', on: 'Provision' },
            { field: 'coverage', on: 'ProvisionCoverage' },
            { field: 'applicability', on: 'Applicability' },
            { field: 'systems', on: 'ExcludedSystem' },
          ],
        },
      ],
      // The first provision that is found is mapped to no union.
      [
        'ProvisionUnion',
        {
          operation: 'query',
          steps: [
            { field: 'provision(framework: "iso-iec-42001-2023", ref: "10.2")', on: 'Provision' },
            {
              field: 'coverage(crosswalks: ["northbridge-ai-standard-to-42001"])',
              on: 'ProvisionCoverage',
            },
            { field: 'explanation(first: 5)', on: 'Chain' },
            { field: 'steps', on: 'ChainStep' },
            { field: 'to', on: 'ProvisionUnion' },
          ],
        },
      ],
      ...Object.entries(REFUSALS).map(([on, field]): [string, Way] => [
        on,
        { operation: 'mutation', steps: [{ field, on }] },
      ]),
    ]);
    const sizes = await desk.sizes();
    const faults: string[] = [];
    for (const [name, way] of ways) {
      const type = objectTypes.get(name)!;
      for (const field of Object.values(type.getFields())) {
        const document = parse(walk.question(type, field, way));
        const { data, errors } = await execute({
          schema,
          document,
          contextValue: createContext(desk, 'test'),
        });
        for (const { message } of errors ?? []) faults.push(`${name}.${field.name}: ${message}`);
        if (!objectsAt(data, way.steps).some((object) => field.name in object))
          faults.push(`${name}.${field.name} was not reached`);
        for (const object of objectsAt(data, way.steps)) {
          const rows = object[field.name];
          if (Array.isArray(rows) && rows.length > boundOf(field, sizes))
            faults.push(`${name}.${field.name} has ${rows.length} rows`);
        }
        // A map that grows is walked to its end.
        for (const [below, wayBelow] of walk.found(type, field, way, data))
          if (!ways.has(below)) ways.set(below, wayBelow);
      }
    }
    expect(faults).toEqual([]);
    const unreached = [...objectTypes.keys()].filter((name) => !ways.has(name));
    expect(unreached.toSorted()).toEqual(Object.keys(UNREACHABLE).toSorted());
  });

  it.each(EXAMPLE_QUESTIONS)('answers an example question with rows: %s', async (question) => {
    const document = parse(question);
    expect(validate(schema, document)).toEqual([]);
    const { data, errors } = await execute({ schema, document, contextValue: createContext(desk, 'test') });
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).not.toMatch(/"nodes":\[\]|:null\}$/);
  });
});
