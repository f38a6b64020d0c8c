import type { Desk } from '../access/desk.ts';
import { chosenRecords } from '../coverage/projection/chosen-records.ts';
import type { Projection } from '../coverage/projection/projection.ts';
import type { Choice } from '../coverage/questions/resolved-choice.ts';
import type { Outcome } from '../problems/problem.ts';
import {
  type AnswerKey,
  crosswalksOfBits,
  type KeyParameter,
  readAnswerKey,
  stateDigest,
} from './answer-key.ts';
import type { GraphQLContext } from './context.ts';
import { fieldRefusal } from './error-codes.ts';
import { isAnswerType } from './global-id.ts';

/** What the key of an answer was made from. */
export interface AskedAgain {
  readonly projection: Projection;
  readonly choice: Choice;
  readonly parameters: readonly KeyParameter[];
}

/**
 * Computes an answer again that a key names. Null if the key is not one, if it names something that does not exist or an
 * organization that the viewer may not see, and if the recorded state has changed: {@link refusalOfAnswer} tells.
 *
 * @param answer null: the parameters do not fit the kind of answer
 * @param keyOf the key of the answer; only this one finds it
 */
export async function loadAnswer<P>(
  { desk }: GraphQLContext,
  key: string,
  answer: (asked: AskedAgain) => Promise<Outcome<P> | null>,
  keyOf: (parent: P) => string,
): Promise<P | null> {
  const read = readAnswerKey(key);
  const projection = read === null ? null : await recordsOf(desk, read);
  if (read === null || projection === null || read.state !== stateDigest(projection)) return null;
  const { asOf, system, crosswalks: bits, parameters } = read;
  const choice = { asOf, system, crosswalks: crosswalksOfBits(projection, bits) };
  const found = await answer({ projection, choice, parameters });
  return found?.ok === true && keyOf(found.value) === key ? found.value : null;
}

/**
 * Why an answer was not found of which the viewer may see the organization: `STATE_MOVED`, if the state of the organization
 * or of the catalogue is not the recorded one. Null: for another reason, or it is not an answer.
 */
export async function refusalOfAnswer(
  desk: Pick<Desk, 'projection' | 'known'>,
  { typename, id }: { readonly typename: string; readonly id: string },
): Promise<Error | null> {
  const read = isAnswerType(typename) ? readAnswerKey(id) : null;
  const projection = read === null ? null : await recordsOf(desk, read);
  if (read === null || projection === null || read.state === stateDigest(projection)) return null;
  return fieldRefusal(
    'id',
    'STATE_MOVED',
    'The recorded state has changed since this answer was computed. Ask the question again.',
  );
}

/** The records that a key names; null where the viewer may not see them, or what it assumes no longer exists. */
async function recordsOf(
  desk: Pick<Desk, 'projection' | 'known'>,
  { organization, other }: AnswerKey,
): Promise<Projection | null> {
  const newest = await desk.projection(organization);
  if (newest === null || other === null) return newest;
  const records = await chosenRecords(newest, other, desk.known);
  return records.ok ? records.value : null;
}
