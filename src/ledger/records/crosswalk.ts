import { CROSSWALK } from '../../model/crosswalk.ts';
import { nodeRecord } from './node-record.ts';

export const crosswalk = nodeRecord({
  label: 'Crosswalk',
  ledger: 'catalogue',
  key: 'slug',
  fields: CROSSWALK,
  collection: 'crosswalks',
  isOnly: false,
  inFolder: true,
  implies: {
    SOURCE: { Framework: ({ sourceFramework }) => [sourceFramework] },
    TARGET: { Framework: ({ targetFramework }) => [targetFramework] },
  },
  graphqlId: 'Crosswalk',
});
