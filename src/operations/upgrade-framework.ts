import { z } from 'zod';
import { planUpgrade, type UpgradeAnswer } from '../coverage/questions/upgrade.ts';
import type { Fact } from '../ledger/fact.ts';
import { inField, type Outcome, refused } from '../problems/problem.ts';
import { carryOver } from './carry-over.ts';
import { changeOperation } from './change-operation.ts';

const input = z.object({
  /** Slug of the earlier edition. */
  from: z.string().min(1),
  /** Slug of the new edition; the same where it was loaded over the earlier one. */
  to: z.string().min(1),
  /** Only records on these provisions of the earlier edition; null: on all. */
  refs: z.array(z.string()).readonly().nullable(),
});

/** From which edition of a framework to which, and of which provisions. */
export type Upgrade = z.infer<typeof input>;

/** It is one change, and changes are read several at a time. */
const MOST_FACTS = 10_000;
const MOST_BYTES = 20_000_000;

/**
 * Carries an organization's records over from one edition of a framework to another, as {@link planUpgrade} proposes:
 * all of them or none. It states decisions on applicability for the new edition, so it needs the role of an approver.
 * Done again it writes nothing. Its result is null when it was asked for again with the same key. Problems:
 * `UNKNOWN_FRAMEWORK`, `UNKNOWN_REF`, `TOO_MANY_RECORDS`.
 */
export const UPGRADE_FRAMEWORK = changeOperation<Upgrade, UpgradeAnswer | null>({
  name: 'upgradeFramework',
  role: 'APPROVER',
  input,
  concerns: () => [],
  decide: (records, { from, to, refs }) => {
    const plan = planUpgrade(records, from, to, refs);
    if (!plan.ok) return plan;
    const facts: Fact[] = [];
    let bytes = 0;
    for (const fact of carryOver(records.organization.records, plan.value)) {
      facts.push(fact);
      bytes += Buffer.byteLength(JSON.stringify(fact));
      if (facts.length > MOST_FACTS || bytes > MOST_BYTES) return tooMany(from);
    }
    return { ok: true, value: { facts, result: plan.value } };
  },
  resultOf: () => null,
});

function tooMany(from: string): Outcome<never> {
  const sentence = `One change states at most ${MOST_FACTS} facts of ${MOST_BYTES} bytes, and the records on ${from} need more. Name some of its provisions with --refs, and carry the records over in several changes.`;
  return refused(inField('refs', 'TOO_MANY_RECORDS', sentence));
}
