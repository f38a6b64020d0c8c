import { formatProblem } from './format-problem.ts';
import type { Problem } from './problem.ts';

/** Problems of the kind DAMAGED where clients are answered: they are for the log, and a client sees a fault. */
export class Damage extends Error {
  override readonly name = 'Damage';

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
  }
}
