import { dayNumber } from '../../model/day.ts';
import { memoOn } from '../../model/memo-on.ts';
import { passes } from './evidence-filter.ts';
import type { OrganizationIndex } from './organization-index.ts';
import { supersededOn } from './renewed-by.ts';

/** Evidence without an end, and the last day of the term that its kind usually has. */
const withoutEnd = memoOn(({ catalogue, evidence }: OrganizationIndex) => {
  const { recordKinds } = catalogue.records;
  const found: { readonly number: number; readonly overdueAfter: number }[] = [];
  for (const [number, { kind, validFrom, validUntil, acceptedOn }] of evidence.all.entries()) {
    const since = validFrom ?? acceptedOn;
    if (validUntil !== null || since === null) continue;
    const usual = recordKinds.get(kind)?.validDays ?? null;
    const from = usual === null ? null : dayNumber(since);
    if (usual !== null && from !== null) found.push({ number, overdueAfter: from + usual });
  }
  return found;
});

/**
 * Numbers of the evidence in force on a day that has no end and has counted for longer than its kind usually does
 * (`coverage.md` §4, PAST_USUAL_TERM). What is superseded by evidence in force on the day has been renewed.
 */
export function pastUsualTerm(organization: OrganizationIndex, day: number): readonly number[] {
  const { all } = organization.evidence;
  return withoutEnd(organization).flatMap(({ number, overdueAfter }) => {
    const isPast = day > overdueAfter && passes(organization, number, 'in-force', day);
    return isPast && supersededOn(organization, all[number]!.id, day) === null ? [number] : [];
  });
}
