import type { Evidence } from '../../model/evidence.ts';
import { type EvidenceSubject, LEVEL_CODES } from '../algebra.ts';
import type { ScopeBatch } from '../bitwise/scope-batch.ts';
import { earliestStart, type JudgedBatch, weakestSystem } from '../bitwise/weakest-system.ts';
import { type ScopeTerms, termsOfOrganization } from '../projection/applicability.ts';
import { ORGANIZATION_SCOPE } from '../projection/decision-index.ts';
import type { EvidenceFilter } from '../projection/evidence-filter.ts';
import { FrameworkAnswer, NO_SYSTEM } from './framework-answer.ts';
import { ScopeEvaluation } from './scope-evaluation.ts';
import type { SharedEvaluation } from './shared-evaluation.ts';
import type { Spread } from './spread.ts';

/** Index of DECISION and NO_APPLICABLE_SYSTEM among the causes. */
const DECISION = 0;
const NO_APPLICABLE_SYSTEM = 3;

/** The systems that answer for the organization: all together, or one by number. */
export interface SystemsOfOrganization {
  readonly batches: readonly ScopeBatch[];
  scope(system: number): ScopeEvaluation;
}

/** The organization: SYSTEM-level provisions are answered by its systems, the weakest first. */
export class OrganizationScope extends ScopeEvaluation {
  readonly ownSubject = 'organizationWide';
  readonly subjects = ['organizationWide', 'aboutAnySystem'] as const;
  readonly decisionScope = ORGANIZATION_SCOPE;
  readonly #about = new Map<EvidenceFilter, Spread>();
  readonly #systems: SystemsOfOrganization;

  constructor(evaluation: SharedEvaluation, systems: SystemsOfOrganization) {
    super(evaluation);
    this.#systems = systems;
  }

  override spreads(filter: EvidenceFilter): readonly Spread[] {
    let about = this.#about.get(filter);
    if (about === undefined) {
      about = this.evaluation.spread(
        this.evaluation.organization.supports.aboutSystems,
        filter,
        'aboutAnySystem',
      );
      this.#about.set(filter, about);
    }
    return [this.evaluation.wide(filter), about];
  }

  override ownSpread(filter: EvidenceFilter): Spread {
    return this.evaluation.wide(filter);
  }

  override subjectOf(evidence: Evidence): EvidenceSubject {
    return evidence.systems.length === 0 ? 'organizationWide' : 'aboutAnySystem';
  }

  override terms(framework: string): ScopeTerms {
    return termsOfOrganization(this.evaluation.organization, framework, this.evaluation.systemsInScope);
  }

  protected override compute(framework: number): FrameworkAnswer {
    const { catalogue } = this.evaluation;
    const { start, end } = catalogue.frameworks[framework]!;
    const answer = new FrameworkAnswer(start, end, (open, row) => this.#settle(open, framework, row));
    const cells = this.cells(framework);
    const holding = this.holding(framework);
    const verdicts = this.verdicts(framework);
    let judged: readonly JudgedBatch[] | null = null;
    for (let p = start; p < end; p++) {
      if (catalogue.assessable[p] === 0) continue;
      if (catalogue.level[p] !== LEVEL_CODES.SYSTEM) {
        this.judgeRow(answer, framework, p, cells, holding, verdicts);
      } else if (holding?.[p - start]?.applicable === false) {
        answer.excluded[p - start] = DECISION;
      } else {
        judged ??= this.#systems.batches.map((batch) => ({ batch, statuses: batch.judge(framework) }));
        this.#askSystems(answer, framework, p - start, judged);
      }
    }
    return answer;
  }

  /** The weakest system answers; where it applies to none yet, with the earliest of their dates. */
  #askSystems(answer: FrameworkAnswer, framework: number, row: number, judged: readonly JudgedBatch[]): void {
    const weakest = weakestSystem(judged, row);
    if (weakest === null) {
      answer.excluded[row] = NO_APPLICABLE_SYSTEM;
      return;
    }
    answer.strength[row] = weakest.strength;
    answer.answeredBy[row] = weakest.system;
    answer.leaveOpen(row);
    if (!weakest.ahead) return;
    const ruleSet = this.evaluation.catalogue.ruleSet[row + answer.start]!;
    answer.ahead[row] = earliestStart(judged, row, framework, ruleSet);
  }

  /** Extent, basis and reason: those of the system that answered, or why the organization itself has nothing. */
  #settle(answer: FrameworkAnswer, framework: number, row: number): void {
    const system = answer.answeredBy[row]!;
    if (system === NO_SYSTEM) {
      this.explainGap(answer, framework, row);
      return;
    }
    const own = this.#systems.scope(system).answer(framework);
    answer.cell[row] = own.cell[row]!;
    answer.gapReason[row] = own.reasonNumber(row);
  }
}
