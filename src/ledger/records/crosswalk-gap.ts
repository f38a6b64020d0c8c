import { CROSSWALK_GAP } from '../../model/crosswalk.ts';
import { linkRecord } from './link-record.ts';

export const crosswalkGap = linkRecord({
  type: 'GAP_AT',
  ledger: 'catalogue',
  fields: CROSSWALK_GAP,
  collection: 'gaps',
  from: { label: 'Crosswalk', field: 'crosswalk' },
  to: { label: 'Provision', field: 'provision' },
  graphqlId: null,
});
