/** A token shorter than this can be guessed. */
const LEAST_CHARACTERS = 32;

/** No header of a request is read beyond 16 kB; a token far below that limit leaves room for the other headers. */
const MOST_CHARACTERS = 1_024;

/**
 * Of 32 hexadecimal digits drawn at random fewer than 8 are different about once in 30 million times, of any larger
 * alphabet even less often.
 */
const LEAST_DIFFERENT = 8;

/** What `Authorization: Bearer …` can carry: visible characters of ASCII. */
const CARRIED = /^[\x21-\x7e]+$/;

const HOW_TO = 'Make one with `openssl rand -hex 32`.';

/**
 * Why a token is refused, in a sentence that does not repeat it; null: it is not refused. The rule finds tokens that
 * somebody typed to fill the length. It cannot tell a sentence from a random text of the same length.
 */
export function tokenFault(token: string): string | null {
  if (!CARRIED.test(token))
    return 'No request could send this token: it has a space, a control character or a letter beyond ASCII.';
  if (token.length < LEAST_CHARACTERS)
    return `The token needs at least ${LEAST_CHARACTERS} characters. ${HOW_TO}`;
  if (token.length > MOST_CHARACTERS) return `The token has more than ${MOST_CHARACTERS} characters.`;
  if (new Set(token).size < LEAST_DIFFERENT)
    return `The token can be guessed: it needs at least ${LEAST_DIFFERENT} different characters. ${HOW_TO}`;
  if (isRepeated(token)) return `The token can be guessed: it repeats one piece. ${HOW_TO}`;
  if (isSequence(token))
    return `The token can be guessed: most of its characters follow each other in order. ${HOW_TO}`;
  return null;
}

/** Whether a text is one piece again and again, of which the last may be cut off. */
function isRepeated(text: string): boolean {
  const longest = Math.floor(text.length / 2);
  for (let length = 1; length <= longest; length++) if (text.startsWith(text.slice(length))) return true;
  return false;
}

/** Whether most characters are as far from the one before as that one is from its own: `abcdef`, `987654`. */
function isSequence(text: string): boolean {
  const steps = [...text].slice(1).map((_, index) => text.charCodeAt(index + 1) - text.charCodeAt(index));
  const same = steps.filter((step, index) => index > 0 && step === steps[index - 1]);
  return same.length > text.length / 2;
}
