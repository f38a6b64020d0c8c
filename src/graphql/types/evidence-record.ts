import type { Projection } from '../../coverage/projection/projection.ts';
import { stateKey } from '../../coverage/projection/state-key.ts';
import {
  answerEvidenceRecordInSteps,
  type EvidenceRecordAnswer,
  type NamingProvision as Naming,
  type EvidenceRecordRow as Row,
} from '../../coverage/questions/evidence-record.ts';
import type { Choice } from '../../coverage/questions/resolved-choice.ts';
import type { Outcome } from '../../problems/problem.ts';
import { answerKey } from '../answer-key.ts';
import { askedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import type { GraphQLContext } from '../context.ts';
import { evaluating } from '../evaluating.ts';
import { ownedByAnswer } from '../list-owner.ts';
import { loadAnswer } from '../load-answer.ts';
import { pageOf } from '../page.ts';
import { PAGING } from '../paging.ts';
import { EvidenceConnection, pageOfEvidence } from '../references/evidence.ts';
import { Provision } from '../references/provision.ts';
import { Answer, CrosswalkAnswer, OF_ANSWER } from './answer.ts';
import { CoverageStatus, KindRemark, RecordPresence } from './enums.ts';
import { RecordKind } from './record-kind.ts';

interface NamingParent {
  readonly projection: Projection;
  readonly naming: Naming;
}

const NamingProvision = builder.objectRef<NamingParent>('NamingProvision');

NamingProvision.implement({
  description: 'A provision that applies to the system and names a kind of evidence.',
  fields: (t) => ({
    provision: t.field({
      type: Provision,
      description: 'The provision.',
      resolve: ({ projection, naming }) =>
        projection.catalogue.records.provisions.get(`${naming.framework}:${naming.ref}`)!,
    }),
    status: t.field({
      type: CoverageStatus,
      description: 'The status of the provision for the system.',
      resolve: ({ naming }) => naming.status,
    }),
  }),
});

const NamingProvisionConnection = connectionOf('NamingProvision', NamingProvision);

interface RowParent {
  readonly projection: Projection;
  readonly answer: EvidenceRecordAnswer;
  readonly row: Row;
}

const EvidenceRecordRow = builder.objectRef<RowParent>('EvidenceRecordRow');

function keyOfRow({ projection, answer, row }: RowParent): string {
  return answerKey(projection, answer, row.kind);
}

builder.node(EvidenceRecordRow, {
  description: 'One kind of evidence, and whether a system has it.',
  id: { resolve: keyOfRow, description: OF_ANSWER },
  loadOne: (key, context) =>
    loadAnswer(
      context,
      key,
      async ({ projection, choice, parameters: [kind] }) => {
        const answer = await answered(context, projection, choice);
        if (answer?.ok !== true) return answer;
        const row = answer.value.rows.find((each) => each.kind === kind);
        return row === undefined ? null : { ok: true, value: { projection, answer: answer.value, row } };
      },
      keyOfRow,
    ),
  fields: (t) => ({
    kind: t.field({
      type: RecordKind,
      nullable: true,
      description: 'The kind. Null if the catalogue no longer has it.',
      resolve: ({ projection, row }) => projection.catalogue.records.recordKinds.get(row.kind),
    }),
    presence: t.field({
      type: RecordPresence,
      description: 'Whether evidence of the kind is there, and if not, whether a provision asks for it.',
      resolve: ({ row }) => row.presence,
    }),
    evidence: t.field({
      type: EvidenceConnection,
      nullable: true,
      args: PAGING,
      description: 'The records on which this is based.',
      resolve: ({ projection, answer, row }, args, _, info) =>
        pageOfEvidence(projection, row.evidence, askedPage(info, args, ...ownedByAnswer(answer), row.kind)),
    }),
    remark: t.field({
      type: KindRemark,
      nullable: true,
      description: 'What you must also know about these records.',
      resolve: ({ row }) => row.remark,
    }),
    provisions: t.field({
      type: NamingProvisionConnection,
      nullable: true,
      args: PAGING,
      description: 'The provisions that apply to the system on the day and name the kind.',
      resolve: ({ projection, answer, row }, args, _, info) => {
        const page = askedPage(info, args, ...ownedByAnswer(answer), row.kind);
        return pageOf(row.provisions, page, stateKey(projection), (naming) => ({ projection, naming }));
      },
    }),
  }),
});

/** Null: no system is asked about. */
async function answered(
  context: GraphQLContext,
  projection: Projection,
  { system, ...choice }: Choice,
): Promise<Outcome<EvidenceRecordAnswer> | null> {
  if (system === null) return null;
  return evaluating(context, answerEvidenceRecordInSteps(projection, { ...choice, system }));
}

const EvidenceRecordRowConnection = connectionOf('EvidenceRecordRow', EvidenceRecordRow);

export interface EvidenceRecordParent {
  readonly projection: Projection;
  readonly answer: EvidenceRecordAnswer;
}

export const EvidenceRecord = builder.objectRef<EvidenceRecordParent>('EvidenceRecord');

function keyOfRecord({ projection, answer }: EvidenceRecordParent): string {
  return answerKey(projection, answer);
}

builder.node(EvidenceRecord, {
  description: 'What a system has of each kind of evidence that the view evidence-record names.',
  interfaces: [Answer, CrosswalkAnswer],
  id: { resolve: keyOfRecord, description: OF_ANSWER },
  loadOne: (key, context) =>
    loadAnswer(
      context,
      key,
      async ({ projection, choice }) => {
        const answer = await answered(context, projection, choice);
        return answer?.ok === true ? { ok: true, value: { projection, answer: answer.value } } : answer;
      },
      keyOfRecord,
    ),
  fields: (t) => ({
    rows: t.field({
      type: EvidenceRecordRowConnection,
      nullable: true,
      args: PAGING,
      description: 'The kinds in the order of the view.',
      resolve: ({ projection, answer }, args, _, info) => {
        const page = askedPage(info, args, ...ownedByAnswer(answer));
        return pageOf(answer.rows, page, stateKey(projection), (row) => ({ projection, answer, row }));
      },
    }),
  }),
});
