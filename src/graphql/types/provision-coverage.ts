import { evidenceByLocalId } from '../../coverage/projection/evidence-by-local-id.ts';
import { stateKey } from '../../coverage/projection/state-key.ts';
import { actionsOf } from '../../coverage/questions/actions-on.ts';
import {
  countExplainedChains,
  findExplainedChains,
  findExplainedParts,
} from '../../coverage/questions/explain.ts';
import {
  type ExplanationGrounds,
  explainGrounds,
  findActionsOn,
} from '../../coverage/questions/explain-grounds.ts';
import { askOfProvision } from '../../coverage/questions/find-provision.ts';
import { findRemedies } from '../../coverage/questions/find-remedies.ts';
import { systemActions, systemRecords } from '../../coverage/questions/system-records.ts';
import { COVERAGE_STATUSES } from '../../model/coverage.ts';
import { memoOn } from '../../model/memo-on.ts';
import { answerKey } from '../answer-key.ts';
import { askedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { orRefuse } from '../error-codes.ts';
import { evaluating } from '../evaluating.ts';
import { loadAnswer } from '../load-answer.ts';
import { edgesFrom, pageOf, pageWith, rangeAtState } from '../page.ts';
import { PAGING } from '../paging.ts';
import {
  furtherAnswer,
  ownedByProvision,
  type ProvisionCoverageParent,
  provisionCoverageOf,
} from '../provision-coverage-of.ts';
import { AISystem, systemParent } from '../references/ai-system.ts';
import { Evidence } from '../references/evidence.ts';
import { Provision } from '../references/provision.ts';
import { inSteps, madeOnce, type Waiting } from '../time-slices.ts';
import { ActionConnection } from './action.ts';
import { OF_ANSWER } from './answer.ts';
import { Applicability } from './applicability.ts';
import { ChainConnection } from './chain.ts';
import { Condition } from './condition.ts';
import { Decision } from './decision.ts';
import { Basis, CoverageStatus, Extent, NotApplicableCause, Reason } from './enums.ts';
import { ExplainedPartConnection } from './explained-part.ts';
import { MissingProvisions } from './missing-provisions.ts';
import { RecordKind } from './record-kind.ts';
import { Remedy } from './remedy.ts';
import { countsOf, StatusCount } from './status-count.ts';

export const ProvisionCoverage = builder.objectRef<ProvisionCoverageParent>('ProvisionCoverage');

function keyOfRow({ projection, choice, framework, ref }: ProvisionCoverageParent): string {
  return answerKey(projection, choice, framework, ref);
}

builder.node(ProvisionCoverage, {
  description:
    'How far evidence supports one provision, and why. A field that does not apply to the provision is null.',
  id: { resolve: keyOfRow, description: OF_ANSWER },
  loadOne: (key, context) =>
    loadAnswer(
      context,
      key,
      async ({ projection, choice, parameters: [framework, ref] }) => {
        if (typeof framework !== 'string' || typeof ref !== 'string') return null;
        const asking = askOfProvision({ projection, choice, framework, ref }, () =>
          provisionCoverageOf(projection, choice, framework, ref),
        );
        return evaluating(context, asking);
      },
      keyOfRow,
    ),
  fields: (t) => ({
    provision: t.field({
      type: Provision,
      description: 'The provision.',
      resolve: ({ projection, framework, ref }) =>
        projection.catalogue.records.provisions.get(`${framework}:${ref}`)!,
    }),
    status: t.field({
      type: CoverageStatus,
      nullable: true,
      description:
        'How far evidence supports the provision. Null for a provision that is not assessable. For such a provision `counts` has the provisions beneath it.',
      resolve: ({ row }) => row?.status,
    }),
    extent: t.field({
      type: Extent,
      nullable: true,
      description: 'How much of the provision evidence supports.',
      resolve: ({ row }) => row?.extent,
    }),
    basis: t.field({
      type: Basis,
      nullable: true,
      description: 'Whether the best chain uses a mapping.',
      resolve: ({ row }) => row?.basis,
    }),
    reason: t.field({
      type: Reason,
      nullable: true,
      description: 'Why the provision is not covered.',
      resolve: ({ row }) => row?.reason,
    }),
    appliesFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day on which the provision applies, if that day is still to come.',
      resolve: ({ row }) => row?.appliesFrom,
    }),
    statusWhenApplicable: t.field({
      type: CoverageStatus,
      nullable: true,
      description: 'The status that the provision would have if it already applied.',
      resolve: ({ row }) => row?.statusWhenApplicable,
    }),
    notApplicableBecause: t.field({
      type: NotApplicableCause,
      nullable: true,
      description: 'Why the provision does not apply.',
      resolve: ({ row }) => row?.notApplicableBecause,
    }),
    openConditions: t.field({
      type: [Condition],
      cost: { rows: () => 60 },
      description: 'The unanswered questions because of which the provision is UNDETERMINED.',
      resolve: ({ projection, framework, row }) => {
        const { conditions = [] } = projection.catalogue.records.frameworks.get(framework) ?? {};
        return conditions.filter(({ id }) => row?.openConditions?.includes(id));
      },
    }),
    remedies: t.field({
      type: [Remedy],
      description:
        'Records of the organization that would each improve the status by itself, the best first, at most five.',
      cost: { work: () => 25, rows: () => 5 },
      resolve: async ({ projection, choice, framework, ref }, _, context) => {
        const found = await inSteps(context, findRemedies(projection, choice, framework, ref));
        return orRefuse(found).told.map((remedy) => ({ projection, remedy }));
      },
    }),
    decision: t.field({
      type: Decision,
      nullable: true,
      description:
        'The decision that counts for the provision in this scope, made on the provision itself or on one above it.',
      resolve: async (parent, _, context) => {
        const further = await inSteps(
          context,
          askOfProvision(parent, () => furtherAnswer(parent)),
        );
        const record = further?.decision ?? null;
        return record === null ? null : { projection: parent.projection, record };
      },
    }),
    answeredBy: t.field({
      type: AISystem,
      nullable: true,
      description: 'The system whose status the organization has, because it is the weakest of its systems.',
      resolve: ({ projection, row }) => systemParent(projection, row?.answeredBy ?? null),
    }),
    systemActions: t.field({
      type: ActionConnection,
      nullable: true,
      args: PAGING,
      description:
        'The actions of that system that are not done. Empty if the status does not come from a system.',
      resolve: (parent, args, _, info) => {
        const { projection, framework, ref, row } = parent;
        const found = systemActions(projection, { framework, ref, answeredBy: row?.answeredBy ?? null });
        const page = askedPage(info, args, ...ownedByProvision(parent));
        return pageOf(found, page, stateKey(projection), (record) => ({ projection, record }));
      },
    }),
    systemEvidence: t.field({
      type: Evidence,
      nullable: true,
      description:
        'The evidence of the best chain of that system. Null if there is none, or if the status does not come from a system.',
      cost: { work: () => 25 },
      resolve: async (parent, _, context) => {
        const { projection, choice, framework, ref, row } = parent;
        await madeOnce(context, evidenceByLocalId, projection.organization.evidence);
        const { evidence: record } = await inSteps(
          context,
          askOfProvision(parent, () =>
            orRefuse(systemRecords(projection, choice))({
              framework,
              ref,
              answeredBy: row?.answeredBy ?? null,
            }),
          ),
        );
        return record === null ? null : { projection, record };
      },
    }),
    parts: t.field({
      type: [StatusCount],
      cost: { rows: () => COVERAGE_STATUSES.length },
      description: 'How many assessable provisions beneath it have each status. Empty if there are none.',
      resolve: async (parent, _, context) => {
        const further = await inSteps(
          context,
          askOfProvision(parent, () => furtherAnswer(parent)),
        );
        const counts = further?.parts ?? null;
        return counts === null ? [] : countsOf(counts);
      },
    }),
    applicability: t.field({
      type: Applicability,
      description: 'The rules by which the provision applies or does not apply, apart from a decision.',
      cost: { work: () => 20 },
      resolve: async (parent, _, context) => ({
        ...parent,
        applicability: (await groundsOf(parent, context)).applicability,
      }),
    }),
    recordKinds: t.field({
      type: [RecordKind],
      cost: { rows: () => 20 },
      description: 'The kinds of evidence that usually support the provision.',
      resolve: ({ projection, framework, ref }) => {
        const { provisions, recordKinds } = projection.catalogue.records;
        const ids = provisions.get(`${framework}:${ref}`)?.recordKinds ?? [];
        return ids.flatMap((id) => recordKinds.get(id) ?? []);
      },
    }),
    actions: t.field({
      type: ActionConnection,
      nullable: true,
      args: PAGING,
      description: 'The actions that are not done, of the scope and of the system that answers for it.',
      cost: { work: () => 20 },
      resolve: async (parent, args, context, info) => {
        const { projection, choice, framework, ref } = parent;
        await madeOnce(context, actionsOf, projection.organization);
        const asking = askOfProvision(parent, () => findActionsOn(projection, choice, framework, ref));
        const found = await inSteps(context, asking);
        const page = askedPage(info, args, ...ownedByProvision(parent));
        return pageOf(orRefuse(found), page, stateKey(projection), (record) => ({ projection, record }));
      },
    }),
    missing: t.field({
      type: [MissingProvisions],
      description:
        'What the provision lacks to be FULL: parts of it, and provisions of unions from which a mapping leads to it, at most twenty.',
      cost: { work: () => 20, rows: () => 20 },
      resolve: async (parent, _, context) =>
        (await groundsOf(parent, context)).missing.map((missing) => ({
          ...{ projection: parent.projection, asOf: parent.choice.asOf, missing },
        })),
    }),
    explanation: t.field({
      type: ChainConnection,
      nullable: true,
      description: 'The chains from evidence to the provision, the best first.',
      args: PAGING,
      cost: { work: () => 100 },
      resolve: async (parent, args, context, info) => {
        const { projection, choice, framework, ref } = parent;
        const page = askedPage(info, args, ...ownedByProvision(parent));
        const state = stateKey(projection);
        // How many there are is not known yet: they are counted only where that is asked.
        const { start, end } = rangeAtState(page, Number.MAX_SAFE_INTEGER, state);
        const finding = findExplainedChains(projection, choice, framework, ref, { start, end });
        const { chains, areMore } = orRefuse(await inSteps(context, finding));
        const rows = chains.map((chain) => ({ projection, asOf: choice.asOf, chain }));
        const count = async (): Promise<number> =>
          orRefuse(await inSteps(context, countExplainedChains(projection, choice, framework, ref)));
        return pageWith(edgesFrom(start, rows, page, state), count, start > 0, areMore);
      },
    }),
    explainedParts: t.field({
      type: ExplainedPartConnection,
      nullable: true,
      args: PAGING,
      description: 'Each part with its best chain, if the status comes from the parts.',
      cost: { work: () => 20 },
      resolve: async (parent, args, context, info) => {
        const { projection, choice, framework, ref } = parent;
        const finding = findExplainedParts(projection, choice, framework, ref);
        const found = orRefuse(await inSteps(context, finding));
        const page = askedPage(info, args, ...ownedByProvision(parent));
        return pageOf(found, page, stateKey(projection), (part) => ({
          ...{ projection, framework, part },
          asOf: choice.asOf,
        }));
      },
    }),
  }),
});

/** Asked once for each row, whatever the number of fields that want some of it. */
const groundsOnce = memoOn((parent: ProvisionCoverageParent) => {
  const { projection, choice, framework, ref } = parent;
  let grounds: Promise<ExplanationGrounds> | null = null;
  return (waiting: Waiting): Promise<ExplanationGrounds> => {
    grounds ??= inSteps(
      waiting,
      askOfProvision(parent, () => orRefuse(explainGrounds(projection, choice, framework, ref))),
    );
    return grounds;
  };
});

function groundsOf(parent: ProvisionCoverageParent, waiting: Waiting): Promise<ExplanationGrounds> {
  return groundsOnce(parent)(waiting);
}

export const ProvisionCoverageConnection = connectionOf('ProvisionCoverage', ProvisionCoverage);
