import type { Desk } from '../../access/desk.ts';
import type { Change as ChangeValue } from '../../ledger/change.ts';
import type { Evidence as EvidenceRecord } from '../../model/evidence.ts';
import { WITHDRAW_EVIDENCE } from '../../operations/withdraw-evidence.ts';
import { inField, type Outcome, refused } from '../../problems/problem.ts';
import { builder } from '../builder.ts';
import { decodeGlobalId } from '../global-id.ts';
import { Evidence } from '../references/evidence.ts';
import { Change } from '../types/change.ts';
import { PROBLEM_MEMBERS, refusedWith } from '../types/problem.ts';
import type { OwnedParent } from '../types/records.ts';
import { EXPECTED_SEQ, IDEMPOTENCY_KEY } from './request-fields.ts';

const WithdrawEvidenceInput = builder.inputType('WithdrawEvidenceInput', {
  description: 'Which evidence to withdraw, and from which day.',
  fields: (t) => ({
    evidence: t.id({ required: true, description: 'The global id of the evidence.' }),
    withdrawnOn: t.field({
      type: 'Date',
      description:
        'The day from which the evidence no longer counts. It may lie in the future, and not before the day of acceptance. Default: today.',
    }),
    idempotencyKey: t.string(IDEMPOTENCY_KEY),
    expectedSeq: t.int(EXPECTED_SEQ),
  }),
});

interface Withdrawn {
  readonly evidence: OwnedParent<EvidenceRecord>;
  readonly change: ChangeValue;
}

const WithdrawEvidencePayload = builder.objectRef<Withdrawn>('WithdrawEvidencePayload');

WithdrawEvidencePayload.implement({
  description: 'The evidence that was withdrawn.',
  fields: (t) => ({
    evidence: t.field({
      type: Evidence,
      description: 'The evidence after the change.',
      resolve: ({ evidence }) => evidence,
    }),
    change: t.field({
      type: Change,
      description:
        'The change that records the withdrawal. If the request was sent before, it is the change of the first request.',
      resolve: ({ change }) => change,
    }),
  }),
});

const WithdrawEvidenceResult = builder.unionType('WithdrawEvidenceResult', {
  description: 'The evidence that was withdrawn, or why it was not.',
  types: [WithdrawEvidencePayload, ...PROBLEM_MEMBERS],
  resolveType: (value) => ('change' in value ? 'WithdrawEvidencePayload' : value.refused),
});

builder.mutationField('withdrawEvidence', (t) =>
  t.field({
    type: WithdrawEvidenceResult,
    description:
      'Withdraws accepted evidence, so that it no longer counts from the given day on. You need the role APPROVER. If the evidence is already withdrawn or superseded, or was never accepted, the answer is a Conflict.',
    args: {
      input: t.arg({
        type: WithdrawEvidenceInput,
        required: true,
        description: 'Which evidence to withdraw, and from which day.',
      }),
    },
    cost: { work: () => 100 },
    resolve: async (_, { input }, { desk }) => {
      const outcome = await withdraw(desk, input);
      return outcome.ok ? outcome.value : refusedWith(outcome.problems);
    },
  }),
);

async function withdraw(
  desk: Desk,
  { evidence, withdrawnOn, idempotencyKey, expectedSeq }: typeof WithdrawEvidenceInput.$inferInput,
): Promise<Outcome<Withdrawn>> {
  const { typename, id } = decodeGlobalId(evidence);
  const ledger = id.slice(0, Math.max(0, id.indexOf('/')));
  const known = (await desk.projection(ledger))?.organization.records.evidence.get(id);
  // Checked before the role: a viewer learns nothing of a record that they cannot see, not even that they may not
  // change it.
  if (typename !== 'Evidence' || known === undefined) return unknown();
  const input = { evidence: known.localId, withdrawnOn: withdrawnOn ?? null };
  const performed = await desk.perform(WITHDRAW_EVIDENCE, { ledger, input, idempotencyKey, expectedSeq });
  if (!performed.ok) return performed;
  const { result: record, change } = performed.value;
  const projection = await desk.projection(ledger);
  if (projection === null || change === null) throw new TypeError('Evidence is withdrawn by a change.');
  return { ok: true, value: { evidence: { projection, record }, change } };
}

/** The problem `UNKNOWN_EVIDENCE`, the same as for evidence that the organization does not have. */
function unknown(): Outcome<never> {
  return refused(inField('evidence', 'UNKNOWN_EVIDENCE', 'There is no such evidence.'));
}
