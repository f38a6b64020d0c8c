import type { Writable } from 'node:stream';
import type { UpgradeAnswer } from '../coverage/questions/upgrade.ts';
import { today } from '../model/day.ts';
import { PROPOSAL_WORDS, SUCCESSION_WORDS } from '../model/glossary/upgrade-words.ts';
import { CooperativeTask } from './cooperative-task.ts';
import { legendSheet } from './sheets/legend.ts';
import { upgradedProvisionsSheet } from './sheets/upgraded-provisions.ts';
import { upgradedRecordsSheet } from './sheets/upgraded-records.ts';
import { type WrittenWorkbook, writeWorkbook } from './write-workbook.ts';

/**
 * Writes the plan of an upgrade as a workbook: each record with what would become of it and why, each provision of both
 * editions, and what the words mean. Rejects as {@link writeWorkbook} does.
 *
 * @param open opens the stream to which the file is written
 * @param at the time of the upgrade, UTC; null: now
 */
export function makeUpgradeWorkbook(
  plan: UpgradeAnswer,
  open: () => Writable,
  at: string | null,
): Promise<WrittenWorkbook> {
  const sheets = [upgradedRecordsSheet(plan), upgradedProvisionsSheet(plan)];
  const legend = legendSheet([PROPOSAL_WORDS, SUCCESSION_WORDS], sheets);
  const footer = `${plan.organization}: ${plan.from.slug} to ${plan.to.slug}`;
  const asOf = at?.slice(0, 10) ?? today();
  return writeWorkbook([...sheets, legend], { asOf, footer }, open(), new CooperativeTask());
}
