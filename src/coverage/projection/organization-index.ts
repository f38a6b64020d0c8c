import { dayNumber } from '../../model/day.ts';
import type { Addressing, Demonstration, Evidence, Support } from '../../model/evidence.ts';
import type { StatedExtent } from '../../model/extent.ts';
import { groupBy } from '../../model/group-by.ts';
import type { AISystem, Organization } from '../../model/organization.ts';
import { FULL, PARTIAL } from '../algebra.ts';
import { RulePlanes } from '../planes/rule-planes.ts';
import type { CatalogueIndex } from './catalogue-index.ts';
import { DecisionIndex } from './decision-index.ts';
import type { OrganizationRecords } from './organization-records.ts';
import { SupportGroups } from './support-groups.ts';
import { NOWHERE, SupportRowCollector, type SupportRows } from './support-rows.ts';

/** Days before and after every date that a record can name. */
export const OPEN_START = -1e9;
export const OPEN_END = 1e9;

/** A system with what its record says of its scope and vocabulary. */
export interface SystemEntry {
  readonly system: AISystem;
  readonly from: number;
  readonly until: number;
  /** Roles and classes by framework slug; a framework without any is absent. */
  readonly roles: ReadonlyMap<string, ReadonlySet<string>>;
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>;
  readonly supports: SupportRows;
}

/** One organization's records as typed arrays over a catalogue's provision numbers. */
export class OrganizationIndex {
  readonly records: OrganizationRecords;
  readonly organization: Organization;
  readonly evidence: readonly Evidence[];
  /** By id. */
  readonly evidenceNumber: ReadonlyMap<string, number>;
  /** By control id. */
  readonly demonstrationsOf: ReadonlyMap<string, readonly Demonstration[]>;
  #ofKind: ReadonlyMap<string, readonly (readonly [number, Evidence])[]> | null = null;
  #supportsAt: SupportGroups | null = null;
  #supportsOf: SupportGroups | null = null;
  #addressesAt: ReadonlyMap<string, readonly Addressing[]> | null = null;
  /** In force on days from … until, were it accepted: the window, cut by a withdrawal. Empty where from > until. */
  readonly windowFrom: Int32Array;
  readonly windowUntil: Int32Array;
  /** 1 where the status lets the window count at all. */
  readonly counts: Uint8Array;
  readonly organizationWide: SupportRows;
  /** Evidence about any system. */
  readonly aboutSystems: SupportRows;
  /** Those of them that name no system there is a record of. */
  readonly aboutUnknownSystems: SupportRows;
  readonly systems: readonly SystemEntry[];
  readonly systemNumber: ReadonlyMap<string, number>;
  /** Per provision the best extent that an operating control states of it, whether or not it is demonstrated. */
  readonly controlled: Uint8Array;
  readonly decisions: DecisionIndex;
  /** What the catalogue's rules say of the systems. */
  readonly rules: RulePlanes;
  /** Frameworks of which a retired provision has a support or control link. */
  readonly retiredSupports: ReadonlySet<string>;

  constructor(catalogue: CatalogueIndex, records: OrganizationRecords) {
    const organization = records.organization;
    if (organization === null) throw new TypeError('An organization without its own record cannot be asked.');
    this.records = records;
    this.organization = organization;
    const evidence = [...records.evidence.values()];
    this.evidence = evidence;
    this.windowFrom = new Int32Array(evidence.length);
    this.windowUntil = new Int32Array(evidence.length);
    this.counts = new Uint8Array(evidence.length);
    const day = dayReader();
    evidence.forEach((record, e) => {
      const ended = record.status === 'WITHDRAWN' || record.status === 'SUPERSEDED';
      this.windowFrom[e] = day(record.validFrom, OPEN_START);
      const until = day(record.validUntil, OPEN_END);
      this.windowUntil[e] = ended ? Math.min(until, day(record.withdrawnOn, OPEN_START) - 1) : until;
      this.counts[e] = ended || record.status === 'ACCEPTED' ? 1 : 0;
    });
    const systems = [...records.systems.values()].sort((a, b) => a.position - b.position);
    this.systemNumber = new Map(systems.map((system, index) => [system.localId, index]));
    this.demonstrationsOf = groupBy(records.demonstrates.values(), (shown) => shown.control);
    const rows = new SupportRowCollector(evidence, this.systemNumber);
    const evidenceNumber = new Map(evidence.map((record, index) => [record.id, index]));
    this.evidenceNumber = evidenceNumber;
    rows.addAll(records.supports, catalogue, evidenceNumber);
    this.controlled = new Uint8Array(catalogue.provisions.length);
    const demonstrations = this.demonstrationsOf;
    for (const addressing of records.addresses.values()) {
      if (records.controls.get(addressing.control)?.status !== 'OPERATING') continue;
      const extent = extentCode(addressing.extent);
      const p = catalogue.numberOf.get(addressing.provision);
      if (p !== undefined && this.controlled[p]! < extent) this.controlled[p] = extent;
      for (const shown of demonstrations.get(addressing.control) ?? []) {
        rows.add(
          p ?? NOWHERE,
          Math.min(extent, extentCode(shown.extent)),
          evidenceNumber.get(shown.evidence) ?? NOWHERE,
        );
      }
    }
    this.organizationWide = rows.organizationWide.rows();
    this.aboutSystems = rows.aboutSystems.rows();
    this.aboutUnknownSystems = rows.aboutUnknownSystems.rows();
    this.systems = systems.map((system, index) => ({
      system,
      from: day(system.inScopeFrom, OPEN_START),
      until: day(system.inScopeUntil, OPEN_END),
      roles: termsByFramework(system.roles),
      classes: termsByFramework(system.classes),
      supports: rows.bySystem[index]!.rows(),
    }));
    this.rules = new RulePlanes(catalogue, this.systems);
    this.decisions = new DecisionIndex(catalogue, records.decisions.values(), this.systemNumber);
    this.retiredSupports = retiredSupports(catalogue, records);
  }

  /** Evidence of one kind with its number, in file order; made when a kind is first asked for. */
  evidenceOfKind(kind: string): readonly (readonly [number, Evidence])[] {
    this.#ofKind ??= groupBy(
      [...this.evidence.entries()].sort(([, a], [, b]) => a.position - b.position),
      ([, record]) => record.kind,
    );
    return this.#ofKind.get(kind) ?? [];
  }

  /** Supports of a provision by its id, in file order: grouped when the first chain is asked for, since counts need none. */
  supportsAt(provision: string): readonly Support[] {
    this.#supportsAt ??= new SupportGroups(this.records.supports, 'provision');
    return this.#supportsAt.of(provision);
  }

  /** Supports that evidence gives, by its id, in file order. */
  supportsOf(evidence: string): readonly Support[] {
    this.#supportsOf ??= new SupportGroups(this.records.supports, 'evidence');
    return this.#supportsOf.of(evidence);
  }

  /** What controls address, by provision id; made like the supports. */
  get addressesAt(): ReadonlyMap<string, readonly Addressing[]> {
    this.#addressesAt ??= groupBy(this.records.addresses.values(), (addressing) => addressing.provision);
    return this.#addressesAt;
  }
}

export function extentCode(extent: StatedExtent): number {
  return extent === 'FULL' ? FULL : PARTIAL;
}

/** Reads days, each date once: a portfolio has a million of them, but few different ones. */
function dayReader(): (date: string | null, open: number) => number {
  const known = new Map<string, number | null>();
  return (date, open) => {
    if (date === null) return open;
    let day = known.get(date);
    if (day === undefined) {
      day = dayNumber(date);
      known.set(date, day);
    }
    return day ?? open;
  };
}

function termsByFramework(
  terms: readonly { readonly framework: string; readonly id: string }[],
): Map<string, Set<string>> {
  const byFramework = new Map<string, Set<string>>();
  for (const term of terms) {
    const known = byFramework.get(term.framework);
    if (known === undefined) byFramework.set(term.framework, new Set([term.id]));
    else known.add(term.id);
  }
  return byFramework;
}

function retiredSupports(catalogue: CatalogueIndex, records: OrganizationRecords): Set<string> {
  const frameworks = new Set<string>();
  const { provisions } = catalogue.records;
  const tell = (id: string): void => {
    const record = provisions.get(id);
    if (record?.retired === true) frameworks.add(record.framework);
  };
  const { words } = records.supports;
  const isTold = new Uint8Array(words.length);
  records.supports.eachRow((_, provision) => {
    if (isTold[provision] === 0) tell(words.mustText(provision));
    isTold[provision] = 1;
  });
  for (const { provision } of records.addresses.values()) tell(provision);
  return frameworks;
}
