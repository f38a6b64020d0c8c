import type { OrganizationRecords } from '../coverage/projection/organization-records.ts';
import { linkId, ownedId } from '../ids.ts';
import type { Fact } from '../ledger/fact.ts';
import { type Evidence, lackingFields } from '../model/evidence.ts';
import { inFileOrder } from '../model/in-file-order.ts';
import type { Edit, NewEvidence } from '../model/record-edits.ts';
import {
  countTakenOver,
  findRenewalFaults,
  LONGEST_RENEWAL,
  MOST_TAKEN_OVER,
} from '../model/renewal-limits.ts';
import type { Problem } from '../problems/problem.ts';
import { restateLink, restateNode } from './difference.ts';
import { lastPosition } from './last-position.ts';
import { nextLocalIds, repeatedIds } from './next-local-id.ts';
import { problemAt } from './problem-at.ts';

/**
 * States evidence as somebody wants it, and new evidence behind all other. Problems: `ACCEPTANCE_MISSING`,
 * `WITHDRAWAL_MISSING`, `CYCLE`, `TOO_MANY_RENEWALS`, `DUPLICATE_ID`.
 */
export function editEvidence(
  records: OrganizationRecords,
  changed: readonly Edit<Evidence>[],
  added: readonly Edit<Evidence>[] = [],
): { readonly facts: readonly Fact[]; readonly problems: readonly Problem[] } {
  const edits = [...changed, ...added];
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
  return { facts, problems: [...repeatedIds(added), ...lacking, ...renewalProblems(records, edits)] };
}

/** New evidence under the ids that it was given, or under the next free ones, which go on as the last ones do. */
export function nameEvidence(
  organization: string,
  records: OrganizationRecords,
  edits: readonly Edit<NewEvidence>[],
): readonly Edit<Evidence>[] {
  const ids = inFileOrder(records.evidence.values()).map(({ localId }) => localId);
  const given = edits.flatMap(({ wanted: { localId } }) => localId ?? []);
  const nextId = nextLocalIds([...given, ...ids], 'EV-01');
  let position = lastPosition(records.evidence.values());
  return edits.map(({ wanted: { supports: _, demonstrates: __, ...wanted }, at }) => {
    const localId = wanted.localId ?? nextId();
    const id = ownedId(organization, localId);
    return { wanted: { ...wanted, id, organization, localId, position: ++position }, at };
  });
}

/**
 * States what new evidence supports and demonstrates, behind all other links.
 *
 * @param named the evidence under its ids, in the order of the edits
 * @param on ISO date of the statements
 */
export function linkEvidence(
  organization: string,
  records: OrganizationRecords,
  edits: readonly Edit<NewEvidence>[],
  named: readonly Edit<Evidence>[],
  on: string,
): readonly Fact[] {
  const stated = { organization, by: null, on, note: null };
  const facts: Fact[] = [];
  let support = edits.some(({ wanted }) => wanted.supports.length > 0)
    ? lastPosition(records.supports.values())
    : 0;
  let demonstration = lastPosition(records.demonstrates.values());
  for (const [index, { wanted }] of edits.entries()) {
    const evidence = named[index]!.wanted.id;
    for (const { to: provision, extent } of wanted.supports) {
      const id = linkId('SUPPORTS', evidence, provision);
      const link = { ...stated, id, evidence, provision, extent, position: ++support };
      facts.push(...restateLink('SUPPORTS', link, undefined));
    }
    for (const { to, extent } of wanted.demonstrates) {
      const control = ownedId(organization, to);
      const id = linkId('DEMONSTRATES', evidence, control);
      const link = { ...stated, id, evidence, control, extent, position: ++demonstration };
      facts.push(...restateLink('DEMONSTRATES', link, undefined));
    }
  }
  return facts;
}

function renewalProblems(records: OrganizationRecords, edits: readonly Edit<Evidence>[]): readonly Problem[] {
  const renewed = edits.filter(
    ({ wanted }) => wanted.supersedes !== (records.evidence.get(wanted.id)?.supersedes ?? null),
  );
  const [first] = renewed;
  if (first === undefined) return [];
  const wanted = new Map(edits.map((edit) => [edit.wanted.id, edit.wanted]));
  const superseded = new Map<string, string>();
  const unchanged = [...records.evidence.values()].filter(({ id }) => !wanted.has(id));
  for (const { id, organization, supersedes } of [...unchanged, ...wanted.values()]) {
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
