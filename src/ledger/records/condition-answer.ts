import { ownedId } from '../../ids.ts';
import { CONDITION_ANSWER } from '../../model/organization.ts';
import { nodeRecord } from './node-record.ts';

export const conditionAnswer = nodeRecord({
  label: 'ConditionAnswer',
  ledger: 'organization',
  key: 'id',
  fields: CONDITION_ANSWER,
  collection: 'answers',
  isOnly: false,
  inFolder: true,
  implies: {
    ANSWERS: { Framework: ({ framework }) => [framework] },
    FOR: {
      Organization: ({ organization, system }) => (system === null ? [organization] : []),
      AISystem: ({ organization, system }) => (system === null ? [] : [ownedId(organization, system)]),
    },
  },
  graphqlId: 'ConditionAnswer',
});
