import type { NoticeCode } from '../coverage.ts';
import type { WordSet } from './word-set.ts';

export const NOTICE_WORDS = {
  name: 'notices',
  enumName: 'NoticeCode',
  about: 'What you must also know to read an answer correctly.',
  words: {
    UNCLASSIFIED_SYSTEM: {
      meaning:
        'A system has no role or class for the framework yet, so every provision that depends on one is treated as applying.',
      example: 'interview-bot has no risk class, so duties for high-risk systems count for it.',
    },
    SUPPORT_NOT_COMPLIANCE: {
      meaning:
        'The framework is law. Evidence mapped to a provision supports it. It does not prove that you comply.',
      example: 'Every answer on a law has this notice.',
    },
    OTHER_EDITION: {
      meaning: 'The author of a crosswalk in use worked with another edition of the framework.',
      example:
        'A crosswalk was written for the final draft of a standard, and the catalogue has the published text.',
    },
    SUPERSEDED_FRAMEWORK: {
      meaning: 'A newer edition has replaced the framework.',
      example: 'You ask about the edition of 2015, and that of 2026 has been published.',
    },
    FRAMEWORK_NOT_IN_SCOPE: {
      meaning: "The framework is not on your organization's list of frameworks.",
      example: 'organization.yaml lists two frameworks, and you ask about a third.',
    },
    PROVISION_RETIRED: {
      meaning:
        'Some of your records point to provisions that the catalogue no longer has. They have no effect there.',
      example: 'A provision was split into two, and evidence is still linked to the old one.',
    },
    CONDITIONS_UNANSWERED: {
      meaning:
        'Some provisions depend on yes/no questions that nobody has answered. They are UNDETERMINED until then.',
      example: 'Nobody has answered whether the chatbot talks to people.',
    },
    MARKET_DATE_UNKNOWN: {
      meaning:
        'Some dates depend on the day a system was placed on the market, and that day is not recorded.',
      example: 'systems.csv has no on_market_from for a system that was sold before 2026.',
    },
    PAST_USUAL_TERM: {
      meaning: 'Some evidence has no end date and is older than evidence of its kind usually stays valid.',
      example:
        'A risk assessment of three years ago has no valid_until. Risk assessments usually stay valid for a year.',
    },
    REVIEW_WITHOUT_ROW: {
      meaning: 'Your organization reviewed a mapping that has since been retired. The review has no effect.',
      example: 'row-reviews.csv confirms a row that its author has taken back.',
    },
    LOAD_INCOMPLETE: {
      meaning: 'A load was interrupted, so some records are missing. Load the folder again.',
      example: 'The computer was switched off while a large folder was being loaded.',
    },
    STALE: {
      meaning: 'The server cannot reach its store at the moment. Newer changes are not shown.',
      example: 'The Neo4j server is being restarted.',
    },
  },
} as const satisfies WordSet<NoticeCode>;
