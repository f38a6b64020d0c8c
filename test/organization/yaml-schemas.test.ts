import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { yamlSchemas } from '../../src/organization/yaml-schemas.ts';

const folder = join(import.meta.dirname, '../../crosswalks/schemas');

describe('the JSON Schemas beside the formats', () => {
  it.each(Object.entries(yamlSchemas()))('%s is the one that the reader uses', (file, schema) => {
    const written = readFileSync(join(folder, file.replace('.yaml', '.schema.json')), 'utf8');
    expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(schema)));
  });
});
