import { memoOn } from '../../model/memo-on.ts';
import { MadeInSteps } from '../made-in-steps.ts';
import { rangesInSteps, type Steps } from '../steps.ts';
import type { EvidenceIndex } from './evidence-index.ts';
import { LruCache } from './lru-cache.ts';
import type { OrganizationIndex } from './organization-index.ts';
import type { SupportRows } from './support-rows.ts';

/**
 * Which evidence counts: what is in force on the day; what is or was in force on that or any earlier day; or all of it, whatever
 * its status and dates.
 */
export type EvidenceFilter = 'in-force' | 'in-force-before' | 'any';

/** The bit of a filter in {@link filtersPassed}. */
export const FILTER_BIT = { 'in-force': 1, 'in-force-before': 2, any: 4 } as const satisfies Readonly<
  Record<EvidenceFilter, number>
>;

/** All that is asked of an organization here. */
type WithEvidence = Pick<OrganizationIndex, 'evidence'>;

/** By evidence number the filters that it passes on a day, as {@link FILTER_BIT}s: judged once, read per support. A step is some evidence. */
export function* filtersPassed(organization: WithEvidence, day: number): Steps<Uint8Array> {
  const passed = new Uint8Array(organization.evidence.counts.length);
  yield* rangesInSteps(passed.length, (from, to) => {
    for (let evidence = from; evidence < to; evidence++)
      passed[evidence] = filtersPassedBy(organization, evidence, day);
  });
  return passed;
}

/** For so many days it is kept which filters the same evidence passes. */
const DAYS_KEPT = 4;

const passedByDay = memoOn((_: EvidenceIndex) => new LruCache<number, MadeInSteps<Uint8Array>>(DAYS_KEPT));

/**
 * As {@link filtersPassed}, and the same array for as long as no evidence changes, whatever else does: nobody may alter
 * it.
 */
export function filtersPassedOn({ evidence }: WithEvidence, day: number): Steps<Uint8Array> {
  const make = () => new MadeInSteps(() => filtersPassed({ evidence }, day));
  return passedByDay(evidence).get(day, make).inSteps();
}

/** The same of one piece of evidence. */
export function filtersPassedBy(organization: WithEvidence, evidence: number, day: number): number {
  let bits: number = FILTER_BIT.any;
  if (passes(organization, evidence, 'in-force', day)) bits |= FILTER_BIT['in-force'];
  if (passes(organization, evidence, 'in-force-before', day)) bits |= FILTER_BIT['in-force-before'];
  return bits;
}

/**
 * By provision the best extent of the evidence of `rows` that passes the filter; a step is some rows.
 *
 * @param passed see {@link filtersPassed}
 */
export function* statedExtents(
  rows: SupportRows,
  filter: EvidenceFilter,
  passed: Uint8Array,
  provisions: number,
): Steps<Uint8Array> {
  const place = 31 - Math.log2(FILTER_BIT[filter]);
  const stated = new Uint8Array(provisions);
  const { provision, extent, evidence } = rows;
  yield* rangesInSteps(provision.length, (from, to) => {
    for (let row = from; row < to; row++) {
      // FULL is 3 and PARTIAL 2, so that OR takes the better one.
      stated[provision[row]!]! |= extent[row]! & ((passed[evidence[row]!]! << place) >> 31);
    }
  });
  return stated;
}

/** Whether one piece of evidence passes the filter. A window that ends before it begins is empty. */
export function passes(
  organization: WithEvidence,
  evidence: number,
  filter: EvidenceFilter,
  day: number,
): boolean {
  if (filter === 'any') return true;
  if (organization.evidence.counts[evidence] === 0) return false;
  const from = organization.evidence.windowFrom[evidence]!;
  const until = organization.evidence.windowUntil[evidence]!;
  return filter === 'in-force' ? from <= day && day <= until : from <= until && from <= day;
}
