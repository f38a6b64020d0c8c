import { answerId } from '../ids.ts';
import { KnownNames } from '../model/known-names.ts';
import type { ConditionAnswer } from '../model/organization.ts';
import { quoted } from '../model/quoted.ts';
import { columns, DAY, nameOf, YES_OR_NO } from '../parsing/columns.ts';
import { knownName } from '../parsing/known-name.ts';
import type { Rule } from '../parsing/rule.ts';
import { anyText, day, localId, yesOrNo } from '../parsing/text-rules.ts';
import type { OrganizationDraft } from './organization-draft.ts';

/** `answers.csv`. */
export const ANSWER_COLUMNS = columns(['framework', 'condition', 'answer', 'on'], ['system', 'by', 'note'], {
  framework: nameOf('framework'),
  condition: nameOf('condition'),
  system: nameOf('system'),
  answer: YES_OR_NO,
  on: DAY,
});

/** Reads the answers to conditions of frameworks. The systems are read before. */
export async function readAnswers(draft: OrganizationDraft): Promise<readonly ConditionAnswer[]> {
  const answers: ConditionAnswer[] = [];
  const counts = new Map<string, number>();
  await draft.table('answers.csv', ANSWER_COLUMNS, (row) => {
    const framework = draft.framework(row);
    const conditions = framework === '' ? undefined : draft.known.vocabulary(framework)?.conditions;
    const condition = row.required(
      'condition',
      conditions === undefined ? localId : conditionNamed(framework, conditions),
    );
    const system = row.optional('system', draft.idOf('systems'));
    const on = row.required('on', day);
    if (conditions?.get(condition) === 'organization' && system !== null) {
      const sentence = `${quoted(condition)} is answered once for the organization. Leave the column system empty.`;
      row.refuse('system', 'OTHER_SCOPE', sentence);
    }
    const key = `${framework}:${condition}|${system ?? ''}|${on}`;
    const n = (counts.get(key) ?? 0) + 1;
    counts.set(key, n);
    answers.push({
      id: answerId(draft.slug, `${framework}:${condition}`, system, on, n),
      organization: draft.slug,
      framework,
      condition,
      system,
      answer: row.required('answer', yesOrNo),
      by: row.optional('by', anyText),
      on,
      note: row.optional('note', anyText),
      position: answers.length + 1,
    });
  });
  return answers;
}

function conditionNamed(framework: string, conditions: ReadonlyMap<string, unknown>): Rule<string> {
  const unknown = (text: string) => `${quoted(text)} is not among the conditions of ${framework}.`;
  return knownName(new KnownNames(conditions.keys()), 'UNKNOWN_CONDITION', unknown);
}
