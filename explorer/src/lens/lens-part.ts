/** A part of the lens that a screen can heed. */
export type LensPart = 'state' | 'asOf' | 'crosswalks' | 'frameworks' | 'system';

/** What most screens of an organization heed. */
export const WHOLE_LENS: readonly LensPart[] = ['state', 'asOf', 'crosswalks', 'frameworks'];
