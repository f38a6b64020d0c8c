import type { Projection } from '../../coverage/projection/projection.ts';
import { stateKey } from '../../coverage/projection/state-key.ts';
import {
  type AnsweredSide,
  type DifferenceAnswer,
  findDifferenceInSteps,
  type DifferenceSide as Side,
} from '../../coverage/questions/difference.ts';
import { allOf, type Outcome } from '../../problems/problem.ts';
import { askedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import { CoverageChoice, choiceOf, FRAMEWORKS, recordsAsked } from '../choice.ts';
import type { GraphQLContext } from '../context.ts';
import { choiceOf as choiceKey } from '../cost/cost-of-operation.ts';
import { orRefuse } from '../error-codes.ts';
import { evaluating } from '../evaluating.ts';
import { ownedByAnswer } from '../list-owner.ts';
import { pageOf } from '../page.ts';
import { PAGING } from '../paging.ts';
import { Scope } from '../references/scope.ts';
import { Notice, State } from './state.ts';
import { FrameworkCounts, frameworkCounts, StatusChangeConnection } from './status-change.ts';

interface SideParent {
  readonly projection: Projection;
  readonly answered: AnsweredSide;
}

const DifferenceSide = builder.objectRef<SideParent>('DifferenceSide').implement({
  description: 'What one side of a difference answers.',
  fields: (t) => ({
    asOf: t.field({ type: 'Date', description: 'The day.', resolve: ({ answered }) => answered.asOf }),
    crosswalks: t.stringList({
      description: 'The slugs of the crosswalks that were used.',
      resolve: ({ answered }) => answered.crosswalks,
    }),
    state: t.field({
      type: State,
      description: 'The recorded state from which this side was computed.',
      resolve: ({ projection }) => projection.state,
    }),
    counts: t.field({
      type: [FrameworkCounts],
      cost: { rows: ({ frameworks }) => frameworks },
      description: 'The counts of the frameworks that this side knows. None if it does not know the system.',
      resolve: ({ projection, answered }) => frameworkCounts(projection, answered.counts),
    }),
  }),
});

interface DifferenceParent {
  readonly from: Side;
  readonly to: Side;
  readonly answer: DifferenceAnswer;
}

const Difference = builder.objectRef<DifferenceParent>('Difference').implement({
  description:
    'The statuses that differ between two days, two choices of crosswalks, or two states of the records.',
  fields: (t) => ({
    from: t.field({
      type: DifferenceSide,
      description: 'The side before.',
      resolve: ({ from: { projection }, answer }) => ({ projection, answered: answer.from }),
    }),
    to: t.field({
      type: DifferenceSide,
      description: 'The side afterwards.',
      resolve: ({ to: { projection }, answer }) => ({ projection, answered: answer.to }),
    }),
    notices: t.field({
      type: [Notice],
      cost: { rows: () => 30 },
      description: 'What you must also know about the side before to read the answer correctly.',
      resolve: ({ answer }) => answer.notices,
    }),
    changes: t.field({
      type: StatusChangeConnection,
      nullable: true,
      args: PAGING,
      description: 'The frameworks in the order of the question, and in each of them document order.',
      resolve: ({ from, to, answer }, args, _, info) => {
        const { projection } = to;
        const sides = [from, to].map((side) => [stateKey(side.projection), side.choice]);
        const page = askedPage(info, args, ...ownedByAnswer(answer), sides);
        return pageOf(answer.changes, page, stateKey(projection), (change) => ({
          ...{ projection, change, system: answer.system },
        }));
      },
    }),
    onlyFrom: t.int({
      description:
        'How many assessable provisions exist only on the side before. They are not among the changes.',
      resolve: ({ answer }) => answer.onlyFrom,
    }),
    onlyTo: t.int({
      description:
        'How many assessable provisions exist only on the side afterwards. They are not among the changes.',
      resolve: ({ answer }) => answer.onlyTo,
    }),
  }),
});

type GivenSide = typeof CoverageChoice.$inferInput;

async function sideOf(
  context: GraphQLContext,
  newest: Projection,
  name: 'from' | 'to',
  given: GivenSide,
): Promise<Outcome<Side>> {
  const records = await recordsAsked(context, newest, given, `${name}.`);
  if (!records.ok) return records;
  const { asOf, crosswalks } = choiceOf(null, given, context);
  return { ok: true, value: { projection: records.value, choice: { asOf, crosswalks } } };
}

builder.interfaceField(Scope, 'difference', (t) =>
  t.field({
    type: Difference,
    nullable: true,
    description:
      'What differs between two sides. `from: {knownAt: …}` with `to: {}` shows what has changed since the last report.',
    args: {
      ...FRAMEWORKS,
      from: t.arg({ type: CoverageChoice, required: true, description: 'The side before.' }),
      to: t.arg({ type: CoverageChoice, required: true, description: 'The side afterwards.' }),
    },
    cost: {
      evaluates: ({ from, to }) => [choiceKey(from), choiceKey(to)],
      work: ({ systems, frameworks }, asked) => 50 + ((asked.frameworks?.length || frameworks) * systems) / 2,
    },
    resolve: async ({ projection, system }, { frameworks, ...sides }, context) => {
      const [from, to] = orRefuse(
        allOf(
          await sideOf(context, projection, 'from', sides.from),
          await sideOf(context, projection, 'to', sides.to),
        ),
      );
      const choice = choiceOf(system, {}, context);
      const finding = findDifferenceInSteps(projection, choice, { from, to }, frameworks ?? null);
      return { from, to, answer: orRefuse(await evaluating(context, finding)) };
    },
  }),
);
