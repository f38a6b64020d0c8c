import { EVIDENCE_STATUSES } from '../../model/evidence.ts';
import type { ReportAnswers } from '../report-answers.ts';
import type { Sheet } from '../sheet.ts';

/** All evidence of the organization in file order. */
export function evidenceRegisterSheet({ projection }: ReportAnswers): Sheet {
  const { evidence, supports } = projection.organization.records;
  const supported = new Map<string, string[]>();
  for (const support of [...supports.values()].sort((a, b) => a.position - b.position)) {
    const list = supported.get(support.evidence);
    const text = `${support.provision} (${support.extent})`;
    if (list === undefined) supported.set(support.evidence, [text]);
    else list.push(text);
  }
  const kinds = projection.catalogue.records.recordKinds;
  return {
    name: 'Evidence register',
    columns: [
      { header: 'Id', width: 14 },
      { header: 'Title', width: 44, wrap: true },
      { header: 'Kind', width: 24 },
      { header: 'Owner', width: 26 },
      { header: 'Status', width: 13, list: EVIDENCE_STATUSES },
      { header: 'Valid from', width: 12 },
      { header: 'Valid until', width: 12 },
      { header: 'Withdrawn on', width: 13 },
      { header: 'Systems', width: 26, wrap: true },
      { header: 'Supports', width: 48, wrap: true },
      { header: 'Location', width: 32 },
      { header: 'SHA-256', width: 20 },
      { header: 'Accepted by', width: 22 },
      { header: 'Accepted on', width: 12 },
      { header: 'Notes', width: 30, wrap: true },
    ],
    rows: [...evidence.values()]
      .sort((a, b) => a.position - b.position)
      .map((record) => [
        record.localId,
        record.title,
        kinds.get(record.kind)?.label ?? record.kind,
        record.owner,
        record.status,
        { day: record.validFrom },
        { day: record.validUntil },
        { day: record.withdrawnOn },
        record.systems.join(', ') || 'organization-wide',
        supported.get(record.id)?.join('\n') ?? null,
        record.location,
        record.sha256,
        record.acceptedBy,
        { day: record.acceptedOn },
        record.notes,
      ]),
  };
}
