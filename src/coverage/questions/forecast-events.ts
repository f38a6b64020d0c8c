import { compareText } from '../../model/compare-text.ts';
import { dayNumber } from '../../model/day.ts';
import { FORECAST_EVENTS, type ForecastEventName } from '../../model/forecast-event.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';
import { eachInSteps, type Steps } from '../steps.ts';

export interface ForecastEvent {
  readonly event: ForecastEventName;
  /**
   * Local id of evidence or a system, `SLUG:REF[@SYSTEM]` of a decision, `SLUG:CONDITION[@SYSTEM]` of an answer, the id
   * of a reviewed mapping, `SLUG:REF` of a provision.
   */
  readonly id: string;
}

/** The events of the records that one scope sees, by day. */
export class ScopeEvents {
  readonly #byDay: ReadonlyMap<number, ForecastEvent[]>;

  private constructor(days: Iterable<number>) {
    this.#byDay = new Map(Array.from(days, (day) => [day, []]));
  }

  /**
   * A step is some records.
   *
   * @param system number of a system; null: the organization, which sees what is recorded for each of its systems
   * @param days the days that are asked for: events of others are not kept
   */
  static *inSteps(
    { evidence, systems, records }: OrganizationIndex,
    system: number | null,
    days: Iterable<number>,
  ): Steps<ScopeEvents> {
    const events = new ScopeEvents(days);
    const own = system === null ? null : systems[system]!.system.localId;
    const sees = (of: string | null): boolean => own === null || of === null || of === own;
    yield* eachInSteps(evidence.all.entries(), ([number, { localId, systems: about }]) => {
      const [first, last] = [evidence.windowFrom[number]!, evidence.windowUntil[number]!];
      const isSeen = own === null || about.length === 0 || about.includes(own);
      if (!isSeen || evidence.counts[number] === 0 || first > last) return;
      events.#add(first, 'EVIDENCE_ENTERS', localId);
      events.#add(last + 1, 'EVIDENCE_LEAVES', localId);
    });
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
    const idsOf = new Map(FORECAST_EVENTS.map((event) => [event, new Set<string>()]));
    yield* eachInSteps(this.#byDay.get(day) ?? [], ({ event, id }) => idsOf.get(event)!.add(id));
    yield* eachInSteps(applying, (id) => idsOf.get('PROVISION_APPLIES')!.add(id));
    const events: ForecastEvent[] = [];
    for (const [event, ids] of idsOf) {
      for (const id of [...ids].sort(compareText)) events.push({ event, id });
      yield;
    }
    return events;
  }

  #add(day: number | null, event: ForecastEventName, id: string): void {
    if (day !== null) this.#byDay.get(day)?.push({ event, id });
  }
}
