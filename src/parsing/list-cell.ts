import type { ProblemCode } from '../problems/codes.ts';
import { quoted, Refusal, type Rule } from './rule.ts';

/**
 * Reads the items of a list in one cell, separated by `;`. Spaces around items mean nothing; empty and
 * repeated items are refused.
 */
export function readListCell<T>(
  cell: string,
  rule: Rule<T>,
  refuse: (code: ProblemCode, sentence: string) => void,
): readonly T[] {
  if (cell === '') return [];
  const seen = new Set<string>();
  const items: T[] = [];
  for (const [index, untrimmed] of cell.split(';').entries()) {
    const text = untrimmed.trim();
    if (text === '') refuse('EMPTY_ITEM', `Item ${index + 1} of the list is empty.`);
    else if (seen.has(text)) refuse('REPEATED_ITEM', `${quoted(text)} is in the list twice.`);
    else {
      seen.add(text);
      const item = rule.read(text);
      if (item instanceof Refusal) refuse(item.code, item.sentence);
      else items.push(item);
    }
  }
  return items;
}
