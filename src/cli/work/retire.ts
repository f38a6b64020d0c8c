import { z } from 'zod';
import type { CatalogueRecords } from '../../coverage/projection/catalogue-records.ts';
import { CATALOGUE_LEDGER } from '../../ledger/change.ts';
import { counted } from '../../model/counted.ts';
import { KnownNames } from '../../model/known-names.ts';
import { RETIRABLE_KINDS, type RetirableKind } from '../../model/retirable.ts';
import { RETIRE } from '../../operations/retire.ts';
import { inCommand, inField, type Outcome } from '../../problems/problem.ts';
import { retireAnswer } from '../answers/retire-answer.ts';
import type { CommandWork } from '../command-runner.ts';
import { exactName } from '../exact-names.ts';
import { listOf } from '../question-flags.ts';
import type { Terminal } from '../terminal.ts';
import { readTime, refusedTime, TIME_NEEDED, tellLifted } from '../time-option.ts';
import { withStore } from '../with-store.ts';
import { readAuthor, writingFlags } from '../writing-flags.ts';

const retireFlags = writingFlags.extend({
  kind: z.enum(RETIRABLE_KINDS).optional(),
  despite: z.string().optional(),
  at: z.string().optional(),
  force: z.boolean().optional(),
});

/** `retire SLUG`: withdraws a framework, a crosswalk or a view from the catalogue. */
export const work: CommandWork = async (terminal, received, typed = '') => {
  const flags = retireFlags.parse(received);
  const at = readTime(flags.at);
  if (at === undefined) return terminal.misuse([inCommand('retire', TIME_NEEDED)]);
  const author = readAuthor(flags);
  if (!author.ok) return terminal.misuse(author.problems);
  const ahead = refusedTime(at, flags.force);
  if (ahead !== null) return terminal.refuse([ahead]);
  return withStore(terminal, flags, async (application) => {
    const slugs = slugsByKind(application.replica.catalogue.records);
    const all = Object.values(slugs).flat();
    const slug = exactName(terminal, new KnownNames(all), typed, 'slug', ['UNKNOWN_RECORD']);
    const kinds = RETIRABLE_KINDS.filter((each) => slugs[each].includes(slug));
    const [kind, second] = flags.kind === undefined ? kinds : [flags.kind];
    if (second !== undefined) {
      const sentence = `${slug} is the slug of a ${kinds.join(' and of a ')}; say which one with --kind.`;
      return terminal.misuse([inCommand('retire', sentence)]);
    }
    if (kind === undefined) {
      const sentence = `There is no framework, crosswalk or view ${JSON.stringify(slug)}.`;
      return terminal.refuse([inField('slug', 'UNKNOWN_RECORD', sentence)]);
    }
    const despite = exactUsers(terminal, [...application.replica.organizations, ...all], flags.despite);
    if (!despite.ok) return terminal.refuse(despite.problems);
    const done = await application.perform(RETIRE, {
      ...{ ledger: CATALOGUE_LEDGER, author: author.value, at, lifted: tellLifted(terminal) },
      input: { kind, slug, despite: despite.value },
    });
    if (!done.ok) return terminal.refuse(done.problems);
    const { changes, facts } = done.value;
    return terminal.answer(retireAnswer, { kind, slug, changes, facts }, () =>
      changes === 0
        ? `The ${kind} ${slug} was retired before; nothing was written.`
        : `The ${kind} ${slug} is retired, in ${counted(changes, 'recorded change')}. No question finds it any more. Loading its folder again brings it back.`,
    );
  });
};

/** The exact slugs that `--despite` names. Problems: `UNKNOWN_RECORD` for each that is the slug of nothing. */
function exactUsers(
  terminal: Terminal,
  slugs: readonly string[],
  despite: string | undefined,
): Outcome<readonly string[]> {
  const names = new KnownNames(slugs);
  const exact = (listOf(despite) ?? []).map((text) =>
    exactName(terminal, names, text, 'despite', ['UNKNOWN_RECORD']),
  );
  const problems = exact
    .filter((slug) => !names.has(slug))
    .map((slug) => {
      const sentence = `There is no organization, framework, crosswalk or view ${JSON.stringify(slug)}.`;
      return inField('despite', 'UNKNOWN_RECORD', sentence);
    });
  return problems.length === 0 ? { ok: true, value: exact } : { ok: false, problems };
}

function slugsByKind(records: CatalogueRecords): Readonly<Record<RetirableKind, readonly string[]>> {
  return {
    framework: [...records.frameworks.keys()],
    crosswalk: [...records.crosswalks.keys()],
    view: [...records.views.keys()],
  };
}
