import { inField, type Outcome, refused } from '../../problems/problem.ts';
import { assuming } from './assuming.ts';
import type { Assumption } from './assumption.ts';
import type { Projection } from './projection.ts';

/** Which records a question is asked of, instead of the newest recorded ones. */
export interface OtherRecords {
  /** A time, UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`; null: everything counts that is recorded. */
  readonly knownAt: string | null;
  readonly assumed: readonly Assumption[];
}

/**
 * The records that a question chooses: as they were known at a time, with what is assumed. Problems: `NOT_FOUND` at
 * `knownAt` for a time before the organization's first change, and those of {@link assuming}. Rejects as `known` does.
 *
 * @param known the organization as it was known at a time; null: nothing was recorded of it yet
 */
export async function chosenRecords(
  newest: Projection,
  { knownAt, assumed }: OtherRecords,
  known: (organization: string, moment: string) => Promise<Projection | null>,
): Promise<Outcome<Projection>> {
  const { slug } = newest.organization.organization;
  const recorded = knownAt === null ? newest : await known(slug, knownAt);
  return recorded === null ? notKnown('knownAt', slug, knownAt) : assuming(recorded, assumed);
}

/** Refuses a time before the first change of an organization. */
export function notKnown(path: string, organization: string, moment: string | null): Outcome<never> {
  const sentence = `Nothing was recorded about ${organization} by ${moment}. The changes of its ledger say when each was recorded.`;
  return refused(inField(path, 'NOT_FOUND', sentence));
}
