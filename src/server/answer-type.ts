import { readWeightedList, type WeightedItem } from './weighted-list.ts';

/** The forms in which a question can be answered. Of those that a client likes as much, it gets the first. */
const ANSWER_TYPES = ['application/graphql-response+json', 'application/json'] as const;
export type AnswerType = (typeof ANSWER_TYPES)[number];

/**
 * The form of an answer that a client likes best (RFC 9110, `Accept` with its weights); null: it takes neither. Who
 * names neither, but takes everything, gets `application/json`, as GraphQL over HTTP recommends.
 */
export function answerType(accept: string | null): AnswerType | null {
  const ranges = readWeightedList(accept).filter(({ parameters }) => isUtf8(parameters));
  if (accept === null || accept.trim() === '') return 'application/json';
  const liked = ANSWER_TYPES.map((type) => ({ type, ...bestRange(type, ranges) })).filter(
    ({ weight }) => weight > 0,
  );
  const [best] = liked.toSorted((a, b) => b.weight - a.weight || Number(b.isNamed) - Number(a.isNamed));
  if (best === undefined) return null;
  return best.isNamed || liked.length === 1 ? best.type : 'application/json';
}

/** Whether a client takes an answer as events that come one after the other. */
export function takesEvents(accept: string | null): boolean {
  return readWeightedList(accept).some(({ name, weight }) => name === 'text/event-stream' && weight > 0);
}

/** How much a type is liked: the most exact range that it is in decides. */
function bestRange(type: string, ranges: readonly WeightedItem[]) {
  const [main = ''] = type.split('/');
  const named = ranges.find(({ name }) => name === type);
  const range =
    named ?? ranges.find(({ name }) => name === `${main}/*`) ?? ranges.find(({ name }) => name === '*/*');
  return { weight: range?.weight ?? 0, isNamed: named !== undefined };
}

/** Answers are UTF-8, so that who wants another charset does not take them. */
function isUtf8(parameters: readonly string[]): boolean {
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  return charset === undefined || /^charset="?utf-?8"?$/.test(charset);
}
