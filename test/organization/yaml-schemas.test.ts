import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { yamlSchemas } from '../../src/organization/yaml-schemas.ts';

const folder = join(import.meta.dirname, '../../crosswalks/schemas');

describe('the JSON Schemas of the YAML files', () => {
  it.each(Object.entries(yamlSchemas()))('stand beside the formats: %s', (file, schema) => {
    const written = readFileSync(join(folder, file.replace('.yaml', '.schema.json')), 'utf8');
    expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  it('are printed for every file', () => {
    expect(Object.keys(yamlSchemas())).toEqual([
      'crosswalk.yaml',
      'framework.yaml',
      'organization.yaml',
      'record-kinds.yaml',
      'view.yaml',
    ]);
  });

  it('say which keys are required, which words are listed, and let a key be empty', () => {
    expect(yamlSchemas()['framework.yaml']).toMatchObject({
      type: 'object',
      required: ['slug', 'title', 'edition', 'kind', 'status'],
      additionalProperties: false,
      properties: {
        edition: { type: ['string', 'number'] },
        status: { type: 'string', enum: ['CURRENT', 'SUPERSEDED', 'DRAFT'] },
        text_licence: { type: ['string', 'null'] },
        certification_body_only: { type: ['boolean', 'null'] },
      },
    });
  });
});
