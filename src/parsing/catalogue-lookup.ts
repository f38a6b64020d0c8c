import { provisionId } from '../ids.ts';
import type { CatalogueContents } from '../ledger/records/contents.ts';
import type { ConditionScope } from '../model/framework.ts';
import { KnownNames } from '../model/known-names.ts';

/** Who brought a framework, crosswalk or view: an organization's slug; null: it is bundled. */
export interface KnownSlug {
  readonly owner: string | null;
}

/** A framework, and the slug of the one that took its place. */
export interface KnownFramework extends KnownSlug {
  readonly supersededBy: string | null;
}

/** A crosswalk, and the frameworks that it joins. */
export interface KnownCrosswalk extends KnownSlug {
  readonly sourceFramework: string;
  readonly targetFramework: string;
}

/** A framework's own words for roles and classes, and its conditions with who answers them. */
export interface Vocabulary {
  readonly roles: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
  readonly conditions: ReadonlyMap<string, ConditionScope>;
}

/** What exists already when a folder is read: in a store, or in a catalogue read before. */
export interface CatalogueLookup {
  framework(slug: string): KnownFramework | null;
  crosswalk(slug: string): KnownCrosswalk | null;
  view(slug: string): KnownSlug | null;
  /** Retired provisions exist too: what supports one keeps its support. */
  hasProvision(framework: string, ref: string): boolean;
  /** By provision id: whether its framework has retired it. */
  isRetired(provision: string): boolean;
  /** By mapping id; retired mappings exist too. */
  hasMapping(id: string): boolean;
  /** Null where there is no such framework. */
  vocabulary(framework: string): Vocabulary | null;
  /** The slugs of all frameworks, whoever brought them. */
  frameworks(): Iterable<string>;
  /** The slugs of all crosswalks, whoever brought them. */
  crosswalks(): Iterable<string>;
  /** The refs of a framework, retired ones too. */
  refs(framework: string): KnownNames;
  /** Ids of the kinds of evidence; null where no catalogue names any: then every kind is accepted. */
  recordKinds(): ReadonlySet<string> | null;
}

/**
 * Looks things up in a catalogue, and where it lacks them in another.
 *
 * @param also for what the catalogue does not name
 */
export function catalogueLookup(contents: CatalogueContents, also?: CatalogueLookup): CatalogueLookup {
  const frameworks = new Map(contents.frameworks.map((framework) => [framework.slug, framework]));
  const crosswalks = new Map(contents.crosswalks.map((crosswalk) => [crosswalk.slug, crosswalk]));
  const views = new Map(contents.views.map((view) => [view.slug, view]));
  const retired = new Set(contents.provisions.flatMap((each) => (each.retired ? [each.id] : [])));
  let mappings: ReadonlySet<string> | null = null;
  const provisions = new Set(contents.provisions.map((provision) => provision.id));
  const vocabularies = new Map(
    contents.frameworks.map((framework): [string, Vocabulary] => [
      framework.slug,
      {
        roles: new Set(framework.roles.map((term) => term.id)),
        classes: new Set(framework.classes.map((term) => term.id)),
        conditions: new Map(framework.conditions.map(({ id, scope }) => [id, scope])),
      },
    ]),
  );
  const refs = new Map<string, KnownNames>();
  const ownRefs = (framework: string): KnownNames => {
    const known = contents.provisions.flatMap((each) => (each.framework === framework ? [each.ref] : []));
    const names = new KnownNames(known);
    refs.set(framework, names);
    return names;
  };
  const ownKinds = contents.recordKinds.map((kind) => kind.id);
  const otherKinds = also?.recordKinds() ?? null;
  const kinds = ownKinds.length === 0 ? otherKinds : new Set([...ownKinds, ...(otherKinds ?? [])]);
  return {
    framework: (slug) => frameworks.get(slug) ?? also?.framework(slug) ?? null,
    crosswalk: (slug) => crosswalks.get(slug) ?? also?.crosswalk(slug) ?? null,
    view: (slug) => views.get(slug) ?? also?.view(slug) ?? null,
    hasProvision: (framework, ref) =>
      frameworks.has(framework)
        ? provisions.has(provisionId(framework, ref)) ||
          (also?.isRetired(provisionId(framework, ref)) ?? false)
        : (also?.hasProvision(framework, ref) ?? false),
    isRetired: (id) => retired.has(id) || (also?.isRetired(id) ?? false),
    hasMapping: (id) => {
      mappings ??= new Set(contents.mappings.map((mapping) => mapping.id));
      return mappings.has(id) || (also?.hasMapping(id) ?? false);
    },
    vocabulary: (framework) => vocabularies.get(framework) ?? also?.vocabulary(framework) ?? null,
    frameworks: () => [...frameworks.keys(), ...(also?.frameworks() ?? [])],
    crosswalks: () => [...crosswalks.keys(), ...(also?.crosswalks() ?? [])],
    refs: (framework) => {
      if (!frameworks.has(framework)) return also?.refs(framework) ?? NO_NAMES;
      return refs.get(framework) ?? ownRefs(framework);
    },
    recordKinds: () => kinds,
  };
}

const NO_NAMES = new KnownNames([]);

/** Knows nothing. */
export const EMPTY_LOOKUP: CatalogueLookup = {
  framework: () => null,
  crosswalk: () => null,
  view: () => null,
  hasProvision: () => false,
  isRetired: () => false,
  hasMapping: () => false,
  vocabulary: () => null,
  frameworks: () => [],
  crosswalks: () => [],
  refs: () => NO_NAMES,
  recordKinds: () => null,
};
