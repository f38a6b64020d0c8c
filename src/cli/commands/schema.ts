import type { Command } from 'commander';
import { printSchemaText } from '../../graphql/schema.ts';
import type { CommandRunner } from '../command-runner.ts';

/** `schema`: prints the GraphQL schema, sorted. */
export function schemaCommand(program: Command, run: CommandRunner): void {
  program
    .command('schema')
    .description('prints the GraphQL schema')
    .action(
      run(async (terminal) => {
        terminal.line(printSchemaText().trimEnd());
        return 0;
      }),
    );
}
