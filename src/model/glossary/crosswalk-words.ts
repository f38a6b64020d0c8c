import type {
  Confidence,
  CrosswalkKind,
  CrosswalkStatus,
  GapBasis,
  Method,
  RationaleType,
  RowDoubt,
  RowStatus,
  Side,
  UnmappedBasis,
  YesNoUnknown,
} from '../crosswalk.ts';
import type { ReviewVerdict } from '../organization.ts';
import type { Relationship } from '../relation.ts';
import type { WordSet } from './word-set.ts';

export const RELATIONSHIP_WORDS = {
  name: 'relationships',
  enumName: 'Relationship',
  about: 'What a mapping says about its source, compared with its target (NIST IR 8477).',
  words: {
    equal: {
      meaning: 'Both provisions ask for the same.',
      example: 'Two standards share the clause on internal audits, word for word.',
    },
    'subset-of': {
      meaning: 'The target asks for everything that the source asks for, and for more.',
      example: 'The source asks for a backup. The target asks for a backup that is tested.',
    },
    'superset-of': {
      meaning: 'The source asks for everything that the target asks for, and for more.',
      example: 'The source asks for a backup that is tested. The target asks for a backup.',
    },
    'intersects-with': {
      meaning: 'Both ask partly for the same, and each asks for something that the other does not.',
      example: 'Both ask for a risk assessment: one for AI, the other for information security.',
    },
    'no-relationship': {
      meaning: 'They have nothing in common.',
      example: 'A clause on training of staff and one on training of models.',
    },
    related: {
      meaning: 'The author says that they belong together, and does not say how.',
      example: 'A published table sets them side by side without a word on what they share.',
    },
  },
} as const satisfies WordSet<Relationship>;

export const VERDICT_WORDS = {
  name: 'verdicts',
  enumName: 'ReviewVerdict',
  about: 'What your organization says about a mapping. It holds for your organization only.',
  words: {
    CONFIRMED: {
      meaning: 'You agree with the mapping and vouch for it.',
      example: 'The Head of Legal read both texts and found the same duty.',
    },
    DISPUTED: {
      meaning: 'You disagree. The mapping is not used for you.',
      example: 'Repairing a system is not monitoring the market.',
    },
    ADJUSTED: {
      meaning: 'You see another relationship between the two. The mapping is used with that one.',
      example: 'The author says equal, and you say intersects-with.',
    },
  },
} as const satisfies WordSet<ReviewVerdict>;

export const CONFIDENCE_WORDS = {
  name: 'confidences',
  enumName: 'Confidence',
  about: 'How sure the author is of a mapping.',
  words: {
    high: { meaning: 'The author, or a reviewer, is sure.', example: 'Two people compared both texts.' },
    medium: {
      meaning: 'The author is sure on the whole.',
      example: 'One person compared both texts, and one point is open.',
    },
    low: {
      meaning: 'The mapping is a first guess. Evidence that uses it is INDICATIVE at most.',
      example: 'It was made from the titles alone.',
    },
    unreviewed: {
      meaning: 'Nobody has reviewed the mapping. Evidence that uses it is INDICATIVE at most.',
      example: 'Every row that this project curated, until you confirm it.',
    },
  },
} as const satisfies WordSet<Confidence>;

export const ROW_DOUBT_WORDS = {
  name: 'row-doubts',
  enumName: null,
  about: 'Why you should look at rows of a crosswalk again that `check` names.',
  words: {
    UNARGUED_RELATION: {
      meaning: 'The row of a curated crosswalk states how far two provisions overlap, and gives no reason.',
      example: 'A row says subset-of, and its rationale is empty.',
    },
    EQUAL_TO_LAW: {
      meaning: 'The row says that a law and another document ask for the same. They hardly ever do.',
      example: 'An article of the EU AI Act is said to be equal to a clause of a standard.',
    },
    MAPPED_AND_NONE: {
      meaning: 'The row maps a provision that gaps.csv says has no counterpart.',
      example: 'gaps.csv lists clause 7.5 with stated-none, and a row of mappings.csv maps it.',
    },
    UNION_WITHIN: {
      meaning: 'The row joins a provision with one of its own parts, which adds nothing.',
      example: 'The source of a row is 6.1;6.1.2.',
    },
    ON_RETIRED: {
      meaning:
        'The row of a crosswalk, or the question of a view, names a provision that the catalogue no longer has. It has no effect there.',
      example: 'The target of a row was split into two provisions.',
    },
  },
} as const satisfies WordSet<RowDoubt>;

export const ROW_STATUS_WORDS = {
  name: 'row-statuses',
  enumName: 'RowStatus',
  about: 'What became of a mapping since it was published.',
  words: {
    'as-published': { meaning: 'It is as its author published it.', example: 'A row of a public table.' },
    verified: {
      meaning: 'Somebody checked it against both documents.',
      example: 'A curator found both clauses where the row says.',
    },
    disputed: {
      meaning: 'Somebody contradicts it and says why.',
      example: 'The note says that the target is about something else.',
    },
    retired: { meaning: 'It was taken back and is never used.', example: 'The author corrected the table.' },
  },
} as const satisfies WordSet<RowStatus>;

const STATED_NONE = {
  meaning: 'The author says that there is no counterpart.',
  example: 'The table says "none" beside the provision.',
};
const NOT_STATED = {
  meaning: 'The author maps nothing to the provision and does not say why. The crosswalk records that.',
  example: 'A curator noted that the published table leaves the provision out.',
};

export const GAP_BASIS_WORDS = {
  name: 'crosswalk-gaps',
  enumName: 'GapBasis',
  about: 'Why a crosswalk says that a provision has no mapping.',
  words: { 'stated-none': STATED_NONE, 'not-stated': NOT_STATED },
} as const satisfies WordSet<GapBasis>;

export const UNMAPPED_WORDS = {
  name: 'unmapped',
  enumName: 'UnmappedBasis',
  about: 'What a crosswalk says about a provision that has no mapping in it.',
  words: {
    'stated-none': STATED_NONE,
    'not-stated': NOT_STATED,
    'no-word': {
      meaning: 'The crosswalk does not mention the provision at all.',
      example: 'Nobody looked at the annex.',
    },
  },
} as const satisfies WordSet<UnmappedBasis>;

export const STALENESS_WORDS = {
  name: 'stalenesses',
  enumName: 'Staleness',
  about: 'Why a crosswalk may be out of date.',
  words: {
    CROSSWALK_SUPERSEDED: {
      meaning: 'Its author published a newer crosswalk.',
      example: 'Version 2 of the table replaced version 1.',
    },
    CROSSWALK_DEPRECATED: {
      meaning: 'Its author advises against using it.',
      example: 'The website of the author says that the table is no longer maintained.',
    },
    SOURCE_SUPERSEDED: {
      meaning: 'A newer edition has replaced its source framework.',
      example: 'It maps from the edition of 2015, and that of 2026 has been published.',
    },
    TARGET_SUPERSEDED: {
      meaning: 'A newer edition has replaced its target framework.',
      example: 'It maps to the edition of 2015, and that of 2026 has been published.',
    },
    SOURCE_OTHER_EDITION: {
      meaning: 'Its author worked with another edition of the source framework than the catalogue has.',
      example: 'It was written for a final draft, and the catalogue has the published text.',
    },
    TARGET_OTHER_EDITION: {
      meaning: 'Its author worked with another edition of the target framework than the catalogue has.',
      example: 'It was written for a final draft, and the catalogue has the published text.',
    },
  },
} as const satisfies WordSet;

export const CROSSWALK_KIND_WORDS = {
  name: 'crosswalk-kinds',
  enumName: 'CrosswalkKind',
  about: 'Where a crosswalk comes from.',
  words: {
    asserted: {
      meaning: 'Somebody published it, and the catalogue has it as it is.',
      example: 'A table that a public institute published.',
    },
    curated: {
      meaning: 'Somebody decided row by row, for this catalogue or for your organization.',
      example: 'A crosswalk that your legal team wrote.',
    },
    derived: {
      meaning: 'It was computed from other crosswalks. It is used only when you ask for it.',
      example: 'From A to C, computed from A to B and B to C.',
    },
  },
} as const satisfies WordSet<CrosswalkKind>;

export const CROSSWALK_STATUS_WORDS = {
  name: 'crosswalk-statuses',
  enumName: 'CrosswalkStatus',
  about: 'How far the author has come with a crosswalk.',
  words: {
    complete: { meaning: 'The author regards it as finished.', example: 'A published table.' },
    'not-complete': {
      meaning: 'The author says that rows are missing.',
      example: 'A table that covers one article only.',
    },
    draft: {
      meaning: 'The author is still working on it. It is used only when you ask for it.',
      example: 'A table that is open for comments.',
    },
    deprecated: {
      meaning: 'The author advises against it. It is used only when you ask for it.',
      example: 'A table that is no longer maintained.',
    },
    superseded: {
      meaning: 'The author replaced it by a newer one. It is used only when you ask for it.',
      example: 'Version 1, after version 2 was published.',
    },
  },
} as const satisfies WordSet<CrosswalkStatus>;

export const METHOD_WORDS = {
  name: 'methods',
  enumName: 'Method',
  about: 'Who or what made the mappings of a crosswalk.',
  words: {
    human: { meaning: 'People decided every row.', example: 'A working group compared both texts.' },
    automation: {
      meaning: 'A program decided every row.',
      example: 'A model compared the wording of both texts.',
    },
    hybrid: {
      meaning: 'A program proposed rows, and people decided.',
      example: 'An expert went through the proposals of a model.',
    },
  },
} as const satisfies WordSet<Method>;

export const RATIONALE_WORDS = {
  name: 'rationales',
  enumName: 'RationaleType',
  about: 'Why the author mapped two provisions (NIST IR 8278A).',
  words: {
    syntactic: { meaning: 'Their wording is similar.', example: 'Both say "internal audit programme".' },
    semantic: { meaning: 'Their meaning is similar.', example: 'One says "staff", the other "personnel".' },
    functional: {
      meaning: 'Their outcomes are similar.',
      example: 'One asks for logs, the other for records from which events can be reconstructed.',
    },
  },
} as const satisfies WordSet<RationaleType>;

export const SIDE_WORDS = {
  name: 'sides',
  enumName: 'Side',
  about: 'The two frameworks that a crosswalk connects.',
  words: {
    source: {
      meaning: 'The framework from which the crosswalk maps.',
      example: 'In a crosswalk from A to B it is A.',
    },
    target: {
      meaning: 'The framework to which the crosswalk maps.',
      example: 'In a crosswalk from A to B it is B.',
    },
  },
} as const satisfies WordSet<Side>;

export const YES_NO_UNKNOWN_WORDS = {
  name: 'yes-no-unknown',
  enumName: 'YesNoUnknown',
  about: 'What is known about a fact of a crosswalk.',
  words: {
    yes: { meaning: 'It is so.', example: 'The licence allows others to pass the crosswalk on.' },
    no: { meaning: 'It is not so.', example: 'The author says that not every source provision is mapped.' },
    unknown: { meaning: 'It is not known.', example: 'The author names no licence.' },
  },
} as const satisfies WordSet<YesNoUnknown>;
