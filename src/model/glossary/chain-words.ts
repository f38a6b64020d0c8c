import type { EvidenceSubject } from '../evidence-subject.ts';
import type { LoweringCause } from '../lowering.ts';
import type { WordSet } from './word-set.ts';

export const LOWERING_WORDS = {
  name: 'lowerings',
  enumName: 'LoweringCause',
  about: 'What lowers the extent of a chain on its way from evidence to a provision.',
  words: {
    STATED_IN_PART: {
      meaning: 'Somebody linked the two records with the extent PARTIAL.',
      example: 'The audit report is linked to clause 9.2 with the extent PARTIAL.',
    },
    UNION_IN_PART: {
      meaning:
        'The mapping is about several provisions together, and evidence does not support all of them fully.',
      example: 'A mapping is about 1.2 and 1.5 together, and your evidence supports 1.2 alone.',
    },
    RELATIONSHIP: {
      meaning:
        'The two sides of the mapping do not cover the same, so less arrives at the second than the first has.',
      example:
        'It says that two clauses intersect, so full evidence for one is partial evidence for the other.',
    },
    NOT_VOUCHED_FOR: {
      meaning:
        'Neither the author nor a reviewer vouches for the mapping, so it gives INDICATIVE at most. A review by your organization changes that.',
      example: 'The mapping has the confidence "unreviewed".',
    },
    TO_PART: {
      meaning: 'Partial evidence for a whole may be about other parts of it.',
      example: 'A report covers some of clause 9, and nobody knows whether it covers clause 9.2.',
    },
    TO_WHOLE: {
      meaning: 'Evidence for a part supports only some of the whole.',
      example: 'A report covers clause 9.2, which is one part of clause 9.',
    },
    CAP_LEVEL: {
      meaning:
        'Evidence about a system supports only some of what the whole organization must do. Evidence about no system in particular supports only some of what each system must do.',
      example: 'A policy of the organization is linked to a duty that each system must meet.',
    },
    CAP_LAW: {
      meaning: 'The provision is law, and no mapping gives more than PARTIAL there.',
      example: 'An audit report reaches an article of a law over a mapping that says "equal".',
    },
  },
} as const satisfies WordSet<LoweringCause>;

export const SUBJECT_WORDS = {
  name: 'subjects',
  enumName: 'EvidenceSubject',
  about: 'What evidence is about, as the organization or the system of the answer sees it.',
  words: {
    ORGANIZATION_WIDE: {
      meaning: 'The evidence is about no system in particular.',
      example: 'An AI policy, whose record names no system.',
    },
    ABOUT_ANY_SYSTEM: {
      meaning: 'The evidence is about one or more systems, and the answer is about the organization.',
      example: 'A test report on the chatbot, in an answer for the whole organization.',
    },
    ABOUT_THIS_SYSTEM: {
      meaning: 'The evidence is about the system of the answer.',
      example: 'A test report on the chatbot, in an answer for the chatbot.',
    },
  },
} as const satisfies WordSet<EvidenceSubject>;
