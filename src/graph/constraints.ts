import { NODE_RECORDS } from '../ledger/records/registry.ts';

/** A constraint of the graph: these properties are unique among the nodes of a label. */
export interface Constraint {
  readonly name: string;
  readonly label: string;
  readonly properties: readonly string[];
}

/**
 * The nodes of every label are unique by their key; a change also by its place in its ledger and by its idempotency
 * key.
 */
export const CONSTRAINTS: readonly Constraint[] = [
  ...NODE_RECORDS.map(({ label, key }) => ({
    name: `${label.toLowerCase()}_key`,
    label,
    properties: [key],
  })),
  { name: 'store_format_name', label: 'StoreFormat', properties: ['name'] },
  { name: 'ledger_name', label: 'Ledger', properties: ['name'] },
  { name: 'change_seq', label: 'Change', properties: ['ledger', 'seq'] },
  { name: 'change_key', label: 'Change', properties: ['ledger', 'key'] },
  { name: 'text_provision', label: 'ProvisionText', properties: ['organization', 'provision'] },
];
