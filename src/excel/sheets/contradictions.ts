import type { Contradiction, PairRow } from '../../coverage/questions/contradictions.ts';
import type { CrosswalkHealthAnswer } from '../../coverage/questions/crosswalk-health.ts';
import { markedSide } from '../../coverage/questions/retired.ts';
import { RELATIONSHIP_WORDS } from '../../model/glossary/crosswalk-words.ts';
import { reviewInWords } from '../../model/review-in-words.ts';
import type { CooperativeTask } from '../cooperative-task.ts';
import { lazily } from '../lazy-rows.ts';
import type { ReportAnswers } from '../report-answers.ts';
import type { Sheet } from '../sheet.ts';
import { frameworksOfSide, titlesOfSide } from '../sides.ts';

/** Pairs whose rows together leave no possible relation, with a line for each of these rows. */
export async function contradictionsSheet(
  { projection }: ReportAnswers,
  { contradictions }: CrosswalkHealthAnswer,
  task: CooperativeTask,
): Promise<Sheet> {
  const { catalogue } = projection;
  const listed = await task.gather(rowsOf(contradictions));
  return {
    name: 'Contradictions',
    blocksBy: 0,
    frozenColumns: 2,
    whenEmpty: 'No two rows contradict each other.',
    columns: [
      { header: 'Source', width: 20, wrap: true },
      { header: 'Target', width: 20, wrap: true },
      { header: 'Source title', width: 24, wrap: true },
      { header: 'Target title', width: 24, wrap: true },
      { header: 'Relationship', width: 16, words: RELATIONSHIP_WORDS },
      { header: 'Crosswalk', width: 22, wrap: true },
      { header: 'Rationale', width: 40, wrap: true },
      { header: 'Own review', width: 24, wrap: true },
      { header: 'Source framework', width: 24, wrap: true },
      { header: 'Target framework', width: 24, wrap: true },
    ],
    rows: lazily(listed, ({ source, target, row: { mapping, relationship, review } }) => [
      ...[markedSide(catalogue, source), markedSide(catalogue, target)],
      ...[titlesOfSide(catalogue, source), titlesOfSide(catalogue, target)],
      ...[relationship, mapping.crosswalk, mapping.rationale],
      review === null ? null : reviewInWords(review),
      ...[frameworksOfSide(catalogue, source), frameworksOfSide(catalogue, target)],
    ]),
  };
}

/** A row of a contradiction. */
type Contradicting = Pick<Contradiction, 'source' | 'target'> & { readonly row: PairRow };

function* rowsOf(contradictions: readonly Contradiction[]): Generator<Contradicting> {
  for (const { source, target, rows } of contradictions)
    for (const row of rows) yield { source, target, row };
}
