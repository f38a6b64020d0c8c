import { answerEvidenceRecordInSteps } from '../../coverage/questions/evidence-record.ts';
import { askedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import { askedRecords, CHOICE, choiceOf } from '../choice.ts';
import { ANSWER_WORK } from '../cost/answer-work.ts';
import { orRefuse } from '../error-codes.ts';
import { evaluating } from '../evaluating.ts';
import { listsOf } from '../organization-lists.ts';
import { PAGING } from '../paging.ts';
import { AISystem } from '../references/ai-system.ts';
import { EvidenceConnection } from '../references/evidence.ts';
import { Scope } from '../references/scope.ts';
import { madeOnce } from '../time-slices.ts';
import { SystemStatus } from './enums.ts';
import { EvidenceRecord } from './evidence-record.ts';
import { Recorded } from './recorded.ts';
import { loadOwned, namedRecords, pageOfRecords } from './records.ts';
import { SupplierConnection } from './supplier.ts';
import { pageOfTerms, SystemTermConnection } from './system-term.ts';

builder.node(AISystem, {
  description: 'An AI system of an organization.',
  interfaces: () => [Scope, Recorded],
  id: { resolve: ({ record }) => record.id, description: 'The global id.' },
  loadOne: async (id, context) => {
    const found = await loadOwned(context, id, (records) => records.systems);
    return found === null ? null : { ...found, system: found.record.localId };
  },
  fields: (t) => ({
    localId: t.string({
      description: 'The id within the organization.',
      resolve: ({ record }) => record.localId,
    }),
    name: t.string({ description: 'The name.', resolve: ({ record }) => record.name }),
    purpose: t.string({
      nullable: true,
      description: 'The purpose of the system.',
      resolve: ({ record }) => record.purpose,
    }),
    owner: t.string({
      nullable: true,
      description: 'The role that is responsible for the system.',
      resolve: ({ record }) => record.owner,
    }),
    status: t.field({
      type: SystemStatus,
      description: 'Whether the system is in use. This does not influence coverage.',
      resolve: ({ record }) => record.status,
    }),
    roles: t.field({
      type: SystemTermConnection,
      nullable: true,
      args: PAGING,
      description:
        'The roles that the organization has towards the system, in the words of frameworks, by framework.',
      resolve: ({ record }, args, _, info) => pageOfTerms(record, 'roles', askedPage(info, args, record.id)),
    }),
    classes: t.field({
      type: SystemTermConnection,
      nullable: true,
      args: PAGING,
      description: 'The classes to which the system belongs, in the words of frameworks, by framework.',
      resolve: ({ record }, args, _, info) =>
        pageOfTerms(record, 'classes', askedPage(info, args, record.id)),
    }),
    suppliers: t.field({
      type: SupplierConnection,
      nullable: true,
      args: PAGING,
      description: 'The suppliers of the system, in file order.',
      resolve: ({ projection, record }, args, _, info) => {
        const { suppliers } = projection.organization.records;
        const found = namedRecords(projection, suppliers, record.suppliers);
        return pageOfRecords(projection, found, askedPage(info, args, record.id));
      },
    }),
    dataClasses: t.stringList({
      description: 'The classes of data that the system uses, as declared.',
      resolve: ({ record }) => record.dataClasses,
    }),
    inScopeFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day in scope. Null if there is no such limit.',
      resolve: ({ record }) => record.inScopeFrom,
    }),
    inScopeUntil: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day in scope. Null if there is no such limit.',
      resolve: ({ record }) => record.inScopeUntil,
    }),
    onMarketFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day on which the system was placed on the market or put into service.',
      resolve: ({ record }) => record.onMarketFrom,
    }),
    notes: t.string({ nullable: true, description: 'Remarks.', resolve: ({ record }) => record.notes }),
    evidenceRecord: t.field({
      type: EvidenceRecord,
      nullable: true,
      description: 'What the system has of each kind of evidence that the view evidence-record names.',
      args: CHOICE,
      cost: {
        evaluates: true,
        work: ANSWER_WORK.EvidenceRecord,
      },
      resolve: async ({ projection: newest, record }, asked, context) => {
        const projection = await askedRecords(context, newest, asked);
        const choice = { ...choiceOf(record.localId, asked, context), system: record.localId };
        const answer = await evaluating(context, answerEvidenceRecordInSteps(projection, choice));
        return { projection, answer: orRefuse(answer) };
      },
    }),
    evidence: t.field({
      type: EvidenceConnection,
      nullable: true,
      description: 'The evidence about this system, in file order, without organization-wide evidence.',
      args: PAGING,
      resolve: async ({ projection, record }, args, context, info) =>
        pageOfRecords(
          projection,
          (await madeOnce(context, listsOf, projection.organization)).evidenceOfSystem.get(record.localId),
          askedPage(info, args, record.id),
        ),
    }),
  }),
});
