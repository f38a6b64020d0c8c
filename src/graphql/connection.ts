import { builder } from './builder.ts';
import type { Page } from './page.ts';

const PageInfo = builder.objectRef<Page<unknown>['pageInfo']>('PageInfo').implement({
  description: "A page's place in its list.",
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', { description: 'Whether rows follow.' }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', { description: 'Whether rows come before.' }),
    startCursor: t.exposeString('startCursor', { nullable: true, description: 'Cursor of the first row.' }),
    endCursor: t.exposeString('endCursor', {
      nullable: true,
      description: 'Cursor of the last row; the next page comes after it.',
    }),
  }),
});

type NodeRef<T> = ReturnType<ReturnType<typeof builder.objectRef<T>>['implement']>;

/** The connection of a type: edges, nodes, the page's place, and the number of all rows. */
export function connectionOf<T, P extends Page<T> = Page<T>>(name: string, node: NodeRef<T>) {
  const edge = builder.objectRef<Page<T>['edges'][number]>(`${name}Edge`).implement({
    description: `A row of a list of ${name}.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', {
        description: 'The place of the row, and the state that the row was computed from.',
      }),
      // Pothos cannot follow a generic parent; the node's type and the page's are the same T.
      node: t.field({ type: node, description: 'The row itself.', resolve: (row) => row.node as never }),
    }),
  });
  return builder.objectRef<P>(`${name}Connection`).implement({
    description: `A page of a list of ${name}.`,
    fields: (t) => ({
      edges: t.field({
        type: [edge],
        description: 'Rows with their cursors.',
        resolve: (page) => [...page.edges],
      }),
      nodes: t.field({
        type: [node],
        description: 'The rows without cursors.',
        resolve: (page) => page.edges.map((row) => row.node) as never,
      }),
      pageInfo: t.field({
        type: PageInfo,
        description: "The page's place in the list.",
        resolve: (page) => page.pageInfo,
      }),
      totalCount: t.int({
        description: 'How many rows the whole list has.',
        resolve: ({ totalCount }) => totalCount,
      }),
    }),
  });
}
