import { REMOVED_ORGANIZATION } from '../../model/removed-organization.ts';
import { nodeRecord } from './node-record.ts';

export const removedOrganization = nodeRecord({
  label: 'RemovedOrganization',
  ledger: 'catalogue',
  key: 'slug',
  fields: REMOVED_ORGANIZATION,
  collection: 'removedOrganizations',
  isOnly: false,
  inFolder: false,
  implies: {},
  graphqlId: null,
});
