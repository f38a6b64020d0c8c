import { SUPPLIER } from '../../model/organization.ts';
import { nodeRecord } from './node-record.ts';

export const supplier = nodeRecord({
  label: 'Supplier',
  ledger: 'organization',
  key: 'id',
  fields: SUPPLIER,
  collection: 'suppliers',
  isOnly: false,
  inFolder: true,
  implies: {},
  graphqlId: 'Supplier',
});
