import { z } from 'zod';
import { isVisible } from '../../coverage/projection/crosswalk-choice.ts';
import { counted } from '../../model/counted.ts';
import { KnownNames } from '../../model/known-names.ts';
import { loadTextAnswer } from '../answers/folder-answers.ts';
import type { CommandWork } from '../command-runner.ts';
import { ALL_FRAMEWORKS, exactName } from '../exact-names.ts';
import { exactOrganization, withStore } from '../with-store.ts';
import { readAuthor, writingFlags } from '../writing-flags.ts';

const textFlags = writingFlags.extend({
  organization: z.string(),
});

/** `load-text`: stores a user's own copy of a document's text beside the organization's graph. */
export const work: CommandWork = async (terminal, received, typedFramework = '', file = '') => {
  const flags = textFlags.parse(received);
  const author = readAuthor(flags);
  if (!author.ok) return terminal.misuse(author.problems);
  return withStore(terminal, flags, async (application) => {
    const organization = exactOrganization(terminal, application, flags) ?? flags.organization;
    const { frameworks } = application.replica.catalogue.records;
    const own = [...frameworks.values()].filter(
      ({ owner, retired }) => !retired && isVisible(owner, organization),
    );
    const names = new KnownNames(own.map(({ slug }) => slug));
    const framework = exactName(
      terminal,
      names,
      typedFramework,
      'framework',
      ['UNKNOWN_FRAMEWORK'],
      ALL_FRAMEWORKS,
    );
    const loaded = await application.loadText(
      { organization, framework, file },
      author.value,
      terminal.noted,
    );
    if (!loaded.ok) return terminal.refuse(loaded.problems);
    const { texts, recorded } = loaded.value;
    return terminal.answer(
      loadTextAnswer,
      { organization, framework, texts, recorded, notes: terminal.toldNotes },
      () =>
        `The organization has the text of ${counted(texts, 'provision')} of ${framework}, of which ${recorded} ${recorded === 1 ? 'is' : 'are'} new.`,
    );
  });
};
