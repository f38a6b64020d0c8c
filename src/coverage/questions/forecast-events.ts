import { compareText } from '../../model/compare-text.ts';
import { dayNumber } from '../../model/day.ts';
import { FORECAST_EVENTS, type ForecastEventName } from '../../model/forecast-event.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';
import type { Projection } from '../projection/projection.ts';

export interface ForecastEvent {
  readonly event: ForecastEventName;
  /**
   * Local id of evidence or a system, `SLUG:REF[@SYSTEM]` of a decision, `SLUG:CONDITION[@SYSTEM]` of an answer, the id
   * of a reviewed mapping, `SLUG:REF` of a provision.
   */
  readonly id: string;
}

/** The days of a span on which an answer can differ from the day before, the first day always; sorted. */
export function changeDays(
  { catalogue, organization }: Projection,
  from: number,
  until: number,
): readonly number[] {
  const days = new Set<number>([from]);
  const add = (day: number | null): void => {
    if (day !== null && day > from && day <= until) days.add(day);
  };
  const { evidence, systems, records } = organization;
  for (let number = 0; number < evidence.counts.length; number++) {
    if (evidence.counts[number] === 0) continue;
    add(evidence.windowFrom[number]!);
    add(evidence.windowUntil[number]! + 1);
  }
  for (const system of systems) {
    add(system.from);
    add(system.until + 1);
  }
  for (const collection of [records.decisions, records.answers, records.rowReviews])
    for (const { on } of collection.values()) add(dayNumber(on));
  for (const { dates } of catalogue.ruleSets) for (const { day } of dates) add(day);
  return [...days].sort((a, b) => a - b);
}

/** The events of the records that one scope sees, by day. */
export class ScopeEvents {
  readonly #byDay: ReadonlyMap<number, ForecastEvent[]>;

  /**
   * @param system number of a system; null: the organization, which sees what is recorded for each of its systems
   * @param days the days that are asked for: events of others are not kept
   */
  constructor(organization: OrganizationIndex, system: number | null, days: readonly number[]) {
    this.#byDay = new Map(days.map((day) => [day, []]));
    const { evidence, systems, records } = organization;
    const own = system === null ? null : systems[system]!.system.localId;
    const sees = (of: string | null): boolean => own === null || of === null || of === own;
    for (const [number, { localId, systems: about }] of evidence.all.entries()) {
      const [first, last] = [evidence.windowFrom[number]!, evidence.windowUntil[number]!];
      const isSeen = own === null || about.length === 0 || about.includes(own);
      if (!isSeen || evidence.counts[number] === 0 || first > last) continue;
      this.#add(first, 'EVIDENCE_ENTERS', localId);
      this.#add(last + 1, 'EVIDENCE_LEAVES', localId);
    }
    const at = (of: string | null): string => (of === null ? '' : `@${of}`);
    for (const { framework, ref, system: of, on } of records.decisions.values())
      if (sees(of)) this.#add(dayNumber(on), 'DECISION_STARTS', `${framework}:${ref}${at(of)}`);
    for (const { framework, condition, system: of, on } of records.answers.values())
      if (sees(of)) this.#add(dayNumber(on), 'ANSWER_STARTS', `${framework}:${condition}${at(of)}`);
    for (const { mapping, on } of records.rowReviews.values())
      this.#add(dayNumber(on), 'REVIEW_STARTS', mapping);
    for (const {
      system: { localId },
      from,
      until,
    } of own === null ? systems : []) {
      if (from > until) continue;
      this.#add(from, 'SYSTEM_ENTERS', localId);
      this.#add(until + 1, 'SYSTEM_LEAVES', localId);
    }
  }

  /**
   * The events of a day: in the order of {@link FORECAST_EVENTS}, then by id; equal ones once.
   *
   * @param applying ids of the provisions that apply from this day on
   */
  on(day: number, applying: readonly string[]): readonly ForecastEvent[] {
    const recorded = this.#byDay.get(day) ?? [];
    const all = [...recorded, ...applying.map((id) => ({ event: 'PROVISION_APPLIES' as const, id }))];
    return FORECAST_EVENTS.flatMap((event) => {
      const ids = new Set(all.filter((each) => each.event === event).map(({ id }) => id));
      return [...ids].sort(compareText).map((id) => ({ event, id }));
    });
  }

  #add(day: number | null, event: ForecastEventName, id: string): void {
    if (day !== null) this.#byDay.get(day)?.push({ event, id });
  }
}
