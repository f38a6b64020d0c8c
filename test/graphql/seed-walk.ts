import { join } from 'node:path';
import {
  type ExecutionResult,
  execute,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  isObjectType,
  parse,
} from 'graphql';
import type { Desk } from '../../src/access/desk.ts';
import type { DeskServices } from '../../src/access/desk-services.ts';
import { openDesk } from '../../src/access/open-desk.ts';
import { Application } from '../../src/application/application.ts';
import { workbookMaker } from '../../src/application/workbook-maker.ts';
import { createContext } from '../../src/graphql/context.ts';
import { encodeGlobalId } from '../../src/graphql/global-id.ts';
import { schema } from '../../src/graphql/schema.ts';
import { ReportShelf } from '../../src/reports/shelf.ts';
import { command } from '../cli/command-line.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { ADMINISTRATOR } from './ask.ts';
import { FieldWalk, type Given, objectsAt, type Way } from './field-walk.ts';
import { TODAY } from './services-of.ts';

export const ORGANIZATION = encodeGlobalId('Organization', 'northbridge');
const EVIDENCE = encodeGlobalId('Evidence', 'northbridge/EV-001');
const SYSTEM = encodeGlobalId('AISystem', 'northbridge/hiring-screener');

/** A value for each argument that must be given, and for those without which the answer would be empty. */
export const VALUES: Readonly<Record<string, string>> = {
  by: 'MONTH',
  until: '"2027-11-24"',
  'Organization.expiryCounts(from)': '"2026-11-24"',
  first: '2',
  limit: '3',
  from: '{ asOf: "2026-10-01" }',
  to: '{}',
  framework: '"iso-iec-42001-2023"',
  id: `"${ORGANIZATION}"`,
  ids: `["${ORGANIZATION}"]`,
  ref: '"4.1"',
  'Query.crosswalk(slug)': '"curated-iso-42001-to-iso-27701"',
  'Query.derivedCrosswalk(crosswalk)': '"airc-microsoft-2023-nist-ai-rmf-to-iso-42001"',
  'Query.derivedCrosswalk(next)': '"northbridge-ai-standard-to-42001"',
  'Query.framework(slug)': '"eu-ai-act-2024-1689"',
  'Query.provision(framework)': '"eu-ai-act-2024-1689"',
  'Query.provision(ref)': '"Art. 17"',
  'Query.search(text)': '"audit"',
  'Query.provisions(names)': '[{ framework: "eu-ai-act-2024-1689", ref: "Art. 17" }]',
  'Organization.upgrade(from)': '"iso-iec-42001-2023"',
  'Organization.upgrade(to)': '"iso-9001-2026"',
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

/** Every object type of the schema, by name. */
export const objectTypes: ReadonlyMap<string, GraphQLObjectType> = new Map(
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'))
    .map((type) => [type.name, type]),
);

/** Ways to types that no field is found to be answered with, or by a way that costs too much; all others are found. */
const KNOWN_WAYS: readonly (readonly [string, Way])[] = [
  ['Query', { operation: 'query', steps: [] }],
  ['Mutation', { operation: 'mutation', steps: [] }],
  // The way that would be found costs more than a question may.
  ['AISystem', { operation: 'query', steps: [{ field: `node(id: "${SYSTEM}")`, on: 'AISystem' }] }],
  // The first answer that is found has a notice only while the store has not been read for a while.
  [
    'Notice',
    {
      operation: 'query',
      steps: [
        { field: 'organization', on: 'Organization' },
        { field: 'coverage(framework: "iso-iec-42001-2023")', on: 'Coverage' },
        { field: 'notices', on: 'Notice' },
      ],
    },
  ],
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
  // No control addresses the first provision that is found.
  [
    'AddressingConnection',
    {
      operation: 'query',
      steps: [
        { field: 'provision(framework: "iso-iec-42001-2023", ref: "5.2")', on: 'Provision' },
        { field: 'addresses(first: 2)', on: 'AddressingConnection' },
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
    'ExcludedSystemConnection',
    {
      operation: 'query',
      steps: [
        { field: 'provision(framework: "eu-ai-act-2024-1689", ref: "Art. 5(1)(h)")', on: 'Provision' },
        { field: 'coverage', on: 'ProvisionCoverage' },
        { field: 'applicability', on: 'Applicability' },
        { field: 'systems(first: 2)', on: 'ExcludedSystemConnection' },
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
        { field: 'explanation(first: 5)', on: 'ChainConnection' },
        { field: 'nodes', on: 'Chain' },
        { field: 'steps', on: 'ChainStep' },
        { field: 'to', on: 'ProvisionUnion' },
      ],
    },
  ],
  ...Object.entries(REFUSALS).map(([on, field]): [string, Way] => [
    on,
    { operation: 'mutation', steps: [{ field, on }] },
  ]),
];

/** The catalogue and the invented organization in a store of their own. */
export interface Seed {
  readonly desk: Desk;
  ask(question: string): Promise<ExecutionResult>;
  close(): Promise<void>;
}

export async function openSeed(): Promise<Seed> {
  const directory = join(temporaryFolder(), 'data');
  const loaded = await command(['load', '--bundled', '--data', directory, '--at', '2026-11-24T00:00:00Z']);
  if (loaded.exit !== 0) throw new Error(JSON.stringify(loaded));
  const application = await Application.open({ kind: 'embedded', directory });
  const { store, replica, projections } = application;
  const reports = new ReportShelf(
    { projection: (slug) => projections.of(slug), known: async () => null },
    workbookMaker(store),
  );
  const services: DeskServices = {
    ...{ store, reports },
    perform: (operation, request) => application.perform(operation, request),
    today: () => TODAY,
    catalogue: () => projections.catalogue(),
    ready: () => projections.ready(),
    organizations: () => replica.organizations,
    projection: (slug: string) => projections.of(slug),
    known: (slug, moment) => application.known.at(slug, moment),
    keptProjection: (slug) => projections.kept(slug),
    listen: () => () => {},
    atLeast: async (_, { seq }) => seq < 1_000,
  };
  const desk = openDesk(services, ADMINISTRATOR, new AbortController().signal);
  return {
    desk,
    ask: async (question) =>
      execute({ schema, document: parse(question), contextValue: createContext(desk, 'test') }),
    close: async () => {
      await reports.close();
      await application.store.close();
    },
  };
}

/** A field that was asked on the way to its type, with the objects that were asked for it. */
export interface Asked {
  readonly type: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly answer: ExecutionResult;
  readonly objects: readonly Given[];
}

/** Asks every field of the schema; yields each with its answer, and returns the ways to all types that were found. */
export async function* walkSchema(
  seed: Seed,
  isAsked: (field: GraphQLField<unknown, unknown>) => boolean = () => true,
): AsyncGenerator<Asked, ReadonlyMap<string, Way>> {
  const walk = new FieldWalk(VALUES);
  const ways = new Map(KNOWN_WAYS);
  // A map that grows is walked to its end.
  for (const [name, way] of ways) {
    const type = objectTypes.get(name)!;
    for (const field of Object.values(type.getFields()).filter(isAsked)) {
      const answer = await seed.ask(walk.question(type, field, way));
      yield { type, field, answer, objects: objectsAt(answer.data, way.steps) };
      for (const [below, wayBelow] of walk.found(type, field, way, answer.data))
        if (!ways.has(below)) ways.set(below, wayBelow);
    }
  }
  return ways;
}

/** The ways to all types that are found on the seed. */
export async function waysThrough(seed: Seed): Promise<ReadonlyMap<string, Way>> {
  const walking = walkSchema(seed, ({ type }) => isCompositeType(getNamedType(type)));
  let step = await walking.next();
  while (!step.done) step = await walking.next();
  return step.value;
}
