import type { EvidenceSubject } from '../../model/evidence-subject.ts';
import type { Extent } from '../../model/extent.ts';
import { CAPS, EXTENT_WORDS, FULL, INDICATIVE, NONE, PARTIAL } from '../algebra.ts';
import type { Chain, ChainStep } from './chain.ts';
import { isUnion, type Move, mappedTails, type Route } from './route.ts';
import type { SeenEvidence } from './seen-evidence.ts';
import type { SharedEvaluation } from './shared-evaluation.ts';
import type { Spread } from './spread.ts';

/** The extent that arrives at the end of a route; NONE where the chain ends before. */
export function extentOver(evaluation: SharedEvaluation, seen: SeenEvidence, { moves }: Route): number {
  return walkMoves(evaluation, seen.provision, firstExtent(evaluation, seen), moves, seen.subject);
}

/** The extent at the first provision, capped. */
export function firstExtent(
  { catalogue }: SharedEvaluation,
  { provision, subject, extent }: Pick<SeenEvidence, 'provision' | 'subject' | 'extent'>,
): number {
  return Math.min(extent, CAPS[subject][catalogue.level[provision] as 0 | 1 | 2]);
}

/** The chain of a piece of evidence over a route; null where it ends before. */
export function chainOver(
  evaluation: SharedEvaluation,
  seen: SeenEvidence,
  route: Route,
  inForce: boolean,
): Chain | null {
  const { catalogue, choice } = evaluation;
  const { evidence, control, takenOverFrom, demonstrated } = seen;
  const first = firstExtent(evaluation, seen);
  const at = catalogue.provisionAt(seen.provision).id;
  const steps: ChainStep[] = [];
  if (control === null) {
    steps.push({ from: evidence.localId, to: at, by: 'support', extent: word(first) });
  } else {
    steps.push({ from: evidence.localId, to: control, by: 'control', extent: word(demonstrated) });
    steps.push({ from: control, to: at, by: 'control', extent: word(first) });
  }
  const extent = walkMoves(evaluation, seen.provision, first, route.moves, seen.subject, steps);
  if (extent === NONE) return null;
  const mapping = route.mappingRow < 0 ? null : choice.mapping[route.mappingRow]!;
  return {
    extent: word(extent),
    basis: mapping === null ? 'DIRECT' : 'INFERRED',
    inForce,
    subject: seen.subject,
    evidence: evidence.localId,
    support: seen.support,
    appliedControl: control,
    takenOverFrom,
    mapping: mapping?.id ?? null,
    crosswalk: mapping?.crosswalk ?? null,
    review: mapping === null ? null : choice.reviewOf(mapping),
    steps,
  };
}

/** Follows moves from a provision, telling a step for each where steps are wanted; returns the extent that arrives, NONE where it ends. */
export function walkMoves(
  evaluation: SharedEvaluation,
  from: number,
  extent: number,
  moves: readonly Move[],
  subject: EvidenceSubject,
  steps: ChainStep[] | null = null,
): number {
  const { catalogue } = evaluation;
  let at = from;
  let carried = extent;
  for (const move of moves) {
    carried = move.carry(carried);
    // A union has no level, and no cap.
    if (!isUnion(evaluation, move.to)) {
      const lawCap = move.inferred && catalogue.law[move.to] === 1 ? PARTIAL : FULL;
      carried = Math.min(carried, CAPS[subject][catalogue.level[move.to] as 0 | 1 | 2], lawCap);
    }
    if (carried === NONE) return NONE;
    if (steps !== null) {
      const [source, target] = [catalogue.idAt(at), catalogue.idAt(move.to)];
      steps.push({ from: source, to: target, by: move.by, extent: word(carried) });
    }
    at = move.to;
  }
  return carried;
}

/**
 * Chains that no single record begins: from a whole that one kind of evidence, spread as given, makes FULL only through
 * its parts, and from a union that sends what its provisions come to.
 */
export function* chainsFromSeveral(
  evaluation: SharedEvaluation,
  spread: Spread,
  subject: EvidenceSubject,
  provision: number,
  inForce: boolean,
): Generator<Chain> {
  const { catalogue, choice } = evaluation;
  for (const tail of mappedTails(evaluation, provision, spread.sent, INDICATIVE)) {
    const united = isUnion(evaluation, tail.from);
    if (!united && !isFullByParts(spread, tail.from)) continue;
    const sent = spread.sent[tail.from]!;
    const several = united ? catalogue.membersAt(tail.from) : partsOf(evaluation, tail.from);
    const steps: ChainStep[] = several.map((part) => ({
      from: catalogue.idAt(part),
      to: catalogue.idAt(tail.from),
      by: 'whole',
      extent: word(sent),
    }));
    const extent = walkMoves(evaluation, tail.from, sent, tail.moves, subject, steps);
    if (extent === NONE) continue;
    const mapping = choice.mapping[tail.mappingRow]!;
    yield {
      extent: word(extent),
      basis: 'INFERRED',
      inForce,
      subject,
      evidence: null,
      support: null,
      appliedControl: null,
      takenOverFrom: null,
      mapping: mapping.id,
      crosswalk: mapping.crosswalk,
      review: choice.reviewOf(mapping),
      steps,
    };
  }
}

function isFullByParts(spread: Spread, provision: number): boolean {
  return spread.sent[provision] === FULL && spread.direct[provision] !== FULL;
}

/** Numbers of the parts of a provision; empty where it is not complete. */
export function partsOf(evaluation: SharedEvaluation, provision: number): readonly number[] {
  const { wholeNumber, partsStart, parts } = evaluation.catalogue;
  const whole = wholeNumber[provision]!;
  return whole < 0 ? [] : [...parts.slice(partsStart[whole]!, partsStart[whole + 1]!)];
}

function word(extent: number): Extent {
  return EXTENT_WORDS[extent - 1]!;
}
