import { ORGANIZATION } from '../../model/organization.ts';
import { nodeRecord } from './node-record.ts';

export const organization = nodeRecord({
  label: 'Organization',
  ledger: 'organization',
  key: 'slug',
  fields: ORGANIZATION,
  collection: 'organization',
  isOnly: true,
  inFolder: true,
  implies: {},
  graphqlId: 'Organization',
});
