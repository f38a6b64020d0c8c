import type { OrganizationRecords } from '../coverage/projection/organization-records.ts';
import type { Fact } from '../ledger/fact.ts';
import { type Evidence, lackingFields } from '../model/evidence.ts';
import type { Edit } from '../model/record-edits.ts';
import type { Problem } from '../problems/problem.ts';
import { restateNode } from './difference.ts';
import { problemAt } from './problem-at.ts';

/** States evidence as somebody wants it. Problems: `ACCEPTANCE_MISSING`, `WITHDRAWAL_MISSING`. */
export function editEvidence(
  records: OrganizationRecords,
  edits: readonly Edit<Evidence>[],
): { readonly facts: readonly Fact[]; readonly problems: readonly Problem[] } {
  const problems = edits.flatMap(({ wanted, at }) =>
    lackingFields(wanted).map((field) => {
      const needs = `${wanted.localId} is ${wanted.status} and needs`;
      return field === 'withdrawnOn'
        ? problemAt(at, field, 'WITHDRAWAL_MISSING', `${needs} the day on which it was withdrawn.`)
        : problemAt(at, field, 'ACCEPTANCE_MISSING', `${needs} who accepted it and on which day.`);
    }),
  );
  const facts = edits.flatMap(({ wanted }) => [
    ...restateNode('Evidence', wanted, records.evidence.get(wanted.id)),
  ]);
  return { facts, problems };
}
