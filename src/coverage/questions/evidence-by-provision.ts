import { dayNumber } from '../../model/day.ts';
import type { ReachingEvidence } from '../engine/evidence-reach.ts';
import { OPEN_END } from '../projection/evidence-index.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';
import type { Steps } from '../steps.ts';
import { EvidenceRows } from './evidence-rows.ts';
import { type EvidenceStanding, evidenceStanding } from './evidence-standing.ts';
import { eachReachedRow } from './reached-row.ts';
import type { ScopedAnswers } from './scoped-answers.ts';

/**
 * All evidence of the rows of some answers whose provisions apply: provision after provision, of each the scopes in
 * their order; in each what counts first, best first. A step is part of a provision.
 *
 * @param most rows that are wanted; one more tells that there are more
 */
export function* evidenceByProvision(answers: ScopedAnswers, most: number): Steps<EvidenceRows> {
  const rows = new EvidenceRows(answers.projection);
  yield* eachReachedRow(answers, true, ({ index, inForce, others }) => {
    for (const reaching of inForce) rows.add({ index, reaching });
    for (const reaching of others) rows.add({ index, reaching });
    return rows.length > most ? 'enough' : undefined;
  });
  return rows;
}

/** What is recorded of a piece of evidence at a provision, and whether it counts on a day. */
export interface EvidenceStatement {
  /** Who said that it supports the provision, or demonstrates the control. */
  readonly by: string | null;
  readonly on: string | null;
  readonly standing: EvidenceStanding;
  /** Until it ends; null where it does not count, or has no end. */
  readonly daysLeft: number | null;
}

/** @param asOf ISO date */
export function statementOf(
  organization: OrganizationIndex,
  { evidence, support, control }: ReachingEvidence,
  asOf: string,
): EvidenceStatement {
  const day = dayNumber(asOf) ?? 0;
  const number = organization.evidence.numberOf.get(evidence.id)!;
  const standing = evidenceStanding(organization, number, day);
  const until = organization.evidence.windowUntil[number]!;
  const stated =
    support !== null
      ? organization.records.supports.get(support)
      : organization.demonstrationsOf
          .get(`${organization.organization.slug}/${control}`)
          ?.find((each) => each.evidence === evidence.id);
  return {
    by: stated?.by ?? null,
    on: stated?.on ?? null,
    standing,
    daysLeft: standing === 'IN_FORCE' && until !== OPEN_END ? until - day : null,
  };
}
