import type { FoundRemedies } from '../../coverage/engine/remedies.ts';
import type { Projection } from '../../coverage/projection/projection.ts';
import { stateKey } from '../../coverage/projection/state-key.ts';
import { actionsOf } from '../../coverage/questions/actions-on.ts';
import type { AnswerHeading } from '../../coverage/questions/answer.ts';
import { type BestChainOf, bestChains } from '../../coverage/questions/best-chain.ts';
import { foundOnce, remediesOfScope } from '../../coverage/questions/find-remedies.ts';
import { EVERY_GAP, findGapsInSteps, type Gap as GapValue } from '../../coverage/questions/gaps.ts';
import type { Choice } from '../../coverage/questions/resolved-choice.ts';
import {
  type SystemRecordsOf,
  systemActions,
  systemRecords,
} from '../../coverage/questions/system-records.ts';
import type { Steps } from '../../coverage/steps.ts';
import { answerKey, frameworkNumbers, frameworksOfNumbers } from '../answer-key.ts';
import { askedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { orRefuse } from '../error-codes.ts';
import { evaluating } from '../evaluating.ts';
import { ownedByAnswer } from '../list-owner.ts';
import { loadAnswer } from '../load-answer.ts';
import { type Page, pageOf } from '../page.ts';
import { PAGING } from '../paging.ts';
import { AISystem, systemParent } from '../references/ai-system.ts';
import { Evidence } from '../references/evidence.ts';
import { Provision } from '../references/provision.ts';
import { inSteps, inTurn } from '../time-slices.ts';
import { ActionConnection } from './action.ts';
import { Answer, CrosswalkAnswer, OF_ANSWER } from './answer.ts';
import { Chain } from './chain.ts';
import { Basis, CoverageStatus, Extent, Reason, Urgency } from './enums.ts';
import { pageOfRecords } from './records.ts';
import { Remedy } from './remedy.ts';

export interface GapParent {
  readonly projection: Projection;
  readonly answer: AnswerHeading;
  readonly gap: GapValue;
  /** Finds what the system that answers has recorded. */
  readonly recordsOf: SystemRecordsOf;
  readonly bestChainOf: BestChainOf;
  /** All its remedies, found once. */
  readonly findRemedies: () => Steps<FoundRemedies>;
}

export const Gap = builder.objectRef<GapParent>('Gap');

function keyOfGap({ projection, answer, gap: { framework, ref } }: GapParent): string {
  // Its leverage is counted among the frameworks that were asked for.
  return answerKey(projection, answer, framework, ref, frameworkNumbers(projection, answer.frameworks));
}

builder.node(Gap, {
  description: 'An assessable provision that evidence does not cover.',
  id: { resolve: keyOfGap, description: OF_ANSWER },
  loadOne: (key, context) =>
    loadAnswer(
      context,
      key,
      async ({ projection, choice, parameters: [framework, ref, numbers = null] }) => {
        if (typeof framework !== 'string' || typeof ref !== 'string') return null;
        const frameworks = frameworksOfNumbers(projection, numbers);
        const alone = { ...EVERY_GAP, beneath: `${framework}:${ref}` };
        const finding = findGapsInSteps(projection, choice, frameworks, alone);
        const answer = await evaluating(context, finding);
        if (!answer.ok) return answer;
        const gap = answer.value.gaps.find((each) => each.framework === framework && each.ref === ref);
        return gap === undefined
          ? null
          : { ok: true, value: gapParents(projection, choice, answer.value)(gap) };
      },
      keyOfGap,
    ),
  fields: (t) => ({
    provision: t.field({
      type: Provision,
      description: 'The provision.',
      resolve: ({ projection, gap }) =>
        projection.catalogue.records.provisions.get(`${gap.framework}:${gap.ref}`)!,
    }),
    status: t.field({
      type: CoverageStatus,
      description: 'The status of the provision.',
      resolve: ({ gap }) => gap.status,
    }),
    extent: t.field({
      type: Extent,
      nullable: true,
      description: 'How much of the provision evidence supports.',
      resolve: ({ gap }) => gap.extent,
    }),
    basis: t.field({
      type: Basis,
      nullable: true,
      description: 'Whether the best chain uses a mapping.',
      resolve: ({ gap }) => gap.basis,
    }),
    reason: t.field({
      type: Reason,
      nullable: true,
      description: 'Why the provision is not covered.',
      resolve: ({ gap }) => gap.reason,
    }),
    urgency: t.field({
      type: Urgency,
      description: 'How urgent the gap is.',
      resolve: ({ gap }) => gap.urgency,
    }),
    leverage: t.int({
      description: 'How many statuses would get better if full evidence supported this provision.',
      resolve: ({ gap }) => gap.leverage,
    }),
    appliesFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day on which the provision applies, if that day is still to come.',
      resolve: ({ gap }) => gap.appliesFrom,
    }),
    statusWhenApplicable: t.field({
      type: CoverageStatus,
      nullable: true,
      description: 'The status that the provision would have if it already applied.',
      resolve: ({ gap }) => gap.statusWhenApplicable,
    }),
    answeredBy: t.field({
      type: AISystem,
      nullable: true,
      description: 'The system whose status the organization has, because it is the weakest of its systems.',
      resolve: ({ projection, gap }) => systemParent(projection, gap.answeredBy),
    }),
    systemActions: t.field({
      type: ActionConnection,
      nullable: true,
      args: PAGING,
      description:
        'The actions of that system that are not done. Empty if the status does not come from a system.',
      resolve: ({ projection, gap, answer }, args, _, info) => {
        const page = askedPage(info, args, ...ownedByAnswer(answer), gap.framework, gap.ref);
        const found = systemActions(projection, gap);
        return pageOf(found, page, stateKey(projection), (record) => ({ projection, record }));
      },
    }),
    systemEvidence: t.field({
      type: Evidence,
      nullable: true,
      description:
        'The evidence of the best chain of that system. Null if there is none, or if the status does not come from a system.',
      resolve: async ({ projection, gap, recordsOf }, _, context) => {
        const { evidence: record } = await inTurn(context, () => recordsOf(gap));
        return record === null ? null : { projection, record };
      },
    }),
    actions: t.field({
      type: ActionConnection,
      nullable: true,
      args: PAGING,
      description:
        'The actions of the scope on the provision that are not done, in file order. An accepted risk is among them.',
      resolve: ({ projection, gap, answer }, args, _, info) => {
        const { framework, ref } = gap;
        const found = actionsOf(projection.organization).notDone({ framework, ref, system: answer.system });
        return pageOfRecords(
          projection,
          found,
          askedPage(info, args, ...ownedByAnswer(answer), framework, ref),
        );
      },
    }),
    bestChain: t.field({
      type: Chain,
      nullable: true,
      cost: { work: () => 10 },
      description:
        'What reaches the provision best today: the first chain of its explanation. Null if nothing reaches it.',
      resolve: async ({ projection, gap, answer, bestChainOf }, _, context) => {
        const chain = await inTurn(context, () => bestChainOf(answer.system, gap.framework, gap.ref));
        return chain === null ? null : { projection, asOf: answer.asOf, chain };
      },
    }),
    remedies: t.field({
      type: [Remedy],
      cost: { rows: () => 5 },
      description:
        'Records of the organization that would each improve the status by itself, the best first, at most five.',
      resolve: async ({ projection, findRemedies }, _, context) => {
        const remedies = await inSteps(context, findRemedies());
        return remedies.told.map((remedy) => ({ projection, remedy }));
      },
    }),
    remedyCount: t.int({
      description: 'The number of all such records.',
      resolve: async ({ findRemedies }, _, context) => (await inSteps(context, findRemedies())).count,
    }),
  }),
});

/** What the fields of the gaps of an answer need. */
export function gapParents(
  projection: Projection,
  choice: Choice,
  answer: AnswerHeading,
): (gap: GapValue) => GapParent {
  const recordsOf = orRefuse(systemRecords(projection, choice));
  const bestChainOf = orRefuse(bestChains(projection, choice));
  const remediesOf = orRefuse(remediesOfScope(projection, choice));
  return (gap) => ({
    ...{ projection, answer, recordsOf, bestChainOf, gap },
    findRemedies: foundOnce(() => remediesOf(gap.framework, gap.ref)),
  });
}

/** A page of gaps with the answer that it is cut from. */
interface GapPage extends Page<GapParent> {
  readonly answer: AnswerHeading;
}

export const GapConnection = connectionOf<GapParent, GapPage>('Gap', Gap);

GapConnection.addInterfaces([Answer, CrosswalkAnswer]);
