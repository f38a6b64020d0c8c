import type { Projection } from '../../coverage/projection/projection.ts';
import { recordDigest } from '../../coverage/projection/record-digest.ts';
import { visibleFramework } from '../../coverage/questions/resolved-choice.ts';
import type { Condition } from '../../model/framework.ts';
import type { ConditionAnswer } from '../../model/organization.ts';
import type { NewAnswer, RecordEdits } from '../../model/record-edits.ts';
import { anyText, day, yesOrNo } from '../../parsing/text-rules.ts';
import type { CarriedOrigin } from './carry-origins.ts';
import type { ComparedRows } from './compared-rows.ts';
import type { EditedRow } from './edited-row.ts';
import { answersBase, type ScopedCondition, whichAnswers } from './row-origin.ts';
import { RowReading } from './row-reading.ts';

const HEADERS = { answer: 'Answer', by: 'By', on: 'On', note: 'Note' } as const;

type AnswerEdits = Pick<RecordEdits, 'answers' | 'newAnswers' | 'removedAnswers'>;

/**
 * Compares the sheet of questions with the answers of each scope. A row shows the scope's own answer, or is a place to
 * give one: on the same day it is changed, with another day a new answer is given beside it, and without an answer it is
 * removed. An emptied day is the day of the load; where nothing else was edited, it changes nothing. Otherwise the same
 * file, loaded again on a later day, would say something new.
 *
 * @param on the day of the load, from which an answer without a day counts
 */
export function compareAnswers(
  rows: readonly EditedRow[],
  projection: Projection,
  on: string,
  compared: ComparedRows,
): AnswerEdits {
  const answers: ConditionAnswer[] = [];
  const newAnswers: NewAnswer[] = [];
  const removedAnswers: ConditionAnswer[] = [];
  for (const row of rows) {
    const place = scopedCondition(row.origin);
    const asked = askedCondition(projection, place);
    const own = ownAnswers(projection, place);
    const base = recordDigest(answersBase(own));
    if (!compared.isToBeRead(row, asked === undefined ? null : base)) continue;
    const shown = own.find(({ id }) => id === row.origin.key[3]) ?? null;
    if (shown !== null && saysSame(row, shown)) continue;
    if (row.origin.base !== base && wasLoaded(row, own, shown, on)) continue;
    if (row.origin.base !== base && (row.origin.key[4] !== whichAnswers(own) || isCleared(row))) {
      const latest = own.at(-1);
      compared.leaves(
        row,
        changedAnswers(latest),
        latest ? { label: 'ConditionAnswer', id: latest.id } : null,
      );
      continue;
    }
    const reading = new RowReading(row, base);
    if (asked?.scope === 'organization' && place.system !== null) {
      reading.problems.push(row.problem(HEADERS.answer, 'OTHER_SCOPE', otherScope(place.condition)));
    }
    const record = shown && ({ label: 'ConditionAnswer', id: shown.id, headers: HEADERS } as const);
    if (shown !== null && isCleared(row)) {
      reading.optional(HEADERS.answer, yesOrNo, shown.answer);
      if (compared.takes(reading, record)) removedAnswers.push(shown);
      continue;
    }
    const wanted = { ...place, ...readAnswer(reading, shown, on) };
    if (!compared.takes(reading, record)) continue;
    if (shown?.on === wanted.on) answers.push({ ...shown, ...wanted });
    else newAnswers.push(wanted);
  }
  return { answers, newAnswers, removedAnswers };
}

/** Why a system cannot answer a condition. */
export function otherScope(condition: string): string {
  return `${condition} is answered once for the organization. Answer it in the row of the organization.`;
}

function changedAnswers(latest: ConditionAnswer | undefined): string {
  if (latest === undefined) return 'the answers of its scope were removed';
  const { answer, on } = latest;
  return `the answers of its scope were changed (the last is "${answer ? 'yes' : 'no'}", from ${on})`;
}

type AnswerCells = Pick<ConditionAnswer, 'answer' | 'by' | 'on' | 'note'>;

export function readAnswer(reading: RowReading, before: AnswerCells | null, ifNoDay: string): AnswerCells {
  return {
    answer: reading.required(HEADERS.answer, yesOrNo, before?.answer ?? null),
    by: reading.optional(HEADERS.by, anyText, before?.by ?? null),
    on: reading.required(HEADERS.on, day, before?.on ?? null, ifNoDay),
    note: reading.optional(HEADERS.note, anyText, before?.note ?? null),
  };
}

/** Whether somebody emptied the answer and wrote nothing new beside it: a name, a day or a note needs an answer. */
function isCleared(row: EditedRow): boolean {
  const isNew = (header: string): boolean => row.isEditedAt(header) && row.text(header).trim() !== '';
  return (
    row.column(HEADERS.answer) !== null &&
    row.text(HEADERS.answer).trim() === '' &&
    ![HEADERS.by, HEADERS.on, HEADERS.note].some(isNew)
  );
}

/** Whether the records already say what the row says, because the same file was loaded before. */
export function wasLoaded(
  row: EditedRow,
  own: readonly ConditionAnswer[],
  shown: ConditionAnswer | null,
  on: string,
): boolean {
  if (isCleared(row)) return shown === null;
  // An answer without a day counts from the day of its load: not one ahead, nor one before the answer that the row shows.
  const hasDay = row.text(HEADERS.on).trim() !== '';
  const canBeLoaded = ({ on: from }: ConditionAnswer): boolean =>
    hasDay || (from <= on && (shown === null || from >= shown.on));
  return own.some((answer) => canBeLoaded(answer) && saysSame(row, answer));
}

/** Whether a row says what an answer says; it need not name the day. */
function saysSame(row: EditedRow, answer: ConditionAnswer): boolean {
  const reading = new RowReading(row);
  readAnswer(reading, answer, answer.on);
  return reading.isSame;
}

function scopedCondition({ key: [framework, condition, system] }: CarriedOrigin): ScopedCondition {
  return { framework: framework ?? '', condition: condition ?? '', system: system ?? null };
}

/** The condition, where framework, condition and system still exist for the organization. */
function askedCondition(projection: Projection, place: ScopedCondition): Condition | undefined {
  const { catalogue, organization } = projection;
  const number = visibleFramework(projection, place.framework);
  if (number === null) return undefined;
  if (place.system !== null && !organization.systemNumber.has(place.system)) return undefined;
  return catalogue.frameworks[number]!.framework.conditions.find(({ id }) => id === place.condition);
}

/** The answers that a scope itself has given. */
export function ownAnswers(
  { organization: { answers, systemNumber } }: Projection,
  { framework, condition, system }: ScopedCondition,
): readonly ConditionAnswer[] {
  const number = system === null ? null : systemNumber.get(system);
  return number === undefined ? [] : answers.recordsOf(framework, condition, number);
}
