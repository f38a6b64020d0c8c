import type { ApplicationDate } from '../model/framework.ts';
import { quoted, Refusal, type Rule } from '../parsing/rule.ts';
import { day, localId } from '../parsing/text-rules.ts';

const FORM = /^(\S+)(?:\s+if\s+(\S+))?$/;

/** One item of `applies_from`: `DATE`, or `DATE if CLASS`. */
export const applicationDate: Rule<ApplicationDate> = {
  read: (text) => {
    const [, date, name] = FORM.exec(text) ?? [];
    if (date === undefined || day.read(date) instanceof Refusal) {
      return new Refusal('BAD_APPLICATION_DATE', `${quoted(text)} is neither DATE nor DATE if CLASS.`);
    }
    if (name === undefined) return { date, class: null };
    const read = localId.read(name);
    return read instanceof Refusal ? read : { date, class: read };
  },
  standIn: { date: day.standIn, class: null },
  schema: { type: 'string' },
};
