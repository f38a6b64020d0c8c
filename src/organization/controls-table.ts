import { type AppliedControl, CONTROL_STATUSES } from '../model/organization.ts';
import { columns, wordOf } from '../parsing/columns.ts';
import { anyText, localId, oneOf } from '../parsing/text-rules.ts';
import type { OrganizationDraft } from './organization-draft.ts';

/** `controls.csv`. */
export const CONTROL_COLUMNS = columns(['id', 'title', 'status'], ['owner', 'notes'], {
  status: wordOf(CONTROL_STATUSES),
});

const STATUS = oneOf(CONTROL_STATUSES);

/** Reads the applied controls and registers their ids. */
export async function readControls(draft: OrganizationDraft): Promise<readonly AppliedControl[]> {
  const controls: AppliedControl[] = [];
  await draft.registered('controls', CONTROL_COLUMNS, (row) => {
    const local = row.required('id', localId);
    controls.push({
      title: row.required('title', anyText),
      owner: row.optional('owner', anyText),
      status: row.required('status', STATUS),
      notes: row.optional('notes', anyText),
      ...draft.owned(local, controls.length + 1),
    });
  });
  return controls;
}
