import { type AISystem, SYSTEM_STATUSES } from '../model/organization.ts';
import { columns, DAY, namesOf, wordOf } from '../parsing/columns.ts';
import { anyText, day, localId, oneOf } from '../parsing/text-rules.ts';
import { frameworkTerm } from './framework-term.ts';
import type { OrganizationDraft } from './organization-draft.ts';

/** `systems.csv`. */
export const SYSTEM_COLUMNS = columns(
  ['id', 'name', 'status'],
  [
    'purpose',
    'owner',
    'roles',
    'classes',
    'suppliers',
    'data_classes',
    'in_scope_from',
    'in_scope_until',
    'on_market_from',
    'notes',
  ],
  {
    status: wordOf(SYSTEM_STATUSES),
    roles: namesOf('role'),
    classes: namesOf('class'),
    suppliers: namesOf('supplier'),
    in_scope_from: DAY,
    in_scope_until: DAY,
    on_market_from: DAY,
  },
);

const STATUS = oneOf(SYSTEM_STATUSES);

/** Reads the AI systems and registers their ids. The suppliers are read before. */
export async function readSystems(draft: OrganizationDraft): Promise<readonly AISystem[]> {
  const systems: AISystem[] = [];
  const roles = frameworkTerm(draft, 'roles');
  const classes = frameworkTerm(draft, 'classes');
  await draft.registered('systems', SYSTEM_COLUMNS, (row) => {
    const suppliers = row.list('suppliers', draft.idOf('suppliers'));
    const local = row.required('id', localId);
    systems.push({
      name: row.required('name', anyText),
      purpose: row.optional('purpose', anyText),
      owner: row.optional('owner', anyText),
      status: row.required('status', STATUS),
      roles: row.list('roles', roles),
      classes: row.list('classes', classes),
      suppliers,
      dataClasses: row.list('data_classes', anyText),
      inScopeFrom: row.optional('in_scope_from', day),
      inScopeUntil: row.optional('in_scope_until', day),
      onMarketFrom: row.optional('on_market_from', day),
      notes: row.optional('notes', anyText),
      ...draft.owned(local, systems.length + 1),
    });
  });
  return systems;
}
