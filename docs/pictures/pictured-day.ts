/** The day that the pictures of the documentation show. */
export const PICTURED_DAY = '2026-11-24';
