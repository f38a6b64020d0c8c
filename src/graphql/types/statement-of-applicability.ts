import type { FoundRemedies } from '../../coverage/engine/remedies.ts';
import type { Projection } from '../../coverage/projection/projection.ts';
import { stateKey } from '../../coverage/projection/state-key.ts';
import { foundOnce, remediesOfScope } from '../../coverage/questions/find-remedies.ts';
import type { Choice } from '../../coverage/questions/resolved-choice.ts';
import {
  type ApplicabilityAnswer,
  type ControlEvidence as EvidenceRow,
  type Obligation as ObligationRow,
  type SoaRow,
  stateApplicabilityInSteps,
} from '../../coverage/questions/statement-of-applicability.ts';
import type { Steps } from '../../coverage/steps.ts';
import type { Outcome } from '../../problems/problem.ts';
import { answerKey, type KeyParameter } from '../answer-key.ts';
import { askedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import type { GraphQLContext } from '../context.ts';
import { orRefuse } from '../error-codes.ts';
import { evaluating } from '../evaluating.ts';
import { type ListOwner, ownedByAnswer } from '../list-owner.ts';
import { type AskedAgain, loadAnswer } from '../load-answer.ts';
import { pageOf } from '../page.ts';
import { PAGING } from '../paging.ts';
import { AISystem, systemParent } from '../references/ai-system.ts';
import { AppliedControlConnection } from '../references/applied-control.ts';
import { Evidence, evidenceParents } from '../references/evidence.ts';
import { Framework } from '../references/framework.ts';
import { Provision, ProvisionConnection } from '../references/provision.ts';
import { inSteps, inTurn } from '../time-slices.ts';
import type { Within } from '../within.ts';
import { Answer, CrosswalkAnswer, OF_ANSWER } from './answer.ts';
import { Decision } from './decision.ts';
import { CoverageStatus, EvidenceStanding, Implementation, SoaDefect } from './enums.ts';
import { ownedRecord } from './records.ts';
import { Remedy } from './remedy.ts';

const ControlEvidence = builder.objectRef<Within<EvidenceRow>>('ControlEvidence');

ControlEvidence.implement({
  description: 'Evidence on a control, and whether it counts on the day of the answer.',
  fields: (t) => ({
    evidence: t.field({
      type: Evidence,
      description: 'The evidence.',
      resolve: ({ projection, row }) => evidenceParents(projection, [row.evidence])[0]!,
    }),
    standing: t.field({
      type: EvidenceStanding,
      description: 'Whether it counts on the day, and if not, why not.',
      resolve: ({ row }) => row.standing,
    }),
  }),
});

const Obligation = builder.objectRef<Within<ObligationRow>>('Obligation');

Obligation.implement({
  description: 'A provision of law that applies, or will apply, and is mapped to a control.',
  fields: (t) => ({
    provision: t.field({
      type: Provision,
      description: 'The provision.',
      resolve: ({ projection, row }) => projection.catalogue.records.provisions.get(row.provision)!,
    }),
    appliesFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day on which the provision applies, if that day is still to come.',
      resolve: ({ row }) => row.appliesFrom,
    }),
  }),
});

const ControlEvidenceConnection = connectionOf('ControlEvidence', ControlEvidence);
const ObligationConnection = connectionOf('Obligation', Obligation);

interface ControlParent extends Within<SoaRow> {
  readonly answer: ApplicabilityAnswer;
  /** All its remedies, found once. */
  readonly findRemedies: () => Steps<FoundRemedies>;
}

const StatedControl = builder.objectRef<ControlParent>('StatedControl');

/** Whose the lists of a control are. */
function ownedByControl({ answer, row }: ControlParent): ListOwner {
  return [...ownedByAnswer(answer), row.framework, row.ref];
}

function keyOfControl({ projection, answer, row: { framework, ref } }: ControlParent): string {
  return answerKey(projection, answer, framework, ref);
}

builder.node(StatedControl, {
  description: 'One control of a statement of applicability.',
  id: { resolve: keyOfControl, description: OF_ANSWER },
  loadOne: (key, context) =>
    loadAnswer(
      context,
      key,
      async ({ parameters: [framework, ref], ...asked }) => {
        const stated = await statedAgain(context, asked, framework);
        if (stated?.ok !== true) return stated;
        const row = stated.value.answer.controls.find((control) => control.ref === ref);
        return row === undefined ? null : { ok: true, value: controlParent(stated.value, row) };
      },
      keyOfControl,
    ),
  fields: (t) => ({
    provision: t.field({
      type: Provision,
      description: 'The control.',
      resolve: ({ projection, row }) =>
        projection.catalogue.records.provisions.get(`${row.framework}:${row.ref}`)!,
    }),
    applicable: t.boolean({
      nullable: true,
      description:
        'Whether the organization decided that the control applies. Null if there is no decision. Then only the rules of the framework count.',
      resolve: ({ row }) => row.applicable,
    }),
    decision: t.field({
      type: Decision,
      nullable: true,
      description: 'The decision, with its justification, driver, owner and approver.',
      resolve: ({ projection, row: { decision } }) =>
        decision === null ? null : { projection, record: decision },
    }),
    status: t.field({
      type: CoverageStatus,
      description: 'How far evidence supports the control.',
      resolve: ({ row }) => row.status,
    }),
    reviewDue: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day by which the decision must be reviewed again. Null if it is not known.',
      resolve: ({ row }) => row.reviewDue,
    }),
    answeredBy: t.field({
      type: AISystem,
      nullable: true,
      description: 'The system whose status the organization has, because it is the weakest of its systems.',
      resolve: ({ projection, row }) => systemParent(projection, row.answeredBy),
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
    controls: t.field({
      type: AppliedControlConnection,
      nullable: true,
      args: PAGING,
      description: "The organization's own controls that address the control, in file order.",
      resolve: (parent, args, _, info) => {
        const { projection, row } = parent;
        const { controls } = projection.organization.records;
        const found = row.controls.flatMap(({ control }) => ownedRecord(projection, controls, control) ?? []);
        const page = askedPage(info, args, ...ownedByControl(parent));
        return pageOf(found, page, stateKey(projection), (control) => control);
      },
    }),
    implementation: t.field({
      type: Implementation,
      description: "How far the organization's own controls implement the control, with or without evidence.",
      resolve: ({ row }) => row.implementation,
    }),
    evidence: t.field({
      type: ControlEvidenceConnection,
      nullable: true,
      args: PAGING,
      description: 'The evidence that supports the control without a mapping, whether or not it counts.',
      resolve: (parent, args, context, info) => {
        const { projection, row } = parent;
        const page = askedPage(info, args, ...ownedByControl(parent));
        return inTurn(context, () =>
          pageOf(row.evidence, page, stateKey(projection), (each) => ({ projection, row: each })),
        );
      },
    }),
    obligations: t.field({
      type: ObligationConnection,
      nullable: true,
      args: PAGING,
      description:
        'The provisions of law that apply, or will apply, and are mapped to the control by a crosswalk in use.',
      resolve: (parent, args, _, info) => {
        const { projection, row } = parent;
        const page = askedPage(info, args, ...ownedByControl(parent));
        return pageOf(row.obligations, page, stateKey(projection), (each) => ({ projection, row: each }));
      },
    }),
    others: t.field({
      type: ProvisionConnection,
      nullable: true,
      args: PAGING,
      description: 'The other provisions that are mapped to the control by a crosswalk in use.',
      resolve: (parent, args, _, info) => {
        const { projection, row } = parent;
        const { provisions } = projection.catalogue.records;
        const page = askedPage(info, args, ...ownedByControl(parent));
        return pageOf(row.others, page, stateKey(projection), (id) => provisions.get(id)!);
      },
    }),
    defects: t.field({
      type: [SoaDefect],
      description: 'What the control lacks. Empty if it lacks nothing.',
      resolve: ({ row }) => row.defects,
    }),
  }),
});

const StatedControlConnection = connectionOf('StatedControl', StatedControl);

interface StatementParent {
  readonly projection: Projection;
  readonly answer: ApplicabilityAnswer;
  readonly remediesOf: (framework: string, ref: string) => Steps<FoundRemedies>;
}

export const StatementOfApplicability = builder.objectRef<StatementParent>('StatementOfApplicability');

/** States which controls of a framework apply. Problems of the question. */
export async function stated(
  context: GraphQLContext,
  projection: Projection,
  choice: Choice,
  framework: string,
): Promise<Outcome<StatementParent>> {
  const answer = await evaluating(context, stateApplicabilityInSteps(projection, choice, [framework]));
  if (!answer.ok) return answer;
  const remediesOf = orRefuse(remediesOfScope(projection, choice));
  return { ok: true, value: { projection, answer: answer.value, remediesOf } };
}

/** Null: no framework is named, or a system is asked about, which has no such statement. */
async function statedAgain(
  context: GraphQLContext,
  { projection, choice }: Pick<AskedAgain, 'projection' | 'choice'>,
  framework: KeyParameter | undefined,
): Promise<Outcome<StatementParent> | null> {
  if (typeof framework !== 'string' || choice.system !== null) return null;
  return stated(context, projection, choice, framework);
}

function controlParent({ projection, answer, remediesOf }: StatementParent, row: SoaRow): ControlParent {
  return {
    ...{ projection, answer, row },
    findRemedies: foundOnce(() => remediesOf(row.framework, row.ref)),
  };
}

function keyOfStatement({ projection, answer }: StatementParent): string {
  return answerKey(projection, answer, answer.frameworks[0]!);
}

builder.node(StatementOfApplicability, {
  description:
    'Which controls of a framework apply to the organization, why or why not, and what supports them.',
  interfaces: [Answer, CrosswalkAnswer],
  id: { resolve: keyOfStatement, description: OF_ANSWER },
  loadOne: (key, context) =>
    loadAnswer(
      context,
      key,
      ({ parameters: [framework], ...asked }) => statedAgain(context, asked, framework),
      keyOfStatement,
    ),
  fields: (t) => ({
    framework: t.field({
      type: Framework,
      description: 'The framework that the answer is about.',
      resolve: ({ projection, answer }) =>
        projection.catalogue.records.frameworks.get(answer.frameworks[0]!)!,
    }),
    controls: t.field({
      type: StatedControlConnection,
      nullable: true,
      description: 'The controls, in document order.',
      args: {
        ...PAGING,
        defects: t.arg({ type: [SoaDefect], description: 'Only controls that lack one of these.' }),
      },
      resolve: (parent, args, _, info) => {
        const { projection, answer } = parent;
        const { defects } = args;
        const wanted = answer.controls.filter(
          (row) => !defects || row.defects.some((each) => defects.includes(each)),
        );
        const page = askedPage(info, args, ...ownedByAnswer(answer));
        return pageOf(wanted, page, stateKey(projection), (row) => controlParent(parent, row));
      },
    }),
  }),
});
