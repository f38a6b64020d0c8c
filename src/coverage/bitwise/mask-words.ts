/** Masks of one row of what is stated, and of what takes the mapping step: the scopes with FULL, with PARTIAL or more. */
export const SENT_WORDS = 2;
export const SENT_FULL = 0;
export const SENT_PARTIAL = 1;

/** Masks of one row of extents: the scopes with FULL, with PARTIAL or more, with INDICATIVE or more. */
export const REACHED_WORDS = 3;
export const REACHED_FULL = 0;
export const REACHED_PARTIAL = 1;
export const REACHED_INDICATIVE = 2;
