import { createHash } from 'node:crypto';
import { isVisible } from '../coverage/projection/crosswalk-choice.ts';
import type { ProvisionText } from '../graph/store.ts';
import { KnownNames } from '../model/known-names.ts';
import { LOAD_TEXT } from '../operations/load-text.ts';
import { isInScope } from '../operations/operation.ts';
import { perform } from '../operations/perform.ts';
import type { PerformContext } from '../operations/perform-context.ts';
import type { Asking } from '../operations/planned-load.ts';
import { readTexts } from '../organization/read-texts.ts';
import type { NoteList } from '../problems/note-list.ts';
import { inField, type Outcome, type Problem } from '../problems/problem.ts';

export interface LoadedTexts {
  /** Rows of the file. */
  readonly texts: number;
  /** How many of them the ledger did not record before: these were written. */
  readonly recorded: number;
}

/** Keeps the texts of a file beside an organization's graph. Problems: `UNKNOWN_…`, those of the file, of `perform`. */
export async function loadTexts(
  context: PerformContext,
  { organization, framework, file }: { organization: string; framework: string; file: string },
  asking: Asking,
  notes?: NoteList,
): Promise<Outcome<LoadedTexts>> {
  const { records } = context.catalogue;
  const known = records.frameworks.get(framework);
  const problems: Problem[] = [];
  if (!isInScope('ORGANIZATION', organization) || context.head(organization) === null) {
    const sentence = `The store has no organization ${JSON.stringify(organization)}.`;
    problems.push(inField('organization', 'UNKNOWN_ORGANIZATION', sentence));
  }
  if (known === undefined || known.retired || !isVisible(known.owner, organization)) {
    const sentence = `The store has no framework ${JSON.stringify(framework)}.`;
    problems.push(inField('framework', 'UNKNOWN_FRAMEWORK', sentence));
  }
  if (problems.length > 0) return { ok: false, problems };
  const own = [...records.provisions.values()].filter((each) => each.framework === framework);
  const refs = new KnownNames(own.map(({ ref }) => ref));
  const read = await readTexts(file, framework, refs, notes);
  if (!read.ok) return read;
  const texts: ProvisionText[] = read.value.map(({ ref, text }) => ({
    provision: `${framework}:${ref}`,
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
  }));
  const request = { ...asking, ledger: organization, input: { framework, texts } };
  const written = await perform(context, LOAD_TEXT, request);
  if (!written.ok) return written;
  return { ok: true, value: { texts: texts.length, recorded: written.value.facts } };
}
