import { APPLIED_CONTROL } from '../../model/organization.ts';
import { nodeRecord } from './node-record.ts';

export const appliedControl = nodeRecord({
  label: 'AppliedControl',
  ledger: 'organization',
  key: 'id',
  fields: APPLIED_CONTROL,
  collection: 'controls',
  isOnly: false,
  inFolder: true,
  implies: {},
  graphqlId: 'AppliedControl',
});
