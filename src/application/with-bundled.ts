import type { CatalogueContents } from '../ledger/records/contents.ts';

/** What a store's catalogue holds, and what comes with the product beside it: the store's slugs come before. */
export function withBundled(held: CatalogueContents, bundled: CatalogueContents): CatalogueContents {
  const frameworks = new Set(held.frameworks.map(({ slug }) => slug));
  const crosswalks = new Set(held.crosswalks.map(({ slug }) => slug));
  const views = new Set(held.views.map(({ slug }) => slug));
  const kinds = new Set(held.recordKinds.map(({ id }) => id));
  // A crosswalk may name provisions that another framework under a bundled slug does not have.
  const fits = bundled.crosswalks.filter(
    ({ slug, sourceFramework, targetFramework }) =>
      !crosswalks.has(slug) && !frameworks.has(sourceFramework) && !frameworks.has(targetFramework),
  );
  const added = new Set(fits.map(({ slug }) => slug));
  return {
    frameworks: [...held.frameworks, ...bundled.frameworks.filter(({ slug }) => !frameworks.has(slug))],
    provisions: [...held.provisions, ...bundled.provisions.filter((each) => !frameworks.has(each.framework))],
    crosswalks: [...held.crosswalks, ...fits],
    mappings: [...held.mappings, ...bundled.mappings.filter((each) => added.has(each.crosswalk))],
    gaps: [...held.gaps, ...bundled.gaps.filter((each) => added.has(each.crosswalk))],
    // A catalogue that names no kinds accepts every kind: the store's rule is the one that a load goes by.
    recordKinds:
      held.frameworks.length > 0 && held.recordKinds.length === 0
        ? []
        : [...held.recordKinds, ...bundled.recordKinds.filter(({ id }) => !kinds.has(id))],
    views: [...held.views, ...bundled.views.filter(({ slug }) => !views.has(slug))],
  };
}
