// Made of the questions of the page and of schema.graphql: `npm run questions` writes it.

export type AiSystemFilter = {
  readonly classes?: ReadonlyArray<TermName> | null | undefined;
  readonly inScopeOn?: string | null | undefined;
  readonly owner?: string | null | undefined;
  readonly roles?: ReadonlyArray<TermName> | null | undefined;
  readonly statuses?: ReadonlyArray<SystemStatus> | null | undefined;
  readonly text?: string | null | undefined;
};

export type ActionStatus =
  | 'DONE'
  | 'IN_PROGRESS'
  | 'OPEN'
  | 'RISK_ACCEPTED';

export type AssumedSupport = {
  readonly extent?: Extent | null | undefined;
  readonly framework: string;
  readonly ref: string;
  readonly system?: string | number | null | undefined;
};

export type Basis =
  | 'DIRECT'
  | 'INFERRED';

export type ChangeDirection =
  | 'APPLICABILITY'
  | 'BETTER'
  | 'WORSE';

export type ConditionScope =
  | 'ORGANIZATION'
  | 'SYSTEM';

export type Confidence =
  | 'HIGH'
  | 'LOW'
  | 'MEDIUM'
  | 'UNREVIEWED';

export type ControlStatus =
  | 'OPERATING'
  | 'PLANNED'
  | 'RETIRED';

export type CoverageStatus =
  | 'COVERED'
  | 'COVERED_BY_CROSSWALK'
  | 'GAP'
  | 'INDICATIVE'
  | 'LAPSED'
  | 'NOT_APPLICABLE'
  | 'NOT_YET_APPLICABLE'
  | 'PARTIAL'
  | 'UNDETERMINED';

export type CrosswalkKind =
  | 'ASSERTED'
  | 'CURATED'
  | 'DERIVED';

export type CrosswalkStatus =
  | 'COMPLETE'
  | 'DEPRECATED'
  | 'DRAFT'
  | 'NOT_COMPLETE'
  | 'SUPERSEDED';

export type Driver =
  | 'BEST_PRACTICE'
  | 'CONTRACTUAL'
  | 'LEGAL'
  | 'RISK';

export type DueKind =
  | 'ACTION_DUE'
  | 'DECISION_REVIEW'
  | 'DOCUMENT_REVIEW'
  | 'EVIDENCE_ENDS'
  | 'EVIDENCE_WAITS'
  | 'LAW_STARTS';

export type EvidenceFilter = {
  readonly endsFrom?: string | null | undefined;
  readonly endsUntil?: string | null | undefined;
  readonly inForceOn?: string | null | undefined;
  readonly kinds?: ReadonlyArray<string> | null | undefined;
  readonly organizationWide?: boolean | null | undefined;
  readonly owner?: string | null | undefined;
  readonly statuses?: ReadonlyArray<EvidenceStatus> | null | undefined;
  readonly system?: string | number | null | undefined;
  readonly text?: string | null | undefined;
};

export type EvidenceOrder =
  | 'ENDS_FIRST'
  | 'FILE'
  | 'NEWEST'
  | 'OWNER'
  | 'TITLE';

export type EvidenceStanding =
  | 'IN_FORCE'
  | 'NOT_ACCEPTED'
  | 'NOT_YET_IN_FORCE'
  | 'NO_LONGER_IN_FORCE';

export type EvidenceStatus =
  | 'ACCEPTED'
  | 'DRAFT'
  | 'REJECTED'
  | 'SUBMITTED'
  | 'SUPERSEDED'
  | 'WITHDRAWN';

export type EvidenceSubject =
  | 'ABOUT_ANY_SYSTEM'
  | 'ABOUT_THIS_SYSTEM'
  | 'ORGANIZATION_WIDE';

export type Extent =
  | 'FULL'
  | 'INDICATIVE'
  | 'PARTIAL';

export type ForecastEventName =
  | 'ANSWER_STARTS'
  | 'DECISION_STARTS'
  | 'EVIDENCE_ENTERS'
  | 'EVIDENCE_LEAVES'
  | 'PROVISION_APPLIES'
  | 'REVIEW_STARTS'
  | 'SYSTEM_ENTERS'
  | 'SYSTEM_LEAVES';

export type FrameworkKind =
  | 'CERTIFICATION_BODY_REQUIREMENTS'
  | 'GUIDANCE'
  | 'LAW'
  | 'MANAGEMENT_SYSTEM_STANDARD'
  | 'VOLUNTARY_FRAMEWORK';

export type FrameworkStatus =
  | 'CURRENT'
  | 'DRAFT'
  | 'SUPERSEDED';

export type GapFilter = {
  readonly beneath?: ProvisionName | null | undefined;
  readonly levels?: ReadonlyArray<Level> | null | undefined;
  readonly owner?: string | null | undefined;
  readonly reasons?: ReadonlyArray<Reason> | null | undefined;
  readonly statuses?: ReadonlyArray<CoverageStatus> | null | undefined;
  readonly text?: string | null | undefined;
  readonly urgencies?: ReadonlyArray<Urgency> | null | undefined;
  readonly withoutAction?: boolean | null | undefined;
};

export type Implementation =
  | 'IMPLEMENTED'
  | 'NOT_IMPLEMENTED'
  | 'PLANNED';

export type KindPresence =
  | 'ELSEWHERE'
  | 'LAPSED'
  | 'MISSING'
  | 'PRESENT'
  | 'WAITING';

export type KindRemark =
  | 'ORGANIZATION_WIDE';

export type Level =
  | 'EITHER'
  | 'ORGANIZATION'
  | 'SYSTEM';

export type LoweringCause =
  | 'CAP_LAW'
  | 'CAP_LEVEL'
  | 'NOT_VOUCHED_FOR'
  | 'RELATIONSHIP'
  | 'STATED_IN_PART'
  | 'TO_PART'
  | 'TO_WHOLE'
  | 'UNION_IN_PART';

export type MappingFilter = {
  readonly confidences?: ReadonlyArray<Confidence> | null | undefined;
  readonly relationships?: ReadonlyArray<Relationship> | null | undefined;
  readonly reviews?: ReadonlyArray<MappingReview> | null | undefined;
  readonly text?: string | null | undefined;
  readonly vouchedFor?: boolean | null | undefined;
};

export type MappingReview =
  | 'ADJUSTED'
  | 'CONFIRMED'
  | 'DISPUTED'
  | 'NOT_REVIEWED';

export type Method =
  | 'AUTOMATION'
  | 'HUMAN'
  | 'HYBRID';

export type NotApplicableCause =
  | 'CLASSES'
  | 'CONDITIONS'
  | 'DECISION'
  | 'NO_APPLICABLE_SYSTEM'
  | 'ROLES';

export type NoticeCode =
  | 'CONDITIONS_UNANSWERED'
  | 'FRAMEWORK_NOT_IN_SCOPE'
  | 'LOAD_INCOMPLETE'
  | 'MARKET_DATE_UNKNOWN'
  | 'OTHER_EDITION'
  | 'PAST_USUAL_TERM'
  | 'PROVISION_RETIRED'
  | 'REVIEW_WITHOUT_ROW'
  | 'STALE'
  | 'SUPERSEDED_FRAMEWORK'
  | 'SUPPORT_NOT_COMPLIANCE'
  | 'UNCLASSIFIED_SYSTEM';

export type Phase =
  | 'ACT'
  | 'CHECK'
  | 'DO'
  | 'PLAN';

export type ProvisionName = {
  readonly framework: string;
  readonly ref: string;
};

export type QuestionScope =
  | 'EACH_SYSTEM'
  | 'ORGANIZATION';

export type RationaleType =
  | 'FUNCTIONAL'
  | 'SEMANTIC'
  | 'SYNTACTIC';

export type Reason =
  | 'CONTROL_WITHOUT_EVIDENCE'
  | 'EVIDENCE_LAPSED'
  | 'EVIDENCE_NOT_IN_FORCE'
  | 'INDICATIVE_SUPPORT'
  | 'NOT_MAPPED'
  | 'NO_CONTROL'
  | 'PARTIAL_SUPPORT';

export type RecordPresence =
  | 'ELSEWHERE'
  | 'LAPSED'
  | 'MISSING'
  | 'NOT_NEEDED'
  | 'PRESENT'
  | 'WAITING';

export type Relationship =
  | 'EQUAL'
  | 'INTERSECTS_WITH'
  | 'NO_RELATIONSHIP'
  | 'RELATED'
  | 'SUBSET_OF'
  | 'SUPERSET_OF';

export type RemedyCause =
  | 'DRAFT'
  | 'LAPSED'
  | 'NOT_YET_VALID'
  | 'REJECTED'
  | 'SUBMITTED'
  | 'SUPERSEDED'
  | 'WITHDRAWN';

export type ReviewVerdict =
  | 'ADJUSTED'
  | 'CONFIRMED'
  | 'DISPUTED';

export type RowStatus =
  | 'AS_PUBLISHED'
  | 'DISPUTED'
  | 'RETIRED'
  | 'VERIFIED';

export type SearchedKind =
  | 'CONTROL'
  | 'CROSSWALK'
  | 'EVIDENCE'
  | 'FRAMEWORK'
  | 'PROVISION'
  | 'SUPPLIER'
  | 'SYSTEM';

export type Side =
  | 'SOURCE'
  | 'TARGET';

export type SoaDefect =
  | 'EXCLUDED_BUT_EVIDENCED'
  | 'NOT_APPROVED'
  | 'NOT_APPROVED_SINCE_CHANGE'
  | 'NOT_DECIDED'
  | 'NO_DRIVER'
  | 'NO_EVIDENCE_IN_FORCE'
  | 'NO_JUSTIFICATION'
  | 'NO_OWNER'
  | 'REVIEW_OVERDUE';

export type Staleness =
  | 'CROSSWALK_DEPRECATED'
  | 'CROSSWALK_SUPERSEDED'
  | 'SOURCE_OTHER_EDITION'
  | 'SOURCE_SUPERSEDED'
  | 'TARGET_OTHER_EDITION'
  | 'TARGET_SUPERSEDED';

export type StepKind =
  | 'CONTROL'
  | 'MAPPING'
  | 'PART'
  | 'SUPPORT'
  | 'WHOLE';

export type SystemStatus =
  | 'IN_USE'
  | 'PLANNED'
  | 'RETIRED';

export type TermName = {
  readonly framework: string;
  readonly termId: string;
};

export type UnmappedBasis =
  | 'NOT_STATED'
  | 'NO_WORD'
  | 'STATED_NONE';

export type Urgency =
  | 'LAW_APPLIES'
  | 'LAW_LATER'
  | 'LAW_WITHIN_12_MONTHS'
  | 'MANAGEMENT_SYSTEM_STANDARD'
  | 'OTHER';

export type YesNoUnknown =
  | 'NO'
  | 'UNKNOWN'
  | 'YES';
