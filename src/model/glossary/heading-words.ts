import type { WordSet } from './word-set.ts';

/** What is in each column of the sheets of workbooks and of the tables that commands print. */
export const HEADING_WORDS = {
  name: 'headings',
  enumName: null,
  about: 'What is in each column of a workbook or table.',
  words: {
    'Accepted by': { meaning: 'The role that accepted the evidence.', example: 'Head of Quality' },
    'Accepted on': { meaning: 'The day on which the evidence was accepted.', example: '2026-03-01' },
    Action: { meaning: 'What somebody will do about the gap.', example: 'Write a procedure for incidents' },
    'Actions of the system': {
      meaning:
        'What the system that answers for the organization has not finished yet. You edit it in the row of that system or in the action plan.',
      example: 'ACT-7 Test with real users (Head of Support, 2026-09-30)',
    },
    Actor: { meaning: 'Who made the change: a role or an account.', example: 'Head of Quality' },
    Addresses: {
      meaning: 'The provisions that the control addresses.',
      example: 'A.6.2.4',
    },
    'Adjusted relationship': {
      meaning:
        'The relationship that your organization uses instead of the one of the author, read from source to target. It is empty unless the verdict is ADJUSTED.',
      example: 'intersects-with',
    },
    Answer: {
      meaning:
        'Your own answer to the question. In an answer to a view: the status of the provision, or whether evidence of the kind is there.',
      example: 'yes',
    },
    'Answer in force': {
      meaning:
        'The latest answer on or before the date. A system without an answer of its own has that of the organization. An organization without one has what its systems answer.',
      example: 'no',
    },
    Answered: {
      meaning: 'Who answered the question, for which system and when. In brackets: who has to answer.',
      example: 'Head of Legal, 2026-03-01',
    },
    'Answered by': {
      meaning: 'The AI system whose status the organization has, because it is the weakest of its systems.',
      example: 'hiring-screener',
    },
    'Answered by name': {
      meaning: 'The name of the AI system whose status the organization has.',
      example: 'Hiring screener',
    },
    'Answered for': {
      meaning: 'The scope whose record answers the question.',
      example: 'organization',
    },
    Applicable: {
      meaning: 'Whether your organization decided that the control applies.',
      example: 'no',
    },
    Applies: { meaning: 'How many assessable provisions apply now.', example: '61' },
    'Applies from': {
      meaning: 'The day from which the provision applies. The cell is empty where no date is ahead.',
      example: '2027-08-02',
    },
    'Approved on': { meaning: 'The day on which the decision was approved.', example: '2026-04-15' },
    Approver: { meaning: 'The role that approves the decision.', example: 'Chief Executive' },
    Arrives: { meaning: 'How much of the provision the chain supports after this step.', example: 'PARTIAL' },
    'Asked of': {
      meaning: 'Who answers the question: the organization, or each system.',
      example: 'each system',
    },
    'Asserted by': { meaning: 'The author of the crosswalk.', example: 'A public institute' },
    Assessable: { meaning: 'How many provisions can be assessed.', example: '70' },
    'At (UTC)': {
      meaning: 'When the change was recorded, in universal time.',
      example: '2026-03-01T09:30:00Z',
    },
    Basis: {
      meaning:
        'Whether evidence supports the provision with or without a mapping. In a list of unmapped provisions: what the crosswalk says about it.',
      example: 'DIRECT',
    },
    By: { meaning: 'The role that said so.', example: 'Head of Legal' },
    Chain: { meaning: 'The number of the chain. The best chain is the first.', example: '1' },
    Change: {
      meaning: 'How the status differs from what it was in the records with which the workbook is compared.',
      example: 'BETTER',
    },
    Chart: {
      meaning: 'The title of the chart that shows the figure.',
      example: 'Evidence that ends, by month',
    },
    Charts: { meaning: 'The charts of the page.', example: 'Provisions by status' },
    'Cited as': {
      meaning: 'The name that the author of the crosswalk gave the provision, where it differs.',
      example: '6.1.2 of the final draft',
    },
    Classes: {
      meaning: 'The classes of the AI system in the words of each framework.',
      example: 'high-risk',
    },
    'Closing evidence': { meaning: 'The evidence that closed the action.', example: 'EV-031' },
    'Closing evidence title': {
      meaning: 'The title of the evidence that closed the action.',
      example: 'Management review of 2026',
    },
    Condition: { meaning: 'The id of the condition in its framework.', example: 'public-authority' },
    Confidence: { meaning: 'How sure the author is of the mapping.', example: 'unreviewed' },
    'Confidence and own review': {
      meaning: 'How sure the author is of the mapping, and what your organization says about it.',
      example: 'unreviewed; CONFIRMED by Head of Legal on 2026-09-01',
    },
    Control: { meaning: 'The ref of the control in its framework.', example: 'A.6.2.4' },
    Copy: {
      meaning: 'The id that a draft of evidence, or the copy of an action, gets.',
      example: 'EV-012-5.1',
    },
    covered: { meaning: 'How many provisions are COVERED.', example: '31' },
    Crosswalk: { meaning: 'The crosswalk that has the mapping.', example: 'our-policy-to-standard' },
    'Crosswalk and author': {
      meaning: 'The crosswalk that has the mapping, and who wrote it.',
      example: 'our-policy-to-standard, Quality department',
    },
    'Data classes': { meaning: 'The kinds of data that the AI system works with.', example: 'personal data' },
    Date: { meaning: 'The day on which the mapping was reviewed.', example: '2026-02-10' },
    Day: { meaning: 'The day from which the counts hold.', example: '2027-08-02' },
    Days: { meaning: 'How many days are left until the evidence ends.', example: '42' },
    'Days left': {
      meaning: 'How many days remain until the evidence ends, counted from the date asked about.',
      example: '42',
    },
    'Decided by': { meaning: 'The role that decided.', example: 'Head of Risk' },
    'Decided on': { meaning: 'The day from which the decision counts.', example: '2026-01-15' },
    Decision: {
      meaning: 'Whether your organization decided that the control applies, why, and who is responsible.',
      example: 'applies, legal, Head of Risk',
    },
    Defect: { meaning: 'What the control lacks.', example: 'NO_OWNER' },
    'Demonstrated by': {
      meaning: 'The evidence that shows the control in operation.',
      example: 'EV-014 Report of the model review',
    },
    'Demonstrated controls': {
      meaning: 'Your own controls that the evidence demonstrates, with their titles.',
      example: 'CTL-04 Access review',
    },
    Demonstrates: {
      meaning: 'Your own controls that the evidence demonstrates, each with how much of it.',
      example: 'CTL-04 (FULL)',
    },
    Driver: { meaning: 'Why your organization decided so.', example: 'legal' },
    'Earlier edition': { meaning: 'The provision in the earlier edition.', example: '5 Policy' },
    'Earlier ref': { meaning: 'The number of the provision in the earlier edition.', example: '1.1' },
    'Earlier title': {
      meaning: 'The heading of the provision in the earlier edition.',
      example: 'Approved policy',
    },
    Edition: {
      meaning: 'The editions with which the author of the crosswalk worked, source first.',
      example: '2023 → 2022',
    },
    Evidence: {
      meaning: 'The evidence behind the answer, by id, and by title if no other column has the title.',
      example: 'EV-012 Training record',
    },
    'Evidence count': {
      meaning:
        'How many pieces of evidence that count on the date reach the provision in the scope. The cell is empty where the provision does not apply.',
      example: '3',
    },
    'Evidence of the system': {
      meaning: 'The best evidence of the system that answers for the organization.',
      example: 'EV-055 Test report (until 2026-12-31)',
    },
    'Evidence title': {
      meaning: 'The title of the evidence.',
      example: 'Minutes of the management review',
    },
    Example: { meaning: 'A case in which the word is used.', example: 'This cell.' },
    Extent: { meaning: 'How much of the provision evidence supports.', example: 'PARTIAL' },
    Facts: { meaning: 'How many records and links the change wrote or removed.', example: '138' },
    Figure: { meaning: 'What the chart shows at this place.', example: '31' },
    Framework: { meaning: 'The short name of the document.', example: 'our-ai-policy' },
    'Framework kind': {
      meaning: 'What the document is.',
      example: 'LAW',
    },
    'Framework title': {
      meaning: 'The title of the document.',
      example: 'AI management systems – Requirements',
    },
    From: { meaning: 'Where the step of the chain begins.', example: 'EV-012' },
    Gain: {
      meaning:
        'How many statuses get better by evidence for the provision, beside those that the steps before make better.',
      example: '7',
    },
    'Gain of all evidence': {
      meaning:
        'How many statuses evidence for every provision together would make better. No plan gains more.',
      example: '112',
    },
    'Gain so far': {
      meaning: 'How many statuses get better by the step and all steps before it.',
      example: '31',
    },
    gap: { meaning: 'How many provisions are a GAP.', example: '12' },
    Ground: {
      meaning: 'Why the upgrade proposes it.',
      example: 'house-2:1.01 replaces house-1:1.1, and nothing else.',
    },
    Group: { meaning: 'What the bar of the chart is about: a framework, or a month.', example: '2027-08' },
    Hash: {
      meaning: 'The digest of the change and of all changes before it. It shows later edits of the record.',
      example: '05bc29ac11fa…',
    },
    hint: { meaning: 'How many provisions are INDICATIVE.', example: '6' },
    Id: {
      meaning:
        'The id of the record. Of a provision: the short name of the document and the number of the provision. Do not edit it.',
      example: 'EV-012, or our-ai-policy:4.2',
    },
    'Id or ref': { meaning: 'The id of the record, or the number of the provision.', example: 'EV-012' },
    Implementation: {
      meaning: 'How far your own controls implement the control, with or without evidence.',
      example: 'PLANNED',
    },
    'In force': { meaning: 'Whether the evidence of the chain counts on the date.', example: 'yes' },
    'In scope': { meaning: 'Whether the AI system is in scope on the date of the workbook.', example: 'yes' },
    'In scope from': { meaning: 'The first day on which the AI system is in scope.', example: '2026-01-01' },
    'In scope until': { meaning: 'The last day on which the AI system is in scope.', example: '2027-12-31' },
    'In the new edition': {
      meaning: 'The provisions of the new edition where the record would be.',
      example: '1.01',
    },
    'In words': { meaning: 'The defect as a sentence.', example: 'The decision has no owner.' },
    Justification: {
      meaning: 'Why the control applies or does not apply.',
      example: 'We outsource nothing.',
    },
    Kind: { meaning: 'The kind of evidence.', example: 'Testing evidence' },
    Lacks: { meaning: 'The defects of the control.', example: 'NO_OWNER' },
    lapsed: { meaning: 'How many provisions are LAPSED.', example: '3' },
    'Last review': { meaning: 'The day on which the decision was last reviewed.', example: '2026-03-01' },
    later: { meaning: 'How many provisions are NOT_YET_APPLICABLE.', example: '47' },
    Ledger: {
      meaning: 'The chain of changes that has the change: the catalogue, or your organization.',
      example: 'catalogue',
    },
    Lev: { meaning: 'Leverage: how many statuses full evidence there would make better.', example: '12' },
    Level: {
      meaning: 'Whom the provision is about: the organization, one AI system, or either.',
      example: 'SYSTEM',
    },
    Leverage: {
      meaning: 'How many statuses would get better if full evidence supported this provision.',
      example: '12',
    },
    Location: { meaning: 'Where the document is kept.', example: 'Document system, folder AI, policy.pdf' },
    'Makes better': {
      meaning:
        'The statuses that get better: without the plan, and with it up to this step. At most eight are named.',
      example: 'our-ai-policy:4.2 GAP → COVERED',
    },
    Mapping: {
      meaning:
        'The mapping by which the evidence reaches the provision, as its author reads it: source, relationship, target. The cell is empty where no mapping is needed.',
      example: 'our-policy:3.1 subset-of our-standard:5.2',
    },
    Meaning: { meaning: 'What the word means.', example: 'This cell.' },
    'Merged with': {
      meaning: 'Other provisions of the earlier edition that the same new one replaces.',
      example: '1.2',
    },
    'N/A': { meaning: 'How many provisions are NOT_APPLICABLE.', example: '31' },
    Name: { meaning: 'How people call the AI system or the supplier.', example: 'Hiring screener' },
    'New edition': {
      meaning: 'Where the record or the provision is in the new edition.',
      example: '5.1, 5.2',
    },
    'New ref': { meaning: 'The provisions of the new edition that replace it.', example: '1.01' },
    'New title': { meaning: 'The headings of these provisions.', example: 'Approved policy' },
    'Newest end': {
      meaning:
        'The last day on which some of the evidence of the provision counts. The cell is empty where there is none, or where some of it has no end.',
      example: '2027-03-31',
    },
    'Not applicable because': { meaning: 'Why the provision does not apply.', example: 'ROLES' },
    Note: { meaning: 'A remark on the row.', example: 'It covers customers only.' },
    Notes: { meaning: 'Remarks on the record.', example: 'The next version is planned for May.' },
    Now: { meaning: 'Why the record does not count now.', example: 'SUBMITTED' },
    Obligations: {
      meaning:
        'Provisions of law that are mapped to the control and apply, or will apply from the day named.',
      example: 'from 2027-08-02: our-law Art. 9',
    },
    On: { meaning: 'The day from which the answer or the review counts.', example: '2026-09-01' },
    'On the date': { meaning: 'Whether the evidence counts on the date asked about.', example: 'IN_FORCE' },
    'On the market from': {
      meaning: 'The day on which the AI system was placed on the market or put into service.',
      example: '2025-06-01',
    },
    open: { meaning: 'How many provisions are UNDETERMINED, because a question is open.', example: '2' },
    'Open conditions': {
      meaning: 'The questions that must be answered to know whether the provision applies.',
      example: 'public-authority (Public authority)',
    },
    Operation: { meaning: 'What was done.', example: 'load-organization' },
    organization: { meaning: 'The status of the provision for the organization.', example: 'COVERED' },
    'Organization-wide': {
      meaning: 'Whether the evidence is about the whole organization and not about the system by itself.',
      example: 'yes',
    },
    'Other mapped provisions': {
      meaning: 'Provisions of other frameworks that are mapped to the control and are not law that applies.',
      example: 'our-ai-policy 4.2, 4.3',
    },
    'Other provision': {
      meaning: 'The provision at the other end of the mapping.',
      example: 'our-ai-policy 4.2',
    },
    'Own control': {
      meaning:
        'The control of your organization that the evidence demonstrates, where it counts through one.',
      example: 'CTL-04 Release checklist',
    },
    'Own controls': {
      meaning: 'What your organization does itself to meet the control, with its status.',
      example: 'CTL-04 Quarterly model review (OPERATING)',
    },
    'Own review': {
      meaning: 'What your organization says about the mapping.',
      example: 'confirmed by Head of Legal on 2026-09-01',
    },
    Owner: { meaning: 'The role that is responsible.', example: 'Head of Support' },
    Parent: {
      meaning: 'The number of the provision above.',
      example: '6.1',
    },
    Part: { meaning: 'A part of the provision.', example: '9.2.1' },
    part: { meaning: 'How many provisions are PARTIAL.', example: '16' },
    Penalty: {
      meaning:
        'The fine that the law sets for infringing the provision: who sets it, and the most that it can come to.',
      example: 'Art. 99(3): up to EUR 35 million or 7 % of worldwide annual turnover',
    },
    Phase: {
      meaning: 'The place of the provision in the cycle of a management system.',
      example: 'PLAN',
    },
    Presence: { meaning: 'Whether evidence of the kind is there.', example: 'MISSING' },
    Proposal: { meaning: 'What an upgrade would do with the record.', example: 'CARRY_OVER' },
    'Proven best': {
      meaning:
        'Says yes if it is proven that no plan of as many steps gains more. If the cell is empty, that is not known.',
      example: 'yes',
    },
    Provision: { meaning: 'The provision, as its framework and its number.', example: 'our-ai-policy:4.2' },
    'Provision or kind': {
      meaning: 'What the row is about: a provision, or a kind of evidence.',
      example: 'testing-evidence',
    },
    'Provision title': {
      meaning: 'The title of the provision that the row is about.',
      example: 'Internal audit programme',
    },
    'Provisions that name the kind': {
      meaning: 'The provisions that apply and ask for evidence of the kind.',
      example: 'our-ai-policy 4.2, 4.3',
    },
    Purpose: { meaning: 'What the AI system is for.', example: 'Sorts applications for a job' },
    Question: { meaning: 'The yes/no question.', example: 'Is the organization a public authority?' },
    Rank: {
      meaning: 'The place of the status in the order of the legend, from 1 for NOT_APPLICABLE to 9 for GAP.',
      example: '9',
    },
    Rationale: {
      meaning: 'What the author says both provisions share.',
      example: 'Both ask for an audit plan.',
    },
    'Rationale type': {
      meaning:
        'Whether the author compared the wording, the meaning or the outcome. One pair can have a row for each type.',
      example: 'functional',
    },
    Reason: {
      meaning:
        'Why the provision is not covered. In a list of unmapped provisions: what the author says about it.',
      example: 'EVIDENCE_LAPSED',
    },
    'Reason before': {
      meaning: 'Why the provision was not covered in the earlier records.',
      example: 'NOT_MAPPED',
    },
    Record: {
      meaning: 'What people call the record: its id, or what it joins.',
      example: 'EV-012 to house:1.1',
    },
    'Recorded for': {
      meaning:
        'The provision for which the evidence, or the control that it demonstrates, is recorded. It differs from the provision of the row where a part, a whole or a mapping leads from one to the other.',
      example: 'our-standard:5.2',
    },
    'Recorded for title': {
      meaning: 'The title of the provision for which the evidence is recorded.',
      example: 'Leadership and commitment',
    },
    Ref: { meaning: 'The number of the provision, as its document prints it.', example: 'Art. 9(2)' },
    Relationship: {
      meaning: 'What the mapping says about the provision on its left, compared with that on its right.',
      example: 'subset-of',
    },
    Remedies: {
      meaning: 'Records of yours that would each give a better status if they counted, best first.',
      example: 'evidence EV-061 Test report, SUBMITTED: would give COVERED',
    },
    'Remedies in all': {
      meaning: 'How many such records you have. The column beside it names five at most.',
      example: '7',
    },
    Remedy: {
      meaning:
        'The record of your organization that would improve the status most by itself, and why it does not count.',
      example: 'evidence EV-070 Impact assessment, DRAFT: would give COVERED',
    },
    Renewals: {
      meaning: 'The line of evidence that superseded one another, oldest first, with this evidence in it.',
      example: 'EV-2024 Review of 2024 → EV-2025 Review of 2025',
    },
    'Renewed by': {
      meaning:
        'The evidence that supersedes this evidence and is in force on the day after its last day. Nobody has to renew it.',
      example: 'EV-2027 Audit report of 2027',
    },
    'Review note': {
      meaning: 'What your organization remarks on its verdict.',
      example: 'Repair is not market monitoring.',
    },
    Reviewed: {
      meaning: 'How many rows of the crosswalk name a reviewer and a day of review.',
      example: '12',
    },
    Reviewer: { meaning: 'Who reviewed the mapping for its author.', example: 'A working group' },
    'Risk accepted by': { meaning: 'The role that accepted the risk.', example: 'Head of Risk' },
    'Risk accepted on': { meaning: 'The day on which the risk was accepted.', example: '2026-05-01' },
    Roles: {
      meaning: 'The roles of the organization for the AI system in the words of each framework.',
      example: 'deployer',
    },
    'Row status': { meaning: 'What became of the mapping since it was published.', example: 'verified' },
    Rows: { meaning: 'How many rows the crosswalk has, without retired ones.', example: '110' },
    Scope: {
      meaning: 'What the row is about: the organization, or the AI system that is named.',
      example: 'organization',
    },
    'Scope name': {
      meaning: 'The name of the system, or of the organization.',
      example: 'Hiring screener',
    },
    Seq: { meaning: 'The number of the change in its ledger.', example: '36' },
    Series: {
      meaning: 'What the figures that belong together are about: a status, or a framework.',
      example: 'COVERED',
    },
    Service: { meaning: 'What the supplier provides.', example: 'Hosts the model' },
    Set: { meaning: 'The set to which the word belongs.', example: 'Statuses' },
    'SHA-256': {
      meaning: 'The digest of the document. It shows whether a file is the one that was accepted.',
      example: '64 digits and letters from a to f',
    },
    Sheet: { meaning: 'The sheet of this workbook.', example: 'Gaps' },
    Source: { meaning: 'The provision from which the crosswalk maps.', example: '6.1.2' },
    'Source framework': {
      meaning: 'The document of the source, by short name and title.',
      example: 'our-ai-policy: AI policy',
    },
    'Source id': {
      meaning: 'The provisions of the source: the short name of the document and the number of each.',
      example: 'our-ai-policy:4.2',
    },
    'Source title': { meaning: 'The title of the source.', example: 'Risk assessment' },
    'Stated by': {
      meaning: 'The role that recorded what the evidence supports or demonstrates.',
      example: 'Head of Quality',
    },
    'Stated on': {
      meaning: 'The day on which that was recorded.',
      example: '2026-03-01',
    },
    Status: {
      meaning:
        'How far evidence supports the provision. In a list of evidence or actions: the status of the record.',
      example: 'PARTIAL',
    },
    'Status and reason': {
      meaning:
        'The status of the provision, why it is not covered, and from when it applies if that is ahead.',
      example: 'GAP, NOT_MAPPED, from 2027-08-02',
    },
    'Status before': { meaning: 'The status of the provision in the earlier records.', example: 'GAP' },
    'Status changes': {
      meaning: 'The statuses that change on the day, before and after. At most eight are named.',
      example: 'our-ai-policy:4.2 COVERED → LAPSED',
    },
    'Status label': {
      meaning: 'The status in plain words.',
      example: 'Covered by crosswalk',
    },
    'Status of the action': { meaning: 'How far the action has come.', example: 'IN_PROGRESS' },
    'Status when applicable': {
      meaning: 'The status that the provision would have if it applied now.',
      example: 'GAP',
    },
    Statuses: { meaning: 'How many statuses get better or worse on the day.', example: '3 worse' },
    Step: { meaning: 'The number of the step. The first gains most.', example: '1' },
    Strength: {
      meaning: 'A number from 0 to 10 that the author gave. Nothing is computed from it.',
      example: '8',
    },
    Succession: { meaning: 'What the new edition makes of the provision.', example: 'ONE_TO_ONE' },
    'Suggested record kinds': {
      meaning: 'Kinds of evidence that usually support the provision.',
      example: 'Risk assessment, Risk treatment plan',
    },
    Supersedes: {
      meaning:
        'The id of the evidence that this evidence supersedes. It takes over the links of that evidence if it has none of its own.',
      example: 'EV-2025',
    },
    Suppliers: { meaning: 'The suppliers that the AI system depends on.', example: 'SUP-02 Model host' },
    'Supported provisions': {
      meaning: 'The provisions to which the evidence is linked, with their titles.',
      example: '4.2 Roles and responsibilities',
    },
    Supports: {
      meaning: 'The provisions to which the evidence is linked, each with how much of it.',
      example: 'our-ai-policy:4.2 (FULL)',
    },
    System: { meaning: 'The id of the AI system.', example: 'hiring-screener' },
    'System name': { meaning: 'The name of the AI system.', example: 'Hiring screener' },
    'System names': {
      meaning: 'The names of the AI systems that the evidence is about.',
      example: 'Hiring screener',
    },
    Systems: {
      meaning: 'The AI systems that the evidence is about, or "organization-wide".',
      example: 'hiring-screener, interview-bot',
    },
    Table: { meaning: 'The table of the folder that has the record.', example: 'supports' },
    Target: { meaning: 'The provision to which the crosswalk maps.', example: 'A.5.2' },
    'Target date': { meaning: 'The day by which the action is to be finished.', example: '2026-09-30' },
    'Target framework': {
      meaning: 'The document of the target, by short name and title.',
      example: 'our-standard: Standard for AI',
    },
    'Target id': {
      meaning: 'The provisions of the target: the short name of the document and the number of each.',
      example: 'our-standard:5.2',
    },
    'Target title': { meaning: 'The title of the target.', example: 'Impact assessment' },
    Then: { meaning: 'The status that the record would give if it counted.', example: 'COVERED' },
    Title: {
      meaning: 'A heading of the document, or our own short label. It is never the text of the provision.',
      example: 'Internal audit',
    },
    'Title and edition': {
      meaning: 'The title of the document and its edition.',
      example: 'Our AI policy, 2026',
    },
    'Title and kind': {
      meaning: 'The title of the evidence and, in brackets, its kind.',
      example: 'Report on the audit in May (Audit report)',
    },
    To: { meaning: 'Where the step of the chain ends.', example: 'our-ai-policy:4.2' },
    'To look at': {
      meaning: 'What somebody should look at in the crosswalk before relying on it.',
      example: '3 dangling, SOURCE_SUPERSEDED',
    },
    Together: {
      meaning:
        'Says yes where the evidence reaches so far only together with other evidence, as the parts of a whole do.',
      example: 'yes',
    },
    'Undetermined provisions': {
      meaning: 'How many assessable provisions wait for the answer.',
      example: '14',
    },
    Until: { meaning: 'The last day on which the evidence counts.', example: '2026-12-31' },
    Urg: { meaning: 'How urgent the gap is: 1 is the most urgent, 5 the least.', example: '1' },
    Urgency: { meaning: 'How urgent the gap is, from 1 to 5.', example: '1' },
    'Valid from': { meaning: 'The first day on which the evidence is valid.', example: '2026-01-01' },
    'Valid until': { meaning: 'The last day on which the evidence is valid.', example: '2026-12-31' },
    Value: { meaning: 'What is known about the subject on its left.', example: '2026-11-24' },
    Verdict: {
      meaning:
        'What your organization says about the mapping. A mapping without a verdict is used as its author wrote it.',
      example: 'DISPUTED',
    },
    via: { meaning: 'How many provisions are COVERED_BY_CROSSWALK.', example: '1' },
    'Vouched for': {
      meaning: 'Whether the author or a reviewer vouches for the mapping.',
      example: 'yes',
    },
    Wait: { meaning: 'How many assessable provisions wait for the answer.', example: '14' },
    What: { meaning: 'The subject of the row.', example: 'Organization' },
    'What could help': {
      meaning:
        'The best of your own records that would give a better status if it counted, and the system that answers.',
      example: 'evidence EV-061, SUBMITTED: would give COVERED',
    },
    'What happened': { meaning: 'What the new edition makes of the provision.', example: 'SPLIT' },
    'What happens': {
      meaning:
        'Why statuses change on the day: evidence, decisions, answers, systems and provisions that begin or end. At most six are named.',
      example: 'no longer counts: EV-012 Training record',
    },
    'What reaches it today': {
      meaning:
        'The best chain from evidence to the provision, step by step, with every cause that lowered its extent.',
      example: 'PARTIAL DIRECT: EV-012 → our-ai-policy:4.2, lowered by STATED_IN_PART',
    },
    'When applicable before': {
      meaning: 'The status that the provision would have had in the earlier records if it had applied then.',
      example: 'GAP',
    },
    Why: {
      meaning:
        'Why the provision is not covered or does not apply, whether a mapping is used, and from when it applies if that is ahead.',
      example: 'PARTIAL_SUPPORT, over a mapping',
    },
    'Withdrawn on': {
      meaning: 'The day on which the evidence was withdrawn or replaced.',
      example: '2026-05-01',
    },
    Word: { meaning: 'The word that this row explains.', example: 'COVERED' },
  },
} as const satisfies WordSet;
