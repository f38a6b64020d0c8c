import { EXPIRING_WITHIN, findExpiring } from '../../coverage/questions/expiring.ts';
import { found, type ReportAnswers } from '../report-answers.ts';
import type { Sheet } from '../sheet.ts';

/** Evidence whose window ends within 90 days after the date asked about, earliest end first. */
export function expiringSheet({ projection, parameters }: ReportAnswers): Sheet {
  const { asOf, crosswalks } = parameters;
  const { expiring } = found(findExpiring(projection, { asOf, crosswalks }));
  return {
    name: 'Expiring',
    whenEmpty: `No accepted evidence ends within ${EXPIRING_WITHIN} days of the date.`,
    columns: [
      { header: 'Id', width: 14 },
      { header: 'Title', width: 56, wrap: true },
      { header: 'Kind', width: 26 },
      { header: 'Owner', width: 28 },
      { header: 'Valid until', width: 12 },
      { header: 'Days left', width: 10 },
      { header: 'Systems', width: 40, wrap: true },
      { header: 'Renewed by', width: 14 },
    ],
    isOf: (somebody, row) => somebody.owns(expiring[row]!.evidence),
    rows: expiring.map(({ evidence: record, validUntil, daysLeft, renewedBy }) => [
      record.localId,
      record.title,
      projection.catalogue.records.recordKinds.get(record.kind)?.label ?? record.kind,
      record.owner,
      { day: validUntil },
      daysLeft,
      record.systems.join(', ') || 'organization-wide',
      renewedBy?.localId ?? null,
    ]),
  };
}
