import type { CoverageAnswer } from '../coverage/questions/coverage.ts';
import type { ScopedAnswers } from '../coverage/questions/scoped-answers.ts';
import type { ProvisionCoverage } from '../model/coverage.ts';
import { LazyRows } from './lazy-rows.ts';
import type { PerRow } from './sheet.ts';

/** Coverage of one framework in one scope. Its rows are made when somebody reads them: there may be a million. */
export interface ScopeCoverage extends Pick<CoverageAnswer, 'framework' | 'system' | 'counts'> {
  /** The assessable provisions in document order. */
  readonly provisions: PerRow<ProvisionCoverage>;
}

/** The same coverage, read from answers that have its framework and its scope. */
export function scopeCoverage(
  answers: ScopedAnswers,
  { framework, system, counts, provisions }: CoverageAnswer,
): ScopeCoverage {
  const [top] = provisions;
  const first = top === undefined ? 0 : answers.find({ framework, ref: top.ref, system })!;
  const open = new Map<number, readonly string[]>();
  for (const [row, { openConditions }] of provisions.entries())
    if (openConditions !== null) open.set(row, openConditions);
  return {
    ...{ framework, system, counts },
    provisions: new LazyRows(provisions.length, (row) =>
      coverageAt(answers, first + row, open.get(row) ?? null),
    ),
  };
}

function coverageAt(
  answers: ScopedAnswers,
  index: number,
  openConditions: ProvisionCoverage['openConditions'],
): ProvisionCoverage {
  const { ref, title } = answers.provisionAt(index);
  return {
    ref,
    title,
    status: answers.statusAt(index),
    extent: answers.extentAt(index),
    basis: answers.basisAt(index),
    reason: answers.reasonAt(index),
    appliesFrom: answers.appliesFromAt(index),
    statusWhenApplicable: answers.statusWhenApplicableAt(index),
    notApplicableBecause: answers.causeAt(index),
    openConditions,
    answeredBy: answers.answeredByAt(index),
  };
}
