import type { CatalogueIndex } from './catalogue-index.ts';

/** Numbers of the assessable provisions in a range, such as that of a framework, in document order. */
export function assessableProvisions(
  { assessable }: CatalogueIndex,
  { start, end }: { readonly start: number; readonly end: number },
): readonly number[] {
  const numbers: number[] = [];
  for (let p = start; p < end; p++) if (assessable[p] === 1) numbers.push(p);
  return numbers;
}
