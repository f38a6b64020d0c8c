import SchemaBuilder, { brandWithType } from '@pothos/core';
import RelayPlugin from '@pothos/plugin-relay';
import type { GraphQLContext } from './context.ts';
import { evaluationsOfNode, workOfNode } from './cost/answer-work.ts';
import './cost/field-cost.ts';
import { fieldRefusal } from './error-codes.ts';
import { decodeGlobalId, encodeGlobalId } from './global-id.ts';
import { LIMITS } from './limits.ts';
import { refusalOfAnswer } from './load-answer.ts';

/** The only builder. It knows no types: each of them is defined in a file of its own. */
export const builder = new SchemaBuilder<{
  Context: GraphQLContext;
  DefaultFieldNullability: false;
  Scalars: {
    Date: { Input: string; Output: string };
    DateTime: { Input: string; Output: string };
    ID: { Input: string; Output: string };
  };
}>({
  plugins: [RelayPlugin, 'cost'],
  defaultFieldNullability: false,
  relay: {
    encodeGlobalID: encodeGlobalId,
    decodeGlobalID: decodeGlobalId,
    nodeTypeOptions: {
      description: 'A record, a computed answer or a report, with an id that is unique in the whole store.',
    },
    idFieldOptions: { description: 'The global id. Its form may change, so do not read anything from it.' },
    nodeQueryOptions: {
      description:
        'The record or the answer with this global id. Null if it does not exist or you may not see it. CONFLICT for an answer if the recorded state has changed since.',
      args: { id: { description: 'The global id.' } },
      cost: {
        work: (sizes, { id }) => workOfNode(sizes, id),
        evaluates: ({ id }) => evaluationsOfNode(id),
      },
      resolve: async (_, { id }, { desk }, __, resolveNode) => {
        const node = await resolveNode(id);
        const refusal = node == null ? await refusalOfAnswer(desk, id) : null;
        if (refusal !== null) throw refusal;
        return withType(node, id.typename);
      },
    },
    nodesQueryOptions: {
      nullable: { list: true, items: true },
      description:
        'The records and answers with these global ids, in the order of the ids. Null for each that does not exist or that you may not see, or, with the error CONFLICT, if the recorded state has changed since.',
      args: { ids: { description: `The global ids, at most ${LIMITS.ids}.` } },
      cost: {
        rows: (_, { ids }) => ids.length,
        work: (sizes, { ids }) => ids.reduce((sum, id) => sum + workOfNode(sizes, id), 0),
        evaluates: ({ ids }) => ids.flatMap((id) => evaluationsOfNode(id)),
      },
      resolve: async (_, { ids }, { desk }, __, resolveNodes) => {
        if (ids.length > LIMITS.ids)
          throw fieldRefusal('ids', 'INVALID_PARAMETER', `Ask for at most ${LIMITS.ids} records.`);
        const nodes = await Promise.all(await resolveNodes(ids));
        return Promise.all(
          nodes.map(async (node, index) => {
            const id = ids[index];
            // What one id is refused with empties its own place.
            const refusal = node == null && id !== undefined ? await refusalOfAnswer(desk, id) : null;
            return refusal ?? withType(node, id?.typename);
          }),
        );
      },
    },
  },
});

builder.queryType({ description: 'The questions that can be asked.' });
builder.subscriptionType({ description: 'What can be followed, over server-sent events.' });
builder.mutationType({ description: 'The operations that can be performed.' });

/**
 * Marks a node with its type. The plugin does so too, except for a node that another field of the same request is
 * still loading.
 */
function withType<N>(node: N, typename: string | undefined): N {
  if (node !== null && node !== undefined && typename !== undefined) brandWithType(node, typename as never);
  return node;
}
