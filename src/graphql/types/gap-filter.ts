import { type GapFilter as Filter, URGENCIES, type Urgency } from '../../coverage/questions/gaps.ts';
import type { Reason as ReasonValue, CoverageStatus as Status } from '../../model/coverage.ts';
import { inField, type Outcome, refused } from '../../problems/problem.ts';
import { builder } from '../builder.ts';
import { CoverageStatus, Reason } from './enums.ts';

export const GapFilter = builder.inputType('GapFilter', {
  description:
    'Which gaps are wanted; reports take the same object. An absent field does not narrow the choice.',
  fields: (t) => ({
    frameworks: t.stringList({
      description:
        "Slugs, in this order; absent: the organization's list; empty: all frameworks that it may see.",
    }),
    statuses: t.field({ type: [CoverageStatus], description: 'Only these statuses.' }),
    reasons: t.field({ type: [Reason], description: 'Only these reasons.' }),
    urgency: t.intList({ description: 'Only these urgencies, 1 to 5.' }),
    owner: t.string({ description: 'Only provisions with an open action of this owner.' }),
    asOf: t.field({ type: 'Date', description: 'The day asked about; absent: today, UTC.' }),
    crosswalks: t.stringList({
      description: 'Slugs of the crosswalks that count; absent: the default choice; empty: none.',
    }),
  }),
});

interface GivenFilter {
  readonly statuses?: readonly Status[] | null | undefined;
  readonly reasons?: readonly ReasonValue[] | null | undefined;
  readonly urgency?: readonly number[] | null | undefined;
  readonly owner?: string | null | undefined;
}

/** The filter as the question takes it. Problem: `INVALID_PARAMETER` for an urgency that does not exist. */
export function gapFilterOf(given: GivenFilter | null | undefined): Outcome<Filter> {
  const urgency = given?.urgency ?? null;
  if (urgency !== null && !urgency.every(isUrgency)) {
    const sentence = `From ${URGENCIES[0]} to ${URGENCIES.at(-1)}.`;
    return refused(inField('filter.urgency', 'INVALID_PARAMETER', sentence));
  }
  const value = {
    statuses: given?.statuses ?? null,
    reasons: given?.reasons ?? null,
    urgency: urgency?.filter(isUrgency) ?? null,
    owner: given?.owner ?? null,
  };
  return { ok: true, value };
}

function isUrgency(number: number): number is Urgency {
  return URGENCIES.some((urgency) => urgency === number);
}
