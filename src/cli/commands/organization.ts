import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { WRITING_OPTIONS } from '../question-options.ts';

/** Adds the command that removes an organization. */
export function organizationCommand(program: Command, run: CommandRunner): void {
  const organization = program.command('organization').description('remove an organization for good');
  const remove = organization
    .command('remove')
    .description('erase an organization with its ledger, records, histories and official texts')
    .argument('<slug>', 'the slug of the organization; nobody can use it again')
    .option('--reissue', 'let a new ledger begin under the slug: `load` its folder without what had to go')
    .option('--yes <slug>', 'the slug once more, for scripts: nobody is asked then')
    .action(run(() => import('../work/organization-remove.ts')));
  for (const option of WRITING_OPTIONS) remove.addOption(option);
}
