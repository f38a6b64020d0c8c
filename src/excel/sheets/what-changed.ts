import { fullTitle } from '../../coverage/projection/full-titles.ts';
import type { DifferenceAnswer } from '../../coverage/questions/difference.ts';
import type { StatusChange } from '../../coverage/questions/status-changes.ts';
import type { ProvisionCoverage } from '../../model/coverage.ts';
import { DIRECTION_WORDS } from '../../model/glossary/change-words.ts';
import { REASON_WORDS, STATUS_WORDS } from '../../model/glossary/coverage-words.ts';
import type { CooperativeTask } from '../cooperative-task.ts';
import type { CoverageAnswers } from '../coverage-answers.ts';
import { lazily } from '../lazy-rows.ts';
import type { ReportAnswers } from '../report-answers.ts';
import { scopeId, scopeName } from '../scope-name.ts';
import { type Cell, linked, type Sheet } from '../sheet.ts';

type ScopedChange = StatusChange & Pick<DifferenceAnswer, 'system'>;

/** The statuses that differ from those of earlier records, scope by scope; the ref links to its row of coverage. */
export async function whatChangedSheet(
  { projection }: ReportAnswers,
  { coverageAt }: Pick<CoverageAnswers, 'coverageAt'>,
  answers: readonly DifferenceAnswer[],
  task: CooperativeTask,
): Promise<Sheet> {
  const changed = await task.gather(scopedChanges(answers));
  return {
    name: 'What changed',
    words: [DIRECTION_WORDS, STATUS_WORDS, REASON_WORDS],
    blocksBy: 3,
    frozenColumns: 4,
    whenEmpty: 'No status differs from what it was in the records with which this report is compared.',
    columns: [
      { header: 'Framework', width: 13, wrap: true },
      { header: 'Ref', width: 16 },
      { header: 'Title', width: 26, wrap: true },
      { header: 'Scope', width: 20 },
      { header: 'Scope name', width: 18, wrap: true },
      { header: 'Change', width: 15 },
      { header: 'Status before', width: 24 },
      { header: 'When applicable before', width: 24 },
      { header: 'Reason before', width: 28 },
      { header: 'Status', width: 24 },
      { header: 'Status when applicable', width: 24 },
      { header: 'Reason', width: 28 },
      { header: 'Applies from', width: 13 },
      { header: 'Id', width: 30, isKey: true },
    ],
    isOf: (somebody, row) => somebody.concerns(changed[row]!),
    rows: lazily(changed, ({ framework, ref, title, system, change, from, to }) => [
      framework,
      linked(ref, coverageAt({ framework, ref, system })),
      fullTitle(projection.catalogue, { framework, ref, title }),
      scopeId(system),
      scopeName(projection.organization, system),
      change,
      ...standing(from),
      ...standing(to),
      { day: to.appliesFrom },
      `${framework}:${ref}`,
    ]),
  };
}

function* scopedChanges(answers: readonly DifferenceAnswer[]): Generator<ScopedChange> {
  for (const { system, changes } of answers) for (const change of changes) yield { system, ...change };
}

function standing({ status, statusWhenApplicable, reason }: ProvisionCoverage): readonly Cell[] {
  return [{ status }, statusWhenApplicable === null ? null : { status: statusWhenApplicable }, reason];
}
