import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { GraphQLContext } from '../graphql/context.ts';
import { costOfQuestion, refusalOfCost, refusalOfSize } from '../graphql/cost/question-limits.ts';
import { refusal } from '../graphql/error-codes.ts';
import { budgetSpent } from './refuse-in-time.ts';
import type { RequestFacts } from './request-facts.ts';

/**
 * Refuses what is too large before it is validated, and what would cost too much before any of it is answered. One
 * question may not take the time of everybody else.
 */
export function limitedQuestions(): Plugin<GraphQLContext & Pick<RequestFacts, 'budget'>> {
  return {
    onValidate: ({ params, setResult }) => {
      const refused = refusalOfSize(params.documentAST);
      if (refused !== null) setResult([refused]);
    },
    // The price depends on variables and on what is recorded, so that it is not kept with the validated document.
    onExecute: async ({ args, setResultAndStopExecution }) => {
      const { schema, document, operationName, variableValues: variables, contextValue } = args;
      const sizes = await contextValue.desk.sizes();
      const cost = costOfQuestion(schema, document, { operationName, variables }, sizes);
      if (cost === null) return undefined;
      const refused = refusalOfCost(cost);
      const wait = refused === null ? contextValue.budget.pay(cost.requested) : null;
      if (refused !== null) setResultAndStopExecution({ errors: [asInvalid(refused)], extensions: { cost } });
      else if (wait !== null) setResultAndStopExecution({ errors: [spent(wait)], extensions: { cost } });
      return {
        onExecuteDone: ({ result, setResult }) => {
          if ('errors' in result || 'data' in result)
            setResult({ ...result, extensions: { ...result.extensions, cost } });
        },
      };
    },
  };
}

/** The status is 429 whatever the client accepts: programs between it and the server act on it. */
function spent(seconds: number): GraphQLError {
  const { message, extensions } = refusal('TOO_MANY_REQUESTS', budgetSpent(seconds));
  return new GraphQLError(message, { extensions: { ...extensions, http: { status: 429 } } });
}

/** Answered with the status of a document that does not fit the schema: 400, and 200 for `application/json`. */
function asInvalid({ message, extensions }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { extensions: { ...extensions, http: { spec: true, status: 400 } } });
}
