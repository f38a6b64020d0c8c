import type { Projection } from '../../coverage/projection/projection.ts';
import { type ProvisionGridAnswer, provisionGridInSteps } from '../../coverage/questions/provision-grid.ts';
import { type Choice, visibleFramework } from '../../coverage/questions/resolved-choice.ts';
import { COVERAGE_STATUSES } from '../../model/coverage.ts';
import { inField, type Outcome, type Problem, refused } from '../../problems/problem.ts';
import { answerKey, systemBits, systemsOfBits } from '../answer-key.ts';
import { builder } from '../builder.ts';
import { askedRecords, CHOICE, choiceOf } from '../choice.ts';
import type { GraphQLContext } from '../context.ts';
import { ANSWER_WORK, cellsOf } from '../cost/answer-work.ts';
import { orRefuse } from '../error-codes.ts';
import { evaluating } from '../evaluating.ts';
import { LIMITS } from '../limits.ts';
import { loadAnswer } from '../load-answer.ts';
import { longList } from '../long-list.ts';
import { AISystem } from '../references/ai-system.ts';
import { Framework } from '../references/framework.ts';
import { Organization } from '../references/organization.ts';
import { Provision } from '../references/provision.ts';
import { Answer, CrosswalkAnswer, OF_ANSWER } from './answer.ts';
import { CoverageStatus } from './enums.ts';
import { systemsOfGrid } from './grid-systems.ts';
import { matrixSystems } from './matrix-systems.ts';

interface ProvisionGridParent {
  readonly projection: Projection;
  readonly answer: ProvisionGridAnswer;
  /** Local ids of the systems that were asked for; null: all of them. */
  readonly systems: readonly string[] | null;
}

/** Rows of objects that are handed over in a turn. */
const PROVISIONS_IN_A_TURN = 100;

const ProvisionGrid = builder.objectRef<ProvisionGridParent>('ProvisionGrid');

function keyOfGrid({ projection, answer, systems }: ProvisionGridParent): string {
  return answerKey(projection, answer, answer.framework, systemBits(projection, systems));
}

builder.node(ProvisionGrid, {
  description: 'The status of every assessable provision of one framework in every scope, as numbers.',
  interfaces: [Answer, CrosswalkAnswer],
  id: { resolve: keyOfGrid, description: OF_ANSWER },
  loadOne: (key, context) =>
    loadAnswer(
      context,
      key,
      async ({ projection, choice, parameters: [framework, bits = null] }) => {
        if (typeof framework !== 'string') return null;
        const systems = typeof bits === 'string' ? systemsOfBits(projection, bits) : null;
        return gridOf(context, projection, choice, framework, systems);
      },
      keyOfGrid,
    ),
  fields: (t) => ({
    framework: t.field({
      type: Framework,
      description: 'The framework that the answer is about.',
      resolve: ({ projection, answer }) => projection.catalogue.records.frameworks.get(answer.framework)!,
    }),
    systems: t.field({
      type: [AISystem],
      cost: { rows: ({ systems }) => Math.min(systems, LIMITS.gridSystems) },
      description: 'The systems, in file order.',
      resolve: ({ projection, answer }, _, context) => systemsOfGrid(context, projection, answer.systems),
    }),
    provisions: t.field({
      type: [Provision],
      cost: { rows: ({ provisions }) => Math.min(provisions, LIMITS.gridProvisions) },
      description: 'The assessable provisions, in document order.',
      resolve: ({ answer }, _, context) => longList(context, answer.provisions, PROVISIONS_IN_A_TURN),
    }),
    statuses: t.field({
      type: [CoverageStatus],
      description: 'The statuses that the numbers in `cells` stand for: 0 is the first.',
      resolve: () => COVERAGE_STATUSES,
    }),
    cells: t.field({
      type: [t.listRef('Int')],
      cost: { work: (sizes) => cellsOf(sizes) / 250 },
      description:
        'A list for each scope: the organization first, then `systems`. It has a number for each of `provisions`: the place of its status in `statuses`, counted from 0.',
      resolve: ({ answer }, _, context) =>
        longList(context, answer.cells, 1).map(async (scope) => [...(await scope)]),
    }),
  }),
});

builder.objectField(Organization, 'provisionGrid', (t) =>
  t.field({
    type: ProvisionGrid,
    nullable: true,
    description: `The status of every assessable provision of one framework, for the organization and its systems. At most ${LIMITS.gridSystems} systems, ${LIMITS.gridProvisions} provisions and ${LIMITS.gridCells} statuses at a time.`,
    args: {
      ...CHOICE,
      framework: t.arg.string({ required: true, description: 'The slug of the framework.' }),
      systems: t.arg.idList({ description: 'The global ids of the systems. Default: all systems.' }),
    },
    cost: { evaluates: true, work: ANSWER_WORK.ProvisionGrid },
    resolve: async ({ projection: newest }, { framework, systems, ...asked }, context) => {
      const projection = await askedRecords(context, newest, asked);
      const wanted = matrixSystems(projection, systems, LIMITS.gridSystems);
      return orRefuse(await gridOf(context, projection, choiceOf(null, asked, context), framework, wanted));
    },
  }),
);

/** How many provisions of a framework are assessable; 0 where there is no such framework. */
function assessableOf(projection: Projection, slug: string): number {
  const { catalogue } = projection;
  const number = visibleFramework(projection, slug);
  if (number === null) return 0;
  const { start, end } = catalogue.frameworks[number]!;
  return catalogue.assessable.subarray(start, end).reduce((sum, each) => sum + each, 0);
}

/** Makes a grid. Problems: `INVALID_PARAMETER` for one that would be too large, and those of the question. */
async function gridOf(
  context: GraphQLContext,
  projection: Projection,
  choice: Choice,
  framework: string,
  systems: readonly string[] | null,
): Promise<Outcome<ProvisionGridParent>> {
  const scopes = 1 + (systems ?? projection.organization.systems).length;
  const tooLarge = sizeProblem(scopes, assessableOf(projection, framework));
  if (tooLarge !== null) return refused(tooLarge);
  const finding = provisionGridInSteps(projection, choice, framework, systems);
  const found = await evaluating(context, finding);
  return found.ok ? { ok: true, value: { projection, answer: found.value, systems } } : found;
}

/** The problem of more provisions or more statuses than a grid may have; null: there is none. */
function sizeProblem(scopes: number, provisions: number): Problem | null {
  if (provisions > LIMITS.gridProvisions)
    return inField(
      'framework',
      'INVALID_PARAMETER',
      `The framework has ${provisions} assessable provisions. A grid has at most ${LIMITS.gridProvisions}.`,
    );
  if (scopes * provisions > LIMITS.gridCells)
    return inField(
      'systems',
      'INVALID_PARAMETER',
      `The grid would have ${scopes * provisions} statuses. At most ${LIMITS.gridCells} are allowed. Name fewer systems.`,
    );
  return null;
}
