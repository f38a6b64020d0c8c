import type { StatedExtent } from '../../model/extent.ts';
import { FULL, PARTIAL } from '../algebra.ts';
import { eachInSteps, groupByInSteps, ROWS_IN_A_STEP, type Steps } from '../steps.ts';
import type { CatalogueIndex } from './catalogue-index.ts';
import type { EvidenceIndex } from './evidence-index.ts';
import type { OrganizationRecords } from './organization-records.ts';
import type { Renewals } from './renewals.ts';
import { rowsBySystem } from './rows-by-system.ts';
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
  readonly renewals: Renewals;
  readonly systemNumber: ReadonlyMap<string, number>;
}

/** A table made before some records were stated again. */
export interface EarlierTable {
  readonly table: SupportTable;
  readonly evidence: EvidenceIndex;
  readonly systemNumber: ReadonlyMap<string, number>;
  /** Ids of the evidence whose rows are made again. */
  readonly regrouped: ReadonlySet<string>;
}

export function extentCode(extent: StatedExtent): number {
  return extent === 'FULL' ? FULL : PARTIAL;
}

/** Collects the rows of all evidence, or of an earlier table only those that have changed; a step is some links. */
export function* collectSupports(sources: SupportSources, earlier: EarlierTable | null): Steps<SupportTable> {
  const builder = new TableBuilder(sources.systemNumber, earlier?.table ?? null);
  if (earlier !== null) yield* builder.drop(earlier);
  yield* addSupports(builder, sources, earlier?.regrouped ?? null);
  yield* addDemonstrated(builder, sources, earlier?.regrouped ?? null);
  return yield* builder.table(sources.evidence);
}

class TableBuilder {
  readonly #systemNumber: ReadonlyMap<string, number>;
  readonly #organizationWide: SupportRowBuilder;
  readonly #aboutSystems: SupportRowBuilder;
  /** Null: the rows about systems are divided among the systems when all are known. */
  readonly #divided: {
    readonly unknown: SupportRowBuilder;
    readonly bySystem: readonly SupportRowBuilder[];
  } | null;

  constructor(systemNumber: ReadonlyMap<string, number>, table: SupportTable | null) {
    this.#systemNumber = systemNumber;
    this.#organizationWide = new SupportRowBuilder(table?.organizationWide);
    this.#aboutSystems = new SupportRowBuilder(table?.aboutSystems);
    this.#divided =
      table === null
        ? null
        : {
            unknown: new SupportRowBuilder(table.aboutUnknownSystems),
            bySystem: Array.from(
              { length: systemNumber.size },
              (_, system) => new SupportRowBuilder(table.bySystem[system]),
            ),
          };
  }

  /** The tables that hold the rows of evidence about these systems (none: organization-wide). */
  partsOf(systems: readonly string[], numberOf = this.#systemNumber): readonly SupportRowBuilder[] {
    if (systems.length === 0) return [this.#organizationWide];
    if (this.#divided === null) return [this.#aboutSystems];
    const { unknown, bySystem } = this.#divided;
    const known = systems.flatMap((system) => numberOf.get(system) ?? []);
    if (known.length === 0) return [this.#aboutSystems, unknown];
    return [this.#aboutSystems, ...known.map((number) => bySystem[number]!)];
  }

  /** Leaves out the rows of regrouped evidence, wherever it had any. */
  *drop({ evidence, systemNumber, regrouped }: EarlierTable): Steps<void> {
    const isDropped = new Uint8Array(evidence.all.length);
    const parts = new Set<SupportRowBuilder>();
    yield* eachInSteps(regrouped, (id) => {
      const number = evidence.numberOf.get(id);
      if (number === undefined) return;
      isDropped[number] = 1;
      for (const part of this.partsOf(evidence.all[number]!.systems, systemNumber)) parts.add(part);
    });
    for (const part of parts) {
      yield* part.drop(isDropped);
    }
  }

  *table(evidence: EvidenceIndex): Steps<SupportTable> {
    const organizationWide = yield* this.#organizationWide.rows();
    const aboutSystems = yield* this.#aboutSystems.rows();
    if (this.#divided === null) {
      const { unknown, bySystem } = yield* rowsBySystem(aboutSystems, evidence, this.#systemNumber);
      return { organizationWide, aboutSystems, aboutUnknownSystems: unknown, bySystem };
    }
    const bySystem: SupportRows[] = [];
    for (const builder of this.#divided.bySystem) {
      bySystem.push(yield* builder.rows());
      yield;
    }
    return {
      organizationWide,
      aboutSystems,
      aboutUnknownSystems: yield* this.#divided.unknown.rows(),
      bySystem,
    };
  }
}

const UNASKED = -2;
const NOWHERE = -1;

/** Evidence for which a link counts, and the tables that hold its rows. */
interface Holder {
  readonly number: number;
  readonly parts: readonly SupportRowBuilder[];
}

/**
 * Adds supports, each for the evidence that states it and for what takes it over. What an id stands for is looked up
 * once, however many rows name it.
 *
 * @param wanted ids of the evidence that is meant; null: all
 */
function* addSupports(
  builder: TableBuilder,
  sources: SupportSources,
  wanted: ReadonlySet<string> | null,
): Steps<void> {
  const { catalogue, records, renewals } = sources;
  const { supports } = records;
  const { words } = supports;
  const provisionOf = new Int32Array(words.length).fill(UNASKED);
  // Nearly all evidence has its rows in one table, and nothing takes them over: a million rows need no lists for that.
  const onlyHolderOf = new Int32Array(words.length).fill(UNASKED);
  const onlyPartOf: SupportRowBuilder[] = [];
  const severalOf = new Map<number, readonly Holder[]>();
  const lookUp = (evidenceWord: number): void => {
    const holders = holdersAmong(builder, sources, words.mustText(evidenceWord), wanted);
    const [first] = holders;
    onlyHolderOf[evidenceWord] = NOWHERE;
    if (first === undefined) return;
    if (holders.length > 1 || first.parts.length > 1) severalOf.set(evidenceWord, holders);
    else {
      onlyHolderOf[evidenceWord] = first.number;
      onlyPartOf[evidenceWord] = first.parts[0]!;
    }
  };
  const visit = (evidenceWord: number, provisionWord: number, extent: number): number => {
    if (onlyHolderOf[evidenceWord] === UNASKED) lookUp(evidenceWord);
    const holder = onlyHolderOf[evidenceWord]!;
    const several = holder === NOWHERE ? severalOf.get(evidenceWord) : undefined;
    if (holder === NOWHERE && several === undefined) return 0;
    if (provisionOf[provisionWord] === UNASKED)
      provisionOf[provisionWord] = catalogue.numberOf.get(words.mustText(provisionWord)) ?? NOWHERE;
    const provision = provisionOf[provisionWord]!;
    if (provision === NOWHERE) return 0;
    if (several === undefined) {
      onlyPartOf[evidenceWord]!.add(provision, extent, holder);
      return 1;
    }
    let rows = 0;
    for (const { number, parts } of several) {
      for (const part of parts) part.add(provision, extent, number);
      rows += parts.length;
    }
    return rows;
  };
  if (wanted === null) {
    yield* supports.eachRowInSteps(visit);
    return;
  }
  const stating = new Set<number>();
  yield* eachInSteps(wanted, (id) => {
    const word = words.find(renewals.takenOverFrom(id)?.id ?? id);
    if (word !== null) stating.add(word);
  });
  yield* supports.eachRowOfInSteps(stating, visit);
}

/** Adds what evidence shows of operating controls, each as {@link addSupports} does. */
function* addDemonstrated(
  builder: TableBuilder,
  sources: SupportSources,
  wanted: ReadonlySet<string> | null,
): Steps<void> {
  const { catalogue, records } = sources;
  const addressed = yield* groupByInSteps(records.addresses.values(), ({ control }) => control);
  let work = 0;
  for (const shown of records.demonstrates.values()) {
    if (++work % ROWS_IN_A_STEP === 0) yield;
    if (records.controls.get(shown.control)?.status !== 'OPERATING') continue;
    for (const { number, parts } of holdersAmong(builder, sources, shown.evidence, wanted)) {
      for (const { provision, extent } of addressed.get(shown.control) ?? []) {
        const p = catalogue.numberOf.get(provision);
        if (p === undefined) continue;
        const weaker = Math.min(extentCode(extent), extentCode(shown.extent));
        for (const part of parts) part.add(p, weaker, number);
        work += parts.length;
        if (work < ROWS_IN_A_STEP) continue;
        work = 0;
        yield;
      }
    }
  }
}

/** The evidence for which the links that one piece states count, if it is meant. */
function holdersAmong(
  builder: TableBuilder,
  { evidence, renewals }: SupportSources,
  stating: string,
  wanted: ReadonlySet<string> | null,
): readonly Holder[] {
  const holders: Holder[] = [];
  const add = (id: string): void => {
    const number = evidence.numberOf.get(id);
    if (number === undefined || wanted?.has(id) === false) return;
    holders.push({ number, parts: builder.partsOf(evidence.all[number]!.systems) });
  };
  add(stating);
  for (const { id } of renewals.takenOverBy(stating)) add(id);
  return holders;
}
