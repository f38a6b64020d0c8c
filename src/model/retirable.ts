/** What an operator can withdraw from the catalogue as a whole. */
export const RETIRABLE_KINDS = ['framework', 'crosswalk', 'view'] as const;
export type RetirableKind = (typeof RETIRABLE_KINDS)[number];
