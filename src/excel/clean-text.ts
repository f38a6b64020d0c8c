import { groupedDigits } from '../model/grouped-digits.ts';

/** The longest text that a cell can hold. */
const LONGEST = 32_767;
/** Room for what is said of a text that is cut. */
const LONGEST_MARK = 67;

/** Texts that need no cleaning: most texts. */
const PLAIN = /^[ -~]*$/;

/**
 * Cleans a text for a cell: CRLF becomes LF, control characters and lone surrogates become U+FFFD, and a text that is
 * too long is cut and marked.
 */
export function cleanText(text: string): string {
  if (text.length <= LONGEST && PLAIN.test(text)) return text;
  const plain = plainText(text);
  return plain.length > LONGEST ? cut(plain) : plain;
}

/** As much of the beginning of a text as fits a cell, and how much of it that is. */
function cut(plain: string): string {
  const shown = LONGEST - LONGEST_MARK;
  return `${wellFormed(plain.slice(0, shown))} […cut: ${groupedDigits(shown)} of ${groupedDigits(plain.length)} characters]`;
}

/** Whether a cell holds only the beginning of a text. */
export function isCut(text: string): boolean {
  return text.length > LONGEST && plainText(text).length > LONGEST;
}

function plainText(text: string): string {
  return (
    wellFormed(text)
      .replaceAll('\r\n', '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a cell cannot hold
      .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, '\ufffd')
  );
}

/** Cleans a text and escapes it as cells store it: a part that looks like an escape (`_x0041_`) is escaped itself. */
export function writtenText(text: string): string {
  return cleanText(text).replaceAll(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x');
}

/** Replaces lone surrogates: half a pair is not a character. */
function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\ufffd');
}

/** What a sheet name can have at most. */
const LONGEST_NAME = 31;
/** Excel keeps this name for itself. */
const KEPT = /^history$/i;

/**
 * A name for a sheet: without the characters that sheet names may not have, at most 31 long, unique in the workbook. A
 * longer one keeps its beginning and its end: slugs of editions and baselines often differ in the end only.
 */
export function sheetName(wanted: string, taken: ReadonlySet<string>): string {
  const allowed = wanted.replaceAll(/[\\/?*[\]:']/g, ' ').trim() || 'Sheet';
  const whole = KEPT.test(allowed) ? `${allowed} sheet` : allowed;
  const half = (LONGEST_NAME - 1) / 2;
  const legal = whole.length > LONGEST_NAME ? `${whole.slice(0, half)}…${whole.slice(-half)}` : whole;
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` ${number}`;
    const name = `${legal.slice(0, LONGEST_NAME - suffix.length)}${suffix}`;
    if (![...taken].some((known) => known.toLowerCase() === name.toLowerCase())) return name;
  }
}
