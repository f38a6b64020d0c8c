import { join } from 'node:path';
import { TINY_CATALOGUE } from '../catalogue/tiny-catalogue.ts';
import { command } from '../cli/command-line.ts';
import { TINY_ORGANIZATION } from '../organization/tiny-organization.ts';
import { type Files, temporaryFolder } from '../parsing/temporary-folder.ts';

const AT = '2026-02-01T00:00:00Z';

/** The text that each released store keeps for the provision `std:4.1`. */
export const OFFICIAL_TEXT = 'Zebra words';

/**
 * Writes the store that is kept of each release: the tiny catalogue, then the tiny organization, a record changed
 * since, and an official text. The last command ends the log, so that the folder has one file.
 */
export async function writeReleasedStore(data: string): Promise<void> {
  const changed: Files = {
    ...TINY_ORGANIZATION,
    'suppliers.csv': 'id,name,service\nP-1,Another supplier,Models\n',
  };
  for (const files of [TINY_CATALOGUE, TINY_ORGANIZATION, changed])
    await done('load', temporaryFolder(files), '--data', data, '--at', AT);
  const texts = temporaryFolder({ 'texts.csv': `ref,text\n4.1,${OFFICIAL_TEXT}\n` });
  await done('load-text', 'std', join(texts, 'texts.csv'), '--organization', 'acme', '--data', data);
}

async function done(...words: readonly string[]): Promise<void> {
  const { exit, err } = await command(words);
  if (exit !== 0) throw new Error(`${words.join(' ')}: ${err}`);
}
