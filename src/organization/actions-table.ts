import { ACTION_STATUSES, type Action, lackingAcceptance } from '../model/organization.ts';
import { columns, DAY, nameOf, REF, wordOf } from '../parsing/columns.ts';
import { IdRegister } from '../parsing/id-register.ts';
import { anyText, day, localId, oneOf } from '../parsing/text-rules.ts';
import type { OrganizationDraft } from './organization-draft.ts';

/** `actions.csv`. */
export const ACTION_COLUMNS = columns(
  ['id', 'framework', 'ref', 'title', 'status'],
  ['system', 'owner', 'target_date', 'closing_evidence', 'risk_accepted_by', 'risk_accepted_on', 'notes'],
  {
    framework: nameOf('framework'),
    ref: REF,
    system: nameOf('system'),
    closing_evidence: nameOf('evidence'),
    status: wordOf(ACTION_STATUSES),
    target_date: DAY,
    risk_accepted_on: DAY,
  },
);

const STATUS = oneOf(ACTION_STATUSES);
/** The column of a field that an accepted risk needs. */
const NEEDED = { riskAcceptedBy: 'risk_accepted_by', riskAcceptedOn: 'risk_accepted_on' } as const;

/** Reads what is to be done about gaps. Systems and evidence are read before. */
export async function readActions(draft: OrganizationDraft): Promise<readonly Action[]> {
  const actions: Action[] = [];
  const ids = new IdRegister();
  await draft.table('actions.csv', ACTION_COLUMNS, (row) => {
    const local = row.required('id', localId);
    ids.add(row, 'id', local);
    const { framework, ref } = draft.provision(row);
    const system = row.optional('system', draft.idOf('systems'));
    const closingEvidence = row.optional('closing_evidence', draft.idOf('evidence'));
    const action: Action = {
      framework,
      ref,
      system,
      title: row.required('title', anyText),
      owner: row.optional('owner', anyText),
      targetDate: row.optional('target_date', day),
      status: row.required('status', STATUS),
      closingEvidence,
      riskAcceptedBy: row.optional('risk_accepted_by', anyText),
      riskAcceptedOn: row.optional('risk_accepted_on', day),
      notes: row.optional('notes', anyText),
      ...draft.owned(local, actions.length + 1),
    };
    for (const field of lackingAcceptance(action)) {
      const sentence = `An action that is RISK_ACCEPTED needs ${NEEDED[field]}.`;
      row.refuse(NEEDED[field], 'RISK_ACCEPTANCE_MISSING', sentence);
    }
    actions.push(action);
  });
  return actions;
}
