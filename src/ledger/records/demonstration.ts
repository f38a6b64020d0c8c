import { DEMONSTRATION } from '../../model/evidence.ts';
import { linkRecord } from './link-record.ts';

export const demonstration = linkRecord({
  type: 'DEMONSTRATES',
  ledger: 'organization',
  fields: DEMONSTRATION,
  collection: 'demonstrates',
  from: { label: 'Evidence', field: 'evidence' },
  to: { label: 'AppliedControl', field: 'control' },
  graphqlId: 'Demonstration',
});
