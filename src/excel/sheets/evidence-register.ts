import { isAssumed } from '../../coverage/projection/assuming.ts';
import type { OrganizationIndex } from '../../coverage/projection/organization-index.ts';
import { evidenceStandings } from '../../coverage/questions/evidence-standing.ts';
import { isEndedSystem } from '../../coverage/questions/records-on-ended.ts';
import { isRetired } from '../../coverage/questions/retired.ts';
import { EVIDENCE_STATUSES, type Evidence } from '../../model/evidence.ts';
import { EVIDENCE_STANDING_WORDS, EVIDENCE_STATUS_WORDS } from '../../model/glossary/evidence-words.ts';
import { groupBy } from '../../model/group-by.ts';
import { inFileOrder } from '../../model/in-file-order.ts';
import { markEnded, markRetired } from '../../model/mark.ts';
import type { CooperativeTask } from '../cooperative-task.ts';
import type { ReportAnswers } from '../report-answers.ts';
import { recordOrigin } from '../round-trip/row-origin.ts';
import type { Cell, Sheet } from '../sheet.ts';

/** All evidence of the organization in file order, and whether each piece is in force on the day asked about. */
export async function evidenceRegisterSheet(answers: ReportAnswers, task: CooperativeTask): Promise<Sheet> {
  const listed = inFileOrder(answers.projection.organization.records.evidence.values()).filter(
    (evidence) => !isAssumed(evidence),
  );
  return {
    name: 'Evidence register',
    frozenColumns: 2,
    isOf: (somebody, row) => somebody.owns(listed[row]!),
    columns: [
      { header: 'Id', width: 14 },
      { header: 'Title', width: 40, wrap: true, isEditable: true },
      { header: 'Kind', width: 22, wrap: true },
      { header: 'Owner', width: 20, wrap: true, isEditable: true },
      {
        ...{ header: 'Status', width: 14, list: EVIDENCE_STATUSES, isEditable: true },
        words: EVIDENCE_STATUS_WORDS,
      },
      { header: 'On the date', width: 22, words: EVIDENCE_STANDING_WORDS },
      { header: 'Valid from', width: 12, isEditable: true },
      { header: 'Valid until', width: 12, isEditable: true },
      { header: 'Withdrawn on', width: 12, isEditable: true },
      { header: 'Systems', width: 22, wrap: true },
      { header: 'Supports', width: 40, wrap: true },
      { header: 'Demonstrates', width: 28, wrap: true },
      { header: 'Location', width: 28, wrap: true, isEditable: true },
      { header: 'SHA-256', width: 33, wrap: true, isEditable: true },
      { header: 'Accepted by', width: 18, wrap: true, isEditable: true },
      { header: 'Accepted on', width: 12, isEditable: true },
      { header: 'Notes', width: 26, wrap: true, isEditable: true },
      { header: 'Supersedes', width: 14, isEditable: true },
      { header: 'Renewals', width: 28, wrap: true },
    ],
    rows: await task.gather(evidenceRows(answers, listed)),
    origins: listed.map(recordOrigin),
  };
}

function* evidenceRows(
  { projection, parameters }: ReportAnswers,
  listed: readonly Evidence[],
): Generator<readonly Cell[]> {
  const { catalogue } = projection;
  const { demonstrates, controls } = projection.organization.records;
  const { renewals } = projection.organization;
  const demonstrated = groupBy(
    inFileOrder(demonstrates.values()).flatMap((shown) => renewals.counting(shown)),
    (shown) => shown.evidence,
  );
  const kinds = projection.catalogue.records.recordKinds;
  const standing = evidenceStandings(projection.organization, parameters.asOf);
  for (const record of listed)
    yield [
      record.localId,
      record.title,
      kinds.get(record.kind)?.label ?? record.kind,
      record.owner,
      record.status,
      { status: standing.get(record.id) ?? '' },
      { day: record.validFrom },
      { day: record.validUntil },
      { day: record.withdrawnOn },
      systemsInWords(projection.organization, record) || 'organization-wide',
      projection.organization
        .supportsOf(record.id)
        .map(
          ({ provision, extent, takenOverFrom }) =>
            `${markRetired(provision, isRetired(catalogue, provision))} (${extent}${from(takenOverFrom)})`,
        )
        .join('\n') || null,
      demonstrated
        .get(record.id)
        ?.map(
          ({ control, extent, takenOverFrom }) =>
            `${controls.get(control)?.localId ?? control} (${extent}${from(takenOverFrom)})`,
        )
        .join('\n') ?? null,
      record.location,
      record.sha256,
      record.acceptedBy,
      { day: record.acceptedOn },
      record.notes,
      record.supersedes,
      lineOfRenewals(projection.organization, record),
    ];
}

/** Which superseded evidence states a link that counts for its successor. */
function from(takenOverFrom: string | null): string {
  return takenOverFrom === null ? '' : `, from ${takenOverFrom}`;
}

/** At most this many records of a line are named on either side of a record. */
const TOLD_RENEWALS = 20;

/** The ids of the evidence that supersedes one another, oldest first; null where the record is in no such line. */
function lineOfRenewals({ renewals }: OrganizationIndex, { id, localId }: Evidence): string | null {
  const earlier = told(renewals.earlierOf(id));
  const later = told(renewals.laterOf(id));
  const line = [...earlier.toReversed(), localId, ...later];
  return line.length === 1 ? null : line.join(' → ');
}

function told(records: Iterable<Evidence>): readonly string[] {
  const ids: string[] = [];
  for (const { localId } of records) {
    if (ids.length === TOLD_RENEWALS) return [...ids, '…'];
    ids.push(localId);
  }
  return ids;
}

function systemsInWords(organization: OrganizationIndex, { systems }: Evidence): string {
  return systems.map((system) => markEnded(system, isEndedSystem(organization, system))).join(', ');
}
