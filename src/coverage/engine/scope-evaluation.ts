import { NOT_APPLICABLE_CAUSES } from '../../model/coverage.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { EvidenceSubject } from '../../model/evidence-subject.ts';
import type { Decision } from '../../model/organization.ts';
import { directCell, FULL_INFERRED, inferredCell } from '../algebra.ts';
import { MadeInSteps, madeUnder } from '../made-in-steps.ts';
import { judgeRuleSets, type ScopeTerms, type Verdict } from '../projection/applicability.ts';
import type { EvidenceFilter } from '../projection/evidence-filter.ts';
import type { SupportRows } from '../projection/support-rows.ts';
import { atOnce, type Steps } from '../steps.ts';
import { type FrameworkAnswer, STRENGTH, STRENGTH_OF_CELL } from './framework-answer.ts';
import type { LiftedWholes } from './lifted-wholes.ts';
import type { ScopeApplicability } from './scope-applicability.ts';
import type { SharedEvaluation } from './shared-evaluation.ts';
import type { Spread } from './spread.ts';

/** What decisions and rules say of the provisions of a framework in a scope. */
export interface FrameworkTerms {
  /** The framework's first provision. */
  readonly start: number;
  /** By row of the framework; null where no decision was ever recorded on it. */
  readonly holding: readonly (Decision | null)[] | null;
  /** By rule set number. */
  readonly verdicts: readonly (Verdict | undefined)[];
}

/** The organization or one system, evaluated: subclasses say which evidence, decisions and terms are the scope's. */
export abstract class ScopeEvaluation {
  readonly evaluation: SharedEvaluation;
  /** The subject of the scope's own evidence: organization-wide, or about the system. */
  abstract readonly ownSubject: EvidenceSubject;
  readonly #answers = new Map<number, MadeInSteps<FrameworkAnswer>>();
  readonly #cells = new Map<number, Uint8Array>();
  #applicability: ScopeApplicability | null = null;
  readonly #spreads = new Map<EvidenceFilter, MadeInSteps<readonly Spread[]>>();
  readonly #controlled = new MadeInSteps(() => this.#controlledSpread());

  constructor(evaluation: SharedEvaluation) {
    this.evaluation = evaluation;
  }

  /** The subjects of the evidence that the scope sees: organization-wide, and about systems. */
  abstract readonly subjects: readonly [EvidenceSubject, EvidenceSubject];

  /** The subject of a piece of evidence to this scope; null where the scope does not see it. */
  abstract subjectOf(evidence: Evidence): EvidenceSubject | null;

  /** The spreads of the evidence that the scope sees, in the order of {@link subjects}. */
  spreads(filter: EvidenceFilter): readonly Spread[] {
    return this.#spreads.get(filter)?.made ?? atOnce(this.makeSpreads(filter));
  }

  /** As {@link spreads}, so that whoever asks next finds them; a step is some evidence, supports or provisions. */
  makeSpreads(filter: EvidenceFilter): Steps<readonly Spread[]> {
    return madeUnder(this.#spreads, filter, () => this.#spreadsOf(filter));
  }

  *#spreadsOf(filter: EvidenceFilter): Steps<readonly Spread[]> {
    const wide = yield* this.evaluation.wideInSteps(filter);
    const about = yield* this.evaluation.spread(this.rowsAboutSystems, filter, this.subjects[1]);
    return [wide, about];
  }

  /** The spread of the scope's own evidence. */
  ownSpread(filter: EvidenceFilter): Spread {
    return this.spreads(filter)[this.subjects.indexOf(this.ownSubject)]!;
  }

  /** What supports provisions by the scope's own evidence. */
  abstract readonly ownRows: SupportRows;

  /** What supports provisions by the evidence about systems that the scope sees. */
  abstract readonly rowsAboutSystems: SupportRows;

  abstract terms(framework: string): ScopeTerms;

  /** What all systems would have of wholes; null: they do not answer for this scope. */
  get liftedWholes(): LiftedWholes | null {
    return null;
  }

  /** The number by which decisions for this scope are kept. */
  abstract readonly decisionScope: number;

  /** Called when the spreads are made that it reads. A step is some systems, where they answer for the scope. */
  protected abstract compute(framework: number): Steps<FrameworkAnswer>;

  /** Whether the answers for a framework are there already. */
  hasAnswered(framework: number): boolean {
    return this.#answers.get(framework)?.made !== undefined;
  }

  /** As {@link answerInSteps}, at once. */
  answer(framework: number): FrameworkAnswer {
    return this.#answers.get(framework)?.made ?? atOnce(this.answerInSteps(framework));
  }

  /** The answers for a framework, computed once; a step is part of the spreads, or some systems that answer for the scope. */
  answerInSteps(framework: number): Steps<FrameworkAnswer> {
    return madeUnder(this.#answers, framework, () => this.#computed(framework));
  }

  *#computed(framework: number): Steps<FrameworkAnswer> {
    yield* this.makeSpreads('in-force');
    yield* this.makeSpreads('in-force-before');
    return yield* this.compute(framework);
  }

  /** Extent and basis by row of the framework, wholes from parts included: what passes, whatever applies. */
  cells(framework: number): Uint8Array {
    let cells = this.#cells.get(framework);
    if (cells === undefined) {
      cells = this.#chainCells(framework);
      completeWholes(this.evaluation, framework, cells);
      this.#cells.set(framework, cells);
    }
    return cells;
  }

  /** What decides where provisions apply in this scope, whatever supports them. */
  get applicability(): ScopeApplicability {
    this.#applicability ??= this.evaluation.applicabilityIn(this.decisionScope);
    return this.#applicability;
  }

  /** The decision that holds at each row of the framework; null where none was ever recorded on it. */
  holding(framework: number): readonly (Decision | null)[] | null {
    return this.applicability.holding(framework, () => {
      const { catalogue, organization, day } = this.evaluation;
      const { start, end } = catalogue.frameworks[framework]!;
      return organization.decisions.holding(catalogue, this.decisionScope, day, start, end);
    });
  }

  verdicts(framework: number): readonly (Verdict | undefined)[] {
    return this.applicability.verdicts(framework, () => {
      const { catalogue } = this.evaluation;
      const { slug } = catalogue.frameworks[framework]!.framework;
      return judgeRuleSets(catalogue, framework, this.terms(slug));
    });
  }

  /** Whether any chain would reach the provision with the evidence that passes the filter. */
  isReached(framework: number, provision: number, filter: EvidenceFilter): boolean {
    for (const spread of this.spreads(filter)) if (reaches(spread, framework, provision)) return true;
    return false;
  }

  /** What decisions and rules say of a framework. */
  termsOf(framework: number): FrameworkTerms {
    const { start } = this.evaluation.catalogue.frameworks[framework]!;
    return { start, holding: this.holding(framework), verdicts: this.verdicts(framework) };
  }

  /**
   * Fills the row of a provision in an answer: applicability by decision and rule, strength by extent and basis.
   *
   * @param cell extent and basis by the evidence that the scope sees
   * @param isLapsed whether a chain reached a provision on an earlier day; asked where none does now
   */
  judgeRow(
    answer: FrameworkAnswer,
    provision: number,
    { start, holding, verdicts }: FrameworkTerms,
    cell: number,
    isLapsed: (provision: number) => boolean,
  ): void {
    const row = provision - answer.start;
    const decision = holding?.[provision - start] ?? null;
    const verdict = verdicts[this.evaluation.catalogue.ruleSet[provision]!]!;
    if (decision !== null && !decision.applicable) {
      answer.excluded[row] = NOT_APPLICABLE_CAUSES.indexOf('DECISION');
      return;
    }
    if (decision === null && verdict.excludedBy !== null) {
      answer.excluded[row] = NOT_APPLICABLE_CAUSES.indexOf(verdict.excludedBy);
      return;
    }
    if (decision === null && verdict.open.length > 0) answer.waitFor(row, verdict.open);
    if (verdict.from !== null && this.evaluation.day < verdict.from) answer.ahead[row] = verdict.from;
    answer.cell[row] = cell;
    answer.strength[row] = STRENGTH_OF_CELL[cell as 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7];
    if (cell !== 0) return;
    if (isLapsed(provision)) answer.strength[row] = STRENGTH.LAPSED;
    else answer.leaveOpen(row);
  }

  /** No chain and none that has lapsed: why not? The first of {@link GAP_REASONS} that holds, by number. */
  *gapReason(framework: number, provision: number): Steps<number> {
    yield* this.makeSpreads('any');
    if (this.isReached(framework, provision, 'any')) return 0;
    if (reaches(yield* this.#controlled.inSteps(), framework, provision)) return 1;
    return this.evaluation.choice.touched[provision] === 1 ? 2 : 3;
  }

  /** Only a union can need evidence and a control together; without one, all scopes of a kind share a spread. */
  #controlledSpread(): Steps<Spread> {
    const { evaluation, ownRows, ownSubject } = this;
    return evaluation.catalogue.unions.length === 0
      ? evaluation.controlled(ownSubject)
      : evaluation.controlledBeside(ownRows, ownSubject);
  }

  #chainCells(framework: number): Uint8Array {
    const { start, end } = this.evaluation.catalogue.frameworks[framework]!;
    const cells = new Uint8Array(end - start);
    for (const spread of this.spreads('in-force')) {
      const inferred = spread.inferred(framework);
      for (let p = start; p < end; p++) {
        const best = Math.max(directCell(spread.direct[p]!), inferredCell(inferred[p]!));
        if (best > cells[p - start]!) cells[p - start] = best;
      }
    }
    return cells;
  }
}

function reaches(spread: Spread, framework: number, provision: number): boolean {
  return spread.direct[provision] !== 0 || spread.inferred(framework)[provision] !== 0;
}

/** A complete provision is FULL when all its parts are; INFERRED if any of them is. */
function completeWholes(evaluation: SharedEvaluation, framework: number, cells: Uint8Array): void {
  const { wholes, wholesOf, partsStart, parts, frameworks } = evaluation.catalogue;
  const { start } = frameworks[framework]!;
  const range = wholesOf[framework]!;
  for (let w = range.start; w < range.end; w++) {
    let weakest = 7;
    for (let i = partsStart[w]!; i < partsStart[w + 1]!; i++) {
      weakest = Math.min(weakest, cells[parts[i]! - start]!);
    }
    const row = wholes[w]! - start;
    if (weakest >= FULL_INFERRED && weakest > cells[row]!) cells[row] = weakest;
  }
}
