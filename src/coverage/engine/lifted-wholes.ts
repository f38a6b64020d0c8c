import { FULL_INFERRED } from '../algebra.ts';
import type { FrameworkAnswer } from './framework-answer.ts';
import type { SharedEvaluation } from './shared-evaluation.ts';

/** A system as far as it answers for wholes. */
interface AnsweringSystem {
  answer(framework: number): FrameworkAnswer;
  cells(framework: number): Uint8Array;
}

/** One system in scope, in one framework. */
interface SystemRows {
  readonly answer: FrameworkAnswer;
  readonly cells: Uint8Array;
}

/**
 * What every system would have of a whole if organization-wide evidence made some of its parts FULL. Such
 * evidence reaches systems and the organization by the same chains; only wholes can differ, since a system may have the
 * remaining parts by evidence of its own.
 */
export class LiftedWholes {
  readonly #evaluation: SharedEvaluation;
  readonly #scopeOf: (system: number) => AnsweringSystem;
  readonly #systems = new Map<number, readonly SystemRows[]>();

  constructor(evaluation: SharedEvaluation, scopeOf: (system: number) => AnsweringSystem) {
    this.#evaluation = evaluation;
    this.#scopeOf = scopeOf;
  }

  /**
   * The weakest cell among the systems to which the whole applies; 0 where it applies to none.
   *
   * @param madeFull by provision the cell that the assumed evidence makes FULL, or 0
   */
  weakestCell(whole: number, madeFull: Uint8Array): number {
    const { frameworkOf } = this.#evaluation.catalogue;
    let weakest: number | null = null;
    for (const rows of this.#inScope(frameworkOf[whole]!)) {
      if (!rows.answer.applies(whole - rows.answer.start)) continue;
      const cell = this.#cellOf(rows, whole, madeFull);
      if (weakest === null || cell < weakest) weakest = cell;
      if (weakest < FULL_INFERRED) return weakest;
    }
    return weakest ?? 0;
  }

  #cellOf(rows: SystemRows, provision: number, madeFull: Uint8Array): number {
    const { wholeNumber, partsStart, parts } = this.#evaluation.catalogue;
    const own = Math.max(rows.cells[provision - rows.answer.start]!, madeFull[provision]!);
    const whole = wholeNumber[provision]!;
    if (whole < 0) return own;
    let weakest = 7;
    for (let i = partsStart[whole]!; i < partsStart[whole + 1]!; i++) {
      weakest = Math.min(weakest, this.#cellOf(rows, parts[i]!, madeFull));
      if (weakest < FULL_INFERRED) return own;
    }
    return Math.max(own, weakest);
  }

  #inScope(framework: number): readonly SystemRows[] {
    let rows = this.#systems.get(framework);
    if (rows === undefined) {
      rows = this.#evaluation.systemsInScope.map((system) => {
        const scope = this.#scopeOf(system);
        return { answer: scope.answer(framework), cells: scope.cells(framework) };
      });
      this.#systems.set(framework, rows);
    }
    return rows;
  }
}
