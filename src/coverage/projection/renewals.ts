import type { Evidence } from '../../model/evidence.ts';
import { groupBy } from '../../model/group-by.ts';
import { inFileOrder } from '../../model/in-file-order.ts';
import { findTakeovers } from '../../model/takeovers.ts';
import { eachInSteps, type Steps } from '../steps.ts';
import type { OrganizationRecords } from './organization-records.ts';

/** A support or demonstration that counts for a piece of evidence: its own, or one that it takes over. */
export type Counting<L extends { readonly evidence: string }> = L & {
  /** Local id of the evidence that states the link, where `evidence` takes it over; null: it states the link itself. */
  readonly takenOverFrom: string | null;
};

/**
 * Which evidence supersedes which, and whose links count for whom. Evidence that supersedes other evidence and has no
 * support and no demonstration of its own takes over those of its predecessor, which may have taken them over itself.
 * Nothing of this is written: the ledger states who supersedes whom, and each link once.
 */
export class Renewals {
  /** By the id of evidence that takes links over: the evidence that states them. */
  readonly #statedBy: ReadonlyMap<string, Evidence>;
  /** By the id of evidence that states links: who takes them over, in file order. */
  readonly #takenOverBy: ReadonlyMap<string, readonly Evidence[]>;
  /** By id: who supersedes it, in file order. */
  readonly #successors: ReadonlyMap<string, readonly Evidence[]>;
  /** By id: what it supersedes. */
  readonly #predecessors: ReadonlyMap<string, Evidence>;

  /** @param renewing what supersedes other evidence, in file order */
  private constructor(
    renewing: readonly Evidence[],
    predecessors: ReadonlyMap<string, Evidence>,
    statedBy: ReadonlyMap<string, Evidence>,
  ) {
    this.#predecessors = predecessors;
    this.#statedBy = statedBy;
    this.#successors = groupBy(renewing, ({ id }) => predecessors.get(id)!.id);
    this.#takenOverBy = groupBy(
      renewing.filter(({ id }) => statedBy.has(id)),
      ({ id }) => statedBy.get(id)!.id,
    );
  }

  /** No evidence says that it supersedes other evidence. */
  static readonly none = new Renewals([], new Map(), new Map());

  /** A step is some evidence, or some of its links. */
  static *inSteps(records: OrganizationRecords): Steps<Renewals> {
    const { evidence } = records;
    const predecessors = new Map<string, Evidence>();
    const renewing: Evidence[] = [];
    let isStated = false;
    yield* eachInSteps(evidence.values(), (record) => {
      if (record.supersedes === null) return;
      isStated = true;
      const predecessor = evidence.get(`${record.organization}/${record.supersedes}`);
      if (predecessor === undefined) return;
      predecessors.set(record.id, predecessor);
      renewing.push(record);
    });
    if (!isStated) return Renewals.none;
    const superseded = new Map([...predecessors].map(([id, predecessor]) => [id, predecessor.id]));
    const linked = yield* linkedAmong(new Set([...superseded].flat()), records);
    const takeovers = findTakeovers(superseded, (id) => linked.has(id));
    const statedBy = new Map([...takeovers].map(([id, from]) => [id, evidence.get(from)!]));
    return new Renewals(inFileOrder(renewing), predecessors, statedBy);
  }

  /**
   * The same after some evidence, or what it is linked to, has changed: where none of it says that it supersedes other
   * evidence, now or before, nobody has to read a million records to find that out.
   *
   * @param changed evidence that is new, or says something else than before
   */
  *after(changed: readonly Evidence[], records: OrganizationRecords): Steps<Renewals> {
    const isNone = this === Renewals.none && changed.every(({ supersedes }) => supersedes === null);
    return isNone ? this : yield* Renewals.inSteps(records);
  }

  /** Whether nothing supersedes anything. */
  get isEmpty(): boolean {
    return this.#predecessors.size === 0;
  }

  /** What a piece of evidence supersedes; null: nothing. */
  predecessorOf(id: string): Evidence | null {
    return this.#predecessors.get(id) ?? null;
  }

  /** What supersedes a piece of evidence, in file order. */
  successorsOf(id: string): readonly Evidence[] {
    return this.#successors.get(id) ?? [];
  }

  /** What supersedes a piece of evidence, what supersedes that, and so on: nearest first, each once. */
  *laterOf(id: string): Generator<Evidence> {
    const seen = new Set([id]);
    let nearest: readonly Evidence[] = this.successorsOf(id);
    while (nearest.length > 0) {
      const fresh = nearest.filter((each) => !seen.has(each.id));
      for (const each of fresh) {
        seen.add(each.id);
        yield each;
      }
      nearest = fresh.flatMap((each) => this.successorsOf(each.id));
    }
  }

  /** What a piece of evidence supersedes, what that supersedes, and so on: nearest first, each once. */
  *earlierOf(id: string): Generator<Evidence> {
    const seen = new Set([id]);
    for (let at = this.predecessorOf(id); at !== null && !seen.has(at.id); at = this.predecessorOf(at.id)) {
      seen.add(at.id);
      yield at;
    }
  }

  /** The evidence whose links count for this one too; null: its own count, or there are none. */
  takenOverFrom(id: string): Evidence | null {
    return this.#statedBy.get(id) ?? null;
  }

  /** Who takes over the links of a piece of evidence, in file order. */
  takenOverBy(id: string): readonly Evidence[] {
    return this.#takenOverBy.get(id) ?? [];
  }

  /** A stated link as it counts: for the evidence that states it, then for each that takes it over. */
  counting<L extends { readonly evidence: string }>(link: L): readonly Counting<L>[] {
    const own = { takenOverFrom: null, ...link };
    const takers = this.takenOverBy(link.evidence);
    if (takers.length === 0) return [own];
    const takenOverFrom = link.evidence.slice(link.evidence.indexOf('/') + 1);
    return [own, ...takers.map(({ id }) => ({ takenOverFrom, ...link, evidence: id }))];
  }

  /** All of some stated links as they count. */
  *countingEach<L extends { readonly evidence: string }>(links: Iterable<L>): Generator<Counting<L>> {
    for (const link of links) yield* this.counting(link);
  }

  /**
   * The ids of evidence for which other links count than before.
   *
   * @param stated those that state other links, or are about other systems, than before
   */
  differingFrom(earlier: Renewals, stated: ReadonlySet<string>): ReadonlySet<string> {
    if (this.isEmpty && earlier.isEmpty) return stated;
    const differing = new Set(stated);
    for (const id of stated)
      for (const taker of [...earlier.takenOverBy(id), ...this.takenOverBy(id)]) differing.add(taker.id);
    for (const [id, { id: from }] of this.#statedBy)
      if (earlier.#statedBy.get(id)?.id !== from) differing.add(id);
    for (const id of earlier.#statedBy.keys()) if (!this.#statedBy.has(id)) differing.add(id);
    return differing;
  }
}

/** Those of some evidence that support a provision or demonstrate a control, as stated. */
function* linkedAmong(
  ids: ReadonlySet<string>,
  { supports, demonstrates }: Pick<OrganizationRecords, 'supports' | 'demonstrates'>,
): Steps<ReadonlySet<string>> {
  const linked = new Set<string>();
  yield* eachInSteps(demonstrates.values(), ({ evidence }) => {
    if (ids.has(evidence)) linked.add(evidence);
  });
  yield* eachInSteps(ids, (id) => {
    if (supports.namesEvidence(id)) linked.add(id);
  });
  return linked;
}
