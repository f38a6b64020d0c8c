import type { RecordDoubt } from '../record-doubt.ts';
import type { WordSet } from './word-set.ts';

export const DOUBT_WORDS = {
  name: 'record-doubts',
  enumName: 'RecordDoubt',
  about: 'Why you should look at one of your records again: most of them change no answer.',
  words: {
    EVIDENCE_NEVER_VALID: {
      meaning:
        'The evidence is valid on no day: it ends before it begins, or it was withdrawn before it began. It counts for nothing, but evidence that supersedes it can take over its links.',
      example: 'valid_from is 2026-12-31 and valid_until is 2026-01-01.',
    },
    SYSTEM_NEVER_IN_SCOPE: {
      meaning: 'The system is in scope on no day, since its time in scope ends before it begins.',
      example: 'in_scope_from is 2026-12-31 and in_scope_until is 2026-01-01.',
    },
    EVIDENCE_WITHOUT_LINK: {
      meaning:
        'The evidence supports no provision, demonstrates no control and closes no action. It changes no status.',
      example: 'evidence.csv has a training record that no row of supports.csv names.',
    },
    RENEWED_IN_PART: {
      meaning:
        'The evidence supersedes other evidence and has links of its own, but not all that its predecessor has. So it takes none over, and what it lacks is no longer supported once the predecessor ends.',
      example:
        "Last year's report supports five provisions. supports.csv names three for this year's report.",
    },
    RENEWED_FOR_OTHER_SYSTEMS: {
      meaning: 'The evidence is about other systems than the evidence that it supersedes.',
      example: "Last year's report is about the chatbot, and this year's report names no system.",
    },
    CONTROL_WITHOUT_PROVISION: {
      meaning: 'The control addresses no provision. It changes no status, even with evidence.',
      example: 'controls.csv has a model review that no row of addresses.csv names.',
    },
    ON_RETIRED: {
      meaning: 'The record names a provision that the catalogue no longer has. It has no effect there.',
      example: 'Evidence supports a provision that a new version of the catalogue has split into two.',
    },
    ON_ENDED: {
      meaning:
        'The record names a system or a piece of evidence that your organization no longer has. It has no effect there.',
      example: 'An action was planned in a workbook for a system that systems.csv no longer names.',
    },
    DECISION_OVERRIDDEN: {
      meaning:
        'Other decisions of the same scope count at every provision and on every day on which this one could count.',
      example: 'Two rows decide about the same control on the same day: only the later row counts.',
    },
    DECISION_ON_NOTHING: {
      meaning: 'The provision that was decided on has no assessable provision in it, so nothing is decided.',
      example: 'A decision on an introduction of a standard.',
    },
    ANSWER_OVERRIDDEN: {
      meaning:
        'A later row answers the same question for the same scope on the same day. Only that row counts.',
      example: 'Two rows of answers.csv differ in the answer alone.',
    },
    ANSWER_TO_NOTHING: {
      meaning: 'No provision depends on the answer in the scope for which it was given.',
      example: 'The question matters for high-risk systems only, and the chatbot is not one.',
    },
    REVIEW_WITHOUT_ROW: {
      meaning: 'The mapping was retired after your review. The review has no effect.',
      example: 'row-reviews.csv confirms a row that its author has taken back.',
    },
    DONE_WITHOUT_EVIDENCE: {
      meaning: 'The action is done, and no evidence is named that shows it.',
      example: 'An action is DONE and its closing_evidence is empty.',
    },
    PAST_USUAL_TERM: {
      meaning:
        'The evidence has no end date and is older than evidence of its kind usually stays valid. It still counts.',
      example: 'A risk assessment of three years ago has no valid_until.',
    },
  },
} as const satisfies WordSet<RecordDoubt>;
