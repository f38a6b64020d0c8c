import { answerId } from '../ids.ts';
import type { ConditionAnswer } from '../model/organization.ts';
import { columns } from '../parsing/columns.ts';
import { quoted } from '../parsing/rule.ts';
import { anyText, day, localId, slug, yesOrNo } from '../parsing/text-rules.ts';
import type { OrganizationDraft } from './organization-draft.ts';

/** `answers.csv`. */
export const ANSWER_COLUMNS = columns(['framework', 'condition', 'answer', 'on'], ['system', 'by', 'note']);

/** Reads the answers to conditions of frameworks. The systems are read before. */
export async function readAnswers(draft: OrganizationDraft): Promise<readonly ConditionAnswer[]> {
  const answers: ConditionAnswer[] = [];
  const counts = new Map<string, number>();
  await draft.reader.table('answers.csv', ANSWER_COLUMNS, (row) => {
    const framework = row.required('framework', slug);
    const condition = row.required('condition', localId);
    const system = row.optional('system', localId);
    if (system !== null) draft.check(row, 'system', 'systems', system);
    const on = row.required('on', day);
    if (framework !== '' && !draft.hasFramework(framework)) {
      row.refuse('framework', 'UNKNOWN_FRAMEWORK', `There is no framework ${quoted(framework)}.`);
    } else if (condition !== '') {
      const scope = draft.known.vocabulary(framework)?.conditions.get(condition);
      if (scope === undefined && !draft.unread.has(framework)) {
        const sentence = `${quoted(condition)} is not among the conditions of ${framework}.`;
        row.refuse('condition', 'UNKNOWN_CONDITION', sentence);
      }
      if (scope === 'organization' && system !== null) {
        const sentence = `${quoted(condition)} is answered once for the organization; leave system empty.`;
        row.refuse('system', 'OTHER_SCOPE', sentence);
      }
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
