import { type Command, Option } from 'commander';
import { z } from 'zod';
import { yamlSchemas } from '../../organization/yaml-schemas.ts';
import { printSchemaText } from '../../server/schema-text.ts';
import { EVERY_ANSWER } from '../answers/every-answer.ts';
import type { CommandRunner } from '../command-runner.ts';
import { EXIT } from '../exit-code.ts';

/** `schema`: prints the GraphQL schema, sorted; or the JSON Schema of a YAML file or of what a command answers. */
export function schemaCommand(program: Command, run: CommandRunner): void {
  const files = yamlSchemas();
  const answers = new Map<string, z.ZodType>(Object.entries(EVERY_ANSWER));
  program
    .command('schema')
    .description('prints the GraphQL schema, or the JSON Schema of a YAML file or of an answer')
    .addOption(
      new Option('--yaml <file>', 'the JSON Schema of this file, for editors').choices(Object.keys(files)),
    )
    .addOption(
      new Option('--answer <command>', 'the JSON Schema of what this command prints with --json')
        .choices([...answers.keys()])
        .conflicts('yaml'),
    )
    .action(
      run(async (terminal, { yaml, answer }) => {
        const asked = answers.get(String(answer));
        const schema = asked === undefined ? files[String(yaml)] : z.toJSONSchema(asked);
        terminal.line(schema === undefined ? printSchemaText().trimEnd() : JSON.stringify(schema, null, 2));
        return EXIT.done;
      }),
    );
}
