import type { ExecutionArgs, ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { GraphQLContext } from '../graphql/context.ts';
import {
  costOfQuestion,
  type QuestionCost,
  refusalOfCost,
  refusalOfSize,
} from '../graphql/cost/question-limits.ts';
import { refusal } from '../graphql/error-codes.ts';
import { budgetSpent } from './refuse-in-time.ts';
import type { RequestFacts } from './request-facts.ts';

/**
 * Refuses what is too large before it is validated, and what would cost too much before any of it is answered. One
 * question may not take the time of everybody else.
 */
export function limitedQuestions(): Plugin<PayingContext> {
  return {
    onValidate: ({ params, setResult }) => {
      const refused = refusalOfSize(params.documentAST);
      if (refused !== null) setResult([refused]);
    },
    // The price depends on variables and on what is recorded, so that it is not kept with the validated document.
    onExecute: async ({ args, setResultAndStopExecution }) => {
      const price = await priceOf(args);
      if (price === null) return undefined;
      const { cost, refused } = price;
      if (refused !== null) setResultAndStopExecution({ errors: [refused], extensions: { cost } });
      return {
        onExecuteDone: ({ result, setResult }) => {
          if ('errors' in result || 'data' in result) setResult(withCost(result, cost));
        },
      };
    },
    // Of a subscription it is what one event costs.
    onSubscribe: async ({ args, setResultAndStopExecution }) => {
      const price = await priceOf(args);
      if (price === null) return undefined;
      const { cost, refused } = price;
      if (refused !== null) setResultAndStopExecution({ errors: [refused], extensions: { cost } });
      return {
        onSubscribeResult: () => ({ onNext: ({ result, setResult }) => setResult(withCost(result, cost)) }),
      };
    },
  };
}

type PayingContext = GraphQLContext & Pick<RequestFacts, 'budget'>;

/** What an operation costs, paid from the client's budget; and why it is refused, if it is. */
async function priceOf({
  schema,
  document,
  operationName,
  variableValues: variables,
  contextValue: { desk, budget },
}: ExecutionArgs & { readonly contextValue: PayingContext }) {
  const cost = costOfQuestion(schema, document, { operationName, variables }, await desk.sizes());
  if (cost === null) return null;
  const tooDear = refusalOfCost(cost);
  if (tooDear !== null) return { cost, refused: tooDear };
  const wait = budget.pay(cost.requested);
  return { cost, refused: wait === null ? null : refusal('TOO_MANY_REQUESTS', budgetSpent(wait)) };
}

function withCost<R extends ExecutionResult>(result: R, cost: QuestionCost): R {
  return { ...result, extensions: { ...result.extensions, cost } };
}
