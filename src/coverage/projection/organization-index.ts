import { dayNumber } from '../../model/day.ts';
import type { Addressing, Demonstration, Evidence, Support } from '../../model/evidence.ts';
import { groupBy } from '../../model/group-by.ts';
import { inFileOrder } from '../../model/in-file-order.ts';
import { memoOn } from '../../model/memo-on.ts';
import type { AISystem, Organization } from '../../model/organization.ts';
import { AnswerIndex } from './answer-index.ts';
import type { CatalogueIndex } from './catalogue-index.ts';
import { DecisionIndex } from './decision-index.ts';
import { type DayReader, dayReader, EvidenceIndex, OPEN_END, OPEN_START } from './evidence-index.ts';
import type { OrganizationRecords } from './organization-records.ts';
import { changesSince, type RecordChanges } from './record-changes.ts';
import { type Counting, Renewals } from './renewals.ts';
import { ReviewIndex } from './review-index.ts';
import { SupportGroups } from './support-groups.ts';
import type { SupportRows } from './support-rows.ts';
import { collectSupports, extentCode, type SupportTable } from './support-table.ts';
import type { ClassifiedSystems, SystemClassification } from './system-classification.ts';

/** A system with its classification, the days on which it is in scope, and the evidence about it. */
export interface SystemEntry extends SystemClassification {
  readonly system: AISystem;
  readonly from: number;
  readonly until: number;
  readonly supports: SupportRows;
}

/** One organization's records as typed arrays over a catalogue's provision numbers. */
export class OrganizationIndex {
  readonly catalogue: CatalogueIndex;
  readonly records: OrganizationRecords;
  readonly organization: Organization;
  readonly evidence: EvidenceIndex;
  readonly renewals: Renewals;
  /** What counts as demonstrating a control, by its id. */
  readonly demonstrationsOf: ReadonlyMap<string, readonly Counting<Demonstration>[]>;
  #supportsAt: SupportGroups | null = null;
  #supportsOf: SupportGroups | null = null;
  #addressesAt: ReadonlyMap<string, readonly Addressing[]> | null = null;
  readonly supports: SupportTable;
  readonly systems: readonly SystemEntry[];
  readonly systemNumber: ReadonlyMap<string, number>;
  /** Per provision the best extent that an operating control states of it, whether or not it is demonstrated. */
  readonly controlled: Uint8Array;
  readonly decisions: DecisionIndex;
  readonly answers: AnswerIndex;
  readonly reviews: ReviewIndex;
  readonly classified: ClassifiedSystems;

  /**
   * @param earlier an index of earlier records of the organization: what they do not change is taken from it, and
   * one more support among a million costs milliseconds
   */
  constructor(
    catalogue: CatalogueIndex,
    records: OrganizationRecords,
    earlier: OrganizationIndex | null = null,
  ) {
    const organization = records.organization;
    if (organization === null) throw new TypeError('An organization without its own record cannot be asked.');
    this.catalogue = catalogue;
    this.records = records;
    this.organization = organization;
    const day = dayReader();
    const comparable = earlier !== null && earlier.catalogue === catalogue ? earlier : null;
    const changes = comparable && changesSince(comparable.records, records);
    const known = changes === null ? null : comparable;
    const systems = known?.systems.map(({ system }) => system) ?? inFileOrder(records.systems.values());
    this.systemNumber = known?.systemNumber ?? new Map(systems.map(({ localId }, index) => [localId, index]));
    this.evidence =
      known?.evidence.with(changes?.evidence ?? [], day) ?? EvidenceIndex.of(records.evidence.values(), day);
    const { evidence, systemNumber } = this;
    const renewals = isUnchanged(changes) && known !== null ? known.renewals : Renewals.of(records);
    this.renewals = renewals;
    this.supports = collectSupports(
      { catalogue, records, evidence, renewals, systemNumber },
      known && {
        table: known.supports,
        evidence: known.evidence,
        regrouped: renewals.differingFrom(known.renewals, changes?.regrouped ?? new Set()),
      },
    );
    this.systems = this.supports.bySystem.map((supports, number) =>
      known === null ? systemEntry(systems[number]!, supports, day) : { ...known.systems[number]!, supports },
    );
    this.demonstrationsOf =
      known?.renewals.isEmpty && renewals.isEmpty
        ? known.demonstrationsOf
        : groupBy(
            [...records.demonstrates.values()].flatMap((shown) => renewals.counting(shown)),
            (shown) => shown.control,
          );
    this.controlled = known?.controlled ?? controlledExtents(catalogue, records);
    this.answers =
      known !== null && records.answers.isSameAs(known.records.answers)
        ? known.answers
        : new AnswerIndex(records.answers.values(), this.systemNumber);
    this.reviews =
      known !== null && records.rowReviews.isSameAs(known.records.rowReviews)
        ? known.reviews
        : new ReviewIndex(records.rowReviews.values());
    this.classified =
      known !== null && known.answers === this.answers
        ? known.classified
        : {
            catalogue,
            answers: this.answers,
            systems: this.systems.map(({ roles, classes, onMarketFrom }) => ({
              roles,
              classes,
              onMarketFrom,
            })),
          };
    this.decisions =
      known !== null && records.decisions.isSameAs(known.records.decisions)
        ? known.decisions
        : new DecisionIndex(catalogue, records.decisions.values(), this.systemNumber);
  }

  /** Evidence of one kind with its number, in file order; made when a kind is first asked for. */
  evidenceOfKind(kind: string): readonly (readonly [number, Evidence])[] {
    return evidenceByKind(this.evidence).get(kind) ?? [];
  }

  /**
   * What counts as supporting a provision, by its id, in file order: grouped when the first chain is asked for, since
   * counts need none.
   */
  supportsAt(provision: string): readonly Counting<Support>[] {
    return this.supportsStatedAt(provision).flatMap((support) => this.renewals.counting(support));
  }

  /** The supports that are stated of a provision, by its id, in file order; of a retired one too. */
  supportsStatedAt(provision: string): readonly Support[] {
    this.#supportsAt ??= new SupportGroups(this.records.supports, 'provision');
    return this.#supportsAt.of(provision);
  }

  /** The supports that count for a piece of evidence, by its id, in file order. */
  supportsOf(evidence: string): readonly Counting<Support>[] {
    const from = this.renewals.takenOverFrom(evidence);
    const takenOverFrom = from?.localId ?? null;
    return this.supportsStatedOf(from?.id ?? evidence).map((support) => ({
      ...support,
      evidence,
      takenOverFrom,
    }));
  }

  /** The supports that are stated of a piece of evidence, by its id, in file order. */
  supportsStatedOf(evidence: string): readonly Support[] {
    this.#supportsOf ??= new SupportGroups(this.records.supports, 'evidence');
    return this.#supportsOf.of(evidence);
  }

  /** What controls address, by provision id; made like the supports. */
  get addressesAt(): ReadonlyMap<string, readonly Addressing[]> {
    this.#addressesAt ??= groupBy(this.records.addresses.values(), (addressing) => addressing.provision);
    return this.#addressesAt;
  }
}

/** Kept for as long as no evidence changes, whatever else does. */
const evidenceByKind = memoOn(
  ({ all }: EvidenceIndex): ReadonlyMap<string, readonly (readonly [number, Evidence])[]> =>
    groupBy(
      [...all.entries()].sort(([, a], [, b]) => a.position - b.position),
      ([, record]) => record.kind,
    ),
);

/** Whether evidence and its supports are those of the earlier records; what else links it never differs. */
function isUnchanged(changes: RecordChanges | null): boolean {
  return changes !== null && changes.evidence.length === 0 && changes.regrouped.size === 0;
}

function systemEntry(system: AISystem, supports: SupportRows, day: DayReader): SystemEntry {
  return {
    system,
    from: day(system.inScopeFrom, OPEN_START),
    until: day(system.inScopeUntil, OPEN_END),
    onMarketFrom: system.onMarketFrom === null ? null : dayNumber(system.onMarketFrom),
    roles: termsByFramework(system.roles),
    classes: termsByFramework(system.classes),
    supports,
  };
}

function controlledExtents(catalogue: CatalogueIndex, records: OrganizationRecords): Uint8Array {
  const controlled = new Uint8Array(catalogue.provisions.length);
  for (const { control, provision, extent } of records.addresses.values()) {
    if (records.controls.get(control)?.status !== 'OPERATING') continue;
    const p = catalogue.numberOf.get(provision);
    if (p !== undefined) controlled[p] = Math.max(controlled[p]!, extentCode(extent));
  }
  return controlled;
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
