import { GraphQLError, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { GraphQLContext } from '../graphql/context.ts';
import { LIMITS } from '../graphql/limits.ts';
import type { RequestFacts } from './request-facts.ts';
import type { WaitingClient } from './waiting-client.ts';

/** The context of a request over HTTP. */
export interface ServedContext extends GraphQLContext {
  readonly client: WaitingClient;
}

/**
 * Ends the work on a question when its client has left or when it takes too long. A mutation is not ended by the clock:
 * what it has begun to record is answered, and a report takes as long as its client waits.
 */
export function boundedWork(
  milliseconds: number,
  stopping: AbortSignal,
): Plugin<ServedContext & Pick<RequestFacts, 'leavePlace'>> {
  return {
    // A subscription ends with its time, and when the server stops: its client subscribes again.
    onSubscribe: ({ args }) => {
      args.contextValue.client.follow(LIMITS.following, stopping);
      args.contextValue.leavePlace();
    },
    onExecute: ({ args, executeFn, setExecuteFn }) => {
      const { client } = args.contextValue;
      const operation = getOperationAST(args.document, args.operationName);
      if (operation?.operation !== 'query') return;
      setExecuteFn(async (given: Parameters<typeof executeFn>[0]) => {
        client.waitFor(milliseconds);
        try {
          return await executeFn(Object.assign({}, given, { signal: client.signal }));
        } catch (error) {
          // The executor throws the reason of the signal.
          if (error === client.signal.reason && error instanceof GraphQLError) return { errors: [error] };
          throw error;
        } finally {
          client.answered();
        }
      });
    },
  };
}
