import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { WRITING_OPTIONS } from '../question-options.ts';

export function serveCommand(program: Command, run: CommandRunner): void {
  const command = program
    .command('serve')
    .description('start the server for GraphQL and reports')
    .option('--host <address>', 'the address to listen on (default: 127.0.0.1)')
    .option('--port <port>', 'the port to listen on (default: 4000)')
    .option('--graphiql', 'also serve the GraphiQL page')
    .option('--catalogue <dir>', 'a folder to load instead of the bundled catalogue')
    .option('--seed <dir>', 'a folder to load instead of the seed organization')
    .option('--no-seed', 'do not load the seed organization');
  for (const option of WRITING_OPTIONS) command.addOption(option);
  command.action(run(() => import('../work/serve.ts')));
}
