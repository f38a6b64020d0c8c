import { stateKey } from '../../coverage/projection/state-key.ts';
import { findExplainedChains, findExplainedParts } from '../../coverage/questions/explain.ts';
import { explainGrounds } from '../../coverage/questions/explain-grounds.ts';
import { findRemedies } from '../../coverage/questions/find-remedies.ts';
import { systemActions, systemRecords } from '../../coverage/questions/system-records.ts';
import { oneStep } from '../../coverage/steps.ts';
import { COVERAGE_STATUSES } from '../../model/coverage.ts';
import { memoOn } from '../../model/memo-on.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { orRefuse } from '../error-codes.ts';
import { LIMITS } from '../limits.ts';
import { checkFirst, pageOf } from '../page.ts';
import { PAGING } from '../paging.ts';
import { furtherAnswer, type ProvisionCoverageParent } from '../provision-coverage-of.ts';
import { AISystem, systemParent } from '../references/ai-system.ts';
import { Evidence } from '../references/evidence.ts';
import { Provision } from '../references/provision.ts';
import { inTurn, timeSlices } from '../time-slices.ts';
import { Action } from './action.ts';
import { Applicability } from './applicability.ts';
import { Chain } from './chain.ts';
import { Condition } from './condition.ts';
import { Decision } from './decision.ts';
import { Basis, CoverageStatus, Extent, NotApplicableCause, Reason } from './enums.ts';
import { ExplainedPartConnection } from './explained-part.ts';
import { MissingProvisions } from './missing-provisions.ts';
import { RecordKind } from './record-kind.ts';
import { Remedy } from './remedy.ts';
import { countsOf, StatusCount } from './status-count.ts';

export const ProvisionCoverage = builder.objectRef<ProvisionCoverageParent>('ProvisionCoverage');

ProvisionCoverage.implement({
  description: 'The answer for one provision. A field that does not apply is null.',
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
        'How far evidence supports it; null for a provision that is not assessable, whose parts are counted instead.',
      resolve: ({ row }) => row?.status,
    }),
    extent: t.field({
      type: Extent,
      nullable: true,
      description: 'The greatest extent of evidence that reaches it.',
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
      description: 'Why it is not covered.',
      resolve: ({ row }) => row?.reason,
    }),
    appliesFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day on which it applies, if that day is still to come.',
      resolve: ({ row }) => row?.appliesFrom,
    }),
    statusWhenApplicable: t.field({
      type: CoverageStatus,
      nullable: true,
      description: 'The status that it would have if it already applied.',
      resolve: ({ row }) => row?.statusWhenApplicable,
    }),
    notApplicableBecause: t.field({
      type: NotApplicableCause,
      nullable: true,
      description: 'What took it out of the scope.',
      resolve: ({ row }) => row?.notApplicableBecause,
    }),
    openConditions: t.field({
      type: [Condition],
      cost: { rows: () => 60 },
      description: 'The unanswered questions on which it depends while it is UNDETERMINED.',
      resolve: ({ projection, framework, row }) => {
        const { conditions = [] } = projection.catalogue.records.frameworks.get(framework) ?? {};
        return conditions.filter(({ id }) => row?.openConditions?.includes(id));
      },
    }),
    remedies: t.field({
      type: [Remedy],
      description:
        'Records of the organization each of which would improve the status by itself, the best first; at most five.',
      cost: { work: () => 25, rows: () => 5 },
      resolve: async ({ projection, choice, framework, ref }, _, { desk }) => {
        const found = await timeSlices.run(findRemedies(projection, choice, framework, ref), desk.signal);
        return orRefuse(found).map((remedy) => ({ projection, remedy }));
      },
    }),
    decision: t.field({
      type: Decision,
      nullable: true,
      description:
        'The decision in force for it in this scope, made on the provision itself or on an ancestor.',
      resolve: (parent) => {
        const record = furtherAnswer(parent)?.decision ?? null;
        return record === null ? null : { projection: parent.projection, record };
      },
    }),
    answeredBy: t.field({
      type: AISystem,
      nullable: true,
      description: "The system whose answer became the organization's.",
      resolve: ({ projection, row }) => systemParent(projection, row?.answeredBy ?? null),
    }),
    systemActions: t.field({
      type: [Action],
      cost: { rows: () => 20 },
      description: 'Actions of the answering system that are not done; empty when no system answers.',
      resolve: ({ projection, framework, ref, row }) =>
        systemActions(projection, { framework, ref, answeredBy: row?.answeredBy ?? null }).map((record) => ({
          ...{ projection, record },
        })),
    }),
    systemEvidence: t.field({
      type: Evidence,
      nullable: true,
      description:
        'The evidence of the best chain in the answering system; null when there is none or no system answers.',
      cost: { work: () => 25 },
      resolve: async ({ projection, choice, framework, ref, row }, _, context) => {
        const recordsOf = orRefuse(systemRecords(projection, choice));
        const { evidence: record } = await inTurn(context, () =>
          recordsOf({ framework, ref, answeredBy: row?.answeredBy ?? null }),
        );
        return record === null ? null : { projection, record };
      },
    }),
    parts: t.field({
      type: [StatusCount],
      cost: { rows: () => COVERAGE_STATUSES.length },
      description: 'Counts of the assessable provisions beneath it; empty when there are none.',
      resolve: (parent) => {
        const counts = furtherAnswer(parent)?.parts ?? null;
        return counts === null ? [] : countsOf(counts);
      },
    }),
    applicability: t.field({
      type: Applicability,
      description: 'Why it applies or does not apply, beside a decision.',
      cost: { work: () => 20 },
      resolve: async (parent) => ({ ...parent, applicability: (await groundsOf(parent)).applicability }),
    }),
    recordKinds: t.field({
      type: [RecordKind],
      cost: { rows: () => 20 },
      description: 'The kinds of evidence that usually show it.',
      resolve: ({ projection, framework, ref }) => {
        const { provisions, recordKinds } = projection.catalogue.records;
        const ids = provisions.get(`${framework}:${ref}`)?.recordKinds ?? [];
        return ids.flatMap((id) => recordKinds.get(id) ?? []);
      },
    }),
    actions: t.field({
      type: [Action],
      description:
        'Actions that are not done, of the scope and of the system that answers for it; at most twenty.',
      cost: { work: () => 20, rows: () => 20 },
      resolve: async (parent) =>
        (await groundsOf(parent)).actions.map((record) => ({ projection: parent.projection, record })),
    }),
    actionCount: t.int({
      description: 'The number of all such actions.',
      cost: { work: () => 20 },
      resolve: async (parent) => (await groundsOf(parent)).actionCount,
    }),
    missing: t.field({
      type: [MissingProvisions],
      description:
        'What keeps it from being FULL: parts of it, and provisions of unions from which a mapping leads to it; at most twenty.',
      cost: { work: () => 20, rows: () => 20 },
      resolve: async (parent) =>
        (await groundsOf(parent)).missing.map((missing) => ({
          ...{ projection: parent.projection, asOf: parent.choice.asOf, missing },
        })),
    }),
    explanation: t.field({
      type: [Chain],
      nullable: true,
      description: 'The chains behind the status, best first.',
      args: {
        first: t.arg.int({ required: true, description: `Chains at most, 1 to ${LIMITS.first}.` }),
      },
      cost: { work: () => 100, rows: (_, { first }) => first },
      resolve: async ({ projection, choice, framework, ref }, { first }, { desk }) => {
        checkFirst(first);
        const finding = findExplainedChains(projection, choice, framework, ref, first);
        const found = await timeSlices.run(finding, desk.signal);
        return orRefuse(found).map((chain) => ({ projection, chain }));
      },
    }),
    explainedParts: t.field({
      type: ExplainedPartConnection,
      nullable: true,
      args: PAGING,
      description: 'If the status comes from its parts: each part with its best chain.',
      cost: { work: () => 20 },
      resolve: async ({ projection, choice, framework, ref }, page, { desk }) => {
        const found = await timeSlices.run(
          findExplainedParts(projection, choice, framework, ref),
          desk.signal,
        );
        return pageOf(orRefuse(found), page, stateKey(projection), (part) => ({
          projection,
          framework,
          part,
        }));
      },
    }),
  }),
});

/** Asked once for each row, whatever the number of fields that want some of it. */
const groundsOf = memoOn(({ projection, choice, framework, ref }: ProvisionCoverageParent) =>
  timeSlices.run(oneStep(() => orRefuse(explainGrounds(projection, choice, framework, ref)))),
);

export const ProvisionCoverageConnection = connectionOf('ProvisionCoverage', ProvisionCoverage);
