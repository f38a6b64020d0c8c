import type { FrameworkTerm } from '../model/organization.ts';
import { quoted, Refusal, type Rule } from '../parsing/rule.ts';
import { localId, slug } from '../parsing/text-rules.ts';

/** A role or class in the words of one framework: `framework:id`. */
export const frameworkTerm: Rule<FrameworkTerm> = {
  read: (text) => {
    const colon = text.indexOf(':');
    const framework = text.slice(0, Math.max(colon, 0));
    const id = text.slice(colon + 1);
    return slug.read(framework) instanceof Refusal || localId.read(id) instanceof Refusal
      ? new Refusal('BAD_TERM', `${quoted(text)} is not of the form FRAMEWORK:ID.`)
      : { framework, id };
  },
  standIn: { framework: '', id: '' },
  schema: { type: 'string' },
};
