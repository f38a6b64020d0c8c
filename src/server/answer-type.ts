import { namesType, rangeOf } from './type-weight.ts';
import { readWeightedList } from './weighted-list.ts';

/** The forms in which a question can be answered. Of those that a client likes as much, it gets the first. */
const ANSWER_TYPES = ['application/graphql-response+json', 'application/json'] as const;
export type AnswerType = (typeof ANSWER_TYPES)[number];

/**
 * The form of an answer that a client likes best (RFC 9110, `Accept` with its weights); null: it takes neither. Who
 * names neither, but takes everything, gets `application/json`, as GraphQL over HTTP recommends.
 */
export function answerType(accept: string | null): AnswerType | null {
  if (accept === null || accept.trim() === '') return 'application/json';
  const ranges = readWeightedList(accept).filter(({ parameters }) => isUtf8(parameters));
  const [best, second] = ANSWER_TYPES.map((type) => {
    const range = rangeOf(type, ranges);
    return { type, weight: range?.weight ?? 0, isNamed: range?.name === type };
  })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || Number(b.isNamed) - Number(a.isNamed));
  if (best === undefined) return null;
  const isEven = second !== undefined && second.weight === best.weight;
  return isEven && !best.isNamed ? 'application/json' : best.type;
}

/** Whether a client takes an answer as events that come one after the other. */
export function takesEvents(accept: string | null): boolean {
  return namesType('text/event-stream', accept);
}

/** Answers are UTF-8, so that who wants another charset does not take them. */
function isUtf8(parameters: readonly string[]): boolean {
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  return charset === undefined || /^charset="?utf-?8"?$/.test(charset);
}
