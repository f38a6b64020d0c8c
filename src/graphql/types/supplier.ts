import type { Supplier as SupplierRecord } from '../../model/organization.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { Recorded } from './recorded.ts';
import { loadOwned, type OwnedParent } from './records.ts';

export const Supplier = builder.objectRef<OwnedParent<SupplierRecord>>('Supplier');

builder.node(Supplier, {
  description: 'Somebody who supplies AI systems or parts of them.',
  interfaces: () => [Recorded],
  id: { resolve: ({ record }) => record.id, description: 'The global id.' },
  loadOne: (id, context) => loadOwned(context, id, (records) => records.suppliers),
  fields: (t) => ({
    localId: t.string({
      description: 'The id within the organization.',
      resolve: ({ record }) => record.localId,
    }),
    name: t.string({ description: 'The name.', resolve: ({ record }) => record.name }),
    service: t.string({
      nullable: true,
      description: 'What the supplier supplies.',
      resolve: ({ record }) => record.service,
    }),
    notes: t.string({ nullable: true, description: 'Remarks.', resolve: ({ record }) => record.notes }),
  }),
});

export const SupplierConnection = connectionOf('Supplier', Supplier);
