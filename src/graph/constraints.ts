import { NODE_RECORDS } from '../ledger/records/registry.ts';

/** One thing that the graph guarantees: these properties are unique among the nodes of a label. */
export interface Constraint {
  readonly name: string;
  readonly label: string;
  readonly properties: readonly string[];
}

/** Every label is unique by its key; a change by its place in its ledger and by its idempotency key. */
export const CONSTRAINTS: readonly Constraint[] = [
  ...NODE_RECORDS.map(({ label, key }) => ({
    name: `${label.toLowerCase()}_key`,
    label,
    properties: [key],
  })),
  { name: 'ledger_name', label: 'Ledger', properties: ['name'] },
  { name: 'change_seq', label: 'Change', properties: ['ledger', 'seq'] },
  { name: 'change_key', label: 'Change', properties: ['ledger', 'key'] },
  { name: 'text_provision', label: 'ProvisionText', properties: ['organization', 'provision'] },
];
