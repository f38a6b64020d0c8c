import type { Driver } from '../organization.ts';
import type { WordSet } from './word-set.ts';

export const DRIVER_WORDS = {
  name: 'drivers',
  enumName: 'Driver',
  about: 'Why your organization decided that a control applies or does not apply.',
  words: {
    risk: {
      meaning: 'The treatment of a risk calls for the decision.',
      example: 'A risk assessment found that training data may be poisoned.',
    },
    legal: {
      meaning: 'Law calls for the decision.',
      example: 'An article of a regulation asks for logs.',
    },
    contractual: {
      meaning: 'A contract calls for the decision.',
      example: 'A customer asks for a yearly audit.',
    },
    'best-practice': {
      meaning: 'Nothing obliges you. You decided so because it is good practice.',
      example: 'You keep model cards although nobody asks for them.',
    },
  },
} as const satisfies WordSet<Driver>;

export const DEFECT_WORDS = {
  name: 'defects',
  enumName: 'SoaDefect',
  about: 'What a control in a statement of applicability lacks.',
  words: {
    NOT_DECIDED: {
      meaning: 'Nobody has decided whether the control applies.',
      example: 'decisions.csv has no row for the control.',
    },
    NO_JUSTIFICATION: {
      meaning: 'The decision gives no justification.',
      example: 'The control is excluded, and the column justification is empty.',
    },
    NO_DRIVER: {
      meaning: 'The decision does not say what drives it.',
      example: 'The control applies, and the column driver is empty.',
    },
    NO_OWNER: { meaning: 'The decision has no owner.', example: 'The column owner is empty.' },
    NOT_APPROVED: {
      meaning: 'Nobody has approved the decision.',
      example: 'The columns approver and approved_on are empty.',
    },
    NOT_APPROVED_SINCE_CHANGE: {
      meaning: 'The decision was changed after it was approved.',
      example: 'It was approved in March and decided anew in May.',
    },
    EXCLUDED_BUT_EVIDENCED: {
      meaning:
        'Your organization decided that the control does not apply, but evidence that counts supports it.',
      example: 'Outsourced development is excluded, and a supplier audit is linked to it.',
    },
    REVIEW_OVERDUE: {
      meaning:
        "The review date of your organization's documents has passed, and the decision was not reviewed by then.",
      example:
        'organization.yaml says that documents are reviewed by 1 March, and the last review was a year before.',
    },
    NO_EVIDENCE_IN_FORCE: {
      meaning: 'The control applies, and no evidence that counts supports it.',
      example: 'The control on logging applies, and no log record is linked to it.',
    },
  },
} as const satisfies WordSet;

export const IMPLEMENTATION_WORDS = {
  name: 'implementations',
  enumName: 'Implementation',
  about: 'How far your own controls implement a control of a framework, with or without evidence.',
  words: {
    IMPLEMENTED: {
      meaning: 'One of your own controls that is in operation addresses it.',
      example: 'The control "quarterly model review" has the status OPERATING.',
    },
    PLANNED: {
      meaning: 'One of your own controls that is planned addresses it, and none in operation does.',
      example: 'The control "red-team test" has the status PLANNED.',
    },
    NOT_IMPLEMENTED: {
      meaning: 'None of your own controls addresses it, or only retired ones do.',
      example: 'addresses.csv has no row for it.',
    },
  },
} as const satisfies WordSet;
