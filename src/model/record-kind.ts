import type { Level } from './framework.ts';

/** A kind of evidence, and what it usually shows. */
export interface RecordKind {
  readonly id: string;
  readonly label: string;
  readonly shows: string | null;
  readonly level: Level | null;
  /** For how many days such a record is usually good. */
  readonly validDays: number | null;
  readonly position: number;
}

export const QUESTION_SCOPES = ['organization', 'each-system'] as const;
export type QuestionScope = (typeof QUESTION_SCOPES)[number];

/** One question of a view: which provisions and kinds of evidence answer it. */
export interface ViewQuestion {
  readonly id: string;
  readonly question: string;
  readonly framework: string | null;
  readonly refs: readonly string[];
  readonly recordKinds: readonly string[];
  readonly scope: QuestionScope | null;
  readonly stage: string | null;
}

/** Questions that a reader asks together. */
export interface View {
  readonly slug: string;
  readonly title: string;
  readonly intro: string | null;
  readonly questions: readonly ViewQuestion[];
  readonly owner: string | null;
}
