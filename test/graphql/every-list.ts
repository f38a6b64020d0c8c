import {
  type ExecutionResult,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  parse,
} from 'graphql';
import { CONTROLS, ORGANIZATION, VIEW_SLUG, type WorldSize } from '../../bench/generate-world.ts';
import { costOfQuestion } from '../../src/graphql/cost/question-limits.ts';
import { encodeGlobalId } from '../../src/graphql/global-id.ts';
import { LIMITS } from '../../src/graphql/limits.ts';
import { schema } from '../../src/graphql/schema.ts';
import { FieldWalk, objectsAt, questionAt, type Way } from './field-walk.ts';
import { type LargeWorld, largeWorld } from './large-world.ts';

/** What a generated world has for each argument that must be given. */
const VALUES: Readonly<Record<string, string>> = {
  by: 'MONTH',
  first: '5',
  limit: '5',
  'AISystem.difference(from)': '{ asOf: "2026-01-01" }',
  'AISystem.difference(to)': '{}',
  'Organization.difference(from)': '{ asOf: "2026-01-01" }',
  'Organization.difference(to)': '{}',
  until: '"2027-11-24"',
  'Organization.expiryCounts(from)': '"2026-11-24"',
  framework: `"${CONTROLS}"`,
  id: `"${encodeGlobalId('Organization', ORGANIZATION)}"`,
  ids: `["${encodeGlobalId('Organization', ORGANIZATION)}"]`,
  names: `[{ framework: "${CONTROLS}", ref: "3" }]`,
  ref: '"3"',
  slug: `"${VIEW_SLUG}"`,
  text: '"Provision"',
  from: `"${CONTROLS}"`,
  to: '"framework-03"',
  'Query.crosswalk(slug)': '"framework-00-to-framework-01"',
  'Query.framework(slug)': `"${CONTROLS}"`,
};

/** Ways to types of which others have more below them than the first that is found. */
const KNOWN_WAYS: readonly (readonly [string, Way])[] = [
  ['Query', { operation: 'query', steps: [] }],
  [
    'Provision',
    {
      operation: 'query',
      steps: [{ field: 'provision(framework: "framework-01", ref: "18")', on: 'Provision' }],
    },
  ],
  [
    'Evidence',
    {
      operation: 'query',
      steps: [
        { field: 'organization', on: 'Organization' },
        { field: 'evidence(first: 5)', on: 'EvidenceConnection' },
        { field: 'nodes', on: 'Evidence' },
      ],
    },
  ],
  [
    'Coverage',
    {
      operation: 'query',
      steps: [
        { field: 'organization', on: 'Organization' },
        { field: 'coverage(framework: "framework-01")', on: 'Coverage' },
      ],
    },
  ],
  [
    'ProvisionCoverage',
    {
      operation: 'query',
      steps: [
        { field: 'organization', on: 'Organization' },
        { field: 'coverage(framework: "framework-01")', on: 'Coverage' },
        { field: 'provisions(first: 20)', on: 'ProvisionCoverageConnection' },
        { field: 'nodes', on: 'ProvisionCoverage' },
      ],
    },
  ],
];

type Field = GraphQLField<unknown, unknown>;

/** A field that is answered with a list, plain or in pages. */
export interface List {
  readonly name: string;
  readonly type: GraphQLObjectType;
  readonly field: Field;
  readonly isInPages: boolean;
}

/** Every list of objects in the schema that a question can reach. */
export const EVERY_LIST: readonly List[] = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter((type) => !type.name.startsWith('__') && !type.name.endsWith('Connection'))
  .flatMap((type) =>
    Object.values(type.getFields()).flatMap((field): List[] => {
      const isInPages = getNamedType(field.type).name.endsWith('Connection');
      const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
      const isOfObjects = isList && isCompositeType(getNamedType(field.type));
      return isInPages || isOfObjects ? [{ name: `${type.name}.${field.name}`, type, field, isInPages }] : [];
    }),
  );

/** How a list was answered. */
export interface AskedList {
  readonly list: List;
  /** What the question costs; a question over the limit is not asked. */
  readonly cost: number;
  readonly isRefused: boolean;
  readonly answer: ExecutionResult | null;
  /** The rows of each of these lists that was reached. */
  readonly rows: readonly number[];
  /** Bytes of the data. */
  readonly bytes: number;
  readonly ms: number;
}

/** Large enough that lists have more rows than a page. */
export const TINY: WorldSize = {
  ...{ name: 'T', frameworks: 4, provisions: 600, mappings: 1_200 },
  ...{ systems: 12, evidence: 400, supports: 1_600 },
};

/** The ways to the types of the schema. They are found in a small world: a larger one has the same names. */
async function findWays({ ask }: LargeWorld = largeWorld(TINY)): Promise<ReadonlyMap<string, Way>> {
  const walk = new FieldWalk(VALUES);
  const ways = new Map(KNOWN_WAYS);
  for (const [name, way] of ways) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (!isCompositeType(getNamedType(field.type)) || !canBeAsked(field)) continue;
      const { data } = await ask(walk.question(type, field, way));
      for (const [below, wayBelow] of walk.found(type, field, way, data))
        if (!ways.has(below)) ways.set(below, wayBelow);
    }
  }
  return ways;
}

function canBeAsked({ args }: Field): boolean {
  return args.every((argument) => !isRequiredArgument(argument) || argument.name in VALUES);
}

/** Asks every list for as many rows as may be asked for, with all scalars of a row. Lists without a way are left out. */
export async function* askEveryList(world: LargeWorld): AsyncGenerator<AskedList> {
  const ways = await findWays();
  const sizes = await world.desk.sizes();
  const walk = new FieldWalk(VALUES);
  for (const list of EVERY_LIST) {
    const way = ways.get(list.type.name);
    if (way === undefined || !canBeAsked(list.field)) continue;
    const asked = walk.asked(list.type, list.field, { first: `${LIMITS.first}` }).replace(/ \{.*$/s, '');
    const question = questionAt(way, `list: ${asked} ${selectionOf(list)}`);
    const cost = costOfQuestion(schema, parse(question), {}, sizes)!.requested;
    if (cost > LIMITS.cost) {
      yield { list, cost, isRefused: true, answer: null, rows: [], bytes: 0, ms: 0 };
      continue;
    }
    const start = performance.now();
    const answer = await world.ask(question);
    const ms = performance.now() - start;
    const rows = objectsAt(answer.data, way.steps).map(({ list: found }) => rowsOf(found));
    const bytes = Buffer.byteLength(JSON.stringify(answer.data));
    yield { list, cost, isRefused: false, answer, rows, bytes, ms };
  }
}

function rowsOf(list: unknown): number {
  const nodes = typeof list === 'object' && list !== null && 'nodes' in list ? list.nodes : list;
  return Array.isArray(nodes) ? nodes.length : 0;
}

/** All scalars of the rows, and of a page how many rows there are. */
function selectionOf({ field, isInPages }: List): string {
  const answered = getNamedType(field.type);
  if (!isInPages) return `{ ${scalarsOf(answered.name)} }`;
  const node = isObjectType(answered) ? getNamedType(answered.getFields().nodes!.type) : answered;
  return `{ totalCount pageInfo { endCursor } nodes { ${scalarsOf(node.name)} } }`;
}

function scalarsOf(name: string): string {
  const type = schema.getType(name);
  const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
  const scalars = fields.filter(
    ({ type: each, args }) => isLeafType(getNamedType(each)) && args.length === 0,
  );
  return ['__typename', ...scalars.map((field) => field.name)].join(' ');
}
