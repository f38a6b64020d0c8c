import { ownedId, provisionId } from '../../ids.ts';
import { DECISION } from '../../model/organization.ts';
import { nodeRecord } from './node-record.ts';

export const decision = nodeRecord({
  label: 'Decision',
  ledger: 'organization',
  key: 'id',
  fields: DECISION,
  collection: 'decisions',
  isOnly: false,
  inFolder: true,
  implies: {
    ABOUT_PROVISION: { Provision: ({ framework, ref }) => [provisionId(framework, ref)] },
    FOR: {
      Organization: ({ organization, system }) => (system === null ? [organization] : []),
      AISystem: ({ organization, system }) => (system === null ? [] : [ownedId(organization, system)]),
    },
  },
  graphqlId: 'Decision',
});
