import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const SCHEMAS = join(ROOT, 'crosswalks/schemas');

const files = ['crosswalks', 'seed'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.ya?ml$/.test(file))
    .map((file) => join(folder, file)),
);

/** Every file in `views/` has the schema of views; the others have that of their own name. */
function schemaOf(file: string): string {
  const name = basename(dirname(file)) === 'views' ? 'view' : basename(file, '.yaml');
  return `${name}.schema.json`;
}

describe('the first line of a YAML file leads an editor to its schema', () => {
  it.each(files)('%s', (file) => {
    const [first] = readFileSync(join(ROOT, file), 'utf8').split('\n');
    const [, path] = /^# yaml-language-server: \$schema=(\S+)$/.exec(first!) ?? [];
    expect(path, first).toBeDefined();
    expect(relative(SCHEMAS, resolve(ROOT, dirname(file), path!))).toBe(schemaOf(file));
    expect(readdirSync(SCHEMAS)).toContain(schemaOf(file));
  });

  it('in the catalogue and in the seed', () => {
    expect(files.length).toBeGreaterThan(30);
  });
});
