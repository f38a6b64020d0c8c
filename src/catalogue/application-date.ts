import { type ApplicationDate, NO_QUALIFIER } from '../model/framework.ts';
import { quoted } from '../model/quoted.ts';
import { Refusal, type Rule } from '../parsing/rule.ts';
import { day } from '../parsing/text-rules.ts';
import { QUALIFIER_FORMS, readQualifier } from './qualifier.ts';

const FORM = /^(\S+)(?:\s+if\s+(.+))?$/;

/** One item of `applies_from`: `DATE`, or `DATE if CLASS`, `DATE if on-market-before DATE`, or with both. */
export const applicationDate: Rule<ApplicationDate> = {
  read: (text) => {
    const [, date, qualified] = FORM.exec(text) ?? [];
    const qualifier = readQualifier(qualified);
    if (date === undefined || qualifier === null || day.read(date) instanceof Refusal) {
      const sentence = `${quoted(text)} is not a date of the form YYYY-MM-DD, alone or followed by ${QUALIFIER_FORMS}.`;
      return new Refusal('BAD_APPLICATION_DATE', sentence);
    }
    return { date, ...qualifier };
  },
  standIn: { date: day.standIn, ...NO_QUALIFIER },
  schema: { type: 'string' },
};
