import type { Evidence } from '../../model/evidence.ts';
import { type EvidenceReach, LEVEL_CODES } from '../algebra.ts';
import { ORGANIZATION_SCOPE } from '../projection/decision-index.ts';
import { type ScopeTerms, termsOfOrganization } from './applicability.ts';
import type { EvidenceFilter } from './evidence-filter.ts';
import { ALREADY, FrameworkAnswer } from './framework-answer.ts';
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
    return termsOfOrganization(this.evaluation.organization, framework, this.evaluation.day);
  }

  protected override compute(framework: number): FrameworkAnswer {
    const { catalogue } = this.evaluation;
    const { start, end } = catalogue.frameworks[framework]!;
    const answer = new FrameworkAnswer(start, end);
    const cells = this.cells(framework);
    const holding = this.holding(framework);
    const verdicts = this.verdicts(framework);
    for (let p = start; p < end; p++) {
      if (catalogue.assessable[p] === 0) continue;
      if (catalogue.level[p] !== LEVEL_CODES.SYSTEM) {
        this.judgeRow(answer, framework, p, cells, holding, verdicts);
      } else if (holding?.[p - start]?.applicable === false) {
        answer.excluded[p - start] = DECISION;
      } else {
        this.#askSystems(answer, framework, p - start);
      }
    }
    return answer;
  }

  /**
   * Systems to which the provision does not apply are set aside; if it applies to any now, so are those to which it
   * does not apply yet. The first of the weakest that remain answers, with the earliest of their dates.
   */
  #askSystems(answer: FrameworkAnswer, framework: number, row: number): void {
    let chosen: FrameworkAnswer | null = null;
    let chosenSystem = -1;
    let earliest = ALREADY;
    for (const system of this.evaluation.systemsInScope) {
      const own = this.evaluation.scope(system).answer(framework);
      if (!own.applies(row)) continue;
      const ahead = own.ahead[row]!;
      const isAhead = ahead !== ALREADY;
      const isFirst: boolean = chosen === null || (!isAhead && earliest !== ALREADY);
      if (isFirst) earliest = ahead;
      else if (isAhead && earliest === ALREADY) continue;
      else if (ahead < earliest) earliest = ahead;
      if (isFirst || own.strength[row]! < chosen!.strength[row]!) {
        chosen = own;
        chosenSystem = system;
      }
    }
    if (chosen === null) {
      answer.excluded[row] = NO_APPLICABLE_SYSTEM;
      return;
    }
    answer.cell[row] = chosen.cell[row]!;
    answer.strength[row] = chosen.strength[row]!;
    answer.gapReason[row] = chosen.gapReason[row]!;
    answer.ahead[row] = earliest;
    answer.answeredBy[row] = chosenSystem;
  }
}
