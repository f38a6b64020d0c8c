import { formatShortDay } from '../numbers.ts';

/** What is said of a mapping wherever it is shown. */
export const mappingWords = {
  relations: {
    EQUAL: 'equal to',
    SUBSET_OF: 'a subset of',
    SUPERSET_OF: 'a superset of',
    INTERSECTS_WITH: 'in part the same as',
    RELATED: 'related to',
    NO_RELATIONSHIP: 'unrelated to',
  },
  editions: (source: string, target: string) => `written for ${source} and ${target}`,
  confidence: (confidence: string) => `confidence ${confidence}`,
  noConfidence: 'no confidence stated',
  reviewed: (who: string | null, on: string | null) =>
    `reviewed${who === null ? '' : ` by ${who}`}${on === null ? '' : ` on ${formatShortDay(on)}`}`,
  notReviewed: 'no reviewer named',
  ownReview: (verdict: string, by: string, on: string) =>
    `The organization: ${verdict} by ${by} on ${formatShortDay(on)}`,
  adjustedTo: (relationship: string) => `adjusted to ${relationship}`,
  notOwnReviewed: 'Not reviewed by the organization',
  citedAs: (name: string) => `The author writes ${name}.`,
} as const;
