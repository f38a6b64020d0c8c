import { dayNumber } from '../../model/day.ts';
import { memoOn } from '../../model/memo-on.ts';
import { passes } from './evidence-filter.ts';
import type { OrganizationIndex } from './organization-index.ts';

/** Evidence without an end, and the last day of the term that its kind usually has. */
const withoutEnd = memoOn(({ catalogue, evidence }: OrganizationIndex) => {
  const { recordKinds } = catalogue.records;
  return evidence.all.flatMap((record, number) => {
    const usual = recordKinds.get(record.kind)?.validDays ?? null;
    const since = record.validFrom ?? record.acceptedOn;
    const from = since === null ? null : dayNumber(since);
    if (record.validUntil !== null || usual === null || from === null) return [];
    return [{ number, overdueAfter: from + usual }];
  });
});

/**
 * Numbers of the evidence in force on a day that has no end and has counted for longer than its kind usually does
 * (`coverage.md` §4, PAST_USUAL_TERM).
 */
export function pastUsualTerm(organization: OrganizationIndex, day: number): readonly number[] {
  return withoutEnd(organization).flatMap(({ number, overdueAfter }) =>
    day > overdueAfter && passes(organization, number, 'in-force', day) ? [number] : [],
  );
}
