/**
 * Masks of one row of what is stated, and of what takes the mapping step: the scopes with FULL in force, with PARTIAL
 * or more in force, and the same for what was in force on an earlier day.
 */
export const SENT_WORDS = 4;
export const FULL_NOW = 0;
export const PARTIAL_NOW = 1;
export const FULL_BEFORE = 2;
export const PARTIAL_BEFORE = 3;

/** Masks of one row of extents: FULL, PARTIAL or more, INDICATIVE or more in force; and any chain on an earlier day. */
export const REACHED_WORDS = 4;
export const REACHED_FULL = 0;
export const REACHED_PARTIAL = 1;
export const REACHED_INDICATIVE = 2;
export const REACHED_BEFORE = 3;
