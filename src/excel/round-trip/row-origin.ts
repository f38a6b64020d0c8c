import { recordDigest } from '../../coverage/projection/record-digest.ts';
import type { ActionsOn } from '../../coverage/questions/actions-on.ts';
import type { ScopedProvision } from '../../coverage/questions/by-scoped-provision.ts';
import type { Mapping } from '../../model/crosswalk.ts';
import type { Action, ConditionAnswer, Decision, RowReview } from '../../model/organization.ts';

/** What a row of an editable sheet is made from. */
export interface RowOrigin {
  /** The name that people use for the row; unique on its sheet. */
  readonly id: string;
  /**
   * Local id of the record; of a gap or control: framework, ref, system, and of a gap its open action; of a question:
   * framework, condition, system, the id of the answer that the row shows, and which answers the scope has; of a mapping:
   * its id and the digest of what it says.
   */
  readonly key: readonly (string | null)[];
  /** What must not have changed when the row is loaded back; its digest is computed when the row is written. */
  readonly base: object | null;
}

export function recordOrigin(record: { readonly localId: string }): RowOrigin {
  return { id: record.localId, key: [record.localId], base: record };
}

export function gapOrigin(id: string, place: ScopedProvision, actions: ActionsOn): RowOrigin {
  const open = actions.open(place);
  return {
    id,
    key: [place.framework, place.ref, place.system, open?.localId ?? null],
    base: gapBase(open, actions.all(place)),
  };
}

const NO_ACTIONS = { actions: [] };

/** The open action on a gap or, if no action is open, all actions that the gap ever had. */
export function gapBase(open: Action | null, all: readonly Action[]): object {
  if (open !== null) return open;
  return all.length === 0 ? NO_ACTIONS : { actions: all.map(({ localId }) => localId) };
}

/** The origin of a row about a control: the decision that applies to it, wherever it was made. */
export function controlOrigin(id: string, place: ScopedProvision, decision: Decision | null): RowOrigin {
  return { id, key: [place.framework, place.ref, place.system], base: decision };
}

/** A condition in one scope: what an answer is about. */
export type ScopedCondition = Pick<ConditionAnswer, 'framework' | 'condition' | 'system'>;

/**
 * The origin of a row about a question.
 *
 * @param own all answers of the scope itself, whatever their day
 * @param shown the one of them that the row shows
 */
export function questionOrigin(
  id: string,
  { framework, condition, system }: ScopedCondition,
  own: readonly ConditionAnswer[],
  shown: ConditionAnswer | null,
): RowOrigin {
  const key = [framework, condition, system, shown?.id ?? null, whichAnswers(own)];
  return { id, key, base: answersBase(own) };
}

/** Which answers a scope has, whatever they say: who corrects one must not overlook one that somebody has given since. */
export function whichAnswers(own: readonly ConditionAnswer[]): string {
  return recordDigest(own.map(({ id }) => id));
}

/** All answers of the scope, and what they say. */
export function answersBase(own: readonly ConditionAnswer[]): object {
  return { answers: own.map(recordDigest) };
}

/**
 * The origin of a row of a crosswalk.
 *
 * @param review what the organization has said of it; null: nothing
 */
export function mappingOrigin(id: string, mapping: Mapping, review: RowReview | null): RowOrigin {
  return { id, key: [mapping.id, recordDigest(mapping)], base: reviewBase(mapping, review) };
}

/** The row and its review: a judgement of the row as it was does not hold for the row as it is now. */
export function reviewBase(mapping: Mapping, review: RowReview | null): object {
  return { mapping: recordDigest(mapping), review: recordDigest(review) };
}
