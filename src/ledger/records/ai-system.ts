import { ownedId } from '../../ids.ts';
import { AI_SYSTEM } from '../../model/organization.ts';
import { nodeRecord } from './node-record.ts';

export const aiSystem = nodeRecord({
  label: 'AISystem',
  ledger: 'organization',
  key: 'id',
  fields: AI_SYSTEM,
  collection: 'systems',
  isOnly: false,
  inFolder: true,
  implies: {
    OPERATED_BY: { Organization: ({ organization }) => [organization] },
    SUPPLIED_BY: {
      Supplier: ({ organization, suppliers }) => suppliers.map((supplier) => ownedId(organization, supplier)),
    },
  },
  graphqlId: 'AISystem',
});
