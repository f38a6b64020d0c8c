import { RECORD_KIND } from '../../model/record-kind.ts';
import { nodeRecord } from './node-record.ts';

export const recordKind = nodeRecord({
  label: 'RecordKind',
  ledger: 'catalogue',
  key: 'id',
  fields: RECORD_KIND,
  collection: 'recordKinds',
  isOnly: false,
  inFolder: true,
  implies: {},
  graphqlId: null,
});
