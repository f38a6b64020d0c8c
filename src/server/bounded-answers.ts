import type { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { refusal } from '../graphql/error-codes.ts';
import { jsonInSteps } from '../graphql/json-in-steps.ts';
import { LIMITS } from '../graphql/limits.ts';
import { timeSlices } from '../graphql/time-slices.ts';

/** Writes answers in turns, and refuses those that are too large: a long text would keep everybody waiting. */
export function boundedAnswers(bytes: number = LIMITS.answer): Plugin {
  return {
    onExecutionResult: async ({ result, setResult, context }) => {
      if (result === undefined || Array.isArray(result) || !('data' in result) || result.data === undefined)
        return;
      const { data, ...rest } = result;
      const text = await timeSlices.run(
        jsonInSteps(data, bytes),
        null,
        'asker' in context ? context.asker : data,
      );
      if (text === null) setResult({ ...rest, errors: [tooLarge(bytes)] });
      else setResult({ ...result, stringify: (answer) => withData(text, answer) });
    },
  };
}

/** @param answer with what comes beside the data */
function withData(text: string, answer: object): string {
  const beside = Object.entries(answer).filter(([key]) => key !== 'data' && key !== 'stringify');
  const rest = JSON.stringify(Object.fromEntries(beside)).slice(1);
  return `{"data":${text}${rest === '}' ? rest : `,${rest}`}`;
}

function tooLarge(bytes: number): GraphQLError {
  return refusal(
    'ANSWER_TOO_LARGE',
    `The answer has more than ${bytes / 1_000_000} MB. Ask for fewer rows or fields.`,
  );
}
