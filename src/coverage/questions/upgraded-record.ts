import type { Framework } from '../../model/framework.ts';
import type { TabledRecord } from '../../model/record-doubt.ts';
import type { UpgradedTable, UpgradeProposal } from '../../model/upgrade.ts';

/** A record on the earlier edition, and what an upgrade would do with it. */
export interface UpgradedRecord {
  readonly record: Extract<TabledRecord, { readonly table: UpgradedTable }>;
  readonly proposal: UpgradeProposal;
  /** Where the record is in the new edition, or might be: refs; ids of a condition, or of roles and classes. */
  readonly to: readonly string[];
  /** The local id that the copy of an action, or the draft of evidence, gets; null: no such record is made. */
  readonly copy: string | null;
  /** Why, in a sentence. */
  readonly ground: string;
}

/** The two editions, and the provisions of the earlier one to which the upgrade is limited. */
export interface UpgradedEditions {
  readonly from: Framework;
  readonly to: Framework;
  /** Refs; null: all. */
  readonly refs: readonly string[] | null;
}

/** What is said of a record. */
export type Placed = Pick<UpgradedRecord, 'proposal' | 'to' | 'ground'> & { readonly copy?: string | null };

/** A record with what is said of it. */
export function upgraded(
  record: UpgradedRecord['record'],
  { copy = null, ...placed }: Placed,
): UpgradedRecord {
  return { record, ...placed, copy };
}

/** What a decision or an answer is about, and for whom. */
export function scopedKey(place: string, system: string | null): string {
  return `${place}\n${system ?? ''}`;
}
