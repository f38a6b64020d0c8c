import type { Command } from 'commander';
import { z } from 'zod';
import { loadTextAnswer } from '../answers/folder-answers.ts';
import type { CommandRunner } from '../command-runner.ts';
import { STORE_OPTIONS, storeFlags } from '../question-options.ts';
import { withStore } from '../with-store.ts';

const textFlags = storeFlags.extend({
  organization: z.string(),
});

/** `load-text`: puts a user's own copy of a document's text beside the organization's graph. */
export function loadTextCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('load-text')
    .description('keeps the text of provisions (CSV ref,text) for one organization, on this store only')
    .argument('<framework>', 'its slug')
    .argument('<file>', 'the CSV file')
    .requiredOption('--organization <slug>', 'whose copy it is');
  for (const option of STORE_OPTIONS) command.addOption(option);
  command.action(
    run(async (terminal, received, framework = '', file = '') => {
      const flags = textFlags.parse(received);
      return withStore(terminal, flags, async (application) => {
        const loaded = await application.loadText(flags.organization, framework, file);
        if (!loaded.ok) return terminal.refuse(loaded.problems);
        const { texts, recorded } = loaded.value;
        return terminal.answer(
          loadTextAnswer,
          { organization: flags.organization, framework, texts, recorded },
          () => `Texts held of ${framework}: ${texts}, of which not recorded before: ${recorded}.`,
        );
      });
    }),
  );
}
