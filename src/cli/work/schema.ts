import { z } from 'zod';
import { FORM_RECIPE, recipeSchema } from '../../forms/recipe-schema.ts';
import { yamlSchemas } from '../../organization/yaml-schemas.ts';
import { printSchemaText } from '../../server/schema-text.ts';
import { EVERY_ANSWER } from '../answers/every-answer.ts';
import type { CommandWork } from '../command-runner.ts';
import { EXIT } from '../exit-code.ts';

/** `schema`: prints the GraphQL schema, sorted, or the JSON Schema of a YAML file or of a command's answer. */
export const work: CommandWork = async (terminal, { yaml, answer }) => {
  const formats: Readonly<Record<string, unknown>> = { ...yamlSchemas(), [FORM_RECIPE]: recipeSchema() };
  const asked = new Map<string, z.ZodType>(Object.entries(EVERY_ANSWER)).get(String(answer));
  const schema = asked === undefined ? formats[String(yaml)] : z.toJSONSchema(asked);
  terminal.line(schema === undefined ? printSchemaText().trimEnd() : JSON.stringify(schema, null, 2));
  return EXIT.done;
};
