import type { CoverageStatus } from '../../../../src/model/coverage.ts';
import type { Counts } from '../../pictures/counts.ts';
import type { FrameworkQuery_framework_outline } from './framework.graphql.ts';

/** The status of each assessable provision of one scope, by ref. */
export type StatusByRef = ReadonlyMap<string, CoverageStatus>;

interface ProvisionGrid {
  readonly statuses: readonly CoverageStatus[];
  readonly cells: readonly (readonly number[])[];
  readonly provisions: readonly { readonly ref: string }[];
}

/** Reads the last row of a grid: the system where the question names one, or else the organization. */
export function statusByRef({ statuses, cells, provisions }: ProvisionGrid): StatusByRef {
  const row = cells.at(-1) ?? [];
  return new Map(
    provisions.flatMap(({ ref }, place) => {
      const status = statuses[row[place] ?? -1];
      return status === undefined ? [] : [[ref, status] as const];
    }),
  );
}

/** A line of the outline. */
export interface OutlineLine extends FrameworkQuery_framework_outline {
  /** Null: the provision is not assessable. */
  readonly status: CoverageStatus | null;
  /** The status in what it is compared with. */
  readonly compared: CoverageStatus | null;
  /** How many assessable provisions beneath it have each status; null: there are none beneath it. */
  readonly beneath: Counts | null;
  /** Refs of the provisions above it. */
  readonly above: readonly string[];
}

/** The outline with statuses, and at each branch the counts of what is beneath it. */
export function outlineLines(
  outline: readonly FrameworkQuery_framework_outline[],
  statuses: StatusByRef,
  compared: StatusByRef | null,
): readonly OutlineLine[] {
  const path: string[] = [];
  const counts = new Map<string, Partial<Record<CoverageStatus, number>>>();
  const lines = outline.map((row) => {
    path.length = Math.min(path.length, row.depth);
    const above = [...path];
    path.push(row.ref);
    const status = statuses.get(row.ref) ?? null;
    if (status !== null)
      for (const ref of above) {
        const sums = counts.get(ref) ?? {};
        sums[status] = (sums[status] ?? 0) + 1;
        counts.set(ref, sums);
      }
    return { ...row, status, compared: compared?.get(row.ref) ?? null, above };
  });
  return lines.map((line) => ({ ...line, beneath: counts.get(line.ref) ?? null }));
}

export const SHOWN = ['assessable', 'headings', 'all', 'differing'] as const;
export type Shown = (typeof SHOWN)[number];

export interface OutlineFilter {
  readonly shown: Shown;
  readonly status: CoverageStatus | null;
  /** Words that ref and title together must have; empty: any. */
  readonly text: string;
}

/** The lines that a filter leaves, each with the headings above it. */
export function filterOutline(
  lines: readonly OutlineLine[],
  { shown, status, text }: OutlineFilter,
): readonly OutlineLine[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const matches = (line: OutlineLine): boolean => {
    if (status !== null && line.status !== status) return false;
    if (shown === 'assessable' && line.status === null) return false;
    if (shown === 'differing' && line.status === line.compared) return false;
    if (shown === 'headings' && line.beneath === null) return false;
    const own = `${line.ref} ${line.title}`.toLowerCase();
    return words.every((word) => own.includes(word));
  };
  const kept = new Set<string>();
  for (const line of lines) if (matches(line)) for (const ref of [...line.above, line.ref]) kept.add(ref);
  return lines.filter(({ ref }) => kept.has(ref));
}
