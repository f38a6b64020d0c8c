import { builder } from './builder.ts';
import type { FieldCost } from './cost/field-cost.ts';
import type { Page } from './page.ts';

const PageInfo = builder.objectRef<Page<unknown>['pageInfo']>('PageInfo').implement({
  description: 'Where a page is in its list.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', {
      description: 'Whether there are more rows after this page.',
    }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', {
      description: 'Whether there are rows before this page.',
    }),
    startCursor: t.exposeString('startCursor', {
      nullable: true,
      description: 'The cursor of the first row.',
    }),
    endCursor: t.exposeString('endCursor', {
      nullable: true,
      description: 'The cursor of the last row. Give it as `after` to get the next page.',
    }),
  }),
});

type NodeRef<T> = ReturnType<ReturnType<typeof builder.objectRef<T>>['implement']>;

/**
 * The connection of a type: edges, nodes, the page's place, and the number of all rows.
 *
 * @param counting what it costs to count the rows, where that is not known beside the page
 */
export function connectionOf<T, P extends Page<T> = Page<T>>(
  name: string,
  node: NodeRef<T>,
  counting?: FieldCost,
) {
  const edge = builder.objectRef<Page<T>['edges'][number]>(`${name}Edge`).implement({
    description: `One row of a list of ${name}.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', {
        description: 'The cursor of the row: its place, and the recorded state from which it was computed.',
      }),
      // Pothos cannot follow a generic parent; the node's type and the page's are the same T.
      node: t.field({ type: node, description: 'The row itself.', resolve: (row) => row.node as never }),
    }),
  });
  return builder.objectRef<P>(`${name}Connection`).implement({
    description: `One page of a list of ${name}.`,
    fields: (t) => ({
      edges: t.field({
        type: [edge],
        description: 'The rows with their cursors.',
        resolve: (page) => [...page.edges],
      }),
      nodes: t.field({
        type: [node],
        description: 'The rows without cursors.',
        resolve: (page) => page.edges.map((row) => row.node) as never,
      }),
      pageInfo: t.field({
        type: PageInfo,
        description: 'Where the page is in the list.',
        resolve: (page) => page.pageInfo,
      }),
      totalCount: t.int({
        description: 'How many rows the whole list has.',
        ...(counting === undefined ? {} : { cost: counting }),
        resolve: ({ totalCount }) => (typeof totalCount === 'number' ? totalCount : totalCount()),
      }),
    }),
  });
}
