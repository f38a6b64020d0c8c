import { decisionId } from '../ids.ts';
import { type Decision, DRIVERS } from '../model/organization.ts';
import { columns, DAY, nameOf, REF, wordOf, YES_OR_NO } from '../parsing/columns.ts';
import { anyText, day, oneOf, yesOrNo } from '../parsing/text-rules.ts';
import type { OrganizationDraft } from './organization-draft.ts';

/** `decisions.csv`. */
export const DECISION_COLUMNS = columns(
  ['framework', 'ref', 'applicable', 'on'],
  ['system', 'justification', 'driver', 'owner', 'approver', 'by', 'reviewed_on', 'approved_on', 'note'],
  {
    framework: nameOf('framework'),
    ref: REF,
    system: nameOf('system'),
    applicable: YES_OR_NO,
    driver: wordOf(DRIVERS),
    on: DAY,
    reviewed_on: DAY,
    approved_on: DAY,
  },
);

const DRIVER = oneOf(DRIVERS);

/** Reads the statement of applicability. The systems are read before. */
export async function readDecisions(draft: OrganizationDraft): Promise<readonly Decision[]> {
  const decisions: Decision[] = [];
  const counts = new Map<string, number>();
  await draft.table('decisions.csv', DECISION_COLUMNS, (row) => {
    const { framework, ref, id: provision } = draft.provision(row);
    const system = row.optional('system', draft.idOf('systems'));
    const on = row.required('on', day);
    const key = `${provision}|${system ?? ''}|${on}`;
    const n = (counts.get(key) ?? 0) + 1;
    counts.set(key, n);
    decisions.push({
      id: decisionId(draft.slug, provision, system, on, n),
      organization: draft.slug,
      framework,
      ref,
      system,
      applicable: row.required('applicable', yesOrNo),
      justification: row.optional('justification', anyText),
      driver: row.optional('driver', DRIVER),
      owner: row.optional('owner', anyText),
      approver: row.optional('approver', anyText),
      by: row.optional('by', anyText),
      on,
      reviewedOn: row.optional('reviewed_on', day),
      approvedOn: row.optional('approved_on', day),
      note: row.optional('note', anyText),
      position: decisions.length + 1,
    });
  });
  return decisions;
}
