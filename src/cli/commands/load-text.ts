import type { Command } from 'commander';
import { z } from 'zod';
import type { CommandRunner } from '../command-runner.ts';
import { STORE_OPTIONS } from '../question-options.ts';
import { withStore } from '../with-store.ts';

const textFlags = z.object({
  data: z.string().optional(),
  neo4j: z.string().optional(),
  organization: z.string(),
});

/** `load-text`: puts a user's own copy of a document's text beside the organization's graph. */
export function loadTextCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('load-text')
    .description('keeps the text of provisions (CSV ref,text) for one organization, on this store only')
    .argument('<framework>')
    .argument('<file>')
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
          { organization: flags.organization, framework, texts, recorded },
          () => `${texts} texts are held of ${framework}; ${recorded} of them were not recorded before.`,
        );
      });
    }),
  );
}
