import { provisionId } from '../../ids.ts';
import { PROVISION } from '../../model/framework.ts';
import { nodeRecord } from './node-record.ts';

export const provision = nodeRecord({
  label: 'Provision',
  ledger: 'catalogue',
  key: 'id',
  fields: PROVISION,
  collection: 'provisions',
  isOnly: false,
  inFolder: true,
  implies: {
    PROVISION_OF: { Framework: ({ framework }) => [framework] },
    PART_OF: {
      Provision: ({ framework, parent }) => (parent === null ? [] : [provisionId(framework, parent)]),
    },
  },
  graphqlId: 'Provision',
});
