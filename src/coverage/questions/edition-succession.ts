import { namedInReplaces, type Provision } from '../../model/framework.ts';
import { addToGroup } from '../../model/group-by.ts';
import { nameKey } from '../../model/name-key.ts';
import type { Succession } from '../../model/upgrade.ts';
import type { CatalogueIndex } from '../projection/catalogue-index.ts';

/** A provision of the earlier edition, and what the new edition makes of it. */
export interface SucceededProvision {
  readonly provision: Provision;
  readonly succession: Succession;
  /** In document order; the one with the same ref where nothing is said. */
  readonly successors: readonly Provision[];
  /** Other provisions of the earlier edition that its only successor replaces too. */
  readonly mergedWith: readonly Provision[];
}

/** How two editions of a document follow each other. */
export interface EditionSuccession {
  /** In document order, retired ones last. */
  readonly provisions: readonly SucceededProvision[];
  /** Provisions of the new edition that replace nothing of the earlier one, in document order. */
  readonly added: readonly Provision[];
}

/**
 * Compares two editions. Where both have one slug, the earlier edition is what the framework has retired.
 *
 * @param from slug of the earlier edition
 * @param to slug of the new edition
 */
export function editionSuccession(catalogue: CatalogueIndex, from: string, to: string): EditionSuccession {
  const before = provisionsOf(catalogue, from).filter(({ retired }) => from !== to || retired);
  const isEarlier = from === to || isPredecessor(catalogue, from, to);
  const after = provisionsOf(catalogue, to).filter(({ retired }) => !retired);
  const known = new Map(before.map((provision) => [provision.ref, provision]));
  const successors = new Map<string, Provision[]>();
  const predecessors = new Map<string, readonly Provision[]>();
  for (const provision of after) {
    const replaced = provision.replaces.flatMap((item) => {
      const { framework, ref } = namedInReplaces(item);
      return framework === from || (framework === null && isEarlier) ? (known.get(ref) ?? []) : [];
    });
    const each = [...new Set(replaced)];
    predecessors.set(provision.id, each);
    for (const { ref } of each) {
      addToGroup(successors, ref, provision);
    }
  }
  const sameRef = new Map(from === to ? [] : after.map((each) => [each.ref, each]));
  const provisions = before.flatMap((provision): SucceededProvision | readonly [] => {
    const own = successors.get(provision.ref) ?? [];
    const [only] = own;
    if (only === undefined) {
      // What the earlier edition had given up itself needs a successor only where the new one names it.
      if (from !== to && provision.retired) return [];
      const same = sameRef.get(provision.ref);
      return same !== undefined && isLike(same, provision)
        ? { provision, succession: 'SAME_REF', successors: [same], mergedWith: [] }
        : { provision, succession: 'NOT_REPLACED', successors: [], mergedWith: [] };
    }
    if (own.length > 1) return { provision, succession: 'SPLIT', successors: own, mergedWith: [] };
    const mergedWith = (predecessors.get(only.id) ?? []).filter(({ id }) => id !== provision.id);
    const succession = mergedWith.length > 0 ? 'MERGED' : 'ONE_TO_ONE';
    return { provision, succession, successors: own, mergedWith };
  });
  const taken = new Set(provisions.flatMap((each) => each.successors.map(({ id }) => id)));
  return { provisions, added: after.filter(({ id }) => !taken.has(id)) };
}

/** Whether a ref without a slug in the new edition is one of the earlier edition: unless that of a third one is meant. */
function isPredecessor({ records }: CatalogueIndex, from: string, to: string): boolean {
  if (records.frameworks.get(from)?.supersededBy === to) return true;
  return ![...records.frameworks.values()].some(({ supersededBy }) => supersededBy === to);
}

/** Whether a provision of the new edition, which says nothing of what it replaces, looks like one of the earlier edition. */
function isLike(provision: Provision, earlier: Provision): boolean {
  return provision.replaces.length === 0 && nameKey(provision.title) === nameKey(earlier.title);
}

/** The successor of a provision that is replaced one to one. */
export function onlySuccessor({ succession, successors }: SucceededProvision): Provision | null {
  return succession === 'ONE_TO_ONE' ? successors[0]! : null;
}

/** In document order, retired ones last. */
function provisionsOf(
  { frameworks, frameworkNumber, provisions }: CatalogueIndex,
  slug: string,
): readonly Provision[] {
  const range = frameworks[frameworkNumber.get(slug) ?? -1];
  return range === undefined ? [] : [...provisions.slice(range.start, range.end), ...range.retired];
}
