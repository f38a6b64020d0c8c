import type { Projection } from '../../coverage/projection/projection.ts';
import { recordDigest } from '../../coverage/projection/record-digest.ts';
import { type ActionsOn, actionsOf } from '../../coverage/questions/actions-on.ts';
import type { ScopedProvision } from '../../coverage/questions/by-scoped-provision.ts';
import type { Action } from '../../model/organization.ts';
import { quoted } from '../../model/quoted.ts';
import type { Edit, NewAction } from '../../model/record-edits.ts';
import type { ComparedRows } from './compared-rows.ts';
import type { EditedRow } from './edited-row.ts';
import { readAction } from './read-action.ts';
import { gapBase } from './row-origin.ts';
import { RowReading } from './row-reading.ts';
import { isThere, scopedProvision } from './scoped-provision.ts';

const HEADERS = {
  title: 'Action',
  owner: 'Owner',
  targetDate: 'Target date',
  status: 'Status of the action',
  closingEvidence: 'Closing evidence',
  riskAcceptedBy: 'Risk accepted by',
  riskAcceptedOn: 'Risk accepted on',
} as const;

/** Compares the sheet of gaps with the actions on them: a row shows an action, or is a place to begin one. */
export function compareGaps(
  rows: readonly EditedRow[],
  projection: Projection,
  compared: ComparedRows,
): { readonly actions: readonly Edit<Action>[]; readonly newActions: readonly Edit<NewAction>[] } {
  const { records } = projection.organization;
  const byLocalId = new Map([...records.actions.values()].map((action) => [action.localId, action]));
  const actionsOn = actionsOf(projection.organization);
  const actions: Edit<Action>[] = [];
  const newActions: Edit<NewAction>[] = [];
  for (const row of rows) {
    const place = scopedProvision(row.origin);
    const shown = row.origin.key[3] ?? null;
    if (shown === null) newActions.push(...begunAction(row, place, projection, actionsOn, compared));
    else {
      const before = byLocalId.get(shown);
      const base = before === undefined ? null : recordDigest(before);
      if (!compared.isToBeRead(row, base) || before === undefined || base === null) continue;
      const reading = new RowReading(row, base);
      const wanted = { ...before, ...readAction(reading, HEADERS, before) };
      const record = { label: 'Action', id: before.id, headers: HEADERS } as const;
      if (compared.takes(reading, record)) actions.push({ wanted, at: reading.at(HEADERS) });
    }
  }
  return { actions, newActions };
}

/**
 * The action that somebody wrote into a row that showed no action. If the gap already has the same action, the row was
 * loaded before.
 */
function begunAction(
  row: EditedRow,
  place: ScopedProvision,
  projection: Projection,
  actionsOn: ActionsOn,
  compared: ComparedRows,
): readonly Edit<NewAction>[] {
  const all = actionsOn.all(place);
  const base = recordDigest(gapBase(actionsOn.open(place), all));
  if (!compared.isToBeRead(row, isThere(projection, place) ? base : null)) return [];
  const saysOneOf = all.some((action) => {
    const reading = new RowReading(row);
    readAction(reading, HEADERS, action);
    return reading.isSame;
  });
  if (saysOneOf) return [];
  const latest = actionsOn.open(place) ?? all.at(-1) ?? null;
  if (row.origin.base !== base) {
    compared.leaves(
      row,
      latest === null ? 'its actions were removed' : begunInWords(latest),
      latest && { label: 'Action', id: latest.id },
    );
    return [];
  }
  const reading = new RowReading(row);
  const wanted = { ...place, ...readAction(reading, HEADERS, null), notes: null, localId: null };
  return compared.takes(reading, null) ? [{ wanted, at: reading.at(HEADERS) }] : [];
}

function begunInWords({ localId, title }: Action): string {
  return `the action ${localId} (${quoted(title)}) was begun or changed on this gap`;
}
