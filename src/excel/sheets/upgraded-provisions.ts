import type { UpgradeAnswer } from '../../coverage/questions/upgrade.ts';
import type { Provision } from '../../model/framework.ts';
import { SUCCESSION_WORDS } from '../../model/glossary/upgrade-words.ts';
import type { Sheet } from '../sheet.ts';

/** Each provision of the earlier edition with what replaces it, then what is new. */
export function upgradedProvisionsSheet({
  provisions,
  added,
}: Pick<UpgradeAnswer, 'provisions' | 'added'>): Sheet {
  return {
    name: 'Upgraded provisions',
    frozenColumns: 1,
    columns: [
      { header: 'Earlier ref', width: 14 },
      { header: 'Earlier title', width: 44, wrap: true },
      { header: 'Succession', width: 16, words: SUCCESSION_WORDS },
      { header: 'New ref', width: 20, wrap: true },
      { header: 'New title', width: 60, wrap: true },
      { header: 'Merged with', width: 20, wrap: true },
    ],
    rows: [
      ...provisions.map(({ provision, succession, successors, mergedWith }) => [
        ...[provision.ref, provision.title, { status: succession }, refsOf(successors)],
        ...[successors.map(({ title }) => title).join('\n') || null, refsOf(mergedWith)],
      ]),
      ...added.map(({ ref, title }) => [null, null, null, ref, title, null]),
    ],
  };
}

function refsOf(provisions: readonly Provision[]): string | null {
  return provisions.map(({ ref }) => ref).join('\n') || null;
}
