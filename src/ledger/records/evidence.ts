import { ownedId } from '../../ids.ts';
import { EVIDENCE } from '../../model/evidence.ts';
import { nodeRecord } from './node-record.ts';

export const evidence = nodeRecord({
  label: 'Evidence',
  ledger: 'organization',
  key: 'id',
  fields: EVIDENCE,
  collection: 'evidence',
  isOnly: false,
  inFolder: true,
  implies: {
    HELD_BY: { Organization: ({ organization }) => [organization] },
    ABOUT: {
      AISystem: ({ organization, systems }) => systems.map((system) => ownedId(organization, system)),
    },
    SUPERSEDES: {
      Evidence: ({ organization, supersedes }) =>
        supersedes === null ? [] : [ownedId(organization, supersedes)],
    },
  },
  graphqlId: 'Evidence',
});
