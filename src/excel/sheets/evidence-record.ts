import type { OrganizationIndex } from '../../coverage/projection/organization-index.ts';
import { answerEvidenceRecordInSteps } from '../../coverage/questions/evidence-record.ts';
import { RECORD_PRESENCE_WORDS } from '../../model/glossary/evidence-words.ts';
import type { CooperativeTask } from '../cooperative-task.ts';
import { namedEvidence } from '../named-records.ts';
import { refsByFramework } from '../refs-by-framework.ts';
import { found, type ReportAnswers } from '../report-answers.ts';
import { scopeName } from '../scope-name.ts';
import type { Cell, Sheet } from '../sheet.ts';
import { systemsShown } from '../systems-shown.ts';

/** So many pieces of evidence of a kind are named with their titles, and the others by their ids. */
const TITLED = 10;

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
        ...[namedInPart(projection.organization, evidence), refsByFramework(provisions)],
      ]);
    }
    await task.yieldIfDue();
  }
  return {
    name: 'Evidence record',
    words: [RECORD_PRESENCE_WORDS],
    blocksBy: 0,
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

/** Each piece of evidence on a line of its own with its title; the last line has the ids of all that follow. */
function namedInPart(organization: OrganizationIndex, evidence: readonly string[]): string {
  const titled = evidence.slice(0, TITLED).map((localId) => namedEvidence(organization, localId));
  const others = evidence.slice(TITLED);
  const more =
    others.length === 0 ? [] : [`${others.length} more of ${evidence.length}: ${others.join(', ')}`];
  return [...titled, ...more].join('\n');
}
