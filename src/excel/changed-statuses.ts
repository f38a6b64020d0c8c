import type { ProvisionCoverage } from '../model/coverage.ts';

/** More changes than these make a cell that nobody reads. */
const LISTED = 8;

interface ChangedStatus {
  readonly framework: string;
  readonly ref: string;
  readonly from: Pick<ProvisionCoverage, 'status' | 'statusWhenApplicable'>;
  readonly to: Pick<ProvisionCoverage, 'status' | 'statusWhenApplicable'>;
}

/**
 * Status changes line by line, `SLUG:REF GAP → COVERED`; the last line says how many more there are. A provision that
 * does not apply yet has the status that it would have behind it.
 */
export function changedStatuses(changes: readonly ChangedStatus[]): string {
  const lines = changes
    .slice(0, LISTED)
    .map(({ framework, ref, from, to }) => `${framework}:${ref} ${inWords(from)} → ${inWords(to)}`);
  const more = changes.length - LISTED;
  return [...lines, ...(more > 0 ? [`${more} more of ${changes.length}`] : [])].join('\n');
}

function inWords({ status, statusWhenApplicable }: ChangedStatus['from']): string {
  return statusWhenApplicable === null ? status : `${status} (${statusWhenApplicable})`;
}
