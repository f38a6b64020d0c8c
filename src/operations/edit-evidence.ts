import type { OrganizationRecords } from '../coverage/projection/organization-records.ts';
import type { Fact } from '../ledger/fact.ts';
import { type Evidence, lackingFields } from '../model/evidence.ts';
import type { Edit } from '../model/record-edits.ts';
import {
  countTakenOver,
  findRenewalFaults,
  LONGEST_RENEWAL,
  MOST_TAKEN_OVER,
} from '../model/renewal-limits.ts';
import type { Problem } from '../problems/problem.ts';
import { restateNode } from './difference.ts';
import { problemAt } from './problem-at.ts';

/**
 * States evidence as somebody wants it. Problems: `ACCEPTANCE_MISSING`, `WITHDRAWAL_MISSING`, `CYCLE`,
 * `TOO_MANY_RENEWALS`.
 */
export function editEvidence(
  records: OrganizationRecords,
  edits: readonly Edit<Evidence>[],
): { readonly facts: readonly Fact[]; readonly problems: readonly Problem[] } {
  const lacking = edits.flatMap(({ wanted, at }) =>
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
  return { facts, problems: [...lacking, ...renewalProblems(records, edits)] };
}

function renewalProblems(records: OrganizationRecords, edits: readonly Edit<Evidence>[]): readonly Problem[] {
  const renewed = edits.filter(
    ({ wanted }) => wanted.supersedes !== (records.evidence.get(wanted.id)?.supersedes ?? null),
  );
  const [first] = renewed;
  if (first === undefined) return [];
  const wanted = new Map(edits.map((edit) => [edit.wanted.id, edit.wanted]));
  const superseded = new Map<string, string>();
  for (const record of records.evidence.values()) {
    const { id, organization, supersedes } = wanted.get(record.id) ?? record;
    if (supersedes !== null) superseded.set(id, `${organization}/${supersedes}`);
  }
  const { cyclic, tooLong } = findRenewalFaults(superseded);
  const problems = renewed.flatMap(({ wanted: { id, localId }, at }): readonly Problem[] => {
    if (cyclic.has(id)) return [problemAt(at, 'supersedes', 'CYCLE', `${localId} would supersede itself.`)];
    if (!tooLong.has(id)) return [];
    const sentence = `${localId} would end a line of more than ${LONGEST_RENEWAL} renewals. Leave out the earliest of them.`;
    return [problemAt(at, 'supersedes', 'TOO_MANY_RENEWALS', sentence)];
  });
  const taken = countTakenOver(superseded, countLinks(records));
  if (taken <= MOST_TAKEN_OVER) return problems;
  const sentence = `Evidence that supersedes other evidence would take over ${taken} links in all. At most ${MOST_TAKEN_OVER} are possible.`;
  return [...problems, problemAt(first.at, 'supersedes', 'TOO_MANY_RENEWALS', sentence)];
}

/** How many supports and demonstrations each piece of evidence states. */
function countLinks({ supports, demonstrates }: OrganizationRecords): ReadonlyMap<string, number> {
  const links = new Map<string, number>();
  const count = (id: string): void => {
    links.set(id, (links.get(id) ?? 0) + 1);
  };
  supports.eachRow((evidence) => count(supports.words.mustText(evidence)));
  for (const { evidence } of demonstrates.values()) count(evidence);
  return links;
}
