import { type Command, Option } from 'commander';
import { printSchemaText } from '../../graphql/schema.ts';
import { yamlSchemas } from '../../organization/yaml-schemas.ts';
import type { CommandRunner } from '../command-runner.ts';

/** `schema`: prints the GraphQL schema, sorted; with `--yaml` the JSON Schema of one of the YAML files. */
export function schemaCommand(program: Command, run: CommandRunner): void {
  const schemas = yamlSchemas();
  program
    .command('schema')
    .description('prints the GraphQL schema, or the JSON Schema of a YAML file')
    .addOption(
      new Option('--yaml <file>', 'the JSON Schema of this file, for editors').choices(Object.keys(schemas)),
    )
    .action(
      run(async (terminal, { yaml }) => {
        const text = typeof yaml === 'string' ? JSON.stringify(schemas[yaml], null, 2) : printSchemaText();
        terminal.line(text.trimEnd());
        return 0;
      }),
    );
}
