import { STATUSES_WEAKEST_FIRST } from '../../model/coverage.ts';
import type { Evidence } from '../../model/evidence.ts';
import { type EvidenceReach, LEVEL_CODES } from '../algebra.ts';
import type { StatusPlanes } from '../planes/status-planes.ts';
import type { SystemBatch } from '../planes/system-batch.ts';
import { ORGANIZATION_SCOPE } from '../projection/decision-index.ts';
import { applicationDay, type ScopeTerms, termsOfOrganization, termsOfSystem } from './applicability.ts';
import type { EvidenceFilter } from './evidence-filter.ts';
import { FrameworkAnswer, NO_SYSTEM } from './framework-answer.ts';
import { ScopeEvaluation } from './scope-evaluation.ts';
import type { Spread } from './spread.ts';

/** Index of DECISION and NO_APPLICABLE_SYSTEM among the causes. */
const DECISION = 0;
const NO_APPLICABLE_SYSTEM = 3;

/** The organization: SYSTEM-level provisions are answered by its systems, the weakest first. */
export class OrganizationScope extends ScopeEvaluation {
  readonly ownReach = 'organizationWide';
  readonly reaches = ['organizationWide', 'aboutAnySystem'] as const;
  readonly decisionScope = ORGANIZATION_SCOPE;
  readonly #about = new Map<EvidenceFilter, Spread>();

  override spreads(filter: EvidenceFilter): readonly Spread[] {
    let about = this.#about.get(filter);
    if (about === undefined) {
      about = this.evaluation.spread(this.evaluation.organization.aboutSystems, filter, 'aboutAnySystem');
      this.#about.set(filter, about);
    }
    return [this.evaluation.wide(filter), about];
  }

  override ownSpread(filter: EvidenceFilter): Spread {
    return this.evaluation.wide(filter);
  }

  override reachOf(evidence: Evidence): EvidenceReach {
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
    let planes: readonly BatchPlanes[] | null = null;
    for (let p = start; p < end; p++) {
      if (catalogue.assessable[p] === 0) continue;
      if (catalogue.level[p] !== LEVEL_CODES.SYSTEM) {
        this.judgeRow(answer, framework, p, cells, holding, verdicts);
      } else if (holding?.[p - start]?.applicable === false) {
        answer.excluded[p - start] = DECISION;
      } else {
        planes ??= this.evaluation.batches.map((batch) => ({ batch, statuses: batch.judge(framework) }));
        this.#askSystems(answer, framework, p - start, planes);
      }
    }
    return answer;
  }

  /**
   * Systems to which the provision does not apply are set aside; if it applies to any now, so are those to which it
   * does not apply yet. The first of the weakest that remain answers, with the earliest of their dates.
   */
  #askSystems(answer: FrameworkAnswer, framework: number, row: number, planes: readonly BatchPlanes[]): void {
    const now = firstOfWeakest(planes, row, false);
    const chosen = now ?? firstOfWeakest(planes, row, true);
    if (chosen === null) {
      answer.excluded[row] = NO_APPLICABLE_SYSTEM;
      return;
    }
    answer.strength[row] = chosen.strength;
    answer.answeredBy[row] = chosen.system;
    answer.leaveOpen(row);
    if (now === null) answer.ahead[row] = this.#earliestDay(framework, row + answer.start, planes, row);
  }

  /** Extent, basis and reason: those of the system that answered, or why the organization itself has nothing. */
  #settle(answer: FrameworkAnswer, framework: number, row: number): void {
    const system = answer.answeredBy[row]!;
    if (system === NO_SYSTEM) {
      this.explainGap(answer, framework, row);
      return;
    }
    const own = this.evaluation.scope(system).answer(framework);
    answer.cell[row] = own.cell[row]!;
    answer.gapReason[row] = own.reasonNumber(row);
  }

  #earliestDay(framework: number, provision: number, planes: readonly BatchPlanes[], row: number): number {
    const { catalogue, organization } = this.evaluation;
    const { slug } = catalogue.frameworks[framework]!.framework;
    const rules = catalogue.ruleSets[catalogue.ruleSet[provision]!]!;
    let earliest = Number.POSITIVE_INFINITY;
    for (const { batch, statuses } of planes) {
      const ahead = statuses.notYetApplicable(row) & batch.inScope;
      for (let s = 0; ahead !== 0 && s < batch.size; s++) {
        if (((ahead >>> s) & 1) === 0) continue;
        const from = applicationDay(
          rules,
          termsOfSystem(organization.systems[batch.first + s]!, slug).classes,
        );
        if (from !== null && from < earliest) earliest = from;
      }
    }
    return earliest;
  }
}

interface BatchPlanes {
  readonly batch: SystemBatch;
  readonly statuses: StatusPlanes;
}

/** The first system in file order, among those in scope, whose status is weakest; null where there is none. */
function firstOfWeakest(
  planes: readonly BatchPlanes[],
  row: number,
  ahead: boolean,
): { readonly system: number; readonly strength: number } | null {
  for (let strength = 0; strength < STATUSES_WEAKEST_FIRST.length; strength++) {
    for (const { batch, statuses } of planes) {
      const later = statuses.notYetApplicable(row);
      const bits = statuses.reached(row, strength) & (ahead ? later : ~later) & batch.inScope;
      if (bits !== 0) return { system: batch.first + (31 - Math.clz32(bits & -bits)), strength };
    }
  }
  return null;
}
