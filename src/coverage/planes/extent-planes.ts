/**
 * Extents of up to 32 systems, three words a row in one array: bit s of the first says that system s has FULL there,
 * of the second PARTIAL or more, of the third INDICATIVE or more. One array, since a matrix makes thousands of them.
 */
export type ExtentPlanes = Int32Array;

/** Words of one row. */
export const EXTENTS = 3;
export const FULL_PLANE = 0;
export const PARTIAL_PLANE = 1;
export const INDICATIVE_PLANE = 2;
