import type { OrganizationRecords } from '../coverage/projection/organization-records.ts';
import { ownedId } from '../ids.ts';
import type { Fact } from '../ledger/fact.ts';
import { groupBy } from '../model/group-by.ts';
import { type Action, lackingAcceptance } from '../model/organization.ts';
import type { Edit, NewAction, StatedAt } from '../model/record-edits.ts';
import type { Problem } from '../problems/problem.ts';
import { restateNode } from './difference.ts';
import { lastPosition } from './last-position.ts';
import { nextLocalIds, repeatedIds } from './next-local-id.ts';
import { problemAt } from './problem-at.ts';

/** Fields that somebody may want to be otherwise. */
const FIELDS = [
  'title',
  'owner',
  'targetDate',
  'status',
  'closingEvidence',
  'riskAcceptedBy',
  'riskAcceptedOn',
  'notes',
] as const satisfies readonly (keyof Action)[];

interface EditedActions {
  readonly facts: readonly Fact[];
  readonly problems: readonly Problem[];
}

/**
 * States actions as somebody wants them. Several edits of one action are one where they agree. Problems:
 * `EDITED_TWICE`, `UNKNOWN_EVIDENCE`, `RISK_ACCEPTANCE_MISSING`.
 *
 * @param newEvidence local ids of evidence that the same load adds
 */
export function editActions(
  records: OrganizationRecords,
  edits: readonly Edit<Action>[],
  newEvidence: ReadonlySet<string> = NONE,
): EditedActions {
  const problems: Problem[] = [];
  const facts: Fact[] = [];
  const known = evidenceOf(records, newEvidence);
  for (const [id, several] of groupBy(edits, ({ wanted }) => wanted.id)) {
    const before = records.actions.get(id);
    if (before === undefined) continue;
    let wanted = before;
    const places = new Map<keyof Action, StatedAt>();
    for (const field of FIELDS) {
      const [first, ...others] = several.filter((edit) => edit.wanted[field] !== before[field]);
      if (first === undefined) continue;
      for (const other of others.filter((edit) => edit.wanted[field] !== first.wanted[field])) {
        const sentence = `The action ${before.localId} has another value in row ${first.at.row} of ${first.at.sheet}. Enter the same value in both.`;
        problems.push(problemAt(other.at, field, 'EDITED_TWICE', sentence));
      }
      wanted = { ...wanted, [field]: first.wanted[field] };
      places.set(field, first.at);
    }
    const placeOf = (field: keyof Action): StatedAt =>
      places.get(field) ?? places.get('status') ?? several[0]!.at;
    problems.push(...faults(known, wanted, wanted.localId, placeOf));
    facts.push(...restateNode('Action', wanted, before));
  }
  return { facts, problems };
}

/**
 * Begins actions behind all others, under the ids that they were given or the next free ones of the form `ACT-n`.
 * Problems: `DUPLICATE_ID`, `UNKNOWN_EVIDENCE`, `RISK_ACCEPTANCE_MISSING`.
 */
export function beginActions(
  organization: string,
  records: OrganizationRecords,
  edits: readonly Edit<NewAction>[],
  newEvidence: ReadonlySet<string> = NONE,
): EditedActions {
  const problems = [...repeatedIds(edits)];
  const known = evidenceOf(records, newEvidence);
  const ids = [...records.actions.values()].map(({ localId }) => localId);
  const given = edits.flatMap(({ wanted: { localId } }) => localId ?? []);
  const nextId = nextLocalIds(
    [...ids, ...given].filter((id) => /^ACT-\d{1,9}$/.test(id)),
    'ACT-01',
  );
  let position = lastPosition(records.actions.values());
  const facts = edits.flatMap(({ wanted, at }) => {
    const localId = wanted.localId ?? nextId();
    problems.push(...faults(known, wanted, `on ${wanted.framework}:${wanted.ref}`, () => at));
    const id = ownedId(organization, localId);
    return [
      ...restateNode('Action', { ...wanted, id, organization, localId, position: ++position }, undefined),
    ];
  });
  return { facts, problems };
}

const NONE: ReadonlySet<string> = new Set();

/** Whether evidence with a local id is recorded, or is added by the same load. */
function evidenceOf(
  { evidence }: OrganizationRecords,
  added: ReadonlySet<string>,
): (localId: string) => boolean {
  const recorded = new Set([...evidence.values()].map(({ localId }) => localId));
  return (localId) => recorded.has(localId) || added.has(localId);
}

function faults(
  hasEvidence: (localId: string) => boolean,
  action: NewAction,
  name: string,
  placeOf: (field: 'closingEvidence' | 'riskAcceptedBy' | 'riskAcceptedOn') => StatedAt,
): readonly Problem[] {
  const problems: Problem[] = [];
  const { closingEvidence } = action;
  if (closingEvidence !== null && !hasEvidence(closingEvidence)) {
    const sentence = `The organization has no evidence ${JSON.stringify(closingEvidence)}, which the action ${name} names as closing evidence.`;
    problems.push(problemAt(placeOf('closingEvidence'), 'closingEvidence', 'UNKNOWN_EVIDENCE', sentence));
  }
  for (const field of lackingAcceptance(action)) {
    const sentence = `The risk of the action ${name} is accepted. State who accepted it and on which day.`;
    problems.push(problemAt(placeOf(field), field, 'RISK_ACCEPTANCE_MISSING', sentence));
  }
  return problems;
}
