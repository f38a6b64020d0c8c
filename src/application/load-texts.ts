import { createHash } from 'node:crypto';
import { isVisible } from '../coverage/projection/crosswalk-choice.ts';
import type { ProvisionText, Store } from '../graph/store.ts';
import { loadText } from '../operations/load-text.ts';
import { type WritingContext, writeLoad } from '../operations/write-load.ts';
import { readTexts } from '../organization/read-texts.ts';
import { inField, type Outcome, type Problem } from '../problems/problem.ts';
import type { Replica } from '../replica/replica.ts';

export interface LoadedTexts {
  /** Rows of the file. */
  readonly texts: number;
  /** How many of them the ledger did not record before: these were written. */
  readonly recorded: number;
}

/**
 * Puts texts beside an organization's graph, then records their digests. In this order: where it is cut off, a text
 * without a record is never shown, and loading again completes it.
 */
export async function loadTexts(
  store: Store,
  replica: Replica,
  context: WritingContext,
  { organization, framework, file }: { organization: string; framework: string; file: string },
): Promise<Outcome<LoadedTexts>> {
  const { records } = replica.catalogue;
  const known = records.frameworks.get(framework);
  const problems: Problem[] = [];
  if (!replica.organizations.includes(organization)) {
    const sentence = `The store has no organization ${JSON.stringify(organization)}.`;
    problems.push(inField('organization', 'UNKNOWN_ORGANIZATION', sentence));
  }
  if (known === undefined || !isVisible(known.owner, organization)) {
    const sentence = `The store has no framework ${JSON.stringify(framework)}.`;
    problems.push(inField('framework', 'UNKNOWN_FRAMEWORK', sentence));
  }
  if (problems.length > 0) return { ok: false, problems };
  const read = await readTexts(file, framework, (ref) => records.provisions.has(`${framework}:${ref}`));
  if (!read.ok) return read;
  const texts: ProvisionText[] = read.value.map(({ ref, text }) => ({
    provision: `${framework}:${ref}`,
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
  }));
  const picture = await replica.open(organization);
  const load = loadText(
    picture,
    organization,
    framework,
    texts.map(({ provision, sha256 }) => ({
      ...{ id: `${organization}/${provision}`, organization, provision, sha256 },
    })),
  );
  await store.putTexts(organization, texts);
  const written = await writeLoad(context, load);
  if (!written.ok) return written;
  return { ok: true, value: { texts: texts.length, recorded: written.value.facts } };
}
