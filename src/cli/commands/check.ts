import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { BUNDLED_CATALOGUE, readFolder } from '../../application.ts';
import { readCatalogue } from '../../catalogue/read-catalogue.ts';
import { readConfig } from '../../config.ts';
import { databaseFile } from '../../graph/sqlite/database-file.ts';
import type { Outcome } from '../../problems.ts';
import { type CatalogueLookup, catalogueLookup, EMPTY_LOOKUP } from '../../reading/catalogue-lookup.ts';
import { folderKind } from '../../reading/folder-kind.ts';
import type { CommandRunner } from '../command-runner.ts';
import { STORE_OPTIONS } from '../question-options.ts';
import type { Terminal } from '../terminal.ts';
import { withStore } from '../with-store.ts';

/** `check`: reads a folder and names every fault; writes nothing. */
export function checkCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('check')
    .description('names every fault of a catalogue or organization folder')
    .argument('<dir>')
    .option(
      '--catalogue <dir>',
      'catalogue that refs are found in (default: the store, else the bundled one)',
    );
  for (const option of STORE_OPTIONS) command.addOption(option);
  command.action(
    run(async (terminal, options, folder = '') => {
      const known = await knownCatalogue(terminal, options, folder);
      if (!known.ok) return terminal.refuse(known.problems);
      const read = await readFolder(folder, known.value);
      if (!read.ok) return terminal.refuse(read.problems);
      return terminal.answer({ folder, problems: [], count: 0 }, () => `${folder}: no problems`);
    }),
  );
}

async function knownCatalogue(
  terminal: Terminal,
  options: Readonly<Record<string, unknown>>,
  folder: string,
): Promise<Outcome<CatalogueLookup>> {
  if (typeof options.catalogue === 'string') return lookupIn(options.catalogue);
  const flags = { data: textOf(options.data), neo4j: textOf(options.neo4j) };
  const config = readConfig(flags, terminal.environment);
  if (!config.ok) return config;
  const { store } = config.value;
  if (store.kind === 'neo4j' || existsSync(databaseFile(store.directory))) {
    let lookup: CatalogueLookup = EMPTY_LOOKUP;
    await withStore(terminal, flags, async (application) => {
      lookup = application.catalogueLookup();
      return 0;
    });
    return { ok: true, value: lookup };
  }
  return (await folderKind(folder)) === 'catalogue'
    ? { ok: true, value: EMPTY_LOOKUP }
    : lookupIn(BUNDLED_CATALOGUE);
}

async function lookupIn(catalogue: string): Promise<Outcome<CatalogueLookup>> {
  const read = await readCatalogue(catalogue);
  return read.ok ? { ok: true, value: catalogueLookup(read.value) } : read;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
