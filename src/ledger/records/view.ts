import { VIEW } from '../../model/record-kind.ts';
import { nodeRecord } from './node-record.ts';

export const view = nodeRecord({
  label: 'View',
  ledger: 'catalogue',
  key: 'slug',
  fields: VIEW,
  collection: 'views',
  isOnly: false,
  inFolder: true,
  implies: {},
  graphqlId: null,
});
