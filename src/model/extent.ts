/** How far evidence supports a provision. FULL > PARTIAL > INDICATIVE; none is `null`. */
export const EXTENTS = ['FULL', 'PARTIAL', 'INDICATIVE'] as const;
export type Extent = (typeof EXTENTS)[number];

/** What a person may state of a support: INDICATIVE is only ever computed. */
export const STATED_EXTENTS = ['FULL', 'PARTIAL'] as const;
export type StatedExtent = (typeof STATED_EXTENTS)[number];

/** A chain without a mapping is DIRECT, one with a mapping INFERRED. */
export const BASES = ['DIRECT', 'INFERRED'] as const;
export type Basis = (typeof BASES)[number];
