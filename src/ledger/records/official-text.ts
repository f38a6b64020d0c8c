import { OFFICIAL_TEXT } from '../../model/official-text.ts';
import { nodeRecord } from './node-record.ts';

export const officialText = nodeRecord({
  label: 'OfficialText',
  ledger: 'organization',
  key: 'id',
  fields: OFFICIAL_TEXT,
  collection: 'officialTexts',
  isOnly: false,
  inFolder: false,
  implies: {},
  graphqlId: null,
});
