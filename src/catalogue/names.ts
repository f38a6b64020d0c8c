import { quoted } from '../model/quoted.ts';
import { knownName, type NameSource } from '../parsing/known-name.ts';
import { Refusal, type Rule } from '../parsing/rule.ts';
import { ref } from '../parsing/text-rules.ts';

/** A framework that is named. */
export function frameworkNamed(names: NameSource): Rule<string> {
  return knownName(names, 'UNKNOWN_FRAMEWORK', (text) => `There is no framework ${quoted(text)}.`);
}

/** A crosswalk that is named. */
export function crosswalkNamed(names: NameSource): Rule<string> {
  return knownName(names, 'UNKNOWN_CROSSWALK', (text) => `There is no crosswalk ${quoted(text)}.`);
}

/** A kind of evidence that is named. */
export function kindNamed(names: NameSource): Rule<string> {
  const unknown = (text: string) => `The catalogue has no kind of evidence ${quoted(text)}.`;
  return knownName(names, 'UNKNOWN_RECORD_KIND', unknown);
}

/** A ref of a framework. */
export function refOf(framework: string, names: NameSource): Rule<string> {
  const known = knownName(names, 'UNKNOWN_REF', (text) => `${framework} has no provision ${quoted(text)}.`);
  return {
    ...known,
    read: (text) => {
      if (ref.read(text) instanceof Refusal) return ref.read(text);
      const read = known.read(text);
      if (!(read instanceof Refusal) || !LOOKS_LIKE_A_DATE.test(text)) return read;
      const sentence = `${read.sentence} This looks like a date that a spreadsheet program has made of a ref: format the column as text and type the ref again.`;
      return new Refusal(read.code, sentence);
    },
  };
}

/** What spreadsheet programs make of `6.1.2`. */
const LOOKS_LIKE_A_DATE =
  /^(\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}[.-]? ?\p{L}{3,}\.?( \d{2,4})?)$/u;
