import { type Fact, inOrderOfStore } from '../../ledger/fact.ts';
import { readLink, readNode } from '../../ledger/records/codec.ts';
import type { CatalogueContents } from '../../model/contents.ts';
import type { Crosswalk, CrosswalkGap, Mapping } from '../../model/crosswalk.ts';
import type { Framework, Provision } from '../../model/framework.ts';
import type { RecordKind, View } from '../../model/record-kind.ts';
import { SharedMap } from './shared-map.ts';

/** The catalogue as records by id. Facts may arrive in any order: a record holds its ends by id. */
export class CatalogueRecords {
  readonly frameworks: SharedMap<Framework>;
  readonly provisions: SharedMap<Provision>;
  readonly crosswalks: SharedMap<Crosswalk>;
  readonly mappings: SharedMap<Mapping>;
  readonly gaps: SharedMap<CrosswalkGap>;
  readonly recordKinds: SharedMap<RecordKind>;
  readonly views: SharedMap<View>;

  constructor(from?: CatalogueRecords) {
    this.frameworks = from?.frameworks.copy() ?? new SharedMap();
    this.provisions = from?.provisions.copy() ?? new SharedMap();
    this.crosswalks = from?.crosswalks.copy() ?? new SharedMap();
    this.mappings = from?.mappings.copy() ?? new SharedMap();
    this.gaps = from?.gaps.copy() ?? new SharedMap();
    this.recordKinds = from?.recordKinds.copy() ?? new SharedMap();
    this.views = from?.views.copy() ?? new SharedMap();
  }

  /** The same records, to be changed without those who hold these noticing. */
  copy(): CatalogueRecords {
    return new CatalogueRecords(this);
  }

  static of(contents: CatalogueContents): CatalogueRecords {
    const records = new CatalogueRecords();
    for (const framework of contents.frameworks) records.frameworks.set(framework.slug, framework);
    for (const provision of contents.provisions) records.provisions.set(provision.id, provision);
    for (const crosswalk of contents.crosswalks) records.crosswalks.set(crosswalk.slug, crosswalk);
    for (const mapping of contents.mappings) records.mappings.set(mapping.id, mapping);
    for (const gap of contents.gaps) records.gaps.set(gap.id, gap);
    for (const kind of contents.recordKinds) records.recordKinds.set(kind.id, kind);
    for (const view of contents.views) records.views.set(view.slug, view);
    return records;
  }

  /** Applies the facts of one change as a store does. */
  applyChange(facts: readonly Fact[]): void {
    for (const fact of inOrderOfStore(facts)) this.apply(fact);
  }

  apply(fact: Fact): void {
    switch (fact.fact) {
      case 'node':
        if (fact.label === 'Framework') this.frameworks.set(fact.id, readNode('Framework', fact));
        else if (fact.label === 'Provision') this.provisions.set(fact.id, readNode('Provision', fact));
        else if (fact.label === 'Crosswalk') this.crosswalks.set(fact.id, readNode('Crosswalk', fact));
        else if (fact.label === 'RecordKind') this.recordKinds.set(fact.id, readNode('RecordKind', fact));
        else if (fact.label === 'View') this.views.set(fact.id, readNode('View', fact));
        break;
      case 'link':
        if (fact.type === 'MAPS_TO') this.mappings.set(fact.id, readLink('MAPS_TO', fact));
        else if (fact.type === 'GAP_AT') this.gaps.set(fact.id, readLink('GAP_AT', fact));
        break;
      case 'node-gone':
        if (fact.label === 'RecordKind') this.recordKinds.delete(fact.id);
        else if (fact.label === 'View') this.views.delete(fact.id);
        break;
      case 'link-gone':
        if (fact.type === 'MAPS_TO') this.mappings.delete(fact.id);
        else if (fact.type === 'GAP_AT') this.gaps.delete(fact.id);
        break;
    }
  }
}
