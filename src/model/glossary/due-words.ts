import type { DueKind } from '../due-kind.ts';
import type { WordSet } from './word-set.ts';

export const DUE_WORDS = {
  name: 'due',
  enumName: 'DueKind',
  about: 'What is due on a day, or overdue since then.',
  words: {
    EVIDENCE_ENDS: {
      meaning: 'The day is the last one on which a piece of evidence counts.',
      example: 'The penetration test is valid until 31 December.',
    },
    ACTION_DUE: {
      meaning: 'An action that is not done has this target date.',
      example: 'The internal audit of 2026 is to be carried out by 15 December.',
    },
    DECISION_REVIEW: {
      meaning: 'A decision on applicability has to be reviewed.',
      example: 'The decision to exclude a control is older than the review date of your documents.',
    },
    DOCUMENT_REVIEW: {
      meaning: 'The documents of your management system have to be reviewed.',
      example: 'The review date in organization.yaml is 31 March 2027.',
    },
    LAW_STARTS: {
      meaning: 'A provision of a law begins to apply to you.',
      example: 'A duty of providers applies from 2 December 2027.',
    },
    EVIDENCE_WAITS: {
      meaning: 'Somebody has to accept or reject a draft or a submitted piece of evidence.',
      example: 'The record of the management review was received on 3 November and is still a draft.',
    },
  },
} as const satisfies WordSet<DueKind>;
