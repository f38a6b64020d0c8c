import { answerEvidenceRecordInSteps } from '../../coverage/questions/evidence-record.ts';
import { RECORD_PRESENCE_WORDS } from '../../model/glossary/evidence-words.ts';
import type { CooperativeTask } from '../cooperative-task.ts';
import { namedEvidence, namedInLines } from '../named-records.ts';
import { refsByFramework } from '../refs-by-framework.ts';
import { found, type ReportAnswers } from '../report-answers.ts';
import { scopeName } from '../scope-name.ts';
import type { Cell, Sheet } from '../sheet.ts';
import { systemsShown } from '../systems-shown.ts';

/** The evidence that each system has, of each kind that the view evidence-record names. */
export async function evidenceRecordSheet(
  { projection, parameters }: ReportAnswers,
  task: CooperativeTask,
): Promise<Sheet> {
  const { asOf, crosswalks } = parameters;
  const rows: (readonly Cell[])[] = [];
  const about: { readonly system: string; readonly evidence: readonly string[] }[] = [];
  for (const system of systemsShown(projection, parameters)) {
    const record = found(
      await task.take(answerEvidenceRecordInSteps(projection, { system, asOf, crosswalks })),
    );
    for (const { label, presence, evidence, remark, provisions } of record.rows) {
      about.push({ system, evidence });
      rows.push([
        ...[
          system,
          scopeName(projection.organization, system),
          label,
          { status: presence },
          remark === null ? null : 'yes',
        ],
        ...[
          namedInLines(evidence, (localId) => namedEvidence(projection.organization, localId)),
          refsByFramework(provisions),
        ],
      ]);
    }
    await task.yieldIfDue();
  }
  return {
    name: 'Evidence record',
    words: [RECORD_PRESENCE_WORDS],
    blocksBy: 0,
    frozenColumns: 3,
    isOf: (somebody, row) => {
      const { system, evidence } = about[row]!;
      return somebody.ownsSystem(system) || evidence.some(somebody.ownsEvidence);
    },
    whenEmpty: 'No system is in scope on the date.',
    columns: [
      { header: 'System', width: 14, wrap: true },
      { header: 'System name', width: 18, wrap: true },
      { header: 'Kind', width: 26 },
      { header: 'Presence', width: 14 },
      { header: 'Organization-wide', width: 18 },
      { header: 'Evidence', width: 42, wrap: true },
      { header: 'Provisions that name the kind', width: 50, wrap: true },
    ],
    rows,
  };
}
