import { addToGroup } from '../../model/group-by.ts';
import type { Evaluation } from '../engine/evaluation.ts';
import { EvidenceReach, type ReachCount, type ReachingEvidence } from '../engine/evidence-reach.ts';
import { passes } from '../projection/evidence-filter.ts';
import { filteredInSteps, oneStep, type Steps } from '../steps.ts';
import type { ScopedAnswers } from './scoped-answers.ts';

/** The evidence that reaches the provision of a row, best first. */
export interface ReachedRow {
  /** Of the answers. */
  readonly index: number;
  readonly inForce: readonly ReachingEvidence[];
  /** What would reach it if all evidence counted, beside that which does; empty unless it is asked for. */
  readonly others: readonly ReachingEvidence[];
}

/**
 * The evidence behind each row whose provision applies: that of the system which answers for the organization, where one
 * does. Provision after provision, and of each the scopes in their order, told to `tell`, until it says that it has
 * enough; a step is part of a provision.
 *
 * @param withOthers whether evidence that is not in force is looked for too
 */
export function* eachReachedRow(
  answers: ScopedAnswers,
  withOthers: boolean,
  tell: (row: ReachedRow) => 'enough' | undefined,
): Steps<void> {
  const evaluation = answers.resolved[0]?.evaluation;
  if (evaluation === undefined) return;
  const inForce = new EvidenceReach(evaluation, 'in-force');
  const any = withOthers ? new EvidenceReach(evaluation, 'any') : null;
  yield* eachAnsweredRow(answers, any === null ? [inForce] : [inForce, any], function* (provision) {
    const inForceIn = yield* inForce.at(provision);
    const anyIn = any === null ? null : yield* any.at(provision);
    return function* (index, answering) {
      const others =
        anyIn === null
          ? []
          : yield* filteredInSteps(yield* anyIn(answering), (each) => !isInForce(evaluation, each));
      return tell({ index, inForce: yield* inForceIn(answering), others });
    };
  });
}

/** The same rows with the number of pieces of evidence in force alone, and the last day on which one of them counts. */
export function* eachReachedCount(
  answers: ScopedAnswers,
  tell: (index: number, count: ReachCount) => void,
): Steps<void> {
  const evaluation = answers.resolved[0]?.evaluation;
  if (evaluation === undefined) return;
  const inForce = new EvidenceReach(evaluation, 'in-force');
  yield* eachAnsweredRow(answers, [inForce], function* (provision) {
    const countIn = yield* inForce.countsAt(provision);
    return (index, answering) =>
      oneStep(() => {
        tell(index, countIn(answering));
        return undefined;
      });
  });
}

/** Tells one row, and whether that is enough. */
type TellRow = (index: number, answering: number | null) => Steps<'enough' | undefined>;

/** Tells each row that applies, with the system that answers it, to what `of` makes of its provision. */
function* eachAnsweredRow(
  answers: ScopedAnswers,
  reaches: readonly EvidenceReach[],
  of: (provision: number) => Steps<TellRow>,
): Steps<void> {
  const { resolved, provisions } = answers;
  yield* resolved[0]!.evaluation.organization.groupLinks();
  for (const [system, asked] of yield* provisionsByScope(answers))
    for (const reach of reaches) yield* reach.together(system, asked);
  for (const [place, provision] of provisions.entries()) {
    const tell = yield* of(provision);
    for (const [scope, { system }] of resolved.entries()) {
      const index = answers.indexOf(scope, place);
      if (!answers.applies(index)) continue;
      if ((yield* tell(index, answers.answeringSystemAt(index) ?? system)) === 'enough') return;
      yield;
    }
  }
}

function isInForce({ organization, day }: Evaluation, { evidence }: ReachingEvidence): boolean {
  return passes(organization, organization.evidence.numberOf.get(evidence.id)!, 'in-force', day);
}

/** The provisions that each scope answers, for itself or for the organization; a step is some rows. */
function* provisionsByScope(answers: ScopedAnswers): Steps<ReadonlyMap<number | null, readonly number[]>> {
  const byScope = new Map<number | null, number[]>();
  for (const [scope, { system }] of answers.resolved.entries()) {
    for (const [place, provision] of answers.provisions.entries()) {
      const index = answers.indexOf(scope, place);
      if (!answers.applies(index)) continue;
      const answering = answers.answeringSystemAt(index) ?? system;
      addToGroup(byScope, answering, provision);
    }
    yield;
  }
  return byScope;
}
