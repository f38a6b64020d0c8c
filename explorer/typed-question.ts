import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import { buildASTSchema, type DocumentNode, Kind, parse } from 'graphql';
import type { Question } from './questions.ts';

const SCHEMA = parse(readFileSync(join(import.meta.dirname, '../schema.graphql'), 'utf8'), {
  noLocation: true,
});
const BUILT_SCHEMA = buildASTSchema(SCHEMA, { assumeValid: true });

/** The file in `explorer/src` that has the enums and inputs of the schema, which the files of all questions import. */
export const SCHEMA_TYPES = 'ask/schema-types.ts';

export async function schemaTypes(questions: readonly Question[]): Promise<string> {
  // Questions share their fragments.
  const definitions = new Set(questions.flatMap(({ document }) => document.definitions));
  const types = await typesOf(
    SCHEMA_TYPES,
    { kind: Kind.DOCUMENT, definitions: [...definitions] },
    { generateOperationTypes: false },
  );
  return [
    '// Made of the questions of the page and of schema.graphql: `npm run questions` writes it.',
    '',
    types.trim(),
    '',
  ].join('\n');
}

/** The file that is written beside a question: its digest, and the types of its variables and of its answer. */
export async function typedQuestion({ file, name, document, sha256 }: Question): Promise<string> {
  const types = await typesOf(`${file}.ts`, document, {
    importSchemaTypesFrom: SCHEMA_TYPES,
    importExtension: '.ts',
  });
  const depth = file.split('/').length - 1;
  return [
    '// Made of the question beside it and of schema.graphql: `npm run questions` writes it.',
    `import type { Asked } from '${'../'.repeat(depth)}ask/asked.ts';`,
    types.trim(),
    '',
    `export const ${name}Question: Asked<${name}Query, ${name}QueryVariables> = {`,
    `  name: '${name}',`,
    `  sha256: '${sha256}',`,
    '};',
    '',
  ].join('\n');
}

function typesOf(filename: string, document: DocumentNode, config: object): Promise<string> {
  return codegen({
    schema: SCHEMA,
    schemaAst: BUILT_SCHEMA,
    documents: [{ location: filename, document }],
    filename,
    plugins: [{ operations: {} }],
    pluginMap: { operations },
    config: {
      scalars: { Date: 'string', DateTime: 'string' },
      strictScalars: true,
      skipTypename: true,
      immutableTypes: true,
      disableDescriptions: true,
      extractAllFieldsToTypesCompact: true,
      // Types of a union or an interface with the same fields are one, and not thirty.
      mergeFragmentTypes: true,
      ...config,
    },
  });
}
