import {
  EXPIRING_WITHIN,
  type ExpiringEvidence,
  findExpiringInSteps,
} from '../../coverage/questions/expiring.ts';
import type { CooperativeTask } from '../cooperative-task.ts';
import { LazyRows } from '../lazy-rows.ts';
import { namedEvidence, namedInLines, namedSystem } from '../named-records.ts';
import { found, type ReportAnswers } from '../report-answers.ts';
import type { Sheet } from '../sheet.ts';

/** Evidence whose window ends within 90 days after the date asked about, earliest end first. */
export async function expiringSheet(
  { projection, parameters }: ReportAnswers,
  task: CooperativeTask,
): Promise<Sheet> {
  const { organization } = projection;
  const { asOf, crosswalks } = parameters;
  const { expiring } = found(await task.take(findExpiringInSteps(projection, { asOf, crosswalks })));
  const at = (row: number): ExpiringEvidence => expiring.slice(row, row + 1)[0]!;
  return {
    name: 'Expiring',
    frozenColumns: 2,
    whenEmpty: `No accepted evidence ends within ${EXPIRING_WITHIN} days of the date.`,
    columns: [
      { header: 'Id', width: 14 },
      { header: 'Title', width: 48, wrap: true },
      { header: 'Kind', width: 26 },
      { header: 'Owner', width: 22, wrap: true },
      { header: 'Valid until', width: 12 },
      { header: 'Days left', width: 10 },
      { header: 'Systems', width: 36, wrap: true },
      { header: 'Renewed by', width: 20, wrap: true },
    ],
    isOf: (somebody, row) => somebody.owns(at(row).evidence),
    rows: new LazyRows(expiring.length, (row) => {
      const { evidence: record, validUntil, daysLeft, renewedBy } = at(row);
      return [
        record.localId,
        record.title,
        projection.catalogue.records.recordKinds.get(record.kind)?.label ?? record.kind,
        record.owner,
        { day: validUntil },
        daysLeft,
        namedInLines(record.systems, (system) => namedSystem(organization, system)) || 'organization-wide',
        renewedBy === null ? null : namedEvidence(organization, renewedBy.localId),
      ];
    }),
  };
}
