import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../src/package-root.ts';

/** The text that `docs/cypher.md` gives for coverage; a test holds it to the engine. */
export function coverageText(): string {
  const page = readFileSync(join(PACKAGE_ROOT, 'docs/cypher.md'), 'utf8');
  return [...page.matchAll(/```cypher\n([\s\S]*?)```/g)].at(-1)![1]!;
}
