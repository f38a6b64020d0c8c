import { createHash } from 'node:crypto';
import type { Desk } from '../access/desk.ts';
import { type Page, type PageArguments, pageOf } from './page.ts';
import type { ScopeParent } from './references/scope.ts';

/**
 * A page of the organizations that the viewer may see, by slug. Only those of the page are opened, because each
 * takes time and memory. An organization whose own record is not loaded yet is counted but left out. Throws
 * `INVALID_PARAMETER` and `STATE_MOVED`.
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

/** The state of the list as its cursors contain it. It changes only when an organization is added or removed. */
function keyOf(slugs: readonly string[]): string {
  return createHash('sha256').update(slugs.join(' ')).digest('hex').slice(0, 16);
}
