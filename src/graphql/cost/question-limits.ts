import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
} from 'graphql';
import type { Sizes } from '../../access/sizes.ts';
import { refusal } from '../error-codes.ts';
import { LIMITS } from '../limits.ts';
import { costOfOperation } from './cost-of-operation.ts';
import { sizeOfDocument } from './size-of-document.ts';

/** What a question costs at most, and what it may cost. Every answer shows it in `extensions.cost`. */
export interface QuestionCost {
  readonly requested: number;
  readonly limit: number;
}

/** The refusal of a document that goes too deep or names too many fields, whatever it asks; null: it does neither. */
export function refusalOfSize(document: DocumentNode): GraphQLError | null {
  const { depth, fields } = sizeOfDocument(document);
  if (depth <= LIMITS.depth && fields <= LIMITS.fields) return null;
  return refusal(
    'QUERY_TOO_COMPLEX',
    `The question has a depth of ${depth} and ${fields} fields. At most ${LIMITS.depth} and ${LIMITS.fields} are allowed. Ask in two steps.`,
  );
}

/**
 * What one operation of a valid document costs. Null where there is no such operation or its variables do not fit:
 * execution then refuses it.
 */
export function costOfQuestion(
  schema: GraphQLSchema,
  document: DocumentNode,
  asked: {
    readonly operationName?: string | null | undefined;
    readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  },
  sizes: Sizes,
): QuestionCost | null {
  const operation = getOperationAST(document, asked.operationName);
  if (operation === null || operation === undefined) return null;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], asked.variables ?? {});
  if (coerced === undefined) return null;
  const fragments = Object.fromEntries(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  const requested = costOfOperation({ schema, operation, fragments, variables: coerced }, sizes);
  return { requested, limit: LIMITS.cost };
}

/** The refusal of a question that costs too much; null: it does not. */
export function refusalOfCost({ requested, limit }: QuestionCost): GraphQLError | null {
  if (requested <= limit) return null;
  return refusal(
    'QUERY_TOO_COMPLEX',
    `The question costs ${requested}, and at most ${limit} is allowed. Ask for fewer rows or fields, or in two steps.`,
  );
}
