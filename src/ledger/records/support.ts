import { SUPPORT } from '../../model/evidence.ts';
import { linkRecord } from './link-record.ts';

export const support = linkRecord({
  type: 'SUPPORTS',
  ledger: 'organization',
  fields: SUPPORT,
  collection: 'supports',
  from: { label: 'Evidence', field: 'evidence' },
  to: { label: 'Provision', field: 'provision' },
  graphqlId: 'Support',
});
