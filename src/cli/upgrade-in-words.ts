import type { StatusEffect } from '../application/status-effect.ts';
import type { UpgradeAnswer } from '../coverage/questions/upgrade.ts';
import type { Change } from '../ledger/change.ts';
import { counted } from '../model/counted.ts';
import { PROPOSAL_WORDS } from '../model/glossary/upgrade-words.ts';
import { nameOfRecord } from '../model/record-doubt.ts';
import { SUCCESSIONS, UPGRADE_PROPOSALS, type UpgradeProposal } from '../model/upgrade.ts';
import type { Layout } from './layout.ts';
import { effectInWords } from './load-in-words.ts';
import { formatTable } from './table.ts';
import { wrap } from './wrap.ts';

/** A plan, and what came of it. */
export interface Upgraded {
  readonly plan: UpgradeAnswer;
  /** What the upgrade would change; null where it was carried out, or is too large for one change. */
  readonly effect: StatusEffect | null;
  /** What was written; null where nothing was. */
  readonly change: Change | null;
}

/** The most rows of a table. */
const SHOWN = 20;

/** A plan, or what was carried over, for people. */
export function upgradeInWords({ plan, effect, change }: Upgraded, isDry: boolean, layout: Layout): string {
  const { width } = layout;
  return [
    ...wrap(headline(plan, change !== null), width),
    '',
    ...provisionLines(plan, width),
    ...UPGRADE_PROPOSALS.flatMap((proposal) => recordLines(plan, proposal, width)),
    ...(effect === null || plan.records.length === 0 ? [] : [...effectInWords(effect), '']),
    ...wrap(outcome(plan, change, isDry), width),
    ...(plan.isInScope ? [] : wrap(notInScope(plan), width)),
  ].join('\n');
}

function headline({ organization, from, to, records }: UpgradeAnswer, isDone: boolean): string {
  const of = (proposal: UpgradeProposal): number =>
    records.filter((record) => record.proposal === proposal).length;
  const editions =
    from.slug === to.slug
      ? `to edition ${to.edition} of ${to.slug}, which was loaded over an earlier one`
      : `from ${from.slug} (edition ${from.edition}) to ${to.slug} (edition ${to.edition})`;
  const counts = `${counted(of('CARRY_OVER'), 'record')} ${isDone ? '' : 'to be '}carried over, ${counted(of('DRAFT'), 'draft')}, ${of('DECIDE')} to decide, ${of('DONE')} already done`;
  return `Upgrade of ${organization} ${editions}: ${counts}`;
}

/** What was replaced one to one needs no attention; of the rest the first are shown. */
function provisionLines({ from, to, provisions, added }: UpgradeAnswer, width: number): readonly string[] {
  const counts = SUCCESSIONS.map((succession) => {
    const number = provisions.filter((each) => each.succession === succession).length;
    return { succession, number };
  }).filter(({ number }) => number > 0);
  const before = from.slug === to.slug ? 'Retired provisions' : `Provisions of ${from.slug}`;
  const others = provisions.filter(({ succession }) => succession !== 'ONE_TO_ONE');
  const rows = others
    .slice(0, SHOWN)
    .map(({ provision, succession, successors }) => [
      `${provision.ref} ${provision.title}`,
      succession,
      successors.map(({ ref }) => ref).join(', '),
    ]);
  const told = counts.map(({ succession, number }) => `${number} ${succession}`).join(', ') || 'none';
  const table = formatTable(['Earlier edition', 'What happened', 'New edition'], rows, width);
  return [
    ...wrap(`${before}: ${told}. New in ${to.slug}: ${added.length}.`, width),
    '',
    ...(rows.length === 0 ? [] : [table, ...more(others.length), '']),
  ];
}

function recordLines(
  { records }: UpgradeAnswer,
  proposal: UpgradeProposal,
  width: number,
): readonly string[] {
  const own = records.filter((record) => record.proposal === proposal);
  if (own.length === 0) return [];
  const rows = own
    .slice(0, SHOWN)
    .map(({ record, to, copy, ground }) => [
      record.table,
      nameOfRecord(record),
      [to.join(', '), copy === null ? '' : `as ${copy}`].filter((part) => part !== '').join(' '),
      ground,
    ]);
  return [
    ...wrap(`${proposal}: ${PROPOSAL_WORDS.words[proposal].meaning}`, width),
    formatTable(['Table', 'Record', 'New edition', 'Why'], rows, width),
    ...more(own.length),
    '',
  ];
}

function more(number: number): readonly string[] {
  return number > SHOWN ? [`and ${number - SHOWN} more (--json or --out FILE lists all)`] : [];
}

function outcome({ from, to, records }: UpgradeAnswer, change: Upgraded['change'], isDry: boolean): string {
  if (change !== null) return `Written as change ${change.seq}, ${change.hash}.`;
  const isEmpty = !records.some(({ proposal }) => proposal === 'CARRY_OVER' || proposal === 'DRAFT');
  if (isEmpty) return 'There is nothing to carry over, and nothing was written.';
  const command = `upgrade ${from.slug} ${to.slug} --apply`;
  return isDry ? `Nothing was written. Carry the records over with: ${command}` : 'Nothing was written.';
}

function notInScope({ organization, to }: UpgradeAnswer): string {
  return `${to.slug} is not among the frameworks of ${organization}: name it in organization.yaml, or questions leave it out unless they name it.`;
}
