import type { ActionStatus, ControlStatus, SystemStatus } from '../organization.ts';
import type { Role } from '../role.ts';
import type { WordSet } from './word-set.ts';

export const SYSTEM_STATUS_WORDS = {
  name: 'system-statuses',
  enumName: 'SystemStatus',
  about: 'Whether an AI system is in use.',
  words: {
    PLANNED: { meaning: 'It is not in use yet.', example: 'A chatbot that is being tested.' },
    IN_USE: { meaning: 'It is in use.', example: 'A chatbot that answers customers.' },
    RETIRED: { meaning: 'It is no longer in use.', example: 'A chatbot that was switched off.' },
  },
} as const satisfies WordSet<SystemStatus>;

export const CONTROL_STATUS_WORDS = {
  name: 'control-statuses',
  enumName: 'ControlStatus',
  about: 'Whether one of your own controls is in operation.',
  words: {
    PLANNED: {
      meaning: 'It is not in operation yet. It supports nothing.',
      example: 'A red-team test that begins next year.',
    },
    OPERATING: {
      meaning: 'It is in operation. It supports provisions through evidence that demonstrates it.',
      example: 'A model review that takes place every quarter.',
    },
    RETIRED: {
      meaning: 'It is no longer in operation. It supports nothing.',
      example: 'A manual check that a program replaced.',
    },
  },
} as const satisfies WordSet<ControlStatus>;

export const ACTION_STATUS_WORDS = {
  name: 'action-statuses',
  enumName: 'ActionStatus',
  about: 'How far an action has come.',
  words: {
    OPEN: { meaning: 'Nobody has begun.', example: 'An action that was planned yesterday.' },
    IN_PROGRESS: { meaning: 'Somebody is working on it.', example: 'The policy is being written.' },
    DONE: {
      meaning: 'It is finished. The status of the provision changes only with evidence.',
      example: 'The policy is published and recorded as evidence.',
    },
    RISK_ACCEPTED: {
      meaning: 'Nothing will be done. A named role accepted the risk.',
      example: 'The Head of Risk accepted on 1 May that one test is left out.',
    },
  },
} as const satisfies WordSet<ActionStatus>;

export const ACCOUNT_ROLE_WORDS = {
  name: 'account-roles',
  enumName: 'Role',
  about: 'What an account may do.',
  words: {
    READER: { meaning: 'May ask questions.', example: 'An auditor.' },
    EDITOR: { meaning: 'May also change records.', example: 'A control owner.' },
    APPROVER: { meaning: 'May also approve and accept.', example: 'The Head of Quality.' },
    ADMINISTRATOR: { meaning: 'May do everything.', example: 'The operator of the server.' },
  },
} as const satisfies WordSet<Role>;

export const REPORT_KIND_WORDS = {
  name: 'reports',
  enumName: 'ReportKind',
  about: 'The workbooks that you can make.',
  words: {
    gap: {
      meaning: 'Counts, gaps, coverage of each framework, actions, evidence and the latest changes.',
      example: 'What a compliance lead takes to a monthly meeting.',
    },
    'statement-of-applicability': {
      meaning: 'Each control with its decision, its justification and its evidence.',
      example: 'What a certification auditor asks for first.',
    },
    crosswalk: {
      meaning: 'The mappings of the chosen crosswalks, and the provisions without one.',
      example: 'What your legal team reviews row by row.',
    },
    'evidence-register': {
      meaning: 'Each piece of evidence with its dates, what it supports and what it demonstrates.',
      example: 'What a document manager looks through for records that end soon.',
    },
    matrix: {
      meaning: 'Counts of statuses for each framework, for the organization and for each system.',
      example: 'What a board sees on one page.',
    },
    full: {
      meaning: 'The sheets of all the other workbooks.',
      example: 'An archive copy at the end of a year.',
    },
  },
} as const satisfies WordSet;

export const TERM_WORDS = {
  name: 'terms',
  enumName: null,
  about: 'The words for what is recorded.',
  words: {
    framework: {
      meaning: 'One edition of one document: a law, a standard or guidance.',
      example: 'The 2023 edition of a standard for AI management systems.',
    },
    provision: {
      meaning: 'Anything in a framework that can be cited. The assessable provisions are counted.',
      example: 'A clause, a control, an article, a paragraph.',
    },
    assessable: {
      meaning:
        'You can tell whether the provision is met. A provision that is only a heading is not assessable.',
      example: 'Clause 9.2 on internal audits is assessable. Chapter 9 is not: its clauses are counted.',
    },
    crosswalk: {
      meaning: 'A set of mappings between two frameworks, with one author, editions, a licence and a status.',
      example: 'A table that an institute published, from its framework to a standard.',
    },
    mapping: {
      meaning:
        'One row of a crosswalk: a source, a target and the relationship between them. Each side is a provision or several together.',
      example: 'Clause 9.2 of one standard is equal to clause 9.2 of another.',
    },
    chain: {
      meaning: 'The way from a piece of evidence to a provision, step by step. It uses one mapping at most.',
      example:
        'From the audit report to clause 9.2 of one standard, and over a mapping to clause 9.2 of another.',
    },
    condition: {
      meaning:
        'A yes/no question of a framework. Some of its provisions apply or not depending on the answer.',
      example: 'Is the organization a public authority?',
    },
    'vouched for': {
      meaning:
        'The author or a reviewer is sure enough of the mapping to answer for it. Any other mapping gives INDICATIVE at most.',
      example: 'A published row without doubts of its author, or a row that you confirmed.',
    },
    scope: {
      meaning: 'What an answer is about: the organization, or one of its AI systems.',
      example: 'The option --system chooses a system. Without it the answer is about the organization.',
    },
    evidence: {
      meaning:
        'A record that shows that something is done. The product keeps its location and digest, not the document.',
      example: 'An audit report, a policy, a training record.',
    },
    support: {
      meaning:
        'A link from evidence to a provision. A named role states how much of the provision it supports.',
      example: 'The audit report supports clause 9.2 fully.',
    },
    'applied control': {
      meaning:
        'Something that your organization does itself. It supports a provision only through evidence that demonstrates it.',
      example: 'A model review that takes place every quarter.',
    },
    decision: {
      meaning: 'Your organization says that a provision applies or does not apply, and why.',
      example: 'The control on outsourced development does not apply, because you outsource nothing.',
    },
    leverage: {
      meaning: 'How many statuses would get better if full evidence supported this provision.',
      example:
        'Leverage 12: full evidence here would make 12 provisions better, most of them over crosswalks.',
    },
    remedy: {
      meaning: 'One of your own records that would make a status better by itself, once it counts.',
      example: 'A draft policy that only has to be accepted.',
    },
  },
} as const satisfies WordSet;
