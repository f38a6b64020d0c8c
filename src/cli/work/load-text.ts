import { z } from 'zod';
import { loadTextAnswer } from '../answers/folder-answers.ts';
import type { CommandWork } from '../command-runner.ts';
import { withStore } from '../with-store.ts';
import { readAuthor, writingFlags } from '../writing-flags.ts';

const textFlags = writingFlags.extend({
  organization: z.string(),
});

/** `load-text`: stores a user's own copy of a document's text beside the organization's graph. */
export const work: CommandWork = async (terminal, received, framework = '', file = '') => {
  const flags = textFlags.parse(received);
  const author = readAuthor(flags);
  if (!author.ok) return terminal.misuse(author.problems);
  return withStore(terminal, flags, async (application) => {
    const loaded = await application.loadText(
      { organization: flags.organization, framework, file },
      author.value,
      terminal.noted,
    );
    if (!loaded.ok) return terminal.refuse(loaded.problems);
    const { texts, recorded } = loaded.value;
    return terminal.answer(
      loadTextAnswer,
      { organization: flags.organization, framework, texts, recorded, notes: terminal.toldNotes },
      () => `Texts held of ${framework}: ${texts}, of which not recorded before: ${recorded}.`,
    );
  });
};
