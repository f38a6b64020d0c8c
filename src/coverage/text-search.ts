import { inField, type Outcome, refused } from '../problems/problem.ts';

/** Characters of a text that is searched for. */
export const LONGEST_SEARCH = 100;

/** Whether a text that was folded by {@link foldText} has each word that is searched for. */
export type TextTest = (folded: string) => boolean;

/**
 * What finds texts with every word of a search, in any order; null or empty: all. Case and Unicode form do not matter.
 * Problem at `field`: `INVALID_PARAMETER` for more than {@link LONGEST_SEARCH} characters.
 */
export function textTest(search: string | null, field: string): Outcome<TextTest> {
  if (search !== null && search.length > LONGEST_SEARCH) {
    const sentence = `Search for at most ${LONGEST_SEARCH} characters.`;
    return refused(inField(field, 'INVALID_PARAMETER', sentence));
  }
  const words = foldText(search ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  return { ok: true, value: (folded) => words.every((word) => folded.includes(word)) };
}

export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
