import { type DocumentNode, type GraphQLError, Lexer, parse, Source, TokenKind } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { refusal } from '../graphql/error-codes.ts';
import { LIMITS } from '../graphql/limits.ts';

/** Has every question be read by {@link parseQuestion}. */
export function boundedParsing(): Plugin {
  return {
    onParse: ({ setParseFn }) => {
      setParseFn(parseQuestion);
    },
  };
}

/**
 * Reads the text of a question. One of a hundred thousand tokens costs seconds to parse and check: it is refused before.
 * So is one whose brackets are nested too deep, since the parser would run out of its stack. Throws a GraphQLError.
 */
export function parseQuestion(text: string, options: object = {}): DocumentNode {
  const refused = refusalOfText(text);
  if (refused !== null) throw refused;
  return parse(text, { ...options, maxTokens: LIMITS.tokens });
}

const OPENING: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** Null where the text is short and flat enough, or is not GraphQL: the parser then says why. */
function refusalOfText(text: string): GraphQLError | null {
  const lexer = new Lexer(new Source(text));
  let depth = 0;
  try {
    for (let read = 0; read <= LIMITS.tokens; read++) {
      const { kind } = lexer.advance();
      if (kind === TokenKind.EOF) return null;
      if (OPENING.has(kind)) depth++;
      if (CLOSING.has(kind)) depth--;
      if (depth > LIMITS.nesting)
        return refusal(
          'QUERY_TOO_COMPLEX',
          `The question has more than ${LIMITS.nesting} brackets inside each other. Ask in two steps.`,
        );
    }
  } catch {
    return null;
  }
  return refusal(
    'GRAPHQL_PARSE_FAILED',
    `The question has more than ${LIMITS.tokens} tokens: names, values and signs. Ask in two steps.`,
  );
}
