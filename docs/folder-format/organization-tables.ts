import { ACTION_COLUMNS } from '../../src/organization/actions-table.ts';
import { ANSWER_COLUMNS } from '../../src/organization/answers-table.ts';
import { CONTROL_COLUMNS } from '../../src/organization/controls-table.ts';
import { DECISION_COLUMNS } from '../../src/organization/decisions-table.ts';
import { EVIDENCE_COLUMNS } from '../../src/organization/evidence-table.ts';
import {
  ADDRESSING_COLUMNS,
  DEMONSTRATION_COLUMNS,
  SUPPORT_COLUMNS,
} from '../../src/organization/link-tables.ts';
import { ROW_REVIEW_COLUMNS } from '../../src/organization/row-reviews-table.ts';
import { SUPPLIER_COLUMNS } from '../../src/organization/suppliers-table.ts';
import { SYSTEM_COLUMNS } from '../../src/organization/systems-table.ts';
import { type DescribedTable, described } from './described-table.ts';

const LINK = {
  extent:
    'How much of it: FULL is all that is asked, PARTIAL some of it. Where nothing is shown, there is no row.',
  by: 'The role that says so.',
  on: 'The day on which that was said.',
  note: 'Why, in a sentence.',
};

/** Every table of an organization's folder, in the order in which a person fills them. */
export const ORGANIZATION_TABLES: readonly DescribedTable[] = [
  described('systems.csv', 'Each row is an AI system.', SYSTEM_COLUMNS, {
    id: 'Other tables name the system by this id. It stays the same for good.',
    name: 'The name for people.',
    purpose: 'What the system is for.',
    owner: 'The role that is responsible for the system.',
    status: 'Whether the system is planned, in use or retired.',
    roles: 'What you are towards the system under each framework, such as its provider.',
    classes: 'The classes of the system under each framework, such as high risk. They decide what applies.',
    suppliers: 'Who supplies the system or parts of it.',
    data_classes: 'The kinds of data that the system handles, in your own words, separated by `;`.',
    in_scope_from: 'The first day on which the system is in scope. Empty: always.',
    in_scope_until: 'The last day on which the system is in scope. Empty: no end.',
    on_market_from:
      'The day on which the system was placed on the market or put into service. Some rules spare older systems.',
    notes: 'Remarks.',
  }),
  described(
    'suppliers.csv',
    'Each row is somebody who supplies AI systems or parts of them.',
    SUPPLIER_COLUMNS,
    {
      id: 'Systems name the supplier by this id.',
      name: 'The name of the company.',
      service: 'What the supplier does for you.',
      notes: 'Remarks.',
    },
  ),
  described(
    'controls.csv',
    'Each row is a control that you operate yourself, as you call it.',
    CONTROL_COLUMNS,
    {
      id: 'Other tables name the control by this id.',
      title: 'What is done.',
      status: 'How far the control is: planned, operating or retired. Only an operating control counts.',
      owner: 'The role that is responsible for the control.',
      notes: 'Remarks.',
    },
  ),
  described(
    'evidence.csv',
    'Each row is a record that shows that something is done. The document itself stays where it is.',
    EVIDENCE_COLUMNS,
    {
      id: 'Other tables name the evidence by this id.',
      title: 'The title of the record.',
      kind: 'What kind of record it is.',
      status:
        'How far the record is. ACCEPTED, WITHDRAWN and SUPERSEDED need accepted_by and accepted_on, and the last two also withdrawn_on.',
      owner: 'The role that keeps the record.',
      valid_from: 'The first day on which the record counts. Empty: no beginning.',
      valid_until: 'The last day on which the record counts. Empty: no end.',
      withdrawn_on: 'The day from which the record does not count any more.',
      systems: 'The systems that the record is about. Empty: the organization as a whole.',
      location: 'Where the document is kept, such as an address or a path.',
      sha256: 'The SHA-256 digest of the document: 64 hexadecimal digits.',
      received_on: 'The day on which you received the document.',
      accepted_by: 'The role that accepted the record as evidence.',
      accepted_on: 'The day of the acceptance.',
      notes: 'Remarks.',
      supersedes:
        'The earlier evidence that this record renews. It takes over the links of that evidence unless it has links of its own.',
    },
  ),
  described('supports.csv', 'Each row states that evidence supports a provision.', SUPPORT_COLUMNS, {
    evidence: 'The evidence.',
    framework: 'The framework of the provision.',
    ref: 'The provision.',
    ...LINK,
  }),
  described(
    'addresses.csv',
    'Each row states that a control of yours addresses a provision. This alone is not evidence.',
    ADDRESSING_COLUMNS,
    { control: 'The control.', framework: 'The framework of the provision.', ref: 'The provision.', ...LINK },
  ),
  described(
    'demonstrates.csv',
    'Each row states that evidence shows that a control operates.',
    DEMONSTRATION_COLUMNS,
    { evidence: 'The evidence.', control: 'The control.', ...LINK },
  ),
  described(
    'decisions.csv',
    'Each row decides whether a provision applies: these are the rows of a statement of applicability. A decision for a clause also counts for what is beneath it, unless that has one of its own.',
    DECISION_COLUMNS,
    {
      framework: 'The framework of the provision.',
      ref: 'The provision.',
      applicable: 'Whether it applies.',
      on: 'The day of the decision. It counts from then on; of several, the latest counts.',
      system: 'The system that it is decided for. Empty: the organization.',
      justification: 'Why it applies or does not apply.',
      driver: 'What the decision follows from.',
      owner: 'The role that is responsible for what the provision asks.',
      approver: 'The role that approves the decision.',
      by: 'The role that made the decision.',
      reviewed_on: 'The day by which the decision is reviewed next.',
      approved_on: 'The day on which it was approved.',
      note: 'Remarks.',
    },
  ),
  described('actions.csv', 'Each row is what somebody will do about a gap.', ACTION_COLUMNS, {
    id: 'The id of the action.',
    framework: 'The framework of the provision that the action is about.',
    ref: 'The provision.',
    title: 'What will be done.',
    status: 'How far it is. RISK_ACCEPTED needs risk_accepted_by and risk_accepted_on.',
    system: 'The system that the action is about. Empty: the organization.',
    owner: 'The role that does it.',
    target_date: 'The day by which it is to be done.',
    closing_evidence: 'The evidence that shows that it is done.',
    risk_accepted_by: 'The role that accepted the risk instead.',
    risk_accepted_on: 'The day on which the risk was accepted.',
    notes: 'Remarks.',
  }),
  described(
    'answers.csv',
    'Each row answers a yes/no question of a framework, on which it depends whether provisions apply. `conditions` lists the questions.',
    ANSWER_COLUMNS,
    {
      framework: 'The framework that asks.',
      condition: 'The id of the question.',
      answer: 'Your answer.',
      on: 'The day from which the answer counts; of several, the latest counts.',
      system: 'The system that it is answered for. Empty: the organization.',
      by: 'The role that answers.',
      note: 'Why, in a sentence.',
    },
  ),
  described(
    'row-reviews.csv',
    'Each row is your own review of a mapping that somebody else wrote. It counts for you alone, from its day on.',
    ROW_REVIEW_COLUMNS,
    {
      crosswalk: 'The crosswalk that has the mapping.',
      source:
        'The source of the mapping. Several provisions together are written `1.2;1.5`, as in the crosswalk.',
      target: 'The target of the mapping.',
      verdict: 'Whether you confirm, adjust or dispute the mapping.',
      by: 'The role that read both texts.',
      on: 'The day of the review.',
      relationship: 'With ADJUSTED, and only then: the relationship that you use instead.',
      note: 'Why, in a sentence.',
    },
  ),
];
