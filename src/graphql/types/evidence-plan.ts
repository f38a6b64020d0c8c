import type { Projection } from '../../coverage/projection/projection.ts';
import { stateKey } from '../../coverage/projection/state-key.ts';
import {
  findPlanInSteps,
  MOST_PLAN_STEPS,
  type PlanAnswer,
  type PlanStep as Planned,
} from '../../coverage/questions/plan.ts';
import { answerKey, frameworkNumbers, frameworksOfNumbers } from '../answer-key.ts';
import { askedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import { askedRecords, CHOICE, choiceOf, FRAMEWORKS } from '../choice.ts';
import { planWork } from '../cost/answer-work.ts';
import { orRefuse } from '../error-codes.ts';
import { evaluating } from '../evaluating.ts';
import { ownedByAnswer } from '../list-owner.ts';
import { loadEvaluated } from '../load-evaluated.ts';
import { pageOf } from '../page.ts';
import { PAGING } from '../paging.ts';
import { Provision } from '../references/provision.ts';
import { Scope } from '../references/scope.ts';
import { Answer, CrosswalkAnswer, OF_ANSWER } from './answer.ts';
import { StatusChangeConnection } from './status-change.ts';

interface PlanParent {
  readonly projection: Projection;
  readonly answer: PlanAnswer;
}

interface StepParent extends PlanParent {
  readonly step: Planned;
}

const PlanStep = builder.objectRef<StepParent>('PlanStep').implement({
  description: 'One step of a plan: a provision for which evidence would make statuses better.',
  fields: (t) => ({
    provision: t.field({
      type: Provision,
      description: 'The provision.',
      resolve: ({ projection, step: { framework, ref } }) =>
        projection.catalogue.records.provisions.get(`${framework}:${ref}`)!,
    }),
    gain: t.int({
      description: 'How many statuses this step makes better, in addition to those of the steps before.',
      resolve: ({ step }) => step.gain,
    }),
    improved: t.field({
      type: StatusChangeConnection,
      nullable: true,
      args: PAGING,
      description:
        'The statuses that this step makes better. `from` is the status now, `to` is the status with the plan up to this step.',
      resolve: ({ projection, answer, step }, args, _, info) =>
        pageOf(
          step.improved,
          askedPage(info, args, ...ownedByAnswer(answer), answer.limit, step.framework, step.ref),
          stateKey(projection),
          (change) => ({ projection, change, system: answer.system }),
        ),
    }),
  }),
});

const EvidencePlan = builder.objectRef<PlanParent>('EvidencePlan');

function keyOfPlan({ projection, answer }: PlanParent): string {
  return answerKey(projection, answer, frameworkNumbers(projection, answer.frameworks), answer.limit);
}

builder.node(EvidencePlan, {
  description:
    'The provisions for which evidence would make most statuses better, one after another. It counts statuses and promises nothing about compliance.',
  interfaces: [Answer, CrosswalkAnswer],
  id: { resolve: keyOfPlan, description: OF_ANSWER },
  loadOne: (key, context) =>
    loadEvaluated(
      context,
      key,
      ({ projection, choice, parameters: [asked, limit] }) => {
        if (typeof limit !== 'number') return null;
        return findPlanInSteps(projection, choice, frameworksOfNumbers(projection, asked), limit);
      },
      keyOfPlan,
    ),
  fields: (t) => ({
    steps: t.field({
      type: [PlanStep],
      cost: { rows: ({ planSteps = MOST_PLAN_STEPS }) => planSteps },
      description: `The steps in their order, at most ${MOST_PLAN_STEPS}.`,
      resolve: ({ projection, answer }) => answer.steps.map((step) => ({ projection, answer, step })),
    }),
    ceiling: t.int({
      description:
        'How many statuses would become better if there were evidence for every provision. No plan makes more of them better.',
      resolve: ({ answer }) => answer.ceiling,
    }),
    isBest: t.boolean({
      nullable: true,
      description:
        'True if it is proven that no other set of as many provisions makes more statuses better. Null if that is not known.',
      resolve: ({ answer }) => answer.isBest,
    }),
  }),
});

builder.interfaceField(Scope, 'nextBestEvidence', (t) =>
  t.field({
    type: EvidencePlan,
    nullable: true,
    description: 'Which few pieces of evidence would make most statuses better.',
    args: {
      ...CHOICE,
      ...FRAMEWORKS,
      limit: t.arg.int({ required: true, description: `How many steps, 1 to ${MOST_PLAN_STEPS}.` }),
    },
    cost: {
      evaluates: true,
      work: (sizes, { limit }) => planWork(sizes, stepsOf(limit)),
      rows: () => 1,
      within: (sizes, { limit }) => ({ ...sizes, planSteps: stepsOf(limit) }),
    },
    resolve: async ({ projection: newest, system }, { frameworks, limit, ...asked }, context) => {
      const projection = await askedRecords(context, newest, asked);
      const choice = choiceOf(system, asked, context);
      const finding = findPlanInSteps(projection, choice, frameworks ?? null, limit);
      return { projection, answer: orRefuse(await evaluating(context, finding)) };
    },
  }),
);

/** How many steps a plan has at most that is asked for; another number is refused. */
function stepsOf(limit: number): number {
  return Math.max(1, Math.min(limit, MOST_PLAN_STEPS));
}
