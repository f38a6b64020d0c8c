import {
  COVERAGE_STATUSES,
  type CoverageStatus,
  REASONS,
  type Reason,
} from '../../../../src/model/coverage.ts';
import { LEVELS, type Level } from '../../../../src/model/framework.ts';
import type { GapFilter, Urgency } from '../../ask/schema-types.ts';
import { countInUse } from '../../lens/asked-filter.ts';
import { readList, readWords } from '../../lens/read-values.ts';
import type { Filters } from '../../lens/route.ts';

/** In the order of their numbers, which begin with 1. Addresses of pages and of workbooks have the numbers. */
export const URGENCIES: readonly Urgency[] = [
  'LAW_APPLIES',
  'LAW_WITHIN_12_MONTHS',
  'MANAGEMENT_SYSTEM_STANDARD',
  'OTHER',
  'LAW_LATER',
];

/** The statuses that a gap can have. */
export const GAP_STATUSES: readonly CoverageStatus[] = [
  'NOT_YET_APPLICABLE',
  'PARTIAL',
  'INDICATIVE',
  'LAPSED',
  'GAP',
];

/** Which gaps are shown: what the address says beside the lens. Empty lists and texts exclude nothing. */
export interface ShownGaps {
  readonly statuses: readonly CoverageStatus[];
  readonly reasons: readonly Reason[];
  readonly urgencies: readonly Urgency[];
  readonly levels: readonly Level[];
  readonly text: string;
  readonly owner: string;
  readonly withoutAction: boolean;
  /** `FRAMEWORK:REF` */
  readonly beneath: string;
}

export function readGapFilter(filters: URLSearchParams): ShownGaps {
  const numbers = readList(filters.get('urgency'));
  return {
    statuses: readWords(COVERAGE_STATUSES, filters.get('status')),
    reasons: readWords(REASONS, filters.get('reason')),
    urgencies: URGENCIES.filter((_, place) => numbers.includes(`${place + 1}`)),
    levels: readWords(LEVELS, filters.get('level')),
    text: filters.get('text') ?? '',
    owner: filters.get('owner') ?? '',
    withoutAction: filters.get('withoutAction') === 'true',
    beneath: filters.get('beneath') ?? '',
  };
}

/** As the address says it, for the page and for the workbook with exactly these gaps. */
export function writeGapFilter(shown: ShownGaps): Filters {
  return {
    status: shown.statuses,
    reason: shown.reasons,
    urgency: shown.urgencies.map(urgencyNumber),
    level: shown.levels,
    text: shown.text,
    owner: shown.owner,
    withoutAction: shown.withoutAction ? 'true' : null,
    beneath: shown.beneath,
  };
}

/** As the schema wants it; null: it excludes nothing. */
export function askedGaps(shown: ShownGaps): GapFilter | null {
  if (!isNarrowed(shown)) return null;
  const { statuses, reasons, urgencies, levels, text, owner, withoutAction, beneath } = shown;
  const colon = beneath.indexOf(':');
  return {
    ...(statuses.length > 0 && { statuses }),
    ...(reasons.length > 0 && { reasons }),
    ...(urgencies.length > 0 && { urgencies }),
    ...(levels.length > 0 && { levels }),
    ...(text !== '' && { text }),
    ...(owner !== '' && { owner }),
    ...(withoutAction && { withoutAction }),
    ...(beneath !== '' && {
      beneath: { framework: beneath.slice(0, Math.max(colon, 0)), ref: beneath.slice(colon + 1) },
    }),
  };
}

export function isNarrowed(shown: ShownGaps): boolean {
  return countInUse({ ...shown }) > 0;
}

export function urgencyNumber(urgency: Urgency): string {
  return `${URGENCIES.indexOf(urgency) + 1}`;
}
