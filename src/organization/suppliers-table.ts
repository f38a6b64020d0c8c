import type { Supplier } from '../model/organization.ts';
import { columns } from '../parsing/columns.ts';
import { anyText, localId } from '../parsing/text-rules.ts';
import type { OrganizationDraft } from './organization-draft.ts';

/** `suppliers.csv`. */
export const SUPPLIER_COLUMNS = columns(['id', 'name'], ['service', 'notes']);

/** Reads the suppliers and registers their ids. */
export async function readSuppliers(draft: OrganizationDraft): Promise<readonly Supplier[]> {
  const suppliers: Supplier[] = [];
  await draft.registered('suppliers', SUPPLIER_COLUMNS, (row) => {
    const local = row.required('id', localId);
    suppliers.push({
      name: row.required('name', anyText),
      service: row.optional('service', anyText),
      notes: row.optional('notes', anyText),
      ...draft.owned(local, suppliers.length + 1),
    });
  });
  return suppliers;
}
