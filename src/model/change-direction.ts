/** `APPLICABILITY`: on one side or both there is no status that says how far evidence reaches. */
export const CHANGE_DIRECTIONS = ['BETTER', 'WORSE', 'APPLICABILITY'] as const;
export type ChangeDirection = (typeof CHANGE_DIRECTIONS)[number];
