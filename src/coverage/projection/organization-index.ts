import { dayNumber } from '../../model/day.ts';
import type { Addressing, Demonstration, Evidence, Support } from '../../model/evidence.ts';
import { inFileOrder } from '../../model/in-file-order.ts';
import type { AISystem, Organization } from '../../model/organization.ts';
import { MadeInSteps } from '../made-in-steps.ts';
import { memoInSteps } from '../memo-in-steps.ts';
import { sortedInSteps } from '../sorted-in-steps.ts';
import { atOnce, eachInSteps, groupByInSteps, listedInSteps, type Steps } from '../steps.ts';
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
  readonly #supportsAt = new MadeInSteps(() => SupportGroups.inSteps(this.records.supports, 'provision'));
  readonly #supportsOf = new MadeInSteps(() => SupportGroups.inSteps(this.records.supports, 'evidence'));
  readonly #addressesAt = new MadeInSteps(() =>
    groupByInSteps(this.records.addresses.values(), (addressing) => addressing.provision),
  );
  readonly supports: SupportTable;
  readonly systems: readonly SystemEntry[];
  readonly systemNumber: ReadonlyMap<string, number>;
  /** Per provision the best extent that an operating control states of it, whether or not it is demonstrated. */
  readonly controlled: Uint8Array;
  readonly decisions: DecisionIndex;
  readonly answers: AnswerIndex;
  readonly reviews: ReviewIndex;
  readonly classified: ClassifiedSystems;

  private constructor(parts: Parts) {
    this.catalogue = parts.catalogue;
    this.records = parts.records;
    this.organization = parts.organization;
    this.evidence = parts.evidence;
    this.renewals = parts.renewals;
    this.demonstrationsOf = parts.demonstrationsOf;
    this.supports = parts.supports;
    this.systems = parts.systems;
    this.systemNumber = parts.systemNumber;
    this.controlled = parts.controlled;
    this.decisions = parts.decisions;
    this.answers = parts.answers;
    this.reviews = parts.reviews;
    this.classified = parts.classified;
  }

  /** As {@link inSteps}, at once. */
  static of(
    catalogue: CatalogueIndex,
    records: OrganizationRecords,
    earlier: OrganizationIndex | null = null,
  ): OrganizationIndex {
    return atOnce(OrganizationIndex.inSteps(catalogue, records, earlier));
  }

  /**
   * The index of some records, which do not change meanwhile; a step is some of them.
   *
   * @param earlier an index of earlier records of the organization: what they do not change is taken from it, and
   * one more support among a million costs milliseconds
   */
  static *inSteps(
    catalogue: CatalogueIndex,
    records: OrganizationRecords,
    earlier: OrganizationIndex | null = null,
  ): Steps<OrganizationIndex> {
    const organization = records.organization;
    if (organization === null) throw new TypeError('An organization without its own record cannot be asked.');
    const day = dayReader();
    const comparable = earlier !== null && earlier.catalogue === catalogue ? earlier : null;
    const changes = comparable && (yield* changesSince(comparable.records, records));
    const known = changes === null ? null : comparable;
    const systems =
      known !== null && changes?.systems === 'same'
        ? known.systems.map(({ system }) => system)
        : inFileOrder(records.systems.values());
    const hasSameNumbers = changes !== null && changes.systems !== 'more';
    const systemNumber =
      known !== null && hasSameNumbers
        ? known.systemNumber
        : new Map(systems.map(({ localId }, index) => [localId, index]));
    const evidence =
      known === null
        ? yield* EvidenceIndex.inSteps(records.evidence.values(), day)
        : yield* known.evidence.with(changes?.evidence ?? [], day);
    const renewals =
      known === null || changes === null
        ? yield* Renewals.inSteps(records)
        : isUnchanged(changes)
          ? known.renewals
          : yield* known.renewals.after(changes.evidence, records);
    const supports = yield* collectSupports(
      { catalogue, records, evidence, renewals, systemNumber },
      known && {
        table: known.supports,
        evidence: known.evidence,
        systemNumber: known.systemNumber,
        regrouped: renewals.differingFrom(known.renewals, changes?.regrouped ?? new Set()),
      },
    );
    const entries: SystemEntry[] = [];
    for (const [number, rows] of supports.bySystem.entries()) {
      const [system, before] = [systems[number]!, known?.systems[number]];
      entries.push(
        before?.system === system ? { ...before, supports: rows } : systemEntry(system, rows, day),
      );
      yield;
    }
    const demonstrationsOf =
      known?.renewals.isEmpty && renewals.isEmpty && changes?.hasSameDemonstrations
        ? known.demonstrationsOf
        : yield* groupByInSteps(
            renewals.countingEach(records.demonstrates.values()),
            ({ control }) => control,
          );
    const controlled =
      known !== null && changes?.hasSameControls
        ? known.controlled
        : yield* controlledExtents(catalogue, records);
    const answers =
      known !== null && hasSameNumbers && records.answers.isSameAs(known.records.answers)
        ? known.answers
        : yield* AnswerIndex.inSteps(records.answers.values(), systemNumber);
    const reviews =
      earlier !== null && records.rowReviews.isSameAs(earlier.records.rowReviews)
        ? earlier.reviews
        : yield* ReviewIndex.inSteps(records.rowReviews.values());
    const classified =
      known?.answers === answers && changes?.systems === 'same'
        ? known.classified
        : {
            catalogue,
            answers,
            systems: entries.map(({ roles, classes, onMarketFrom }) => ({ roles, classes, onMarketFrom })),
          };
    const decisions =
      known !== null && hasSameNumbers && records.decisions.isSameAs(known.records.decisions)
        ? known.decisions
        : yield* DecisionIndex.inSteps(catalogue, records.decisions.values(), systemNumber);
    return new OrganizationIndex({
      ...{ catalogue, records, organization, evidence, renewals, demonstrationsOf, supports },
      ...{ systems: entries, systemNumber, controlled, decisions, answers, reviews, classified },
    });
  }

  /** Evidence of one kind with its number, in file order; made when a kind is first asked for, in steps. */
  *evidenceOfKind(kind: string): Steps<readonly (readonly [number, Evidence])[]> {
    return (yield* evidenceByKind.inSteps(this.evidence)).get(kind) ?? [];
  }

  /** Groups the links at each provision, for those who look for chains and want it in steps. */
  *groupLinks(): Steps<void> {
    yield* this.supportsByProvision();
    yield* this.#addressesAt.inSteps();
  }

  /** Groups what {@link supportsAt} reads, for those who want it in steps. */
  supportsByProvision(): Steps<SupportGroups> {
    return this.#supportsAt.inSteps();
  }

  /** Groups what {@link supportsOf} reads, for those who want it in steps. */
  supportsByEvidence(): Steps<SupportGroups> {
    return this.#supportsOf.inSteps();
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
    return atOnce(this.supportsByProvision()).of(provision);
  }

  /** The supports that count for a piece of evidence, by its id, in file order. */
  supportsOf(evidence: string): readonly Counting<Support>[] {
    const from = this.renewals.takenOverFrom(evidence);
    const takenOverFrom = from?.localId ?? null;
    return this.supportsStatedOf(from?.id ?? evidence).map((support) => ({
      takenOverFrom,
      ...support,
      evidence,
    }));
  }

  /** The supports that are stated of a piece of evidence, by its id, in file order. */
  supportsStatedOf(evidence: string): readonly Support[] {
    return atOnce(this.supportsByEvidence()).of(evidence);
  }

  /** What controls address, by provision id; made like the supports. */
  get addressesAt(): ReadonlyMap<string, readonly Addressing[]> {
    return this.#addressesAt.made ?? atOnce(this.#addressesAt.inSteps());
  }
}

/** Kept for as long as no evidence changes, whatever else does. */
const evidenceByKind = memoInSteps(function* ({
  all,
}: EvidenceIndex): Steps<ReadonlyMap<string, readonly (readonly [number, Evidence])[]>> {
  const numbered = yield* listedInSteps(all.entries());
  const placed = yield* sortedInSteps(numbered, ([, a], [, b]) => a.position - b.position);
  return yield* groupByInSteps(placed, ([, record]) => record.kind);
});

/** What an index consists of. */
type Parts = Pick<
  OrganizationIndex,
  | 'catalogue'
  | 'records'
  | 'organization'
  | 'evidence'
  | 'renewals'
  | 'demonstrationsOf'
  | 'supports'
  | 'systems'
  | 'systemNumber'
  | 'controlled'
  | 'decisions'
  | 'answers'
  | 'reviews'
  | 'classified'
>;

/** Whether evidence is that of the earlier records, with everything that it is linked to. */
function isUnchanged({ evidence, regrouped }: RecordChanges): boolean {
  return evidence.length === 0 && regrouped.size === 0;
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

function* controlledExtents(catalogue: CatalogueIndex, records: OrganizationRecords): Steps<Uint8Array> {
  const controlled = new Uint8Array(catalogue.provisions.length);
  yield* eachInSteps(records.addresses.values(), ({ control, provision, extent }) => {
    if (records.controls.get(control)?.status !== 'OPERATING') return;
    const p = catalogue.numberOf.get(provision);
    if (p !== undefined) controlled[p] = Math.max(controlled[p]!, extentCode(extent));
  });
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
