import { findExpiring } from '../../coverage/questions/expiring.ts';
import type { ReportAnswers } from '../report-answers.ts';
import type { Sheet } from '../sheet.ts';

/** Days ahead that the sheet looks. */
const AHEAD = 90;

/** Accepted evidence whose window ends within 90 days from the date asked for, first to end first. */
export function expiringSheet({ projection, parameters }: ReportAnswers): Sheet {
  const { evidence } = projection.organization.records;
  return {
    name: 'Expiring',
    whenEmpty: `No accepted evidence ends within ${AHEAD} days of the date.`,
    columns: [
      { header: 'Id', width: 14 },
      { header: 'Title', width: 56, wrap: true },
      { header: 'Kind', width: 26 },
      { header: 'Owner', width: 28 },
      { header: 'Valid until', width: 12 },
      { header: 'Days left', width: 10 },
      { header: 'Systems', width: 40, wrap: true },
    ],
    rows: findExpiring(evidence.values(), parameters.asOf, AHEAD).map(({ evidence: record, daysLeft }) => [
      record.localId,
      record.title,
      projection.catalogue.records.recordKinds.get(record.kind)?.label ?? record.kind,
      record.owner,
      { day: record.validUntil },
      daysLeft,
      record.systems.join(', ') || 'organization-wide',
    ]),
  };
}
