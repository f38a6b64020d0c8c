import { type ConditionLiteral, NO_QUALIFIER } from '../model/framework.ts';
import { quoted } from '../model/quoted.ts';
import { Refusal, type Rule } from '../parsing/rule.ts';
import { localId } from '../parsing/text-rules.ts';
import { QUALIFIER_FORMS, readQualifier } from './qualifier.ts';

const FORM = /^(not\s+)?(\S+)(?:\s+if\s+(.+))?$/;

/** One item of `conditions`: `ID` or `not ID`, which may be qualified: `ID if CLASS`, `ID if on-market-before DATE`. */
export const conditionLiteral: Rule<ConditionLiteral> = {
  read: (text) => {
    const [, not, condition, qualified] = FORM.exec(text) ?? [];
    const qualifier = readQualifier(qualified);
    if (condition === undefined || qualifier === null || localId.read(condition) instanceof Refusal) {
      const sentence = `${quoted(text)} is not a condition of the form ID or not ID, alone or followed by ${QUALIFIER_FORMS}.`;
      return new Refusal('BAD_CONDITION', sentence);
    }
    return { condition, negated: not !== undefined, ...qualifier };
  },
  standIn: { condition: '', negated: false, ...NO_QUALIFIER },
  schema: { type: 'string' },
};
