import type { Evidence } from './evidence.ts';
import type { StatedExtent } from './extent.ts';
import type { Action, ConditionAnswer, Decision, RowReview } from './organization.ts';

/** Where somebody stated a record's fields: a sheet, a row of it, and the columns by field; all count from 1. */
export interface StatedAt {
  readonly sheet: string;
  readonly row: number;
  readonly columns: Readonly<Record<string, number | null>>;
}

/** A record as somebody wants it. */
export interface Edit<R> {
  readonly wanted: R;
  readonly at: StatedAt;
}

/** An action that nobody has recorded yet. */
export type NewAction = Omit<Action, 'id' | 'organization' | 'localId' | 'position'> & GivenId;

/** Evidence that nobody has recorded yet, with what it supports and demonstrates. */
export type NewEvidence = Omit<Evidence, 'id' | 'organization' | 'localId' | 'position'> &
  GivenId & {
    /** Each leads to a provision, `SLUG:REF`. */
    readonly supports: readonly NewLink[];
    /** Each leads to an own control, by its local id. */
    readonly demonstrates: readonly NewLink[];
  };

/** A link of evidence that nobody has recorded yet. */
export interface NewLink {
  readonly to: string;
  readonly extent: StatedExtent;
}

/** The local id that somebody gave a new record; null: the next free one. */
interface GivenId {
  readonly localId: string | null;
}

/** A decision that is made by editing the one that held before. */
export type NewDecision = Omit<Decision, 'id' | 'organization' | 'by' | 'on' | 'position'>;

/** A further answer of a scope, which keeps its earlier ones. */
export type NewAnswer = Omit<ConditionAnswer, 'id' | 'organization' | 'position'>;

/** A review of a mapping that had none. */
export type NewRowReview = Omit<RowReview, 'id' | 'organization' | 'position'>;

/** What somebody wants to be otherwise in an organization's records. */
export interface RecordEdits {
  readonly evidence: readonly Edit<Evidence>[];
  readonly newEvidence: readonly Edit<NewEvidence>[];
  /** May hold several edits of one action. */
  readonly actions: readonly Edit<Action>[];
  readonly newActions: readonly Edit<NewAction>[];
  readonly newDecisions: readonly Edit<NewDecision>[];
  readonly answers: readonly ConditionAnswer[];
  readonly newAnswers: readonly NewAnswer[];
  /** Answers that are taken back. */
  readonly removedAnswers: readonly ConditionAnswer[];
  readonly rowReviews: readonly RowReview[];
  readonly newRowReviews: readonly NewRowReview[];
  /** Reviews that are taken back. */
  readonly removedRowReviews: readonly RowReview[];
}

/** One cell of a row that says something else than the record. Empty cells are empty texts. */
export interface CellDifference {
  readonly sheet: string;
  /** In the file, from 1. */
  readonly row: number;
  /** How the row is called. */
  readonly id: string;
  readonly column: string;
  readonly from: string;
  readonly to: string;
}
