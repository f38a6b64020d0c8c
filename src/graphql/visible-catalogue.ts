import type { CatalogueIndex } from '../coverage/projection/catalogue-index.ts';
import type { Crosswalk } from '../model/crosswalk.ts';
import type { Framework, Provision } from '../model/framework.ts';
import type { GraphQLContext } from './context.ts';

/** The part of the catalogue that a viewer may see: what is bundled, and what the viewer's organization brought. */
export interface VisibleCatalogue {
  readonly index: CatalogueIndex;
  /** What cursors over it bear. */
  readonly state: string;
  /** By slug. */
  readonly frameworks: readonly Framework[];
  readonly crosswalks: readonly Crosswalk[];
  framework(slug: string): Framework | null;
  crosswalk(slug: string): Crosswalk | null;
  /** By id `SLUG:REF`, retired ones included. */
  provision(id: string): Provision | null;
}

export function visibleCatalogue({ catalogue, viewer }: GraphQLContext): VisibleCatalogue {
  const { index, state } = catalogue();
  const { records } = index;
  const isVisible = ({ owner }: { readonly owner: string | null }): boolean =>
    owner === null || viewer?.organization === null || viewer?.organization === owner;
  const framework = (slug: string): Framework | null => visible(records.frameworks.get(slug));
  function visible<R extends { readonly owner: string | null }>(record: R | undefined): R | null {
    return record !== undefined && isVisible(record) ? record : null;
  }
  return {
    index,
    state: state.hash.slice(0, 16),
    get frameworks() {
      return index.frameworks.map((range) => range.framework).filter(isVisible);
    },
    get crosswalks() {
      return index.crosswalks.filter(isVisible);
    },
    framework,
    crosswalk: (slug) => visible(records.crosswalks.get(slug)),
    provision: (id) => {
      const provision = records.provisions.get(id);
      return provision === undefined || framework(provision.framework) === null ? null : provision;
    },
  };
}
