import { describe, expect, it } from 'vitest';
import type { Projection } from '../../src/coverage/projection/projection.ts';
import type { GraphQLContext } from '../../src/graphql/context.ts';
import { createContext } from '../../src/graphql/context.ts';
import { pageOfOrganizations } from '../../src/graphql/page-of-organizations.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';
import { ADMINISTRATOR } from './ask.ts';
import { servicesOf } from './services-of.ts';

const projection = projectionOf(worldOf({ frameworks: [] }));

/** A context that holds these organizations and notes which of them are opened. */
function contextOf(slugs: readonly string[], opened: string[] = []): GraphQLContext {
  const services = {
    ...servicesOf(projection),
    organizations: () => slugs,
    projection: async (slug: string): Promise<Projection | null> => {
      opened.push(slug);
      return slug === 'unfinished' ? null : projection;
    },
  };
  return createContext(services, ADMINISTRATOR, 'test');
}

describe('the organizations', () => {
  it('are opened page by page', async () => {
    const opened: string[] = [];
    const context = contextOf(['a', 'b', 'c', 'd'], opened);
    const first = await pageOfOrganizations(context, { first: 2 });
    expect(first).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
    expect(opened).toEqual(['a', 'b']);
    await pageOfOrganizations(context, { first: 1, after: first.pageInfo.endCursor });
    expect(opened).toEqual(['a', 'b', 'c']);
  });

  it('that came since make a cursor a conflict', async () => {
    const { pageInfo } = await pageOfOrganizations(contextOf(['b', 'c']), { first: 1 });
    const moved = pageOfOrganizations(contextOf(['a', 'b', 'c']), { first: 1, after: pageInfo.endCursor });
    await expect(moved).rejects.toMatchObject({ extensions: { code: 'CONFLICT' } });
  });

  it('leave out one whose own record is not loaded yet', async () => {
    const { edges, totalCount } = await pageOfOrganizations(contextOf(['a', 'unfinished']), { first: 5 });
    expect({ rows: edges.length, totalCount }).toEqual({ rows: 1, totalCount: 2 });
  });
});
