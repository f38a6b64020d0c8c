import type {
  ConditionScope,
  FrameworkKind,
  FrameworkStatus,
  Level,
  Phase,
  TextLicence,
} from '../framework.ts';
import type { QuestionScope } from '../record-kind.ts';
import type { WordSet } from './word-set.ts';

export const FRAMEWORK_KIND_WORDS = {
  name: 'framework-kinds',
  enumName: 'FrameworkKind',
  about: 'What a document is.',
  words: {
    MANAGEMENT_SYSTEM_STANDARD: {
      meaning: 'A standard that an organization can be certified against.',
      example: 'A standard for an AI management system.',
    },
    GUIDANCE: {
      meaning: 'Recommendations. Nobody is certified against them.',
      example: 'Guidance on AI risk management.',
    },
    CERTIFICATION_BODY_REQUIREMENTS: {
      meaning: 'It binds bodies that certify others, not those who are certified.',
      example: 'Rules on how auditors work.',
    },
    VOLUNTARY_FRAMEWORK: {
      meaning: 'Outcomes that an organization may choose to aim at.',
      example: 'A risk management framework of a public institute.',
    },
    LAW: {
      meaning: 'Binding law. Evidence that reaches it through a mapping gives PARTIAL at most.',
      example: 'A regulation of the European Union.',
    },
  },
} as const satisfies WordSet<FrameworkKind>;

export const FRAMEWORK_STATUS_WORDS = {
  name: 'framework-statuses',
  enumName: 'FrameworkStatus',
  about: 'Whether an edition of a document is the current one.',
  words: {
    CURRENT: { meaning: 'It is the newest published edition.', example: 'The edition of 2026.' },
    SUPERSEDED: {
      meaning: 'A newer edition has replaced it.',
      example: 'The edition of 2015, since that of 2026 was published.',
    },
    DRAFT: { meaning: 'It is not published yet.', example: 'A final draft.' },
  },
} as const satisfies WordSet<FrameworkStatus>;

export const TEXT_LICENCE_WORDS = {
  name: 'text-licences',
  enumName: 'TextLicence',
  about: "How much of a document's own text may be stored.",
  words: {
    'none-held': {
      meaning: 'None of its text is stored. The titles are headings or our own words.',
      example: 'A standard that is sold.',
    },
    'public-domain': { meaning: 'Everyone may use its text.', example: 'A document of a public institute.' },
    'reuse-with-attribution': {
      meaning: 'Everyone may use its text who names the source.',
      example: 'A consolidated law.',
    },
  },
} as const satisfies WordSet<TextLicence>;

export const LEVEL_WORDS = {
  name: 'levels',
  enumName: 'Level',
  about: 'Whether a provision is about the organization, about each AI system, or about either.',
  words: {
    ORGANIZATION: {
      meaning: 'The provision is about the organization as a whole.',
      example: 'An AI policy.',
    },
    SYSTEM: {
      meaning: 'The provision is about each AI system. For the organization, its systems answer.',
      example: 'An impact assessment of the system.',
    },
    EITHER: {
      meaning: 'The organization can meet the provision as a whole, or system by system.',
      example: 'A procedure for incidents: one for all systems, or one for each.',
    },
  },
} as const satisfies WordSet<Level>;

export const PHASE_WORDS = {
  name: 'phases',
  enumName: 'Phase',
  about: 'Where a provision belongs in the plan–do–check–act cycle.',
  words: {
    PLAN: { meaning: 'You set objectives and processes.', example: 'An AI policy.' },
    DO: { meaning: 'You carry out what you planned.', example: 'Risk treatment.' },
    CHECK: { meaning: 'You watch and measure the results.', example: 'An internal audit.' },
    ACT: { meaning: 'You correct and improve.', example: 'Corrective action after an incident.' },
  },
} as const satisfies WordSet<Phase>;

export const CONDITION_SCOPE_WORDS = {
  name: 'condition-scopes',
  enumName: 'ConditionScope',
  about: 'Who answers the yes/no question of a condition.',
  words: {
    organization: {
      meaning: 'Your organization answers once, for all its systems.',
      example: 'Are you a public authority?',
    },
    system: { meaning: 'Each system has its own answer.', example: 'Does the system talk to people?' },
  },
} as const satisfies WordSet<ConditionScope>;

export const QUESTION_SCOPE_WORDS = {
  name: 'question-scopes',
  enumName: 'QuestionScope',
  about: 'Whether a question of a view is asked once, or of each system.',
  words: {
    organization: {
      meaning: 'The question is asked once, about the organization.',
      example: 'Who owns the AI policy?',
    },
    'each-system': {
      meaning: 'The question is asked about each system in scope on the day.',
      example: 'Was the system tested?',
    },
  },
} as const satisfies WordSet<QuestionScope>;

export const ANSWER_WORDS = {
  name: 'answers',
  enumName: null,
  about: 'What was answered to the yes/no question of a condition.',
  words: {
    yes: { meaning: 'It is so.', example: 'Yes, the chatbot talks to people.' },
    no: { meaning: 'It is not so.', example: 'No, we are not a public authority.' },
    open: {
      meaning: 'Nobody has answered yet. Provisions that depend on the answer are UNDETERMINED.',
      example: 'answers.csv has no row for the question.',
    },
  },
} as const satisfies WordSet;
