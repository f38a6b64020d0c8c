import type { CoverageStatus } from '../../model/coverage.ts';
import type { Decision } from '../../model/organization.ts';
import type { Outcome } from '../../problems/problem.ts';
import type { Evaluation } from '../engine/evaluation.ts';
import { evaluationOf } from '../engine/evaluation-of.ts';
import { findChains } from '../engine/find-chains.ts';
import type { Projection } from '../projection/projection.ts';
import { type Answer, answerOf } from './answer.ts';
import { provisionCoverage } from './coverage.ts';
import { answeringScope } from './explain.ts';
import { type Choice, resolveChoice } from './resolved-choice.ts';

/** The document's own word for what a statement of applicability lists (ISO/IEC 42001, 6.1.3). */
const CONTROL = 'control';

/** What a control of the statement lacks. */
export const SOA_DEFECTS = ['NO_DRIVER', 'NO_OWNER', 'NO_EVIDENCE_IN_DATE', 'NO_APPROVER'] as const;
export type SoaDefect = (typeof SOA_DEFECTS)[number];

/** One control of a statement of applicability. */
export interface SoaRow {
  readonly framework: string;
  readonly ref: string;
  readonly title: string;
  /** What was decided; null: nothing was, so that the rules alone speak. */
  readonly applicable: boolean | null;
  readonly decision: Decision | null;
  readonly status: CoverageStatus;
  /** Provisions of other frameworks that a chosen crosswalk maps to it, by id. */
  readonly linked: readonly string[];
  /** Local ids of evidence in force that supports it without a mapping. */
  readonly evidence: readonly string[];
  readonly defects: readonly SoaDefect[];
}

/** The controls of the frameworks asked, in document order. */
export type ApplicabilityAnswer = Answer<{ controls: readonly SoaRow[] }>;

/**
 * Lists the controls of the frameworks asked, in document order. A control that was decided not to apply needs no
 * evidence. Problems: those of {@link resolveChoice}.
 */
export function stateApplicability(
  projection: Projection,
  choice: Choice,
  frameworks: readonly string[] | null,
): Outcome<ApplicabilityAnswer> {
  const resolved = resolveChoice(projection, choice, frameworks);
  if (!resolved.ok) return resolved;
  const { catalogue } = projection;
  const { evaluation, system } = resolved.value;
  const scope = evaluation.scope(system);
  const direct = evaluationOf(projection.organization, [], evaluation.day);
  const controls: SoaRow[] = [];
  for (const number of resolved.value.frameworks) {
    const { framework } = catalogue.frameworks[number]!;
    const answer = scope.answer(number);
    const holding = scope.holding(number);
    for (let p = answer.start; p < answer.end; p++) {
      const { ref, title, kind } = catalogue.provisionAt(p);
      if (catalogue.assessable[p] === 0 || kind !== CONTROL) continue;
      const decision = holding?.[p - answer.start] ?? null;
      const { start, from } = evaluation.choice;
      const places = [...from.subarray(start[p]!, start[p + 1]!)];
      const linked = [...new Set(places.flatMap((place) => catalogue.membersAt(place)))].sort(
        (a, b) => a - b,
      );
      const evidence = directEvidence(direct, system, number, p);
      controls.push({
        ...{ framework: framework.slug, ref, title, decision, evidence },
        applicable: decision?.applicable ?? null,
        status: provisionCoverage(projection, answer, p).status,
        linked: linked.map((other) => catalogue.provisionAt(other).id),
        defects: defectsOf(decision, evidence),
      });
    }
  }
  return answerOf(projection, choice, resolved.value, { controls });
}

function defectsOf(decision: Decision | null, evidence: readonly string[]): readonly SoaDefect[] {
  const lacks: Readonly<Record<SoaDefect, boolean>> = {
    NO_DRIVER: decision?.driver == null,
    NO_OWNER: decision?.owner == null,
    NO_EVIDENCE_IN_DATE: decision?.applicable !== false && evidence.length === 0,
    NO_APPROVER: decision?.approver == null,
  };
  return SOA_DEFECTS.filter((defect) => lacks[defect]);
}

/** Of the evidence in force behind a provision's status, where no crosswalk counts, the local ids, sorted. */
function directEvidence(
  direct: Evaluation,
  system: number | null,
  framework: number,
  provision: number,
): readonly string[] {
  const answer = direct.scope(system).answer(framework);
  const row = provision - answer.start;
  if (!answer.applies(row)) return [];
  const chains = findChains(answeringScope(direct, system, answer, row), provision, 'in-force');
  return [...new Set(chains.flatMap(({ evidence }) => evidence ?? []))].sort();
}
