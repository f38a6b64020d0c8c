import { type CoverageStatus, STATUSES_WEAKEST_FIRST } from '../../../../src/model/coverage.ts';
import { type Counts, countsInTally, sumOf } from '../../pictures/counts.ts';
import { matrixWords } from '../../words/en/matrix.ts';
import type { MatrixQuery_organization_matrix_grid } from './matrix.graphql.ts';
import type { MatrixTermsQuery_organization_systems_nodes } from './matrix-terms.graphql.ts';

export const GROUPINGS = ['none', 'owner', 'role', 'class'] as const;
export type Grouping = (typeof GROUPINGS)[number];

type Grid = MatrixQuery_organization_matrix_grid;
type System = Grid['systems'][number];
type Terms = MatrixTermsQuery_organization_systems_nodes;

/** A scope of the matrix: the organization itself, or a system. */
export interface MatrixRow {
  /** Local id; null: the organization. */
  readonly system: string | null;
  readonly name: string;
  /** By what the rows are grouped; empty for the organization. */
  readonly group: string;
  /** Of a framework, by its place in the order of the columns. Most of the many cells of a large matrix are never shown. */
  readonly counts: (place: number) => Counts;
}

/** The rows of a matrix, the organization first. A system of several roles or classes is in a group of its own. */
export function matrixRows(
  grid: Grid,
  name: string,
  grouping: Grouping,
  terms: readonly Terms[],
): readonly MatrixRow[] {
  const termsOf = new Map(terms.map((each) => [each.localId, each]));
  const countsOf =
    (scope: number) =>
    (place: number): Counts =>
      countsInTally(grid, scope, place);
  return [
    { system: null, name, group: '', counts: countsOf(0) },
    ...grid.systems.map((system, index) => ({
      system: system.localId,
      name: system.name,
      group: groupOf(system, grouping, termsOf.get(system.localId)),
      counts: countsOf(index + 1),
    })),
  ];
}

const NO_TERMS = { nodes: [], totalCount: 0 };

function groupOf({ owner }: System, grouping: Grouping, terms: Terms | undefined): string {
  if (grouping === 'none') return '';
  if (grouping === 'owner') return owner ?? matrixWords.noOwner;
  const { nodes: named, totalCount } = (grouping === 'role' ? terms?.roles : terms?.classes) ?? NO_TERMS;
  const labels = [...new Set(named.map(({ label, termId }) => label ?? termId))].sort().join(', ');
  if (named.length === 0) return matrixWords.noTerm;
  return named.length < totalCount ? matrixWords.firstTerms(labels, named.length, totalCount) : labels;
}

/** Whether a status says how far evidence reaches. Its whole is then every provision that has such a status. */
export function dependsOnEvidence(status: CoverageStatus): boolean {
  return STATUSES_WEAKEST_FIRST.some((each) => each === status);
}

/** The whole that a count is a part of. */
export function wholeOf(counts: Counts, status: CoverageStatus): number {
  if (!dependsOnEvidence(status)) return sumOf(counts);
  return STATUSES_WEAKEST_FIRST.reduce((sum, each) => sum + (counts[each] ?? 0), 0);
}

/** Compares shares of wholes without dividing; where there is no whole comes last. */
export function compareShares(a: Counts, b: Counts, status: CoverageStatus): number {
  const [wholeA, wholeB] = [wholeOf(a, status), wholeOf(b, status)];
  if (wholeA === 0 || wholeB === 0) return wholeB - wholeA;
  return (a[status] ?? 0) * wholeB - (b[status] ?? 0) * wholeA;
}
