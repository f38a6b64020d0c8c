import type { Succession, UpgradeProposal } from '../upgrade.ts';
import type { WordSet } from './word-set.ts';

export const SUCCESSION_WORDS = {
  name: 'successions',
  enumName: 'Succession',
  about: 'What a new edition makes of a provision of the edition before it.',
  words: {
    ONE_TO_ONE: {
      meaning: 'One provision of the new edition replaces this one, and it replaces nothing else.',
      example: '1.01 replaces 1.1: the number is written in another way.',
    },
    SPLIT: {
      meaning: 'Several provisions of the new edition replace this one.',
      example: '5.1 and 5.2 replace 5: the policy and its review are required apart from each other.',
    },
    MERGED: {
      meaning: 'One provision of the new edition replaces this one together with others.',
      example: 'A.5.1 replaces A.5.1.1 and A.5.1.2.',
    },
    SAME_REF: {
      meaning:
        'Both editions have a provision with this ref and this title, and the new edition does not say what it replaces.',
      example: 'Both editions have 4.1, Understanding the organization, and the column replaces is empty.',
    },
    NOT_REPLACED: {
      meaning: 'Nothing in the new edition says that it replaces this provision.',
      example: 'The new edition no longer asks for a separate register.',
    },
  },
} as const satisfies WordSet<Succession>;

export const PROPOSAL_WORDS = {
  name: 'proposals',
  enumName: 'UpgradeProposal',
  about: 'What an upgrade would do with a record.',
  words: {
    CARRY_OVER: {
      meaning: 'The upgrade records it for the new edition too, with its own fields and the reason.',
      example: 'The access policy supports 1.01, since 1.01 replaces 1.1.',
    },
    DRAFT: {
      meaning:
        'The upgrade makes a draft of the evidence for the new provision. It counts only when somebody has accepted it.',
      example: 'EV-1 supported 5, which was split: a draft of it waits for 5.1, and another for 5.2.',
    },
    DECIDE: {
      meaning: 'The upgrade leaves it as it is. Somebody has to decide what becomes of it.',
      example: 'A control that you excluded was merged with a control that you have.',
    },
    DONE: {
      meaning: 'The new edition has such a record already, so the upgrade leaves both as they are.',
      example: 'You carried the link over yourself, or you upgraded before.',
    },
  },
} as const satisfies WordSet<UpgradeProposal>;
