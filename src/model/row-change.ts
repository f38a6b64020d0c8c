/** What happens to one row of a folder. `MOVED`: the row stays as it is, and only its place among the others changes. */
export const ROW_CHANGES = ['ADDED', 'CHANGED', 'MOVED', 'ENDED'] as const;
export type RowChangeKind = (typeof ROW_CHANGES)[number];
