import { type Command, Option } from 'commander';
import type { CommandRunner } from '../command-runner.ts';

const YAML_FILES = [
  ...['crosswalk.yaml', 'form-recipe.yaml', 'framework.yaml', 'organization.yaml', 'record-kinds.yaml'],
  'view.yaml',
];

/**
 * Adds `schema`. It is added last, since it offers the answer of every command added before it, except `serve`.
 */
export function schemaCommand(program: Command, run: CommandRunner): void {
  program
    .command('schema')
    .description('print the GraphQL schema, or the JSON Schema of a YAML file or of an answer')
    .addOption(new Option('--yaml <file>', 'the JSON Schema of this file, for editors').choices(YAML_FILES))
    .addOption(
      new Option('--answer <command>', 'the JSON Schema of what this command prints with --json')
        .choices(answersOf(program))
        .conflicts('yaml'),
    )
    .action(run(() => import('../work/schema.ts')));
}

/**
 * The names of all answers. The answer of `ledger verify` is named `ledger-verify`. Every command that refuses
 * prints `refusal`.
 */
function answersOf({ commands }: Command): readonly string[] {
  const names = commands.flatMap((command) =>
    command.commands.length === 0
      ? [command.name()]
      : command.commands.map((each) => `${command.name()}-${each.name()}`),
  );
  return ['refusal', ...names.filter((name) => name !== 'serve' && name !== 'schema').sort()];
}
