import { type Fact, inOrderOfStore } from '../../ledger/fact.ts';
import { readLink, readNode } from '../../ledger/records/codec.ts';
import type { Label, LinkType } from '../../ledger/records/registry.ts';
import type { OrganizationContents } from '../../model/contents.ts';
import type { Addressing, Demonstration, Evidence } from '../../model/evidence.ts';
import type { OfficialText } from '../../model/official-text.ts';
import type {
  Action,
  AISystem,
  AppliedControl,
  Decision,
  Organization,
  Supplier,
} from '../../model/organization.ts';
import { SharedMap } from './shared-map.ts';
import { SupportColumns } from './support-columns.ts';

interface Erasable {
  delete(id: string): boolean;
}

/** One organization as records by id. Facts may arrive in any order: a record holds its ends by id. */
export class OrganizationRecords {
  /** Null until the organization's own node has arrived. */
  organization: Organization | null;
  readonly systems: SharedMap<AISystem>;
  readonly suppliers: SharedMap<Supplier>;
  readonly controls: SharedMap<AppliedControl>;
  readonly evidence: SharedMap<Evidence>;
  readonly supports: SupportColumns;
  readonly addresses: SharedMap<Addressing>;
  readonly demonstrates: SharedMap<Demonstration>;
  readonly decisions: SharedMap<Decision>;
  readonly actions: SharedMap<Action>;
  readonly officialTexts: SharedMap<OfficialText>;

  constructor(from?: OrganizationRecords) {
    this.organization = from?.organization ?? null;
    this.systems = from?.systems.copy() ?? new SharedMap();
    this.suppliers = from?.suppliers.copy() ?? new SharedMap();
    this.controls = from?.controls.copy() ?? new SharedMap();
    this.evidence = from?.evidence.copy() ?? new SharedMap();
    this.supports = from?.supports.copy() ?? new SupportColumns();
    this.addresses = from?.addresses.copy() ?? new SharedMap();
    this.demonstrates = from?.demonstrates.copy() ?? new SharedMap();
    this.decisions = from?.decisions.copy() ?? new SharedMap();
    this.actions = from?.actions.copy() ?? new SharedMap();
    this.officialTexts = from?.officialTexts.copy() ?? new SharedMap();
  }

  /** The same records, to be changed without those who hold these noticing. */
  copy(): OrganizationRecords {
    return new OrganizationRecords(this);
  }

  static of(contents: OrganizationContents): OrganizationRecords {
    const records = new OrganizationRecords();
    records.organization = contents.organization;
    for (const system of contents.systems) records.systems.set(system.id, system);
    for (const supplier of contents.suppliers) records.suppliers.set(supplier.id, supplier);
    for (const control of contents.controls) records.controls.set(control.id, control);
    for (const evidence of contents.evidence) records.evidence.set(evidence.id, evidence);
    for (const support of contents.supports) records.supports.set(support);
    for (const addressing of contents.addresses) records.addresses.set(addressing.id, addressing);
    for (const demonstration of contents.demonstrates)
      records.demonstrates.set(demonstration.id, demonstration);
    for (const decision of contents.decisions) records.decisions.set(decision.id, decision);
    for (const action of contents.actions) records.actions.set(action.id, action);
    return records;
  }

  apply(fact: Fact): void {
    switch (fact.fact) {
      case 'node':
        if (fact.label === 'Organization') this.organization = readNode('Organization', fact);
        else if (fact.label === 'AISystem') this.systems.set(fact.id, readNode('AISystem', fact));
        else if (fact.label === 'Supplier') this.suppliers.set(fact.id, readNode('Supplier', fact));
        else if (fact.label === 'AppliedControl')
          this.controls.set(fact.id, readNode('AppliedControl', fact));
        else if (fact.label === 'Evidence') this.evidence.set(fact.id, readNode('Evidence', fact));
        else if (fact.label === 'Decision') this.decisions.set(fact.id, readNode('Decision', fact));
        else if (fact.label === 'Action') this.actions.set(fact.id, readNode('Action', fact));
        else if (fact.label === 'OfficialText')
          this.officialTexts.set(fact.id, readNode('OfficialText', fact));
        break;
      case 'link':
        if (fact.type === 'SUPPORTS') this.supports.set(readLink('SUPPORTS', fact));
        else if (fact.type === 'ADDRESSES') this.addresses.set(fact.id, readLink('ADDRESSES', fact));
        else if (fact.type === 'DEMONSTRATES') this.demonstrates.set(fact.id, readLink('DEMONSTRATES', fact));
        break;
      case 'node-gone':
        this.#nodesOf(fact.label)?.delete(fact.id);
        break;
      case 'link-gone':
        this.#linksOf(fact.type)?.delete(fact.id);
        break;
    }
  }

  /** Applies the facts of one change as a store does: a node that has ceased takes its links with it. */
  applyChange(facts: readonly Fact[]): void {
    for (const fact of inOrderOfStore(facts)) this.apply(fact);
    const gone = new Set(facts.flatMap((fact) => (fact.fact === 'node-gone' ? [fact.id] : [])));
    if (gone.size === 0) return;
    this.supports.deleteGivenBy(gone);
    for (const { id, control } of [...this.addresses.values()])
      if (gone.has(control)) this.addresses.delete(id);
    for (const { id, evidence, control } of [...this.demonstrates.values()])
      if (gone.has(evidence) || gone.has(control)) this.demonstrates.delete(id);
  }

  #nodesOf(label: Label): Erasable | null {
    if (label === 'AISystem') return this.systems;
    if (label === 'Supplier') return this.suppliers;
    if (label === 'AppliedControl') return this.controls;
    if (label === 'Evidence') return this.evidence;
    if (label === 'Decision') return this.decisions;
    if (label === 'Action') return this.actions;
    if (label === 'OfficialText') return this.officialTexts;
    return null;
  }

  #linksOf(type: LinkType): Erasable | null {
    if (type === 'SUPPORTS') return this.supports;
    if (type === 'ADDRESSES') return this.addresses;
    if (type === 'DEMONSTRATES') return this.demonstrates;
    return null;
  }
}
