import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { printSchemaText } from '../../src/graphql/schema.ts';
import { PACKAGE_ROOT } from '../../src/package-root.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';

const PAGE = readFileSync(join(PACKAGE_ROOT, 'docs/front-end.md'), 'utf8');

/** The files that the page prints: each below a line that ends with its name. */
export const RECIPES: Readonly<Record<string, string>> = Object.fromEntries(
  [...PAGE.matchAll(/`([\w/-]+\.[\w.]+)`:\n\n```\w+\n(.*?)```\n/gs)].map(([, name = '', text = '']) => [
    name,
    text,
  ]),
);

/** A folder of a front-end with these files, the schema, and the packages that are installed here. */
export function frontEndFolder(): string {
  const folder = temporaryFolder({ ...RECIPES, 'schema.graphql': printSchemaText() });
  symlinkSync(join(PACKAGE_ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}
