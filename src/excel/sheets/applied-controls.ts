import { inFileOrderInSteps } from '../../coverage/sorted-in-steps.ts';
import { groupByInSteps } from '../../coverage/steps.ts';
import { CONTROL_STATUS_WORDS } from '../../model/glossary/organization-words.ts';
import type { CooperativeTask } from '../cooperative-task.ts';
import { lazily } from '../lazy-rows.ts';
import { namedEvidence, namedInLines } from '../named-records.ts';
import { refsByFramework } from '../refs-by-framework.ts';
import type { ReportAnswers } from '../report-answers.ts';
import type { Sheet } from '../sheet.ts';

/** The organization's own controls in file order, with what each addresses and the evidence that demonstrates it. */
export async function appliedControlsSheet(
  { projection }: ReportAnswers,
  task: CooperativeTask,
): Promise<Sheet> {
  const { records, renewals } = projection.organization;
  const { provisions } = projection.catalogue.records;
  const controls = await task.take(inFileOrderInSteps(records.controls.values()));
  const addressing = await task.take(inFileOrderInSteps(records.addresses.values()));
  const addressed = await task.take(groupByInSteps(addressing, ({ control }) => control));
  const shown = await task.take(inFileOrderInSteps(records.demonstrates.values()));
  const demonstrated = await task.take(
    groupByInSteps(renewals.countingEach(shown), ({ control }) => control),
  );
  return {
    name: 'Applied controls',
    words: [CONTROL_STATUS_WORDS],
    frozenColumns: 2,
    whenEmpty: 'The organization has recorded no control of its own.',
    columns: [
      { header: 'Id', width: 14, wrap: true },
      { header: 'Title', width: 40, wrap: true },
      { header: 'Owner', width: 20, wrap: true },
      { header: 'Status', width: 12 },
      { header: 'Addresses', width: 37, wrap: true },
      { header: 'Demonstrated by', width: 39, wrap: true },
      { header: 'Notes', width: 26, wrap: true },
    ],
    isOf: (somebody, row) => somebody.owns(controls[row]!),
    rows: lazily(controls, ({ id, localId, title, owner, status, notes }) => [
      ...[localId, title, owner, status],
      refsByFramework(
        (addressed.get(id) ?? []).map(
          ({ provision }) => provisions.get(provision) ?? { framework: '', ref: provision },
        ),
      ) || null,
      namedInLines(
        (demonstrated.get(id) ?? []).flatMap(({ evidence }) => records.evidence.get(evidence)?.localId ?? []),
        (evidence) => namedEvidence(projection.organization, evidence),
      ) || null,
      notes,
    ]),
  };
}
