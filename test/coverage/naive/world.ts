import type { CatalogueContents, OrganizationContents } from '../../../src/ledger/records/contents.ts';
import type { Provision } from '../../../src/model/framework.ts';
import { groupBy } from '../../../src/model/group-by.ts';
import { memoOn } from '../../../src/model/memo-on.ts';

/** A catalogue and one organization, as folders would state them. */
export interface World {
  readonly catalogue: CatalogueContents;
  readonly organization: OrganizationContents;
}

/** What is asked; crosswalks null: the default choice. */
export interface Question {
  readonly system: string | null;
  readonly asOf: string;
  readonly crosswalks: readonly string[] | null;
}

export function keyOf({ system, asOf, crosswalks }: Question): string {
  return JSON.stringify([system, asOf, crosswalks]);
}

/** What is kept under a key, made where it is not there yet. */
export function kept<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

/** What the lists below look up again and again, made once for each list of provisions. */
const lookUp = memoOn((provisions: readonly Provision[]) => {
  const active = provisions.filter((p) => !p.retired);
  const inOrder = active.toSorted((a, b) => a.position - b.position);
  return {
    above: new Map<Provision, readonly Provision[]>(),
    below: new Map<Provision, readonly Provision[]>(),
    active,
    byId: new Map(active.toReversed().map((p) => [p.id, p])),
    byParent: groupBy(inOrder, (p) => `${p.framework}:${p.parent ?? ''}`),
  };
});

export function activeProvisions(world: World): readonly Provision[] {
  return lookUp(world.catalogue.provisions).active;
}

export function provisionOf(world: World, id: string): Provision | undefined {
  return lookUp(world.catalogue.provisions).byId.get(id);
}

/** Ancestors of a provision, nearest first. */
export function ancestors(world: World, p: Provision): readonly Provision[] {
  const { above } = lookUp(world.catalogue.provisions);
  const known = above.get(p);
  if (known !== undefined) return known;
  const parent = p.parent === null ? undefined : provisionOf(world, `${p.framework}:${p.parent}`);
  const found = parent === undefined ? [] : [parent, ...ancestors(world, parent)];
  above.set(p, found);
  return found;
}

export function children(world: World, p: Provision): readonly Provision[] {
  return lookUp(world.catalogue.provisions).byParent.get(p.id) ?? [];
}

export function descendants(world: World, p: Provision): readonly Provision[] {
  const { below } = lookUp(world.catalogue.provisions);
  const known = below.get(p);
  if (known !== undefined) return known;
  const found = children(world, p).flatMap((child) => [child, ...descendants(world, child)]);
  below.set(p, found);
  return found;
}

/** The provisions of a framework in document order. */
export function inDocumentOrder(world: World, framework: string): readonly Provision[] {
  return (lookUp(world.catalogue.provisions).byParent.get(`${framework}:`) ?? []).flatMap((root) => [
    root,
    ...descendants(world, root),
  ]);
}

/** The nearest of a provision and its ancestors for which `pick` finds something. */
export function inherited<T>(world: World, p: Provision, pick: (p: Provision) => T | null): T | null {
  for (const q of [p, ...ancestors(world, p)]) {
    const found = pick(q);
    if (found !== null) return found;
  }
  return null;
}

export function frameworkOf(world: World, slug: string) {
  return world.catalogue.frameworks.find((framework) => framework.slug === slug)!;
}

export function isVisible(world: World, owner: string | null): boolean {
  return owner === null || owner === world.organization.organization.slug;
}

/** The provisions of one side of a mapping: one, or several of one framework whose union is meant. */
export function sideOf(id: string): readonly string[] {
  const framework = id.slice(0, id.indexOf(':') + 1);
  return id
    .slice(framework.length)
    .split(';')
    .map((ref) => framework + ref);
}
