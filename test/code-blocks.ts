import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');

export function textOf(page: string): string {
  return readFileSync(join(ROOT, page), 'utf8');
}

/** The blocks of code of a page, by the language that stands at their fence (empty: none). */
export function codeBlocks(page: string, language: string): readonly string[] {
  const blocks = [...textOf(page).matchAll(/^```(\w*)\n(.*?)^```$/gms)];
  return blocks.filter(([, named]) => named === language).map(([, , code]) => code!);
}
