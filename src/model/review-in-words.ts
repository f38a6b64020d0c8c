import type { RowReview } from './organization.ts';

/** What an organization decided about a mapping: `ADJUSTED to related by Head of Quality on 2026-09-01`. */
export function reviewInWords({ verdict, relationship, by, on }: RowReview): string {
  return `${verdict}${relationship === null ? '' : ` to ${relationship}`} by ${by} on ${on}`;
}
