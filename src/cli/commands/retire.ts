import { type Command, Option } from 'commander';
import { RETIRABLE_KINDS } from '../../model/retirable.ts';
import type { CommandRunner } from '../command-runner.ts';
import { FORCE_OPTION, WRITING_OPTIONS } from '../question-options.ts';

export function retireCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('retire')
    .description('withdraw a framework, a crosswalk or a view that was loaded by mistake')
    .argument('<slug>', 'the slug of what is withdrawn; the ledger keeps it')
    .addOption(
      new Option('--kind <kind>', 'what it is (needed if several have this slug)').choices(RETIRABLE_KINDS),
    )
    .option(
      '--despite <slugs>',
      'go on although these use it, comma-separated: organizations keep their records, crosswalks and views are retired too',
    )
    .option('--at <datetime>', 'the time of the change, YYYY-MM-DDTHH:MM:SSZ (default: now)')
    .addOption(FORCE_OPTION);
  for (const option of WRITING_OPTIONS) command.addOption(option);
  command.action(run(() => import('../work/retire.ts')));
}
