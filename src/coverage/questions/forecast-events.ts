import { compareText } from '../../model/compare-text.ts';
import { dayNumber } from '../../model/day.ts';
import { FORECAST_EVENTS, type ForecastEventName } from '../../model/forecast-event.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';
import { sortedInSteps } from '../sorted-in-steps.ts';
import { eachInSteps, rangesInSteps, type Steps } from '../steps.ts';

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
  /** From the first day asked on: 1 for each that is asked. Evidence mostly begins and ends on others. */
  readonly #isAsked: Uint8Array;
  readonly #first: number;

  /** @param days sorted */
  private constructor(days: readonly number[]) {
    this.#byDay = new Map(days.map((day) => [day, []]));
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
    { evidence, systems, records }: OrganizationIndex,
    system: number | null,
    days: Iterable<number>,
  ): Steps<ScopeEvents> {
    const events = new ScopeEvents([...days]);
    const own = system === null ? null : systems[system]!.system.localId;
    const sees = (of: string | null): boolean => own === null || of === null || of === own;
    yield* rangesInSteps(evidence.all.length, (from, until) => {
      for (let number = from; number < until; number++) {
        const [first, last] = [evidence.windowFrom[number]!, evidence.windowUntil[number]!];
        if (evidence.counts[number] === 0 || first > last) continue;
        if (!events.#asksFor(first) && !events.#asksFor(last + 1)) continue;
        const { localId, systems: about } = evidence.all[number]!;
        if (own !== null && about.length > 0 && !about.includes(own)) continue;
        events.#add(first, 'EVIDENCE_ENTERS', localId);
        events.#add(last + 1, 'EVIDENCE_LEAVES', localId);
      }
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
    const all = [...(this.#byDay.get(day) ?? [])];
    for (const id of applying) all.push({ event: 'PROVISION_APPLIES', id });
    const sorted = yield* sortedInSteps(all, compareEvents);
    return sorted.filter((each, place) => place === 0 || compareEvents(sorted[place - 1]!, each) !== 0);
  }

  #asksFor(day: number): boolean {
    return this.#isAsked[day - this.#first] === 1;
  }

  #add(day: number | null, event: ForecastEventName, id: string): void {
    if (day !== null && this.#asksFor(day)) this.#byDay.get(day)!.push({ event, id });
  }
}

function compareEvents(a: ForecastEvent, b: ForecastEvent): number {
  if (a.event === b.event) return compareText(a.id, b.id);
  return FORECAST_EVENTS.indexOf(a.event) - FORECAST_EVENTS.indexOf(b.event);
}
