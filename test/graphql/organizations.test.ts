import { execute, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/access/desk.ts';
import { openDesk } from '../../src/access/open-desk.ts';
import type { Projection } from '../../src/coverage/projection/projection.ts';
import { createContext } from '../../src/graphql/context.ts';
import { pageOfOrganizations } from '../../src/graphql/page-of-organizations.ts';
import { schema } from '../../src/graphql/schema.ts';
import { twoOrganizations } from '../access/two-organizations.ts';
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

describe('a field of the catalogue that an organization has a part in', () => {
  const { services } = twoOrganizations();
  const ask = async (selection: string) => {
    const contextValue = createContext(openDesk(services, ADMINISTRATOR), 'test');
    const answer = await execute({ schema, document: parse(`{ ${selection} }`), contextValue });
    const problems = answer.errors?.flatMap(({ extensions }) => extensions.problems as { code: string }[]);
    return { data: JSON.parse(JSON.stringify(answer.data)), codes: problems?.map(({ code }) => code) ?? [] };
  };

  it.each([
    ['text', 'provision(framework: "law", ref: "1") { text }'],
    [
      'review',
      'provision(framework: "law", ref: "1") { mappings(first: 1) { nodes { review { verdict } } } }',
    ],
  ])('needs its name where there are several: %s', async (field, selection) => {
    expect((await ask(selection)).codes).toEqual(['ORGANIZATION_NEEDED']);
    const named = selection.replace(field, `${field}(organization: "acme")`);
    expect((await ask(named)).codes).toEqual([]);
  });

  it('says whose reviews count: nobody where there are several and none is named', async () => {
    const { data } = await ask(
      'nobody: crosswalkHealth { organization { slug } asOf } acme: crosswalkHealth(organization: "acme") { organization { slug } }',
    );
    expect(data).toEqual({
      nobody: { organization: null, asOf: null },
      acme: { organization: { slug: 'acme' } },
    });
  });

  it('refuses a day that is not one, whether reviews count or not', async () => {
    expect((await ask('crosswalkHealth(asOf: "2026-02-30") { asOf }')).codes).toEqual(['INVALID_DATE']);
  });
});
