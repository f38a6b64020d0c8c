import { KnownNames } from '../model/known-names.ts';
import type { FrameworkTerm } from '../model/organization.ts';
import { quoted } from '../model/quoted.ts';
import { knownName } from '../parsing/known-name.ts';
import { Nearly, Refusal, type Rule } from '../parsing/rule.ts';
import { localId } from '../parsing/text-rules.ts';
import type { OrganizationDraft } from './organization-draft.ts';

const UNKNOWN = { roles: 'UNKNOWN_ROLE', classes: 'UNKNOWN_CLASS' } as const;
const STAND_IN: FrameworkTerm = { framework: '', id: '' };

/** A role or class in the words of one framework: `framework:id`. */
export function frameworkTerm(draft: OrganizationDraft, column: 'roles' | 'classes'): Rule<FrameworkTerm> {
  const rules = new Map<string, Rule<string>>();
  return {
    read: (text) => {
      const colon = text.lastIndexOf(':');
      if (colon < 1 || colon === text.length - 1)
        return new Refusal('BAD_TERM', `${quoted(text)} is not of the form FRAMEWORK:ID.`);
      const framework = exact(draft.frameworkRule.read(text.slice(0, colon).trim()));
      if (framework instanceof Refusal) return framework;
      if (framework === '') return STAND_IN;
      const rule = rules.get(framework) ?? termOf(draft, framework, column);
      rules.set(framework, rule);
      const id = exact(rule.read(text.slice(colon + 1).trim()));
      if (id instanceof Refusal) return id;
      const term = { framework, id };
      const written = `${framework}:${id}`;
      return written === text ? term : new Nearly(term, written);
    },
    standIn: STAND_IN,
    schema: { type: 'string' },
  };
}

function termOf(draft: OrganizationDraft, framework: string, column: 'roles' | 'classes'): Rule<string> {
  const words = draft.known.vocabulary(framework)?.[column];
  if (words === undefined) return localId;
  const unknown = (text: string) => `${quoted(text)} is not among the ${column} of ${framework}.`;
  return knownName(new KnownNames(words), UNKNOWN[column], unknown);
}

function exact(read: string | Refusal | Nearly<string>): string | Refusal {
  return read instanceof Nearly ? read.value : read;
}
