import { provisionId } from '../../ids.ts';
import { ACTION } from '../../model/organization.ts';
import { nodeRecord } from './node-record.ts';

export const action = nodeRecord({
  label: 'Action',
  ledger: 'organization',
  key: 'id',
  fields: ACTION,
  collection: 'actions',
  isOnly: false,
  inFolder: true,
  implies: { CLOSES: { Provision: ({ framework, ref }) => [provisionId(framework, ref)] } },
  graphqlId: 'Action',
});
