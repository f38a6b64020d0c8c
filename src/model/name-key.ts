/**
 * What is left of a name when letter case, Unicode form (NFKC), kinds of spaces, dashes and quotes, and punctuation
 * around it are set aside. Names with the same key look the same to people.
 *
 * A space is kept where it separates two words or two numbers: `Art. 9 2` is not `Art. 92`.
 */
export function nameKey(name: string): string {
  return folded(name)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(' ', (_, at: number, text: string) => (separates(text, at) ? ' ' : ''))
    .replaceAll(OUTER, '');
}

/** The key of a word of a closed list or of a header, in which spaces, underscores and dashes mean nothing either. */
export function wordKey(word: string): string {
  return folded(word)
    .replaceAll(/[\s_-]+/g, '')
    .replaceAll(OUTER, '');
}

/** Punctuation, spaces and accents that are typed as characters, at the beginning and at the end. */
const OUTER = /^[\p{P}\p{Sk}\s]+|[\p{P}\p{Sk}\s]+$/gu;

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[\p{Pd}\u2212]/gu, '-')
    .toLowerCase();
}

/** Whether the space at an offset is between two letters or two digits. */
function separates(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - 1), at + 2);
  return /^\p{L} \p{L}$|^\p{N} \p{N}$/u.test(around);
}
