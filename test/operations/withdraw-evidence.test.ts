import { describe, expect, it } from 'vitest';
import { WITHDRAW_EVIDENCE } from '../../src/operations/withdraw-evidence.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';

/** All evidence was accepted on 2024-01-01, whatever its status. */
const records = projectionOf(
  worldOf({
    frameworks: [{ slug: 'std', provisions: [{ ref: '1' }] }],
    evidence: [
      { id: 'E-1' },
      { id: 'E-2', status: 'DRAFT' },
      { id: 'E-3', status: 'WITHDRAWN', withdrawn: '2026-03-01' },
      { id: 'E-4', status: 'SUPERSEDED', withdrawn: '2026-04-01' },
      { id: 'E-5', status: 'REJECTED' },
      { id: 'E-6', status: 'SUBMITTED' },
    ],
  }),
);

function decide(evidence: string, withdrawnOn: string | null = null) {
  const author = { actor: 'quality-lead', role: 'APPROVER' } as const;
  return WITHDRAW_EVIDENCE.decide(records, { evidence, withdrawnOn }, author, '2026-11-24');
}

/** What somebody refused is told. */
function told(evidence: string, withdrawnOn: string | null = null): readonly string[] {
  const decided = decide(evidence, withdrawnOn);
  if (decided.ok) return [];
  return decided.problems.map(
    ({ at, code, sentence }) => `${at.in === 'field' ? at.path : at.in} ${code} ${sentence}`,
  );
}

describe('withdrawing evidence', () => {
  it('states it withdrawn on the day of the change, and leaves everything else of it and its links as they are', () => {
    const before = records.organization.records.evidence.get('acme/E-1')!;
    expect(decide('E-1')).toMatchObject({
      ok: true,
      value: {
        result: { ...before, status: 'WITHDRAWN', withdrawnOn: '2026-11-24' },
        facts: [{ fact: 'node', label: 'Evidence', id: 'acme/E-1' }],
      },
    });
  });

  it.each(['2024-01-01', '2025-06-30', '2027-01-31'])(
    'counts from the day that is given, at the earliest that of its acceptance, also a later day: %s',
    (day) => {
      expect(decide('E-1', day)).toMatchObject({ ok: true, value: { result: { withdrawnOn: day } } });
    },
  );

  it('is refused before the day of its acceptance', () => {
    expect(told('E-1', '2023-12-31')).toEqual([
      'withdrawnOn WITHDRAWN_BEFORE_ACCEPTANCE E-1 was accepted on 2024-01-01, so it cannot be withdrawn on 2023-12-31, which is earlier.',
    ]);
  });

  it('is refused for evidence that does not exist', () => {
    expect(told('E-9')).toEqual(['evidence UNKNOWN_EVIDENCE There is no such evidence.']);
  });

  it('is refused for evidence that has been withdrawn or superseded, with the day', () => {
    expect([...told('E-3'), ...told('E-4')]).toEqual([
      'evidence ALREADY_WITHDRAWN E-3 has been WITHDRAWN since 2026-03-01. It cannot be withdrawn again.',
      'evidence ALREADY_WITHDRAWN E-4 has been SUPERSEDED since 2026-04-01. It cannot be withdrawn again.',
    ]);
  });

  it.each([
    ['E-2', 'DRAFT'],
    ['E-5', 'REJECTED'],
    ['E-6', 'SUBMITTED'],
  ])('is refused for %s, which is %s', (id, status) => {
    expect(told(id)).toEqual([
      `evidence NOT_ACCEPTED ${id} is ${status}. Only accepted evidence can be withdrawn.`,
    ]);
  });

  it('takes days of the calendar only', () => {
    const read = (withdrawnOn: string) =>
      WITHDRAW_EVIDENCE.input.safeParse({ evidence: 'E-1', withdrawnOn }).success;
    expect(['2026-02-28', '2026-02-29', '2026-2-28', 'today', ''].map(read)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
