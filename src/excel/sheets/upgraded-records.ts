import type { UpgradeAnswer } from '../../coverage/questions/upgrade.ts';
import { PROPOSAL_WORDS } from '../../model/glossary/upgrade-words.ts';
import { nameOfRecord } from '../../model/record-doubt.ts';
import type { Sheet } from '../sheet.ts';

/** What becomes of each record in a new edition, and why. */
export function upgradedRecordsSheet({ records }: Pick<UpgradeAnswer, 'records'>): Sheet {
  return {
    name: 'Upgraded records',
    whenEmpty: 'Nothing is recorded on the earlier edition.',
    frozenColumns: 3,
    columns: [
      { header: 'Proposal', width: 14, words: PROPOSAL_WORDS },
      { header: 'Table', width: 12 },
      { header: 'Record', width: 40, wrap: true },
      { header: 'In the new edition', width: 24, wrap: true },
      { header: 'Copy', width: 22 },
      { header: 'Ground', width: 62, wrap: true },
    ],
    rows: records.map(({ record, proposal, to, copy, ground }) => [
      ...[{ status: proposal }, record.table, nameOfRecord(record), to.join('; ') || null, copy, ground],
    ]),
  };
}
