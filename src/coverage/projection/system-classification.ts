import type { CatalogueIndex } from './catalogue-index.ts';

/** Roles and classes of one system, by framework slug; a framework for which none is recorded is absent. */
export interface SystemClassification {
  readonly roles: ReadonlyMap<string, ReadonlySet<string>>;
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>;
}

/** All systems of an organization, in file order: the same object until the record of a system changes. */
export interface ClassifiedSystems {
  readonly catalogue: CatalogueIndex;
  readonly systems: readonly SystemClassification[];
}
