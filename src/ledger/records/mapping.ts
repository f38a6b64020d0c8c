import { isUnionSide, MAPPING } from '../../model/crosswalk.ts';
import { linkRecord } from './link-record.ts';

const union = { label: 'ProvisionUnion', has: isUnionSide } as const;

export const mapping = linkRecord({
  type: 'MAPS_TO',
  ledger: 'catalogue',
  fields: MAPPING,
  collection: 'mappings',
  from: { label: 'Provision', field: 'source', or: union },
  to: { label: 'Provision', field: 'target', or: union },
  graphqlId: 'Mapping',
});
