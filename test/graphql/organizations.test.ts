import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/access/desk.ts';
import { openDesk } from '../../src/access/open-desk.ts';
import type { Projection } from '../../src/coverage/projection/projection.ts';
import { pageOfOrganizations } from '../../src/graphql/page-of-organizations.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';
import { ADMINISTRATOR } from './ask.ts';
import { servicesOf } from './services-of.ts';

const projection = projectionOf(worldOf({ frameworks: [] }));

/** A desk that shows these organizations and notes which of them are opened. */
function deskOf(slugs: readonly string[], opened: string[] = []): Desk {
  const services = {
    ...servicesOf(projection),
    organizations: () => slugs,
    projection: async (slug: string): Promise<Projection | null> => {
      opened.push(slug);
      return slug === 'unfinished' ? null : projection;
    },
  };
  return openDesk(services, ADMINISTRATOR);
}

describe('the organizations', () => {
  it('are opened page by page', async () => {
    const opened: string[] = [];
    const desk = deskOf(['a', 'b', 'c', 'd'], opened);
    const first = await pageOfOrganizations(desk, { first: 2, list: 'organizations' });
    expect(first).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
    expect(opened).toEqual(['a', 'b']);
    await pageOfOrganizations(desk, { first: 1, after: first.pageInfo.endCursor, list: 'organizations' });
    expect(opened).toEqual(['a', 'b', 'c']);
  });

  it('that came since neither repeat nor skip others', async () => {
    const asked = { first: 1, list: 'organizations' };
    const { pageInfo } = await pageOfOrganizations(deskOf(['b', 'd']), asked);
    const opened: string[] = [];
    await pageOfOrganizations(deskOf(['a', 'b', 'c', 'd'], opened), { ...asked, after: pageInfo.endCursor });
    expect(opened).toEqual(['c']);
  });

  it('leave out one whose own record is not loaded yet', async () => {
    const { edges, totalCount } = await pageOfOrganizations(deskOf(['a', 'unfinished']), {
      ...{ first: 5, list: 'organizations' },
    });
    expect({ rows: edges.length, totalCount }).toEqual({ rows: 1, totalCount: 2 });
  });
});
