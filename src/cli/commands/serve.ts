import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { WRITING_OPTIONS } from '../question-options.ts';

export function serveCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('serve')
    .description('serves GraphQL and reports')
    .option('--host <address>', 'address to listen on (default: 127.0.0.1)')
    .option('--port <port>', 'port to listen on (default: 4000)')
    .option('--graphiql', 'serve the GraphiQL page too')
    .option('--catalogue <dir>', 'another folder in place of the bundled catalogue')
    .option('--seed <dir>', 'another folder in place of the seed organization')
    .option('--no-seed', 'no seed organization');
  for (const option of WRITING_OPTIONS) command.addOption(option);
  command.action(run(() => import('../work/serve.ts')));
}
