import type { CoverageStatus, NotApplicableCause, Reason, RemedyCause } from '../coverage.ts';
import type { Basis, Extent } from '../extent.ts';
import type { WordSet } from './word-set.ts';

export const STATUS_WORDS = {
  name: 'statuses',
  enumName: 'CoverageStatus',
  about: 'How far evidence supports an assessable provision.',
  words: {
    NOT_APPLICABLE: {
      meaning: 'The provision does not apply. A decision, a role, a class or an answer excludes it.',
      example: 'A duty of importers, in an organization that imports no AI system.',
    },
    UNDETERMINED: {
      meaning:
        'Nobody knows yet whether the provision applies. It depends on a yes/no question that is still open.',
      example: 'A duty of public authorities, while nobody has answered whether you are one.',
    },
    NOT_YET_APPLICABLE: {
      meaning: 'The provision applies, but only from a later date.',
      example: 'A duty that begins on 2 August 2027, in an answer for 1 January 2027.',
    },
    COVERED: {
      meaning:
        'Your evidence supports all of the provision, without a crosswalk. This does not prove that you comply.',
      example: 'An accepted audit report is linked with extent FULL to the clause on internal audits.',
    },
    COVERED_BY_CROSSWALK: {
      meaning:
        'Your evidence supports all of the provision, but only through a mapping from another provision. The author of the mapping is named.',
      example:
        'The report supports the audit clause of another standard, and a mapping says that both are equal.',
    },
    PARTIAL: {
      meaning: 'Your evidence supports a part of the provision.',
      example: 'A risk procedure is linked with extent PARTIAL, because it leaves out suppliers.',
    },
    INDICATIVE: {
      meaning: 'Evidence points to the provision, but nobody can say yet whether it supports any of it.',
      example: 'The only way from evidence to the provision uses a mapping that nobody has reviewed.',
    },
    LAPSED: {
      meaning: 'Evidence supported the provision on an earlier day. No evidence does now.',
      example: 'The training record ended last month and has not been renewed.',
    },
    GAP: {
      meaning: 'No evidence supports the provision.',
      example: 'Nobody has recorded evidence of a management review.',
    },
  },
} as const satisfies WordSet<CoverageStatus>;

export const REASON_WORDS = {
  name: 'reasons',
  enumName: 'Reason',
  about: 'Why a provision is not covered. For a gap it is the first reason in this order that applies.',
  words: {
    PARTIAL_SUPPORT: {
      meaning: 'The best evidence supports only a part of the provision.',
      example: 'The test report covers two of your three systems.',
    },
    INDICATIVE_SUPPORT: {
      meaning: 'The best evidence only points to the provision.',
      example: 'A mapping leads to it, and nobody has reviewed that mapping.',
    },
    EVIDENCE_LAPSED: {
      meaning: 'Evidence counted on an earlier day and no longer does.',
      example: 'A certificate was valid until 30 June, and the answer is for 1 July.',
    },
    EVIDENCE_NOT_IN_FORCE: {
      meaning: 'Evidence exists but does not count yet: it is a draft, not accepted, or out of date.',
      example: 'The policy is written and linked, and still has the status SUBMITTED.',
    },
    CONTROL_WITHOUT_EVIDENCE: {
      meaning:
        'One of your operating controls addresses the provision, but no evidence demonstrates the control.',
      example: 'You monitor the system every week and keep no record of it.',
    },
    NO_CONTROL: {
      meaning:
        'A crosswalk maps the provision, or a provision above or beneath it, but you have recorded nothing that leads to it.',
      example:
        'The clause on suppliers is mapped to another standard, for which you have no evidence either.',
    },
    NOT_MAPPED: {
      meaning: 'No crosswalk in use maps the provision, and no evidence is linked to it.',
      example: 'A clause that only one standard has, with no evidence of yours.',
    },
  },
} as const satisfies WordSet<Reason>;

export const NOT_APPLICABLE_WORDS = {
  name: 'exclusions',
  enumName: 'NotApplicableCause',
  about: 'Why a provision does not apply.',
  words: {
    DECISION: {
      meaning: 'Your organization decided that the provision does not apply.',
      example: 'decisions.csv says "no" for the control on outsourced development.',
    },
    ROLES: {
      meaning: 'The provision binds roles that you, or the system, do not have.',
      example: 'It binds providers, and you are a deployer only.',
    },
    CLASSES: {
      meaning: 'The provision binds classes of systems to which the system does not belong.',
      example: 'It binds high-risk systems, and the chatbot has the class minimal.',
    },
    CONDITIONS: {
      meaning: 'The provision depends on a yes/no question, and your answer excludes it.',
      example: 'It depends on being established outside the Union, and you answered no.',
    },
    NO_APPLICABLE_SYSTEM: {
      meaning: 'The provision is about AI systems, and it applies to none of your systems in scope.',
      example: 'A duty for high-risk systems, when none of your systems is high-risk.',
    },
  },
} as const satisfies WordSet<NotApplicableCause>;

export const EXTENT_WORDS = {
  name: 'extents',
  enumName: 'Extent',
  about: 'How much of a provision evidence supports.',
  words: {
    FULL: {
      meaning: 'It supports all of the provision.',
      example: 'The audit report shows everything that the audit clause asks for.',
    },
    PARTIAL: {
      meaning: 'It supports some of the provision.',
      example: 'The procedure covers how risks are assessed, and not how they are treated.',
    },
    INDICATIVE: {
      meaning:
        'It may support some of the provision, or nothing of it. You cannot state this extent: it is computed.',
      example: 'Evidence reaches the provision over a mapping that nobody has reviewed.',
    },
  },
} as const satisfies WordSet<Extent>;

export const BASIS_WORDS = {
  name: 'bases',
  enumName: 'Basis',
  about: 'Whether evidence supports a provision with or without a mapping.',
  words: {
    DIRECT: {
      meaning: 'The evidence is linked to the provision, to a part of it or to its whole, without a mapping.',
      example: 'The audit report is linked to clause 9.2, so it supports clause 9.2 directly.',
    },
    INFERRED: {
      meaning: 'The evidence supports another provision, and one mapping leads from there to this one.',
      example: 'The audit report is linked to one standard, and a crosswalk leads to the other.',
    },
  },
} as const satisfies WordSet<Basis>;

export const REMEDY_WORDS = {
  name: 'remedies',
  enumName: 'RemedyCause',
  about: 'Why a piece of evidence does not count on the day.',
  words: {
    DRAFT: { meaning: 'It is still being written.', example: 'The impact assessment has the status DRAFT.' },
    SUBMITTED: {
      meaning: 'Somebody has to accept it first.',
      example: 'The test report was sent to the Head of Quality, who has not accepted it yet.',
    },
    REJECTED: {
      meaning: 'It was not accepted.',
      example: 'The Head of Quality rejected the report, because it leaves out a system.',
    },
    WITHDRAWN: {
      meaning: 'It was withdrawn.',
      example: 'The record had a mistake and was withdrawn on 1 March.',
    },
    SUPERSEDED: {
      meaning: 'A newer record replaced it.',
      example: 'Version 2 of the policy replaced version 1.',
    },
    NOT_YET_VALID: {
      meaning: 'It becomes valid on a later day.',
      example: 'A new certificate is valid from 1 July, and the answer is for 1 June.',
    },
    LAPSED: {
      meaning: 'Its last day of validity has passed.',
      example: 'A certificate was valid until 30 June, and the answer is for 1 July.',
    },
  },
} as const satisfies WordSet<RemedyCause>;

export const URGENCY_WORDS = {
  name: 'urgencies',
  enumName: 'Urgency',
  about: 'How urgent a gap is. Lists of gaps begin with 1, the most urgent.',
  words: {
    1: { meaning: 'Law that applies.', example: 'An article that has applied since February 2025.' },
    2: {
      meaning: 'Law that applies within 12 months.',
      example: 'An article that begins to apply in August, in an answer for March.',
    },
    3: {
      meaning: 'Management-system standards.',
      example: 'A clause of a standard that you can be certified against.',
    },
    4: { meaning: 'The rest.', example: 'A recommendation of a guidance document.' },
    5: {
      meaning: 'Law that applies later.',
      example: 'An article that begins to apply in two years.',
    },
  },
} as const satisfies WordSet;

export const STEP_WORDS = {
  name: 'steps',
  enumName: 'StepKind',
  about: 'How a chain from evidence to a provision gets from one record to the next.',
  words: {
    support: {
      meaning: 'The evidence is linked to the provision.',
      example: 'From the audit report to clause 9.2.',
    },
    control: {
      meaning:
        'The evidence demonstrates one of your operating controls, and the control addresses the provision.',
      example:
        'The review minutes demonstrate the control "quarterly model review", which addresses clause 9.1.',
    },
    part: {
      meaning: 'The chain goes down, from a provision to a part of it.',
      example: 'From clause 9.2 to clause 9.2.1.',
    },
    whole: {
      meaning: 'The chain goes up, from a part to the provision that contains it.',
      example: 'From clause 9.2.1 to clause 9.2.',
    },
    mapping: {
      meaning: 'A mapping leads from a provision of one framework to a provision of another.',
      example: 'From the audit clause of one standard to that of another.',
    },
  },
} as const satisfies WordSet;
