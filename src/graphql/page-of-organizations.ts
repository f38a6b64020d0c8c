import { createHash } from 'node:crypto';
import type { Desk } from '../access/desk.ts';
import { type Page, type PageArguments, pageOf } from './page.ts';
import type { ScopeParent } from './references/scope.ts';

/**
 * A page of the organizations that the viewer may see, by slug. Only those of the page are opened: each takes time and
 * memory. One whose own record is not loaded yet is counted and left out.
 */
export async function pageOfOrganizations(
  desk: Pick<Desk, 'organizations' | 'projection'>,
  page: PageArguments,
): Promise<Page<ScopeParent>> {
  const slugs = desk.organizations();
  const { edges, ...place } = pageOf(slugs, page, keyOf(slugs), (slug) => slug);
  const opened = await Promise.all(
    edges.map(async ({ cursor, node }) => ({ cursor, projection: await desk.projection(node) })),
  );
  return {
    ...place,
    edges: opened.flatMap(({ cursor, projection }) =>
      projection === null ? [] : [{ cursor, node: { projection, system: null } }],
    ),
  };
}

/** What cursors over the list bear: it moves when an organization comes or goes, whatever changes within one. */
function keyOf(slugs: readonly string[]): string {
  return createHash('sha256').update(slugs.join(' ')).digest('hex').slice(0, 16);
}
