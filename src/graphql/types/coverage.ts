import type { Projection } from '../../coverage/projection/projection.ts';
import { stateKey } from '../../coverage/projection/state-key.ts';
import { answerCoverageInSteps, type CoverageAnswer } from '../../coverage/questions/coverage.ts';
import { askOfProvision } from '../../coverage/questions/find-provision.ts';
import type { Choice } from '../../coverage/questions/resolved-choice.ts';
import { COVERAGE_STATUSES } from '../../model/coverage.ts';
import { answerKey } from '../answer-key.ts';
import { askedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import { orRefuse } from '../error-codes.ts';
import { ownedByAnswer } from '../list-owner.ts';
import { loadEvaluated } from '../load-evaluated.ts';
import { pageOfSelectedRows } from '../page-of-selected.ts';
import { PAGING } from '../paging.ts';
import { provisionCoverageOf } from '../provision-coverage-of.ts';
import { systemParent } from '../references/ai-system.ts';
import { Framework } from '../references/framework.ts';
import { Scope } from '../references/scope.ts';
import { inSteps } from '../time-slices.ts';
import { Answer, CrosswalkAnswer, OF_ANSWER } from './answer.ts';
import { ProvisionCoverage, ProvisionCoverageConnection } from './provision-coverage.ts';
import { ProvisionCoverageFilter, provisionCoverageTest } from './provision-coverage-filter.ts';
import { countsOf, StatusCount } from './status-count.ts';

/** One answer, with everything that its fields need to ask further. */
export interface CoverageParent {
  readonly projection: Projection;
  readonly choice: Choice;
  readonly answer: CoverageAnswer;
}

export const Coverage = builder.objectRef<CoverageParent>('Coverage');

function keyOfCoverage({ projection, choice, answer }: CoverageParent): string {
  return answerKey(projection, choice, answer.framework);
}

builder.node(Coverage, {
  description:
    'Which provisions of one framework your evidence supports, how far, and why not further. Evidence that is mapped to a provision does not prove that you comply with it.',
  interfaces: [Answer, CrosswalkAnswer],
  id: { resolve: keyOfCoverage, description: OF_ANSWER },
  loadOne: (key, context) =>
    loadEvaluated(
      context,
      key,
      ({ projection, choice, parameters: [framework] }) =>
        typeof framework === 'string' ? answerCoverageInSteps(projection, choice, framework) : null,
      keyOfCoverage,
    ),
  fields: (t) => ({
    framework: t.field({
      type: Framework,
      description: 'The framework that the answer is about.',
      resolve: ({ projection, answer }) => projection.catalogue.records.frameworks.get(answer.framework)!,
    }),
    scope: t.field({
      type: Scope,
      description: 'The organization or system that the answer is about.',
      resolve: ({ projection, choice }) =>
        systemParent(projection, choice.system) ?? { projection: projection.recorded, system: null },
    }),
    counts: t.field({
      type: [StatusCount],
      cost: { rows: () => COVERAGE_STATUSES.length },
      description: 'How many assessable provisions have each status.',
      resolve: ({ answer }) => countsOf(answer.counts),
    }),
    provision: t.field({
      type: ProvisionCoverage,
      nullable: true,
      description:
        'One provision of the framework, assessable or not. NOT_FOUND if the framework has no such ref.',
      args: { ref: t.arg.string({ required: true, description: 'The ref, as the document prints it.' }) },
      resolve: async ({ projection, choice, answer }, { ref }, context) => {
        const { framework } = answer;
        const asking = askOfProvision({ projection, choice, framework, ref }, () =>
          provisionCoverageOf(projection, choice, framework, ref),
        );
        return orRefuse(await inSteps(context, asking));
      },
    }),
    provisions: t.field({
      type: ProvisionCoverageConnection,
      nullable: true,
      description: 'The assessable provisions, in document order.',
      args: {
        ...PAGING,
        filter: t.arg({
          type: ProvisionCoverageFilter,
          description: 'Which provisions to show. Default: all.',
        }),
      },
      cost: { work: ({ provisionsOfFramework }, { filter }) => (filter ? provisionsOfFramework / 100 : 0) },
      resolve: ({ projection, choice, answer }, args, context, info) => {
        const { framework } = answer;
        return pageOfSelectedRows(
          context,
          answer.provisions,
          provisionCoverageTest(projection, framework, args.filter),
          askedPage(info, args, ...ownedByAnswer(answer)),
          stateKey(projection),
          (row) => ({ projection, choice, framework, row, ref: row.ref }),
        );
      },
    }),
  }),
});
