import type { StatedExtent } from '../../model/extent.ts';
import { groupBy } from '../../model/group-by.ts';
import { FULL, PARTIAL } from '../algebra.ts';
import type { CatalogueIndex } from './catalogue-index.ts';
import type { EvidenceIndex } from './evidence-index.ts';
import type { OrganizationRecords } from './organization-records.ts';
import { SupportRowBuilder, type SupportRows } from './support-rows.ts';

/** What supports provisions, by whom its evidence is about. */
export interface SupportTable {
  readonly organizationWide: SupportRows;
  /** About any system. */
  readonly aboutSystems: SupportRows;
  /** Those of them that name no system there is a record of. */
  readonly aboutUnknownSystems: SupportRows;
  /** By system number. */
  readonly bySystem: readonly SupportRows[];
}

/** What a table is made of. */
export interface SupportSources {
  readonly catalogue: CatalogueIndex;
  readonly records: OrganizationRecords;
  readonly evidence: EvidenceIndex;
  readonly systemNumber: ReadonlyMap<string, number>;
}

/** A table made before some records were stated again. */
export interface EarlierTable {
  readonly table: SupportTable;
  readonly evidence: EvidenceIndex;
  /** Ids of the evidence whose rows are made again. */
  readonly regrouped: ReadonlySet<string>;
}

export function extentCode(extent: StatedExtent): number {
  return extent === 'FULL' ? FULL : PARTIAL;
}

/** Collects the rows of all evidence, or of an earlier table only those that have changed. */
export function collectSupports(sources: SupportSources, earlier: EarlierTable | null): SupportTable {
  const builder = new TableBuilder(sources.systemNumber, earlier?.table ?? null);
  if (earlier !== null) builder.drop(earlier);
  addSupports(builder, sources, earlier?.regrouped ?? null);
  addDemonstrated(builder, sources, earlier?.regrouped ?? null);
  return builder.table();
}

class TableBuilder {
  readonly #systemNumber: ReadonlyMap<string, number>;
  readonly #organizationWide: SupportRowBuilder;
  readonly #aboutSystems: SupportRowBuilder;
  readonly #aboutUnknownSystems: SupportRowBuilder;
  readonly #bySystem: readonly SupportRowBuilder[];

  constructor(systemNumber: ReadonlyMap<string, number>, table: SupportTable | null) {
    this.#systemNumber = systemNumber;
    this.#organizationWide = new SupportRowBuilder(table?.organizationWide);
    this.#aboutSystems = new SupportRowBuilder(table?.aboutSystems);
    this.#aboutUnknownSystems = new SupportRowBuilder(table?.aboutUnknownSystems);
    this.#bySystem = Array.from(
      { length: systemNumber.size },
      (_, system) => new SupportRowBuilder(table?.bySystem[system]),
    );
  }

  /** The tables that hold the rows of evidence about these systems (none: organization-wide). */
  partsOf(systems: readonly string[]): readonly SupportRowBuilder[] {
    if (systems.length === 0) return [this.#organizationWide];
    const known = systems.flatMap((system) => this.#systemNumber.get(system) ?? []);
    if (known.length === 0) return [this.#aboutSystems, this.#aboutUnknownSystems];
    return [this.#aboutSystems, ...known.map((number) => this.#bySystem[number]!)];
  }

  /** Leaves out the rows of regrouped evidence, wherever it had any. */
  drop({ evidence, regrouped }: EarlierTable): void {
    const isDropped = new Uint8Array(evidence.all.length);
    const parts = new Set<SupportRowBuilder>();
    for (const id of regrouped) {
      const number = evidence.numberOf.get(id);
      if (number === undefined) continue;
      isDropped[number] = 1;
      for (const part of this.partsOf(evidence.all[number]!.systems)) parts.add(part);
    }
    for (const part of parts) part.drop((number) => isDropped[number] === 1);
  }

  table(): SupportTable {
    return {
      organizationWide: this.#organizationWide.rows(),
      aboutSystems: this.#aboutSystems.rows(),
      aboutUnknownSystems: this.#aboutUnknownSystems.rows(),
      bySystem: this.#bySystem.map((builder) => builder.rows()),
    };
  }
}

const UNASKED = -2;
const NOWHERE = -1;

/**
 * Adds supports. What an id stands for is looked up once, however many rows name it.
 *
 * @param wanted ids of the evidence that is meant; null: all
 */
function addSupports(
  builder: TableBuilder,
  { catalogue, records, evidence }: SupportSources,
  wanted: ReadonlySet<string> | null,
): void {
  const { supports } = records;
  const { words } = supports;
  const evidenceOf = new Int32Array(words.length).fill(wanted === null ? UNASKED : NOWHERE);
  for (const id of wanted ?? []) {
    const word = words.find(id);
    if (word !== null) evidenceOf[word] = UNASKED;
  }
  const provisionOf = new Int32Array(words.length).fill(UNASKED);
  const partsOf = new Array<readonly SupportRowBuilder[]>(evidence.all.length);
  supports.eachRow((evidenceWord, provisionWord, extent) => {
    if (evidenceOf[evidenceWord] === UNASKED) {
      const number = evidence.numberOf.get(words.mustText(evidenceWord)) ?? NOWHERE;
      evidenceOf[evidenceWord] = number;
      if (number !== NOWHERE) partsOf[number] = builder.partsOf(evidence.all[number]!.systems);
    }
    const number = evidenceOf[evidenceWord]!;
    if (number === NOWHERE) return;
    if (provisionOf[provisionWord] === UNASKED)
      provisionOf[provisionWord] = catalogue.numberOf.get(words.mustText(provisionWord)) ?? NOWHERE;
    const provision = provisionOf[provisionWord]!;
    if (provision === NOWHERE) return;
    for (const part of partsOf[number]!) part.add(provision, extent, number);
  });
}

/** Adds what evidence shows of operating controls. */
function addDemonstrated(
  builder: TableBuilder,
  { catalogue, records, evidence }: SupportSources,
  wanted: ReadonlySet<string> | null,
): void {
  const addressed = groupBy(records.addresses.values(), ({ control }) => control);
  for (const shown of records.demonstrates.values()) {
    const number = evidence.numberOf.get(shown.evidence);
    if (number === undefined || wanted?.has(shown.evidence) === false) continue;
    if (records.controls.get(shown.control)?.status !== 'OPERATING') continue;
    const parts = builder.partsOf(evidence.all[number]!.systems);
    for (const { provision, extent } of addressed.get(shown.control) ?? []) {
      const p = catalogue.numberOf.get(provision);
      if (p === undefined) continue;
      const weaker = Math.min(extentCode(extent), extentCode(shown.extent));
      for (const part of parts) part.add(p, weaker, number);
    }
  }
}
