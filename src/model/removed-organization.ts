import { flag, number, type RecordOf, text } from './fields.ts';

/** What stays of an organization that was removed: how its ledger ended. */
export const REMOVED_ORGANIZATION = {
  slug: text,
  /** The newest change of its ledger. */
  seq: number,
  hash: text,
  /** A new ledger may begin under the slug, without what had to go. Otherwise nobody can use the slug again. */
  reissued: flag,
};
export type RemovedOrganization = RecordOf<typeof REMOVED_ORGANIZATION>;
