import { z } from 'zod';
import { ownedId } from '../ids.ts';
import type { Change } from '../ledger/change.ts';
import { readNode } from '../ledger/records/codec.ts';
import type { Evidence } from '../model/evidence.ts';
import { inField, type Outcome, refused } from '../problems/problem.ts';
import { changeOperation } from './change-operation.ts';
import { restateNode } from './difference.ts';

const input = z.object({
  /** Local id. */
  evidence: z.string().min(1),
  /** The day from which it no longer counts; null: the day of the change. */
  withdrawnOn: z.iso.date('A date has the form YYYY-MM-DD and is a day of the calendar.').nullable(),
});

/**
 * Takes accepted evidence back: from a day on it no longer counts. What accepted it may take it back, so the role is
 * that of an approver. Problems: `UNKNOWN_EVIDENCE`, `ALREADY_WITHDRAWN`, `NOT_ACCEPTED`, `WITHDRAWN_BEFORE_ACCEPTANCE`.
 */
export const WITHDRAW_EVIDENCE = changeOperation<z.infer<typeof input>, Evidence>({
  name: 'withdrawEvidence',
  role: 'APPROVER',
  input,
  concerns: ({ evidence }, organization) => [{ label: 'Evidence', id: ownedId(organization, evidence) }],
  decide: ({ organization }, { evidence, withdrawnOn }, _, day) => {
    const { records } = organization;
    const before = records.evidence.get(ownedId(organization.organization.slug, evidence));
    if (before === undefined) return refuse('UNKNOWN_EVIDENCE', 'There is no such evidence.');
    const { localId, status, acceptedOn } = before;
    if (status === 'WITHDRAWN' || status === 'SUPERSEDED') {
      const since = before.withdrawnOn === null ? '' : ` since ${before.withdrawnOn}`;
      return refuse(
        'ALREADY_WITHDRAWN',
        `${localId} has been ${status}${since}. It cannot be withdrawn again.`,
      );
    }
    if (status !== 'ACCEPTED')
      return refuse('NOT_ACCEPTED', `${localId} is ${status}. Only accepted evidence can be withdrawn.`);
    const on = withdrawnOn ?? day;
    if (acceptedOn !== null && on < acceptedOn) {
      const sentence = `${localId} was accepted on ${acceptedOn}, so it cannot be withdrawn on ${on}, which is earlier.`;
      return refuse('WITHDRAWN_BEFORE_ACCEPTANCE', sentence, 'withdrawnOn');
    }
    const result: Evidence = { ...before, status: 'WITHDRAWN', withdrawnOn: on };
    return { ok: true, value: { facts: [...restateNode('Evidence', result, before)], result } };
  },
  resultOf: evidenceOf,
});

/** The evidence that a change states. */
function evidenceOf({ facts, seq }: Change): Evidence {
  const stated = facts.find((fact) => fact.fact === 'node' && fact.label === 'Evidence');
  if (stated?.fact !== 'node') throw new TypeError(`Change ${seq} states no evidence.`);
  return readNode('Evidence', stated);
}

function refuse(
  code: 'UNKNOWN_EVIDENCE' | 'ALREADY_WITHDRAWN' | 'NOT_ACCEPTED' | 'WITHDRAWN_BEFORE_ACCEPTANCE',
  sentence: string,
  path = 'evidence',
): Outcome<never> {
  return refused(inField(path, code, sentence));
}
