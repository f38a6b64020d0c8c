import { ADDRESSING } from '../../model/evidence.ts';
import { linkRecord } from './link-record.ts';

export const addressing = linkRecord({
  type: 'ADDRESSES',
  ledger: 'organization',
  fields: ADDRESSING,
  collection: 'addresses',
  from: { label: 'AppliedControl', field: 'control' },
  to: { label: 'Provision', field: 'provision' },
  graphqlId: 'Addressing',
});
