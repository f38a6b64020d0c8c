import { dayNumber } from '../../model/day.ts';
import { memoOn } from '../../model/memo-on.ts';
import { memoInSteps } from '../memo-in-steps.ts';
import { eachInSteps, type Steps } from '../steps.ts';
import type { CatalogueIndex } from './catalogue-index.ts';
import { passes } from './evidence-filter.ts';
import type { EvidenceIndex } from './evidence-index.ts';
import type { OrganizationIndex } from './organization-index.ts';
import { supersededOn } from './renewed-by.ts';

/** A piece of evidence by its number, and the last day of the term that its kind usually has. */
interface WithoutEnd {
  readonly number: number;
  readonly overdueAfter: number;
}

/** Kept for as long as no evidence and no kind changes, whatever else does. */
const withoutEnd = memoOn(({ all }: EvidenceIndex) =>
  memoInSteps(function* ({ records: { recordKinds } }: CatalogueIndex): Steps<readonly WithoutEnd[]> {
    const found: WithoutEnd[] = [];
    let number = -1;
    yield* eachInSteps(all, ({ kind, validFrom, validUntil, acceptedOn }) => {
      number++;
      const since = validFrom ?? acceptedOn;
      if (validUntil !== null || since === null) return;
      const usual = recordKinds.get(kind)?.validDays ?? null;
      const from = usual === null ? null : dayNumber(since);
      if (usual !== null && from !== null) found.push({ number, overdueAfter: from + usual });
    });
    return found;
  }),
);

/**
 * Numbers of the evidence in force on a day that has no end and has counted for longer than its kind usually does
 * (`coverage.md` §4, PAST_USUAL_TERM). What is superseded by evidence in force on the day has been renewed. A step is
 * some evidence.
 */
export function* pastUsualTerm(organization: OrganizationIndex, day: number): Steps<readonly number[]> {
  const { evidence, catalogue } = organization;
  const past: number[] = [];
  yield* eachInSteps(yield* withoutEnd(evidence).inSteps(catalogue), ({ number, overdueAfter }) => {
    const isPast = day > overdueAfter && passes(organization, number, 'in-force', day);
    if (isPast && supersededOn(organization, evidence.all[number]!.id, day) === null) past.push(number);
  });
  return past;
}
