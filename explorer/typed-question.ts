import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import { buildASTSchema, parse } from 'graphql';
import type { Question } from './questions.ts';

const SCHEMA = parse(readFileSync(join(import.meta.dirname, '../schema.graphql'), 'utf8'), {
  noLocation: true,
});
const BUILT_SCHEMA = buildASTSchema(SCHEMA, { assumeValid: true });

/** The file that is written beside a question: its digest, and the types of its variables and of its answer. */
export async function typedQuestion({ file, name, document, sha256 }: Question): Promise<string> {
  const types = await codegen({
    schema: SCHEMA,
    schemaAst: BUILT_SCHEMA,
    documents: [{ location: file, document }],
    filename: `${file}.ts`,
    plugins: [{ operations: {} }],
    pluginMap: { operations },
    config: {
      scalars: { Date: 'string', DateTime: 'string' },
      strictScalars: true,
      skipTypename: true,
      immutableTypes: true,
      disableDescriptions: true,
      extractAllFieldsToTypesCompact: true,
    },
  });
  const depth = file.split('/').length - 1;
  return [
    '// Made of the question beside it and of schema.graphql: `npm run questions` writes it.',
    `import type { Asked } from '${'../'.repeat(depth)}ask/asked.ts';`,
    '',
    types.trim(),
    '',
    `export const ${name}Question: Asked<${name}Query, ${name}QueryVariables> = {`,
    `  name: '${name}',`,
    `  sha256: '${sha256}',`,
    '};',
    '',
  ].join('\n');
}
