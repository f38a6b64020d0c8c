import { PROVISION_UNION } from '../../model/crosswalk.ts';
import { nodeRecord } from './node-record.ts';

export const provisionUnion = nodeRecord({
  label: 'ProvisionUnion',
  ledger: 'catalogue',
  key: 'id',
  fields: PROVISION_UNION,
  collection: 'provisionUnions',
  isOnly: false,
  inFolder: false,
  implies: {
    UNITES: { Provision: ({ provisions }) => provisions },
  },
  graphqlId: null,
});
