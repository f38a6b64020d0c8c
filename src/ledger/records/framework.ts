import { FRAMEWORK } from '../../model/framework.ts';
import { nodeRecord } from './node-record.ts';

export const framework = nodeRecord({
  label: 'Framework',
  ledger: 'catalogue',
  key: 'slug',
  fields: FRAMEWORK,
  collection: 'frameworks',
  isOnly: false,
  inFolder: true,
  implies: {},
  graphqlId: 'Framework',
});
