import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import type { GraphQLContext } from './context.ts';
import { refusal } from './error-codes.ts';
import { LIMITS } from './limits.ts';

/** The one builder. It knows no type: every type is a file beside it. */
export const builder = new SchemaBuilder<{
  Context: GraphQLContext;
  DefaultFieldNullability: false;
  AuthScopes: { reader: boolean };
  Scalars: {
    Date: { Input: string; Output: string };
    DateTime: { Input: string; Output: string };
  };
}>({
  plugins: [ScopeAuthPlugin, RelayPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  relay: {
    nodeQueryOptions: {
      description: 'One record by its global id; null where there is none, or it is not yours.',
      authScopes: { reader: true },
    },
    nodesQueryOptions: {
      description:
        'Records by their global ids, in the order asked; null for each that is absent or not yours.',
      authScopes: { reader: true },
      complexity: ({ ids }: { readonly ids: readonly unknown[] }) => ({
        field: 1,
        multiplier: Math.max(1, ids.length),
      }),
    },
  },
  scopeAuth: {
    authScopes: (context) => ({ reader: context.viewer !== null }),
    unauthorizedError: () => refusal('FORBIDDEN', 'The viewer may not ask this.'),
  },
  complexity: {
    defaultComplexity: 1,
    defaultListMultiplier: LIMITS.listMultiplier,
    limit: { complexity: LIMITS.cost, depth: LIMITS.depth, breadth: LIMITS.breadth },
    complexityError: (kind, { complexity, depth, breadth }) =>
      refusal(
        'QUERY_TOO_COMPLEX',
        `The question is over its limit of ${kind.toLowerCase()}: cost ${complexity} of ${LIMITS.cost}, depth ${depth} of ${LIMITS.depth}, breadth ${breadth} of ${LIMITS.breadth}. Ask for fewer rows or fields.`,
      ),
  },
});

builder.queryType({ description: 'What can be asked.', authScopes: { reader: true } });
