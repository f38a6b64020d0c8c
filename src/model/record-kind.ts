import { flag, number, objects, orNull, type RecordOf, text, texts, word } from './fields.ts';
import { LEVELS } from './framework.ts';

/** A kind of evidence, and what it usually shows. */
export const RECORD_KIND = {
  id: text,
  label: text,
  shows: orNull(text),
  level: orNull(word(LEVELS)),
  /** For how many days such a record is usually good. */
  validDays: orNull(number),
  position: number,
};
export type RecordKind = RecordOf<typeof RECORD_KIND>;

export const QUESTION_SCOPES = ['organization', 'each-system'] as const;
export type QuestionScope = (typeof QUESTION_SCOPES)[number];

/** One question of a view: which provisions and kinds of evidence answer it. */
const VIEW_QUESTION = {
  id: text,
  question: text,
  framework: orNull(text),
  refs: texts,
  recordKinds: texts,
  scope: orNull(word(QUESTION_SCOPES)),
  stage: orNull(text),
};
export type ViewQuestion = RecordOf<typeof VIEW_QUESTION>;

/** Questions that a reader asks together. */
export const VIEW = {
  slug: text,
  title: text,
  intro: orNull(text),
  questions: objects(VIEW_QUESTION),
  owner: orNull(text),
  /** Withdrawn from the catalogue: no question finds it any more; never deleted. */
  retired: flag,
};
export type View = RecordOf<typeof VIEW>;
