import type { Lens } from '../../lens/lens.ts';
import { addressOf } from '../../lens/route.ts';
import { searchWords } from '../../words/en/search.ts';
import type { FoundFragment } from './search.graphql.ts';

/** A find as the list shows it. */
export interface FoundRecord {
  /** A ref, a slug or an id. */
  readonly name: string;
  readonly title: string;
  /** What tells it from others of the same name; empty: nothing does. */
  readonly remark: string;
  /** Null: no screen shows it. */
  readonly address: string | null;
}

export function foundRecord(found: FoundFragment, lens: Lens): FoundRecord {
  switch (found.__typename) {
    case 'Framework':
      return {
        ...{ name: found.slug, title: found.title, remark: found.edition },
        address: addressOf(lens, 'framework', [found.slug]),
      };
    case 'Provision':
      return {
        ...{ name: found.ref, title: found.titleInContext, remark: found.framework.slug },
        address: addressOf(lens, 'provision', [found.framework.slug, found.ref]),
      };
    case 'Crosswalk':
      return {
        ...{ name: found.slug, title: found.title, remark: found.assertedBy },
        address: addressOf(lens, 'crosswalk', [found.slug]),
      };
    case 'AISystem':
      return {
        ...{ name: found.localId, title: found.name, remark: found.owner ?? '' },
        address: addressOf(lens, 'system', [found.localId]),
      };
    case 'Evidence':
      return {
        ...{ name: found.localId, title: found.title, remark: found.owner ?? '' },
        address: addressOf(lens, 'evidence', [found.localId]),
      };
    case 'AppliedControl':
      return foundControl(found, lens);
    case 'Supplier':
      return {
        ...{ name: found.localId, title: found.name, remark: found.service ?? '', address: null },
      };
  }
}

/** A control has no screen of its own: it leads to the first provision that it addresses, where it is listed. */
function foundControl(
  { localId, title, addresses }: Extract<FoundFragment, { readonly __typename: 'AppliedControl' }>,
  lens: Lens,
): FoundRecord {
  const provision = addresses?.nodes[0]?.provision;
  if (provision === undefined) return { name: localId, title, remark: '', address: null };
  const { ref, framework } = provision;
  return {
    ...{ name: localId, title, remark: searchWords.addresses(`${framework.slug} ${ref}`) },
    address: addressOf(lens, 'provision', [framework.slug, ref]),
  };
}
