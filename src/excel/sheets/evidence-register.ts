import { isAssumed } from '../../coverage/projection/assuming.ts';
import type { CatalogueIndex } from '../../coverage/projection/catalogue-index.ts';
import { fullTitle } from '../../coverage/projection/full-titles.ts';
import type { OrganizationIndex } from '../../coverage/projection/organization-index.ts';
import type { Counting } from '../../coverage/projection/renewals.ts';
import { evidenceStanding } from '../../coverage/questions/evidence-standing.ts';
import { isEndedSystem } from '../../coverage/questions/records-on-ended.ts';
import { isRetired } from '../../coverage/questions/retired.ts';
import { inFileOrderInSteps } from '../../coverage/sorted-in-steps.ts';
import { filteredInSteps, groupByInSteps } from '../../coverage/steps.ts';
import { dayNumber } from '../../model/day.ts';
import { type Demonstration, EVIDENCE_STATUSES, type Evidence } from '../../model/evidence.ts';
import { EXTENT_WORDS } from '../../model/glossary/coverage-words.ts';
import { EVIDENCE_STANDING_WORDS, EVIDENCE_STATUS_WORDS } from '../../model/glossary/evidence-words.ts';
import { markEnded, markRetired } from '../../model/mark.ts';
import type { CooperativeTask } from '../cooperative-task.ts';
import { lazily } from '../lazy-rows.ts';
import { listedInLines, namedControl, namedEvidence } from '../named-records.ts';
import type { ReportAnswers } from '../report-answers.ts';
import { recordOrigin } from '../round-trip/row-origin.ts';
import { scopeName } from '../scope-name.ts';
import type { Cell, Sheet } from '../sheet.ts';

/** All evidence of the organization in file order, and whether each piece is in force on the day asked about. */
export async function evidenceRegisterSheet(answers: ReportAnswers, task: CooperativeTask): Promise<Sheet> {
  const { organization } = answers.projection;
  const all = await task.take(inFileOrderInSteps(organization.records.evidence.values()));
  const listed = await task.take(filteredInSteps(all, (evidence) => !isAssumed(evidence)));
  await task.take(organization.supportsByEvidence());
  const shown = await task.take(inFileOrderInSteps(organization.records.demonstrates.values()));
  const demonstrated = await task.take(
    groupByInSteps(organization.renewals.countingEach(shown), ({ evidence }) => evidence),
  );
  return {
    name: 'Evidence register',
    words: [EXTENT_WORDS],
    frozenColumns: 2,
    isOf: (somebody, row) => somebody.owns(listed[row]!),
    columns: [
      { header: 'Id', width: 14 },
      { header: 'Title', width: 34, wrap: true, isEditable: true },
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
      { header: 'System names', width: 26, wrap: true },
      { header: 'Supports', width: 40, wrap: true },
      { header: 'Supported provisions', width: 38, wrap: true },
      { header: 'Demonstrates', width: 24, wrap: true },
      { header: 'Demonstrated controls', width: 26, wrap: true },
      { header: 'Location', width: 21, wrap: true, isEditable: true },
      { header: 'SHA-256', width: 33, wrap: true, isEditable: true },
      { header: 'Accepted by', width: 18, wrap: true, isEditable: true },
      { header: 'Accepted on', width: 12, isEditable: true },
      { header: 'Notes', width: 18, wrap: true, isEditable: true },
      { header: 'Supersedes', width: 14, isEditable: true },
      { header: 'Renewals', width: 34, wrap: true },
    ],
    rows: lazily(listed, evidenceRows(answers, demonstrated)),
    origins: lazily(listed, recordOrigin),
  };
}

/** Makes the row of a piece of evidence. */
function evidenceRows(
  { projection, parameters }: ReportAnswers,
  demonstrated: ReadonlyMap<string, readonly Counting<Demonstration>[]>,
) {
  const { catalogue, organization } = projection;
  const { controls } = organization.records;
  const kinds = catalogue.records.recordKinds;
  const day = dayNumber(parameters.asOf) ?? 0;
  return (record: Evidence): readonly Cell[] => {
    const number = organization.evidence.numberOf.get(record.id);
    const supports = organization.supportsOf(record.id);
    const controlsOf = demonstrated.get(record.id) ?? [];
    return [
      record.localId,
      record.title,
      kinds.get(record.kind)?.label ?? record.kind,
      record.owner,
      record.status,
      { status: number === undefined ? '' : evidenceStanding(organization, number, day) },
      { day: record.validFrom },
      { day: record.validUntil },
      { day: record.withdrawnOn },
      ...systemsInLines(organization, record),
      listedInLines(
        supports.map(
          ({ provision, extent, takenOverFrom }) =>
            `${markRetired(provision, isRetired(catalogue, provision))} (${extent}${from(takenOverFrom)})`,
        ),
      ) || null,
      listedInLines(supports.map(({ provision }) => namedProvision(catalogue, provision))) || null,
      listedInLines(
        controlsOf.map(
          ({ control, extent, takenOverFrom }) =>
            `${controls.get(control)?.localId ?? control} (${extent}${from(takenOverFrom)})`,
        ),
      ) || null,
      listedInLines(
        controlsOf.map(({ control }) =>
          namedControl(organization, controls.get(control)?.localId ?? control),
        ),
      ) || null,
      record.location,
      record.sha256,
      record.acceptedBy,
      { day: record.acceptedOn },
      record.notes,
      record.supersedes,
      lineOfRenewals(organization, record),
    ];
  };
}

/** Which superseded evidence states a link that counts for its successor. */
function from(takenOverFrom: string | null): string {
  return takenOverFrom === null ? '' : `, from ${takenOverFrom}`;
}

/** At most this many records of a line are named on either side of a record. */
const TOLD_RENEWALS = 10;

/** The evidence that supersedes one another, oldest first; null where the record is in no such line. */
function lineOfRenewals(organization: OrganizationIndex, { id, localId }: Evidence): string | null {
  const namesOf = (records: Iterable<Evidence>): readonly string[] =>
    Array.from(records, (record) => namedEvidence(organization, record.localId));
  const { renewals } = organization;
  const [earlier, later] = [namesOf(renewals.earlierOf(id)), namesOf(renewals.laterOf(id))];
  const count = earlier.length + 1 + later.length;
  if (count === 1) return null;
  const line = [
    ...told(earlier, count).toReversed(),
    namedEvidence(organization, localId),
    ...told(later, count),
  ];
  return line.join(' →\n');
}

/** The records that are next to a record on one side of its line. */
function told(names: readonly string[], ofAll: number): readonly string[] {
  const more = names.length - TOLD_RENEWALS;
  return more > 0 ? [...names.slice(0, TOLD_RENEWALS), `${more} more of ${ofAll}`] : names;
}

/** The systems that the evidence is about, by their ids and by their names. */
function systemsInLines(organization: OrganizationIndex, { systems }: Evidence): readonly [Cell, Cell] {
  if (systems.length === 0) return ['organization-wide', null];
  return [
    listedInLines(systems.map((system) => markEnded(system, isEndedSystem(organization, system)))),
    listedInLines(systems.map((system) => scopeName(organization, system))),
  ];
}

/** A provision by its ref, with its title; by its id where the catalogue has no such provision any more. */
function namedProvision(catalogue: CatalogueIndex, id: string): string {
  const provision = catalogue.records.provisions.get(id);
  return provision === undefined ? id : `${provision.ref} ${fullTitle(catalogue, provision)}`;
}
