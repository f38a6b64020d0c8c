import type { ProblemCode } from '../problems/codes.ts';
import { Nearly, Refusal, type Rule } from './rule.ts';

/** Names of which one is meant: those of a catalogue, or the ids of a table. */
export interface NameSource {
  /** The exact name that a text means; null: none, or it could mean several. */
  find(text: string): string | null;
  /** A sentence on what may be meant, with a space before it; or empty. */
  didYouMean(text: string): string;
}

/** To find what may be meant costs as much as reading many rows, so that a file of unknown names has it for its first ones only. */
const MOST_PROPOSALS = 200;

/** Reads a name that must be among the known ones. What is refused is given back as the empty text. */
export function knownName(
  names: NameSource,
  code: ProblemCode,
  sentence: (text: string) => string,
): Rule<string> {
  let proposed = 0;
  return {
    read: (text) => {
      const found = names.find(text);
      if (found === null) {
        const proposal = ++proposed > MOST_PROPOSALS ? '' : names.didYouMean(text);
        return new Refusal(code, sentence(text) + proposal);
      }
      return found === text ? text : new Nearly(found, found);
    },
    standIn: '',
    schema: { type: ['string', 'number'] },
  };
}
