/** What a new edition makes of a provision of the edition before it, in the order in which they are listed. */
export const SUCCESSIONS = ['ONE_TO_ONE', 'SPLIT', 'MERGED', 'SAME_REF', 'NOT_REPLACED'] as const;
export type Succession = (typeof SUCCESSIONS)[number];

/** What an upgrade would do with a record on a provision of the earlier edition. */
export const UPGRADE_PROPOSALS = ['CARRY_OVER', 'DRAFT', 'DECIDE', 'DONE'] as const;
export type UpgradeProposal = (typeof UPGRADE_PROPOSALS)[number];

/** The tables of a folder whose records an upgrade looks at, in the order in which they are listed. */
export const UPGRADED_TABLES = [
  'systems',
  'answers',
  'decisions',
  'supports',
  'addresses',
  'actions',
] as const;
export type UpgradedTable = (typeof UPGRADED_TABLES)[number];

const LONGEST_ID = 64;

/**
 * The local id of a copy that is about a provision: `EV-1-A.5.1` for EV-1 and A.5.1. What an id cannot have is left out
 * of the ref, and of a long id as much as there is no room for. The first copy has the number 1, which is not shown.
 */
export function idOfCopy(localId: string, ref: string, n: number): string {
  const place = ref.replaceAll(/[^A-Za-z0-9._-]+/g, '-').replaceAll(/^-+|-+$/g, '');
  const end = `-${place.slice(0, LONGEST_ID / 2)}${n === 1 ? '' : `-${n}`}`;
  return localId.slice(0, LONGEST_ID - end.length) + end;
}
