import { compareText } from '../../model/compare-text.ts';
import { dayNumber } from '../../model/day.ts';
import { FORECAST_EVENTS, type ForecastEventName } from '../../model/forecast-event.ts';
import { addToGroup } from '../../model/group-by.ts';
import { memoInSteps } from '../memo-in-steps.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';
import { sortedInSteps } from '../sorted-in-steps.ts';
import { eachInSteps, listedInSteps, rangesInSteps, type Steps } from '../steps.ts';

export interface ForecastEvent {
  readonly event: ForecastEventName;
  /**
   * Local id of evidence or a system, `SLUG:REF[@SYSTEM]` of a decision, `SLUG:CONDITION[@SYSTEM]` of an answer, the id
   * of a reviewed mapping, `SLUG:REF` of a provision.
   */
  readonly id: string;
}

/** Numbers of the evidence about each system, by local id, and under null of what is organization-wide. */
const evidenceBySystem = memoInSteps(function* ({ evidence }: OrganizationIndex) {
  const found = new Map<string | null, number[]>([[null, []]]);
  let number = 0;
  yield* eachInSteps(evidence.all, ({ systems }) => {
    for (const system of systems.length === 0 ? [null] : systems) {
      addToGroup(found, system, number);
    }
    number++;
  });
  return found;
});

/**
 * The evidence that a scope sees, in some lists that have none twice.
 *
 * @param system local id; null: the organization
 */
function* evidenceSeenBy(
  organization: OrganizationIndex,
  system: string | null,
): Steps<readonly (readonly number[])[]> {
  if (system === null) return [yield* listedInSteps(organization.evidence.all.keys())];
  const bySystem = yield* evidenceBySystem.inSteps(organization);
  return [bySystem.get(null)!, bySystem.get(system) ?? []];
}

/** The events of the records that one scope sees, by day. */
export class ScopeEvents {
  /** By day and event the ids of what it happens to. */
  readonly #byDay: ReadonlyMap<number, Map<ForecastEventName, string[]>>;
  /** From the first day asked on: 1 for each that is asked. Evidence mostly begins and ends on others. */
  readonly #isAsked: Uint8Array;
  readonly #first: number;

  /** @param days sorted */
  private constructor(days: readonly number[]) {
    this.#byDay = new Map(days.map((day) => [day, new Map()]));
    this.#first = days[0] ?? 0;
    this.#isAsked = new Uint8Array((days.at(-1) ?? this.#first) - this.#first + 1);
    for (const day of days) this.#isAsked[day - this.#first] = 1;
  }

  /**
   * A step is some records.
   *
   * @param system number of a system; null: the organization, which sees what is recorded for each of its systems
   * @param days the days that are asked for, sorted: events of others are not kept
   */
  static *inSteps(
    organization: OrganizationIndex,
    system: number | null,
    days: Iterable<number>,
  ): Steps<ScopeEvents> {
    const { systems, records } = organization;
    const events = new ScopeEvents([...days]);
    const own = system === null ? null : systems[system]!.system.localId;
    const sees = (of: string | null): boolean => own === null || of === null || of === own;
    for (const numbers of yield* evidenceSeenBy(organization, own))
      yield* events.#addEvidence(organization, numbers);
    const at = (of: string | null): string => (of === null ? '' : `@${of}`);
    yield* eachInSteps(records.decisions.values(), ({ framework, ref, system: of, on }) => {
      if (sees(of)) events.#add(dayNumber(on), 'DECISION_STARTS', `${framework}:${ref}${at(of)}`);
    });
    yield* eachInSteps(records.answers.values(), ({ framework, condition, system: of, on }) => {
      if (sees(of)) events.#add(dayNumber(on), 'ANSWER_STARTS', `${framework}:${condition}${at(of)}`);
    });
    yield* eachInSteps(records.rowReviews.values(), ({ mapping, on }) => {
      events.#add(dayNumber(on), 'REVIEW_STARTS', mapping);
    });
    yield* eachInSteps(own === null ? systems : [], ({ system: { localId }, from, until }) => {
      if (from > until) return;
      events.#add(from, 'SYSTEM_ENTERS', localId);
      events.#add(until + 1, 'SYSTEM_LEAVES', localId);
    });
    return events;
  }

  /**
   * The events of a day: in the order of {@link FORECAST_EVENTS}, then by id; equal ones once. A step is some of them.
   *
   * @param applying ids of the provisions that apply from this day on
   */
  *on(day: number, applying: readonly string[]): Steps<readonly ForecastEvent[]> {
    const ids = new Map(this.#byDay.get(day));
    if (applying.length > 0) ids.set('PROVISION_APPLIES', [...applying]);
    const events: ForecastEvent[] = [];
    for (const event of FORECAST_EVENTS) {
      let last: string | null = null;
      for (const id of yield* sortedInSteps(ids.get(event) ?? [], compareText)) {
        if (id !== last) events.push({ event, id });
        last = id;
      }
    }
    return events;
  }

  *#addEvidence({ evidence }: OrganizationIndex, numbers: readonly number[]): Steps<void> {
    yield* rangesInSteps(numbers.length, (from, until) => {
      for (let at = from; at < until; at++) {
        const number = numbers[at]!;
        const first = evidence.windowFrom[number]!;
        const end = evidence.windowUntil[number]! + 1;
        if (evidence.counts[number] === 0 || first >= end) continue;
        if (!this.#asksFor(first) && !this.#asksFor(end)) continue;
        const { localId } = evidence.all[number]!;
        this.#add(first, 'EVIDENCE_ENTERS', localId);
        this.#add(end, 'EVIDENCE_LEAVES', localId);
      }
    });
  }

  #asksFor(day: number): boolean {
    return this.#isAsked[day - this.#first] === 1;
  }

  #add(day: number | null, event: ForecastEventName, id: string): void {
    if (day !== null && this.#asksFor(day)) addToGroup(this.#byDay.get(day)!, event, id);
  }
}
