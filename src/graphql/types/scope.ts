import { evidenceByLocalId } from '../../coverage/projection/evidence-by-local-id.ts';
import { stateKey } from '../../coverage/projection/state-key.ts';
import { askConditionsInSteps } from '../../coverage/questions/conditions.ts';
import { answerCoverageInSteps } from '../../coverage/questions/coverage.ts';
import { findGapRowsInSteps, type Gap } from '../../coverage/questions/gaps.ts';
import { resolveChoiceInSteps } from '../../coverage/questions/resolved-choice.ts';
import type { Steps } from '../../coverage/steps.ts';
import { askedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import { askedRecords, CHOICE, choiceOf, FRAMEWORKS } from '../choice.ts';
import { ANSWER_WORK } from '../cost/answer-work.ts';
import { orRefuse } from '../error-codes.ts';
import { evaluating } from '../evaluating.ts';
import { ownedByAnswer } from '../list-owner.ts';
import { pageInSteps, pageOf } from '../page.ts';
import { PAGING } from '../paging.ts';
import { systemParent } from '../references/ai-system.ts';
import { Scope } from '../references/scope.ts';
import { inSteps, madeOnce } from '../time-slices.ts';
import { AskedConditionConnection } from './asked-condition.ts';
import { atLeast, StateInput } from './at-least.ts';
import { Coverage } from './coverage.ts';
import { GapConnection, gapParents } from './gap.ts';
import { GapFilter, gapFilterOf } from './gap-filter.ts';

Scope.implement({
  description: 'What an answer is about: the organization, or one of its AI systems.',
  interfaces: [builder.nodeInterfaceRef()],
  resolveType: ({ system }) => (system === null ? 'Organization' : 'AISystem'),
  fields: (t) => ({
    name: t.string({
      description: 'The name of the organization or the system.',
      resolve: ({ projection, system }) =>
        systemParent(projection, system)?.record.name ?? projection.organization.organization.name,
    }),
    coverage: t.field({
      type: Coverage,
      nullable: true,
      description: 'How far evidence supports the provisions of one framework.',
      args: {
        ...CHOICE,
        framework: t.arg.string({ required: true, description: 'The slug of the framework.' }),
        atLeast: t.arg({
          type: StateInput,
          description:
            'A state that you have seen elsewhere and that the answer must include. The server waits for it for up to 2 seconds.',
        }),
      },
      cost: { evaluates: true, work: ANSWER_WORK.Coverage },
      resolve: async ({ projection: known, system }, { framework, atLeast: wanted, ...asked }, context) => {
        const newest = await atLeast(context, known, wanted);
        const projection = await askedRecords(context, newest, asked);
        const choice = choiceOf(system, asked, context);
        const answer = await evaluating(context, answerCoverageInSteps(projection, choice, framework));
        return { projection, choice, answer: orRefuse(answer) };
      },
    }),
    conditions: t.field({
      type: AskedConditionConnection,
      nullable: true,
      description:
        'The questions on which provisions depend, with their current answers. Open questions come first, sorted by how many provisions depend on them.',
      args: {
        ...CHOICE,
        ...PAGING,
        ...FRAMEWORKS,
      },
      cost: { evaluates: true, work: ({ provisions }) => 50 + provisions / 4 },
      resolve: async ({ projection: newest, system }, args, context, info) => {
        const projection = await askedRecords(context, newest, args);
        const choice = choiceOf(system, args, context);
        const asked = await evaluating(
          context,
          askConditionsInSteps(projection, choice, args.frameworks ?? null),
        );
        const answer = orRefuse(asked);
        const page = askedPage(info, args, ...ownedByAnswer(answer));
        const rows = pageOf(answer.conditions, page, stateKey(projection), (condition) => ({
          projection,
          asked: condition,
        }));
        return { ...rows, answer };
      },
    }),
    gaps: t.field({
      type: GapConnection,
      nullable: true,
      description: 'The provisions that evidence does not cover, the most urgent first.',
      args: {
        ...CHOICE,
        ...FRAMEWORKS,
        ...PAGING,
        filter: t.arg({ type: GapFilter, description: 'Which gaps to show. Default: all.' }),
      },
      cost: { evaluates: true, work: ANSWER_WORK.Gap },
      resolve: async ({ projection: newest, system }, args, context, info) => {
        const projection = await askedRecords(context, newest, args);
        const choice = choiceOf(system, args, context);
        const wanted = gapFilterOf(args.filter);
        const finding = findGapRowsInSteps(projection, choice, args.frameworks ?? null, wanted);
        const answer = orRefuse(await evaluating(context, finding));
        const page = askedPage(info, args, ...ownedByAnswer(answer));
        await madeOnce(context, evidenceByLocalId, projection.organization.evidence);
        await inSteps(context, resolveChoiceInSteps(projection, choice, []));
        const parentOf = gapParents(projection, choice, answer);
        const make = (rows: Steps<readonly Gap[]>) => evaluating(context, rows);
        const rows = await pageInSteps(answer.gaps, page, stateKey(projection), make, parentOf);
        return { ...rows, answer };
      },
    }),
  }),
});
