import type { EvidenceStatus } from '../evidence.ts';
import type { WordSet } from './word-set.ts';

export const EVIDENCE_STATUS_WORDS = {
  name: 'evidence-statuses',
  enumName: 'EvidenceStatus',
  about: 'The status of a piece of evidence.',
  words: {
    DRAFT: {
      meaning: 'Somebody is still writing it. It does not count.',
      example: 'An impact assessment without its last chapter.',
    },
    SUBMITTED: {
      meaning: 'It was handed in and nobody has accepted it yet. It does not count.',
      example: 'A test report that the Head of Quality has to read.',
    },
    ACCEPTED: {
      meaning: 'A named role accepted it. It counts from its first to its last day of validity.',
      example: 'The Head of Quality accepted the report on 1 March. It is valid for a year.',
    },
    REJECTED: {
      meaning: 'It was read and not accepted. It does not count.',
      example: 'A report that leaves out a system.',
    },
    WITHDRAWN: {
      meaning: 'It was taken back. It counts for days before the withdrawal, and no longer from that day on.',
      example: 'A certificate that was withdrawn on 1 May counts for 30 April.',
    },
    SUPERSEDED: {
      meaning:
        'A newer record replaced it. It counts for days before the replacement, and no longer from that day on.',
      example: 'Version 1 of a policy, after version 2 was accepted.',
    },
  },
} as const satisfies WordSet<EvidenceStatus>;

export const EVIDENCE_STANDING_WORDS = {
  name: 'standings',
  enumName: 'EvidenceStanding',
  about: 'Whether a piece of evidence counts on a day, and if not, why not.',
  words: {
    IN_FORCE: {
      meaning: 'It counts on the day.',
      example: 'It was accepted, and it is valid from January to December.',
    },
    NO_LONGER_IN_FORCE: {
      meaning: 'It counted on an earlier day. It has ended since, or was withdrawn.',
      example: 'It was valid until 30 June, and the answer is for 1 July.',
    },
    NOT_YET_IN_FORCE: {
      meaning: 'It was accepted and becomes valid on a later day.',
      example: 'It is valid from 1 July, and the answer is for 1 June.',
    },
    NOT_ACCEPTED: {
      meaning: 'It counts on no day: it was not accepted, or it ends before it begins.',
      example: 'A draft, or a record that is valid from July to June of the same year.',
    },
  },
} as const satisfies WordSet;

const ELSEWHERE = {
  meaning: 'Evidence of the kind counts, but only for other provisions.',
  example: 'You have a risk assessment for information security, and the question is about AI risks.',
};
const LAPSED = {
  meaning: 'Evidence of the kind counted on an earlier day. None does now.',
  example: 'The last training record ended in June.',
};
const WAITING = {
  meaning: 'Evidence of the kind is a draft, waits to be accepted, or is not valid yet.',
  example: 'The impact assessment has the status SUBMITTED.',
};

export const KIND_PRESENCE_WORDS = {
  name: 'presences',
  enumName: 'KindPresence',
  about: 'Whether you have evidence of a kind that a question of a view asks for.',
  words: {
    PRESENT: {
      meaning: 'Evidence of the kind counts for a provision that the question names.',
      example: 'A question asks for test evidence for one clause, and an accepted test report supports it.',
    },
    ELSEWHERE,
    LAPSED,
    WAITING,
    MISSING: {
      meaning: 'You have no evidence of the kind that counts, has counted or may come to count.',
      example: 'Nobody has recorded an impact assessment, or the only one was rejected.',
    },
  },
} as const satisfies WordSet;

export const RECORD_PRESENCE_WORDS = {
  name: 'record-presences',
  enumName: 'RecordPresence',
  about: 'Whether a system has evidence of a kind, and if not, whether a provision asks for it.',
  words: {
    PRESENT: {
      meaning: 'Evidence of the kind counts for a provision that names the kind.',
      example: 'The clause on testing names test evidence, and an accepted test report supports the clause.',
    },
    ELSEWHERE,
    LAPSED,
    WAITING,
    MISSING: {
      meaning: 'The system has no evidence of the kind, and a provision that applies asks for it.',
      example: 'A clause that applies names human oversight plans, and none is recorded.',
    },
    NOT_NEEDED: {
      meaning: 'The system has no evidence of the kind, and no provision that applies asks for it.',
      example: 'No clause that applies to the chatbot names supplier records.',
    },
  },
} as const satisfies WordSet;

export const KIND_REMARK_WORDS = {
  name: 'remarks',
  enumName: 'KindRemark',
  about: 'What you must also know about the evidence of a kind.',
  words: {
    ORGANIZATION_WIDE: {
      meaning:
        'The evidence that answers for the system is about the whole organization, not about this system.',
      example: 'One training record for all staff answers for every system.',
    },
  },
} as const satisfies WordSet;
