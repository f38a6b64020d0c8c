import { MAPPING } from '../../model/crosswalk.ts';
import { linkRecord } from './link-record.ts';

export const mapping = linkRecord({
  type: 'MAPS_TO',
  ledger: 'catalogue',
  fields: MAPPING,
  collection: 'mappings',
  from: { label: 'Provision', field: 'source' },
  to: { label: 'Provision', field: 'target' },
});
