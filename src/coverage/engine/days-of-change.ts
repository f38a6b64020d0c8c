import { dayNumber } from '../../model/day.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';
import { eachInSteps, rangesInSteps, type Steps } from '../steps.ts';

/** What begins or ceases to count on a day, for one scope. */
export interface DayOfChange {
  /** Numbers of the evidence that is in force from the day on, or no longer. */
  readonly evidence: number[];
  /** Numbers of the provisions on which a decision counts from the day on. */
  readonly decided: number[];
  /** Slugs of the frameworks of which a condition is answered from the day on. */
  readonly answered: Set<string>;
  /** Numbers of the rule sets that name the day. */
  readonly ruleSets: Set<number>;
  /** A system comes into scope, or leaves it. */
  systems: boolean;
  /** A review of a mapping counts from the day on. */
  reviews: boolean;
}

/** The scope whose days are looked for. */
export interface ScopeInSpan {
  /** Number of a system; null: the organization. */
  readonly system: number | null;
  /** Numbers. */
  readonly frameworks: readonly number[];
  /** Day numbers, both inclusive. */
  readonly from: number;
  readonly until: number;
}

/**
 * The days of a span on which something can differ from the day before, the first day always; sorted.
 *
 * @param isSeen whether a piece of evidence, by number, states anything that the scope sees
 */
export function* daysOfChange(
  { catalogue, evidence, decisions, systems, systemNumber, records }: OrganizationIndex,
  isSeen: (evidence: number) => boolean,
  { system, frameworks, from, until }: ScopeInSpan,
): Steps<ReadonlyMap<number, DayOfChange>> {
  const days = new Map<number, DayOfChange>([[from, newDay()]]);
  const isInSpan = (day: number): boolean => day >= from && day <= until;
  const changeOn = (day: number | null): DayOfChange | null => {
    if (day === null || !isInSpan(day)) return null;
    const change = days.get(day) ?? newDay();
    days.set(day, change);
    return change;
  };
  const sees = (of: number | undefined): boolean => system === null || of === system;
  yield* rangesInSteps(evidence.counts.length, (first, end) => {
    for (let number = first; number < end; number++) {
      const enters = evidence.windowFrom[number]!;
      const leaves = evidence.windowUntil[number]! + 1;
      if (enters >= leaves || !(isInSpan(enters) || isInSpan(leaves))) continue;
      if (evidence.counts[number] === 0 || !isSeen(number)) continue;
      changeOn(enters)?.evidence.push(number);
      changeOn(leaves)?.evidence.push(number);
    }
  });
  yield* eachInSteps(decisions.all(), ({ p, scope, dated }) => {
    if (scope >= 0 && !sees(scope)) return;
    for (const { day } of dated) changeOn(day)?.decided.push(p);
  });
  yield* eachInSteps(records.answers.values(), ({ framework, system: of, on }) => {
    if (of === null || sees(systemNumber.get(of))) changeOn(dayNumber(on))?.answered.add(framework);
  });
  yield* eachInSteps(records.rowReviews.values(), ({ on }) => {
    const change = changeOn(dayNumber(on));
    if (change !== null) change.reviews = true;
  });
  for (const framework of frameworks) {
    const { start, end } = catalogue.ruleSetsOf[framework]!;
    for (let set = start; set < end; set++)
      for (const { day } of catalogue.ruleSets[set]!.dates) changeOn(day)?.ruleSets.add(set);
    yield;
  }
  for (const { from: enters, until: last } of system === null ? systems : []) {
    if (enters > last) continue;
    for (const change of [changeOn(enters), changeOn(last + 1)]) if (change !== null) change.systems = true;
  }
  return new Map([...days].sort(([a], [b]) => a - b));
}

function newDay(): DayOfChange {
  return {
    ...{ evidence: [], decided: [], answered: new Set(), ruleSets: new Set() },
    ...{ systems: false, reviews: false },
  };
}
