import type { Evidence } from '../../model/evidence.ts';
import type { Extent } from '../../model/extent.ts';
import { groupBy } from '../../model/group-by.ts';
import {
  CAPS,
  CARRY_BYTES,
  CARRY_DOWN,
  CARRY_UP,
  type EvidenceReach,
  FULL,
  NONE,
  PARTIAL,
} from '../algebra.ts';
import { extentCode } from '../projection/organization-index.ts';
import { type Chain, type ChainStep, compareChains } from './chain.ts';
import type { Evaluation } from './evaluation.ts';
import { type EvidenceFilter, passes } from './evidence-filter.ts';
import type { ScopeEvaluation } from './scope-evaluation.ts';
import type { Spread } from './spread.ts';

/** A way from a provision where evidence may stand to the provision that is explained. */
interface Route {
  readonly from: number;
  /** Up to three moves: structure, mapping, structure. */
  readonly moves: readonly Move[];
  /** Row of the crosswalk choice, or -1. */
  readonly mappingRow: number;
}

interface Move {
  readonly to: number;
  readonly by: string;
  readonly carry: (extent: number) => number;
  readonly inferred: boolean;
}

/** Evidence that stands at a provision, straight or through an operating control. */
interface Standing {
  readonly provision: number;
  readonly evidence: Evidence;
  readonly reach: EvidenceReach;
  readonly support: string | null;
  readonly control: string | null;
  /** Of the demonstration, where a control stands between. */
  readonly demonstrated: number;
  readonly extent: number;
}

const EXTENT_WORDS: readonly Extent[] = ['INDICATIVE', 'PARTIAL', 'FULL'];

/**
 * All chains that reach a provision in a scope, best first.
 *
 * @param filter which evidence counts; only `in-force` sees wholes before the mapping step
 */
export function findChains(
  scope: ScopeEvaluation,
  provision: number,
  filter: EvidenceFilter,
): readonly Chain[] {
  const { evaluation } = scope;
  const routes = routesTo(evaluation, provision);
  const byStart = groupBy(routes, (route) => route.from);
  const chains: Chain[] = [];
  for (const standing of standingEvidence(scope, filter, byStart.keys())) {
    for (const route of byStart.get(standing.provision) ?? []) {
      const chain = walk(evaluation, standing, route, filter === 'in-force');
      if (chain !== null) chains.push(chain);
    }
  }
  if (filter === 'in-force') chains.push(...chainsFromWholes(scope, provision));
  return chains.sort(compareChains);
}

function routesTo(evaluation: Evaluation, provision: number): readonly Route[] {
  const routes: Route[] = [{ from: provision, moves: [], mappingRow: -1 }];
  for (const step of structureSteps(evaluation, provision)) {
    routes.push({ from: step.from, moves: [step.move], mappingRow: -1 });
  }
  for (const tail of mappedTails(evaluation, provision)) {
    routes.push(tail);
    for (const step of structureSteps(evaluation, tail.from)) {
      routes.push({ ...tail, from: step.from, moves: [step.move, ...tail.moves] });
    }
  }
  return routes;
}

/** Routes that begin with the mapping step. */
function* mappedTails(evaluation: Evaluation, provision: number): Generator<Route> {
  const { start, from, carry, mapping } = evaluation.choice;
  const arrivals = [{ from: provision, move: null }, ...structureSteps(evaluation, provision)];
  for (const arrival of arrivals) {
    for (let row = start[arrival.from]!; row < start[arrival.from + 1]!; row++) {
      const over: Move = {
        to: arrival.from,
        by: mapping[row]!.id,
        carry: (extent) => CARRY_BYTES[carry[row]! + extent]!,
        inferred: true,
      };
      const moves = arrival.move === null ? [over] : [over, { ...arrival.move, inferred: true }];
      yield { from: from[row]!, moves, mappingRow: row };
    }
  }
}

/** The structure steps that end at a provision: from every ancestor down, from every descendant up. */
function structureSteps(evaluation: Evaluation, to: number): readonly { from: number; move: Move }[] {
  const { parent, end } = evaluation.catalogue;
  const steps: { from: number; move: Move }[] = [];
  const down: Move = { to, by: 'part', carry: (extent) => CARRY_DOWN[extent] ?? NONE, inferred: false };
  const up: Move = { to, by: 'whole', carry: (extent) => CARRY_UP[extent] ?? NONE, inferred: false };
  for (let from = parent[to]!; from >= 0; from = parent[from]!) steps.push({ from, move: down });
  for (let from = to + 1; from < end[to]!; from++) steps.push({ from, move: up });
  return steps;
}

/** The evidence that the scope sees, at the provisions where some route begins. */
function* standingEvidence(
  scope: ScopeEvaluation,
  filter: EvidenceFilter,
  starts: Iterable<number>,
): Generator<Standing> {
  const { catalogue, organization, day } = scope.evaluation;
  const seen = (id: string): { evidence: Evidence; reach: EvidenceReach } | null => {
    const number = organization.evidenceNumber.get(id);
    if (number === undefined || !passes(organization, number, filter, day)) return null;
    const evidence = organization.evidence[number]!;
    const reach = scope.reachOf(evidence);
    return reach === null ? null : { evidence, reach };
  };
  for (const provision of starts) {
    const { id } = catalogue.provisionAt(provision);
    for (const support of organization.supportsAt.get(id) ?? []) {
      const found = seen(support.evidence);
      if (found === null) continue;
      const extent = extentCode(support.extent);
      yield { ...found, provision, support: support.id, control: null, demonstrated: extent, extent };
    }
    for (const addressing of organization.addressesAt.get(id) ?? []) {
      const control = organization.records.controls.get(addressing.control);
      if (control?.status !== 'OPERATING') continue;
      for (const demonstration of organization.demonstrationsOf.get(control.id) ?? []) {
        const found = seen(demonstration.evidence);
        if (found === null) continue;
        const demonstrated = extentCode(demonstration.extent);
        const extent = Math.min(demonstrated, extentCode(addressing.extent));
        yield { ...found, provision, support: null, control: control.localId, demonstrated, extent };
      }
    }
  }
}

function walk(evaluation: Evaluation, standing: Standing, route: Route, inForce: boolean): Chain | null {
  const { catalogue, choice } = evaluation;
  const { evidence, control, demonstrated } = standing;
  const caps = CAPS[standing.reach];
  const first = Math.min(standing.extent, caps[catalogue.level[standing.provision] as 0 | 1 | 2]);
  const at = catalogue.provisionAt(standing.provision).id;
  const steps: ChainStep[] = [];
  if (control === null) {
    steps.push({ from: evidence.localId, to: at, by: 'support', extent: word(first) });
  } else {
    steps.push({ from: evidence.localId, to: control, by: 'control', extent: word(demonstrated) });
    steps.push({ from: control, to: at, by: 'control', extent: word(first) });
  }
  const extent = walkMoves(evaluation, standing.provision, first, route.moves, standing.reach, steps);
  if (extent === NONE) return null;
  const mapping = route.mappingRow < 0 ? null : choice.mapping[route.mappingRow]!;
  return {
    extent: word(extent),
    basis: mapping === null ? 'DIRECT' : 'INFERRED',
    inForce,
    evidence: evidence.localId,
    support: standing.support,
    appliedControl: control,
    mapping: mapping?.id ?? null,
    crosswalk: mapping?.crosswalk ?? null,
    steps,
  };
}

/** Follows moves from a provision, adding a step for each; returns the extent that arrives, NONE where it ends. */
function walkMoves(
  evaluation: Evaluation,
  from: number,
  extent: number,
  moves: readonly Move[],
  reach: EvidenceReach,
  steps: ChainStep[],
): number {
  const { catalogue } = evaluation;
  let at = from;
  let carried = extent;
  for (const move of moves) {
    const lawCap = move.inferred && catalogue.law[move.to] === 1 ? PARTIAL : FULL;
    carried = Math.min(move.carry(carried), CAPS[reach][catalogue.level[move.to] as 0 | 1 | 2], lawCap);
    if (carried === NONE) return NONE;
    const [source, target] = [catalogue.provisionAt(at).id, catalogue.provisionAt(move.to).id];
    steps.push({ from: source, to: target, by: move.by, extent: word(carried) });
    at = move.to;
  }
  return carried;
}

/** Chains that start at a whole which one kind of evidence makes FULL only through its parts. */
function chainsFromWholes(scope: ScopeEvaluation, provision: number): readonly Chain[] {
  const { evaluation } = scope;
  const { catalogue, choice } = evaluation;
  const chains: Chain[] = [];
  const tails = [...mappedTails(evaluation, provision)];
  for (const [index, spread] of scope.spreads('in-force').entries()) {
    const reach = scope.reaches[index]!;
    for (const tail of tails) {
      if (!isFullByParts(spread, tail.from)) continue;
      const steps: ChainStep[] = partsOf(evaluation, tail.from).map((part) => ({
        from: catalogue.provisionAt(part).id,
        to: catalogue.provisionAt(tail.from).id,
        by: 'whole',
        extent: 'FULL',
      }));
      const extent = walkMoves(evaluation, tail.from, FULL, tail.moves, reach, steps);
      if (extent === NONE) continue;
      const mapping = choice.mapping[tail.mappingRow]!;
      chains.push({
        extent: word(extent),
        basis: 'INFERRED',
        inForce: true,
        evidence: null,
        support: null,
        appliedControl: null,
        mapping: mapping.id,
        crosswalk: mapping.crosswalk,
        steps,
      });
    }
  }
  return chains;
}

function isFullByParts(spread: Spread, provision: number): boolean {
  return spread.sent[provision] === FULL && spread.direct[provision] !== FULL;
}

/** Numbers of the parts of a complete provision; empty where it is none. */
export function partsOf(evaluation: Evaluation, provision: number): readonly number[] {
  const { wholeNumber, partsStart, parts } = evaluation.catalogue;
  const whole = wholeNumber[provision]!;
  return whole < 0 ? [] : [...parts.slice(partsStart[whole]!, partsStart[whole + 1]!)];
}

function word(extent: number): Extent {
  return EXTENT_WORDS[extent - 1]!;
}
