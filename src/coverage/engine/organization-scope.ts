import { NOT_APPLICABLE_CAUSES } from '../../model/coverage.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { EvidenceSubject } from '../../model/evidence-subject.ts';
import { LEVEL_CODES } from '../algebra.ts';
import { judgeAlone } from '../bitwise/judge-scopes.ts';
import type { ScopeBatch } from '../bitwise/scope-batch.ts';
import { earliestStart, type JudgedBatch, weakestOfAll, weakestSystem } from '../bitwise/weakest-system.ts';
import { type ScopeTerms, termsOfOrganization } from '../projection/applicability.ts';
import { ORGANIZATION_SCOPE } from '../projection/decision-index.ts';
import type { SupportRows } from '../projection/support-rows.ts';
import type { Steps } from '../steps.ts';
import { FrameworkAnswer, NO_SYSTEM } from './framework-answer.ts';
import { LiftedWholes } from './lifted-wholes.ts';
import { type FrameworkTerms, ScopeEvaluation } from './scope-evaluation.ts';
import type { SharedEvaluation } from './shared-evaluation.ts';

const DECISION = NOT_APPLICABLE_CAUSES.indexOf('DECISION');
const NO_APPLICABLE_SYSTEM = NOT_APPLICABLE_CAUSES.indexOf('NO_APPLICABLE_SYSTEM');

/** The systems that answer for the organization: all together, or one by number. */
export interface SystemsOfOrganization {
  makeBatches(): Steps<readonly ScopeBatch[]>;
  scope(system: number): ScopeEvaluation;
}

/**
 * The organization. SYSTEM-level provisions are answered by its systems, the weakest first; of EITHER-level ones it has
 * what every system has.
 */
export class OrganizationScope extends ScopeEvaluation {
  readonly ownSubject = 'ORGANIZATION_WIDE';
  readonly subjects = ['ORGANIZATION_WIDE', 'ABOUT_ANY_SYSTEM'] as const;
  readonly decisionScope = ORGANIZATION_SCOPE;
  readonly #systems: SystemsOfOrganization;

  constructor(evaluation: SharedEvaluation, systems: SystemsOfOrganization) {
    super(evaluation);
    this.#systems = systems;
  }

  override get ownRows(): SupportRows {
    return this.evaluation.organization.supports.organizationWide;
  }

  override get rowsAboutSystems(): SupportRows {
    return this.evaluation.organization.supports.aboutSystems;
  }

  override subjectOf(evidence: Evidence): EvidenceSubject {
    return evidence.systems.length === 0 ? 'ORGANIZATION_WIDE' : 'ABOUT_ANY_SYSTEM';
  }

  override get liftedWholes(): LiftedWholes {
    return new LiftedWholes(this.evaluation, (system) => this.#systems.scope(system));
  }

  override terms(framework: string): ScopeTerms {
    const { organization, systemsInScope, day } = this.evaluation;
    return termsOfOrganization(organization, framework, systemsInScope, day);
  }

  protected override *compute(framework: number): Steps<FrameworkAnswer> {
    const { catalogue } = this.evaluation;
    const { start, end } = catalogue.frameworks[framework]!;
    const answer = new FrameworkAnswer(start, end, (open, row) => this.#settle(open, framework, row));
    const cells = this.cells(framework);
    const terms = this.termsOf(framework);
    const isLapsed = (p: number): boolean => this.isReached(framework, p, 'in-force-before');
    let judged: readonly JudgedBatch[] | null = null;
    for (let p = start; p < end; p++) {
      if (catalogue.assessable[p] === 0) continue;
      if (!this.answerAlone(answer, p, terms, cells[p - start]!, isLapsed)) continue;
      judged ??= yield* judgeAlone(yield* this.#systems.makeBatches(), framework);
      this.askSystems(answer, p, judged, p - start);
    }
    return answer;
  }

  /**
   * Fills the row of a provision with what the organization has by itself; tells whether its systems answer too. The
   * parameters are those of {@link judgeRow}.
   */
  answerAlone(
    answer: FrameworkAnswer,
    provision: number,
    terms: FrameworkTerms,
    cell: number,
    isLapsed: (provision: number) => boolean,
  ): boolean {
    const row = provision - answer.start;
    const level = this.evaluation.catalogue.level[provision];
    if (level === LEVEL_CODES.SYSTEM) {
      if (terms.holding?.[provision - terms.start]?.applicable !== false) return true;
      answer.excluded[row] = DECISION;
      return false;
    }
    this.judgeRow(answer, provision, terms, cell, isLapsed);
    return level === LEVEL_CODES.EITHER && answer.applies(row);
  }

  /**
   * Fills the row with what the systems have of a provision, where they answer it.
   *
   * @param at the row of the provision in what was judged
   */
  askSystems(answer: FrameworkAnswer, provision: number, judged: readonly JudgedBatch[], at: number): void {
    if (this.evaluation.catalogue.level[provision] === LEVEL_CODES.SYSTEM)
      this.#takeWeakest(answer, provision, judged, at);
    else this.#lift(answer, provision - answer.start, judged, at);
  }

  /** The weakest system answers; where it applies to none yet, with the earliest of their dates. */
  #takeWeakest(answer: FrameworkAnswer, provision: number, judged: readonly JudgedBatch[], at: number): void {
    const row = provision - answer.start;
    const weakest = weakestSystem(judged, at);
    if (weakest === null) {
      answer.excluded[row] = NO_APPLICABLE_SYSTEM;
      return;
    }
    const { system, strength, waits } = weakest;
    answer.strength[row] = strength;
    answer.answeredBy[row] = system;
    answer.leaveOpen(row);
    if (waits === null) return;
    const { catalogue, day } = this.evaluation;
    const framework = catalogue.frameworkOf[provision]!;
    const ruleSet = catalogue.ruleSet[provision]!;
    if (waits === 'date') {
      answer.ahead[row] = earliestStart(judged, at, framework, ruleSet);
      return;
    }
    const { from, open } = this.#systems.scope(system).verdicts(framework)[ruleSet]!;
    if (from !== null && day < from) answer.ahead[row] = from;
    answer.waitFor(row, open);
  }

  /** What every system has, the organization has: the weakest of them answers where it has more. */
  #lift(answer: FrameworkAnswer, row: number, judged: readonly JudgedBatch[], at: number): void {
    const weakest = weakestOfAll(judged, at);
    if (weakest === null || weakest.strength <= answer.strength[row]!) return;
    answer.strength[row] = weakest.strength;
    answer.answeredBy[row] = weakest.system;
    answer.leaveOpen(row);
  }

  /** Extent, basis and reason: those of the system that answered, or why the organization itself has nothing. */
  *#settle(answer: FrameworkAnswer, framework: number, row: number): Steps<void> {
    const system = answer.answeredBy[row]!;
    if (system === NO_SYSTEM) {
      answer.gapReason[row] = yield* this.gapReason(framework, row + answer.start);
      return;
    }
    const own = yield* this.#systems.scope(system).answerInSteps(framework);
    yield* own.completeInSteps(row);
    answer.cell[row] = own.cell[row]!;
    answer.gapReason[row] = own.gapReason[row]!;
  }
}
