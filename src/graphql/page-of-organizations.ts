import type { Desk } from '../access/desk.ts';
import type { AskedPage } from './asked-page.ts';
import type { Page } from './page.ts';
import { pageByKey } from './page-by-key.ts';
import type { ScopeParent } from './references/scope.ts';

/**
 * A page of the organizations that the viewer may see, by slug. Only those of the page are opened, because each
 * takes time and memory. An organization whose own record is not loaded yet is counted but left out. Throws
 * `INVALID_PARAMETER` and `OTHER_LIST`.
 */
export async function pageOfOrganizations(
  desk: Pick<Desk, 'organizations' | 'projection'>,
  page: AskedPage,
): Promise<Page<ScopeParent>> {
  const slugs = desk.organizations();
  const { edges, ...place } = pageByKey(
    slugs,
    (slug) => [slug],
    page,
    (slug) => slug,
  );
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
