import { z } from 'zod';
import { CATALOGUE_LEDGER } from '../../ledger/change.ts';
import { REMOVE_ORGANIZATION, type RemovedLedger } from '../../operations/remove-organization.ts';
import { inField, type Problem } from '../../problems/problem.ts';
import { removalAnswer } from '../answers/removal-answer.ts';
import type { CommandWork } from '../command-runner.ts';
import type { Terminal } from '../terminal.ts';
import { withStore } from '../with-store.ts';
import { readAuthor, writingFlags } from '../writing-flags.ts';

const removeFlags = writingFlags.extend({ yes: z.string().optional(), reissue: z.boolean().optional() });

/** `organization remove SLUG`: erases an organization, once somebody has typed its slug again. */
export const work: CommandWork = async (terminal, received, slug = '') => {
  const flags = removeFlags.parse(received);
  const author = readAuthor(flags);
  if (!author.ok) return terminal.misuse(author.problems);
  return withStore(terminal, flags, async (application) => {
    const isThere = slug !== CATALOGUE_LEDGER && application.replica.head(slug) !== null;
    const unconfirmed = isThere ? await confirm(terminal, slug, flags.yes) : null;
    if (unconfirmed !== null) return terminal.refuse([unconfirmed]);
    terminal.progress(`removing ${slug}`);
    const done = await application.perform(REMOVE_ORGANIZATION, {
      ...{ ledger: CATALOGUE_LEDGER, author: author.value, input: { slug, reissue: flags.reissue === true } },
    });
    if (!done.ok) return terminal.refuse(done.problems);
    return terminal.answer(removalAnswer, done.value, () => inWords(done.value, flags.reissue === true));
  });
};

/** Why nothing is removed; null where the slug was typed again. */
async function confirm(terminal: Terminal, slug: string, yes: string | undefined): Promise<Problem | null> {
  const question = `Everything of ${slug} is erased, and no backup is made. Type its slug to go on: `;
  const typed = yes ?? (await terminal.ask(question));
  if (typed === slug) return null;
  const sentence =
    typed === null
      ? `Confirm the removal with --yes ${slug}. Nothing was removed.`
      : `The slug that was typed is ${JSON.stringify(typed)} instead of ${JSON.stringify(slug)}. Nothing was removed.`;
  return inField('yes', 'INVALID_PARAMETER', sentence);
}

function inWords({ slug, removed, seq, hash, left }: RemovedLedger, isReissued: boolean): string {
  const lines = [
    removed
      ? `${slug} is removed: its ledger, records, histories and official texts are erased.`
      : `${slug} was removed before; nothing was left of it.`,
    `The catalogue keeps that its ledger ended with change ${seq}, whose hash is ${hash}.`,
    'Files that were made earlier still have it: backups, exports, workbooks, and copies from before a migration.',
  ];
  if (isReissued) lines.push(`Load the folder of ${slug} now: its new ledger begins with that.`);
  if (left.length > 0)
    lines.push(
      `The catalogue's ledger keeps what it brought there: ${left.join(', ')}. Withdraw that with \`retire\`.`,
    );
  return lines.join('\n');
}
