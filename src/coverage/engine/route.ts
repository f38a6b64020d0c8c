import { CARRY_BYTES, CARRY_DOWN, CARRY_UP, carryIntoUnion, FULL, INTO_UNION, NONE } from '../algebra.ts';
import type { SharedEvaluation } from './shared-evaluation.ts';

/** A way from a place where evidence may be stated, or from a union, to the provision that is explained. */
export interface Route {
  readonly from: number;
  /** Up to four moves: structure, mapping, out of a union, structure. */
  readonly moves: readonly Move[];
  /** Row of the crosswalk choice, or -1. */
  readonly mappingRow: number;
}

export interface Move {
  /** A provision, or a union. */
  readonly to: number;
  readonly by: string;
  readonly carry: (extent: number) => number;
  readonly inferred: boolean;
}

/** Every way to a provision that the definition of a chain allows. */
export function* routesTo(evaluation: SharedEvaluation, provision: number): Generator<Route> {
  yield* directRoutes(evaluation, provision);
  for (const tail of mappedTails(evaluation, provision)) yield* routesOver(evaluation, tail);
}

/** The ways without a mapping. */
export function* directRoutes(evaluation: SharedEvaluation, provision: number): Generator<Route> {
  yield { from: provision, moves: [], mappingRow: -1 };
  for (const { from, move } of structureSteps(evaluation, provision))
    yield { from, moves: [move], mappingRow: -1 };
}

/**
 * A route that begins with the mapping step, and those with a structure step before it: none carries further. None
 * where the mapping step leaves a union, which sends what its provisions come to together.
 */
export function* routesOver(evaluation: SharedEvaluation, tail: Route): Generator<Route> {
  if (isUnion(evaluation, tail.from)) return;
  yield tail;
  for (const { from, move } of structureSteps(evaluation, tail.from))
    yield { ...tail, from, moves: [move, ...tail.moves] };
}

/**
 * Routes that begin with the mapping step.
 *
 * @param sent by provision what takes the step at most; those that would then come to less than `least` are left out
 */
export function* mappedTails(
  evaluation: SharedEvaluation,
  provision: number,
  sent: Uint8Array | null = null,
  least: number = NONE,
): Generator<Route> {
  const { start, from, carry, mapping, union } = evaluation.choice;
  const arrivals = [{ from: provision, move: null }, ...structureSteps(evaluation, provision)];
  for (const arrival of arrivals) {
    for (let row = start[arrival.from]!; row < start[arrival.from + 1]!; row++) {
      const arrived = CARRY_BYTES[carry[row]! + (sent === null ? FULL : sent[from[row]!]!)]!;
      if ((arrival.move === null ? arrived : arrival.move.carry(arrived)) < least) continue;
      const code = carry[row]! % INTO_UNION;
      const over = (to: number): Move => ({
        to,
        by: mapping[row]!.id,
        carry: (extent) => CARRY_BYTES[code + extent]!,
        inferred: true,
      });
      const moves =
        union[row] === -1
          ? [over(arrival.from)]
          : [over(union[row]!), { to: arrival.from, by: 'part', carry: carryIntoUnion, inferred: true }];
      if (arrival.move !== null) moves.push({ ...arrival.move, inferred: true });
      yield { from: from[row]!, moves, mappingRow: row };
    }
  }
}

/** The structure steps that end at a provision: from every ancestor down, from every descendant up. */
function structureSteps(evaluation: SharedEvaluation, to: number): readonly { from: number; move: Move }[] {
  const { parent, end } = evaluation.catalogue;
  const steps: { from: number; move: Move }[] = [];
  const down: Move = { to, by: 'part', carry: (extent) => CARRY_DOWN[extent] ?? NONE, inferred: false };
  const up: Move = { to, by: 'whole', carry: (extent) => CARRY_UP[extent] ?? NONE, inferred: false };
  for (let from = parent[to]!; from >= 0; from = parent[from]!) steps.push({ from, move: down });
  for (let from = to + 1; from < end[to]!; from++) steps.push({ from, move: up });
  return steps;
}

/** Whether a place is a union of provisions, and not a provision. */
export function isUnion({ catalogue }: SharedEvaluation, place: number): boolean {
  return place >= catalogue.provisions.length;
}
