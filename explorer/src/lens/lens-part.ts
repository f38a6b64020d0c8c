/** A part of the lens that a screen can heed. */
export type LensPart = 'state' | 'asOf' | 'crosswalks' | 'frameworks' | 'system';

/** What most screens of an organization heed. */
export const WHOLE_LENS: readonly LensPart[] = ['state', 'asOf', 'crosswalks', 'frameworks'];

/** What a screen heeds that shows the organization or one of its systems. */
export const SCOPED_LENS: readonly LensPart[] = [...WHOLE_LENS, 'system'];
