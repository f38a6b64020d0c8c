import type { Projection } from '../../coverage/projection/projection.ts';
import { stateKey } from '../../coverage/projection/state-key.ts';
import { type BoundsAnswer, findBoundsInSteps } from '../../coverage/questions/bounds.ts';
import { answerKey, frameworkNumbers, frameworksOfNumbers } from '../answer-key.ts';
import { askedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import { askedRecords, CHOICE, choiceOf, FRAMEWORKS } from '../choice.ts';
import { ANSWER_WORK } from '../cost/answer-work.ts';
import { orRefuse } from '../error-codes.ts';
import { evaluating } from '../evaluating.ts';
import { ownedByAnswer } from '../list-owner.ts';
import { loadEvaluated } from '../load-evaluated.ts';
import { pageOf } from '../page.ts';
import { PAGING } from '../paging.ts';
import { Scope } from '../references/scope.ts';
import { Answer, CrosswalkAnswer, OF_ANSWER } from './answer.ts';
import { FrameworkCounts, frameworkCounts, StatusChangeConnection } from './status-change.ts';

interface BoundsParent {
  readonly projection: Projection;
  readonly answer: BoundsAnswer;
}

const Bounds = builder.objectRef<BoundsParent>('Bounds');

function keyOfBounds({ projection, answer }: BoundsParent): string {
  return answerKey(projection, answer, frameworkNumbers(projection, answer.frameworks));
}

builder.node(Bounds, {
  description: 'What reviewed mappings alone support, compared with what all mappings support.',
  interfaces: [Answer, CrosswalkAnswer],
  id: { resolve: keyOfBounds, description: OF_ANSWER },
  loadOne: (key, context) =>
    loadEvaluated(
      context,
      key,
      ({ projection, choice, parameters: [asked] }) =>
        findBoundsInSteps(projection, choice, frameworksOfNumbers(projection, asked)),
      keyOfBounds,
    ),
  fields: (t) => ({
    proven: t.field({
      type: [FrameworkCounts],
      cost: { rows: ({ frameworks }) => frameworks },
      description: 'The counts if only those mappings count that somebody has reviewed.',
      resolve: ({ projection, answer }) => frameworkCounts(projection, answer.proven),
    }),
    possible: t.field({
      type: [FrameworkCounts],
      cost: { rows: ({ frameworks }) => frameworks },
      description: 'The counts if all chosen mappings count, as in every other answer.',
      resolve: ({ projection, answer }) => frameworkCounts(projection, answer.possible),
    }),
    changes: t.field({
      type: StatusChangeConnection,
      nullable: true,
      args: PAGING,
      description:
        'The statuses that rest on mappings that nobody has reviewed. `from` is the proven status, `to` the possible one.',
      resolve: ({ projection, answer }, args, _, info) =>
        pageOf(
          answer.changes,
          askedPage(info, args, ...ownedByAnswer(answer)),
          stateKey(projection),
          (change) => ({ projection, change, system: answer.system }),
        ),
    }),
  }),
});

builder.interfaceField(Scope, 'bounds', (t) =>
  t.field({
    type: Bounds,
    nullable: true,
    description: 'How much of coverage rests on mappings that nobody has reviewed.',
    args: { ...CHOICE, ...FRAMEWORKS },
    cost: { evaluates: true, work: ANSWER_WORK.Bounds },
    resolve: async ({ projection: newest, system }, { frameworks, ...asked }, context) => {
      const projection = await askedRecords(context, newest, asked);
      const choice = choiceOf(system, asked, context);
      const finding = findBoundsInSteps(projection, choice, frameworks ?? null);
      return { projection, answer: orRefuse(await evaluating(context, finding)) };
    },
  }),
);
