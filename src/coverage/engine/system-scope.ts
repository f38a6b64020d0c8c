import type { Evidence } from '../../model/evidence.ts';
import type { EvidenceSubject } from '../../model/evidence-subject.ts';
import { type ScopeTerms, termsOfSystem } from '../projection/applicability.ts';
import type { SupportRows } from '../projection/support-rows.ts';
import type { Steps } from '../steps.ts';
import { FrameworkAnswer } from './framework-answer.ts';
import { ScopeEvaluation } from './scope-evaluation.ts';
import type { SharedEvaluation } from './shared-evaluation.ts';

/** One AI system: organization-wide evidence and evidence about it; of other systems' evidence it sees nothing. */
export class SystemScope extends ScopeEvaluation {
  readonly ownSubject = 'ABOUT_THIS_SYSTEM';
  readonly subjects = ['ORGANIZATION_WIDE', 'ABOUT_THIS_SYSTEM'] as const;
  readonly decisionScope: number;

  constructor(evaluation: SharedEvaluation, system: number) {
    super(evaluation);
    this.decisionScope = system;
  }

  override get ownRows(): SupportRows {
    return this.evaluation.organization.systems[this.decisionScope]!.supports;
  }

  override get rowsAboutSystems(): SupportRows {
    return this.ownRows;
  }

  override subjectOf(evidence: Evidence): EvidenceSubject | null {
    if (evidence.systems.length === 0) return 'ORGANIZATION_WIDE';
    const { system } = this.evaluation.organization.systems[this.decisionScope]!;
    return evidence.systems.includes(system.localId) ? 'ABOUT_THIS_SYSTEM' : null;
  }

  override terms(framework: string): ScopeTerms {
    const { organization, day } = this.evaluation;
    return termsOfSystem(organization, this.decisionScope, framework, day);
  }

  protected override *compute(framework: number): Steps<FrameworkAnswer> {
    const { catalogue } = this.evaluation;
    const { start, end } = catalogue.frameworks[framework]!;
    const answer = new FrameworkAnswer(start, end, (open, row) => this.#settle(open, framework, row));
    const cells = this.cells(framework);
    const terms = this.termsOf(framework);
    const isLapsed = (p: number): boolean => this.isReached(framework, p, 'in-force-before');
    for (let p = start; p < end; p++) {
      if (catalogue.assessable[p] === 1) this.judgeRow(answer, p, terms, cells[p - start]!, isLapsed);
    }
    return answer;
  }

  /** What is left open of a gap is its reason. */
  *#settle(answer: FrameworkAnswer, framework: number, row: number): Steps<void> {
    answer.gapReason[row] = yield* this.gapReason(framework, row + answer.start);
  }
}
