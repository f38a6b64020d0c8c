import { LEVEL_CODES } from '../algebra.ts';
import type { BestChainFinder } from '../engine/best-chain-finder.ts';
import type { Chain } from '../engine/chain.ts';
import type { Evaluation } from '../engine/evaluation.ts';
import { type FrameworkAnswer, NO_SYSTEM } from '../engine/framework-answer.ts';
import { type FoundRemedies, NO_REMEDIES, remediesIn } from '../engine/remedies.ts';
import type { ScopeEvaluation } from '../engine/scope-evaluation.ts';
import type { EvidenceFilter } from '../projection/evidence-filter.ts';
import type { Steps } from '../steps.ts';

/** A provision in one scope, with the scope that answers for it there. */
export interface AnsweredProvision {
  readonly provision: number;
  readonly isAssessable: boolean;
  /** False for an assessable provision that is NOT_APPLICABLE: then no evidence and no remedy is shown. */
  readonly applies: boolean;
  /** The answers of the scope that was asked, for the provision's framework. */
  readonly answer: FrameworkAnswer;
  /** Row of the provision in the answers. */
  readonly row: number;
  /** Number of the system whose answer the organization took; null: the scope that was asked answers itself. */
  readonly answeredBy: number | null;
  /** The scope that answers: its evidence and its remedies are those of the provision. */
  readonly answering: ScopeEvaluation;
  /** The scope whose decisions, rules and answers say whether it applies: an EITHER-level provision keeps those of the scope asked. */
  readonly judging: ScopeEvaluation;
  /** The number of its system; null: the organization. */
  readonly judgingSystem: number | null;
}

/** @param system number of the scope that is asked; null: the organization */
export function answeredProvision(
  evaluation: Evaluation,
  system: number | null,
  provision: number,
): AnsweredProvision {
  const { catalogue } = evaluation;
  const answer = evaluation.scope(system).answer(catalogue.frameworkOf[provision]!);
  const row = provision - answer.start;
  const isAssessable = catalogue.assessable[provision] === 1;
  const answeredBy = answer.answeredBy[row]! === NO_SYSTEM ? null : answer.answeredBy[row]!;
  const judgedBy = catalogue.level[provision] === LEVEL_CODES.SYSTEM ? answeredBy : null;
  // A report asks this of every row several times. With fields spread into it, the object would outlive the row.
  return {
    provision,
    isAssessable,
    answer,
    row,
    answeredBy,
    applies: !isAssessable || answer.applies(row),
    answering: evaluation.scope(answeredBy ?? system),
    judging: evaluation.scope(judgedBy ?? system),
    judgingSystem: judgedBy ?? system,
  };
}

/** The evidence whose chains explain a provision: LAPSED and EVIDENCE_NOT_IN_FORCE show the chains that would exist. */
export function evidenceShown({ isAssessable, answer, row }: AnsweredProvision): EvidenceFilter {
  const reason = isAssessable && answer.applies(row) ? answer.reason(row) : null;
  if (reason === 'EVIDENCE_LAPSED') return 'in-force-before';
  return reason === 'EVIDENCE_NOT_IN_FORCE' ? 'any' : 'in-force';
}

/** The first chain that the explanation of a provision gives; null where there is none. */
export function* bestChainTo(finder: BestChainFinder, asked: AnsweredProvision): Steps<Chain | null> {
  if (!asked.applies) return null;
  return yield* finder.findInSteps(asked.answering, asked.provision, evidenceShown(asked));
}

/** The records that would each improve the status by themselves; none for a provision without a status to improve. */
export function* remediesInSteps(asked: AnsweredProvision): Steps<FoundRemedies> {
  const { isAssessable, applies, answering, provision, answer, row } = asked;
  if (!isAssessable || !applies) return NO_REMEDIES;
  return yield* remediesIn(answering, provision, answer.strength[row]!);
}
