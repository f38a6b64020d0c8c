import type { OrganizationContents } from '../ledger/records/contents.ts';
import type { Evidence } from '../model/evidence.ts';
import { quoted } from '../model/quoted.ts';
import {
  countTakenOver,
  findRenewalFaults,
  LONGEST_RENEWAL,
  MOST_TAKEN_OVER,
} from '../model/renewal-limits.ts';
import type { LaterCell } from '../parsing/later-cell.ts';
import { WHOLE } from '../parsing/position.ts';
import { Refusal, type Rule } from '../parsing/rule.ts';
import type { OrganizationDraft } from './organization-draft.ts';

/** Evidence with the cell that says what it supersedes; null: the cell is empty. */
export interface RenewingRow {
  readonly record: Evidence;
  readonly supersedes: LaterCell | null;
}

/**
 * Reads what each row of evidence supersedes, once all rows are known. Problems: `UNKNOWN_EVIDENCE`, `BAD_VALUE`,
 * `CYCLE`, `TOO_MANY_RENEWALS`.
 */
export function readRenewals(draft: OrganizationDraft, rows: readonly RenewingRow[]): readonly Evidence[] {
  const rule = oneOfEvidence(draft);
  const evidence = rows.map(({ record, supersedes }) =>
    supersedes === null ? record : { ...record, supersedes: supersedes.read(rule) || null },
  );
  const superseded = new Map(
    evidence.flatMap(({ localId, supersedes }) =>
      supersedes === null ? [] : [[localId, supersedes] as const],
    ),
  );
  const { cyclic, tooLong } = findRenewalFaults(superseded);
  for (const { record, supersedes } of rows) {
    if (cyclic.has(record.localId))
      supersedes?.refuse('CYCLE', `${quoted(record.localId)} would supersede itself.`);
    else if (tooLong.has(record.localId)) {
      const sentence = `${quoted(record.localId)} would end a line of more than ${LONGEST_RENEWAL} renewals. Leave out the earliest of them.`;
      supersedes?.refuse('TOO_MANY_RENEWALS', sentence);
    }
  }
  return evidence;
}

/**
 * Refuses evidence that would take over more links than a folder may have rows, which takes few rows. Problem:
 * `TOO_MANY_RENEWALS`.
 *
 * @param most links in all
 */
export function refuseManyTakeovers(
  draft: OrganizationDraft,
  { evidence, supports, demonstrates }: Pick<OrganizationContents, 'evidence' | 'supports' | 'demonstrates'>,
  most = MOST_TAKEN_OVER,
): void {
  const superseded = new Map(
    evidence.flatMap(({ id, supersedes }) =>
      supersedes === null ? [] : [[id, draft.ownedId(supersedes)] as const],
    ),
  );
  if (superseded.size === 0) return;
  const links = new Map<string, number>();
  for (const table of [supports, demonstrates])
    for (const link of table) links.set(link.evidence, (links.get(link.evidence) ?? 0) + 1);
  const taken = countTakenOver(superseded, links);
  if (taken <= most) return;
  const sentence = `Evidence that supersedes other evidence would take over ${taken} links in all. At most ${most} are possible. Give some of it links of its own in supports.csv or demonstrates.csv.`;
  draft.reader.refuse('evidence.csv', WHOLE, 'TOO_MANY_RENEWALS', sentence);
}

function oneOfEvidence(draft: OrganizationDraft): Rule<string> {
  const rule = draft.idOf('evidence');
  return {
    ...rule,
    read: (text) => (text.includes(';') ? new Refusal('BAD_VALUE', ONE_PREDECESSOR) : rule.read(text)),
  };
}

const ONE_PREDECESSOR =
  'Evidence can supersede one piece of evidence only. Name one, and write all links of the new evidence in supports.csv and demonstrates.csv.';
