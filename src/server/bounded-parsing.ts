import { parse } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { LIMITS } from '../graphql/limits.ts';

/** A text of a hundred thousand tokens costs seconds to parse and check: it is refused while it is read. */
export function boundedParsing(): Plugin {
  return {
    onParse: ({ setParseFn }) => {
      setParseFn((source: string, options: object | undefined) =>
        parse(source, { ...options, maxTokens: LIMITS.tokens }),
      );
    },
  };
}
