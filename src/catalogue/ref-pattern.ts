import { createContext, Script } from 'node:vm';
import { quoted } from '../model/quoted.ts';
import { errorCode } from '../parsing/error-code.ts';
import { Refusal, type Rule } from '../parsing/rule.ts';

const LONGEST_PATTERN = 64;
const REFS_AT_ONCE = 1000;
const LONGEST_MATCHING_MS = 1000;

/** A regular expression for the whole ref. */
export const refPattern: Rule<string> = {
  read: (text) => {
    if (text.length > LONGEST_PATTERN) {
      return new Refusal('BAD_PATTERN', `A ref_pattern has at most ${LONGEST_PATTERN} characters.`);
    }
    try {
      new RegExp(text, 'u');
      return text;
    } catch {
      return new Refusal('BAD_PATTERN', `${quoted(text)} is not a regular expression.`);
    }
  },
  standIn: '',
  schema: { type: 'string', maxLength: LONGEST_PATTERN },
};

// The pattern comes from a file, and some patterns need longer than the universe for one ref of 60 characters. Only
// a script in a context of its own can be stopped; it holds nothing but the pattern and the refs.
const MATCHING = new Script("refs.map((ref) => new RegExp('^(?:' + pattern + ')$', 'u').test(ref))");

/** The indexes of the refs that the pattern does not match as a whole; null: matching takes too long. */
export function findMismatches(pattern: string, refs: readonly string[]): readonly number[] | null {
  const mismatches: number[] = [];
  for (let start = 0; start < refs.length; start += REFS_AT_ONCE) {
    const context = createContext({ pattern, refs: refs.slice(start, start + REFS_AT_ONCE) });
    try {
      const matches: readonly boolean[] = MATCHING.runInContext(context, { timeout: LONGEST_MATCHING_MS });
      for (const [index, isMatch] of matches.entries()) if (!isMatch) mismatches.push(start + index);
    } catch (error) {
      if (errorCode(error) === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return null;
      throw error;
    }
  }
  return mismatches;
}
