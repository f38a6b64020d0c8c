import { fullTitle } from '../../coverage/projection/full-titles.ts';
import { statementOf } from '../../coverage/questions/evidence-by-provision.ts';
import type { EvidenceAtProvision } from '../../coverage/questions/evidence-rows.ts';
import { BASIS_WORDS, EXTENT_WORDS, STATUS_WORDS } from '../../model/glossary/coverage-words.ts';
import { EVIDENCE_STANDING_WORDS } from '../../model/glossary/evidence-words.ts';
import { labelOf } from '../../model/label-of.ts';
import { type AskedEvidence, EVIDENCE_BY_PROVISION } from '../ask-evidence.ts';
import { LazyRows } from '../lazy-rows.ts';
import { namedControl } from '../named-records.ts';
import type { ReportAnswers } from '../report-answers.ts';
import { answeringSystem, scopeId, scopeName } from '../scope-name.ts';
import { addressed, type Cell, type Sheet } from '../sheet.ts';
import { statusCell } from '../status-cell.ts';

/** All evidence of each provision in each scope, in a row of its own: how far it reaches, on whose word, and until when. */
export function evidenceByProvisionSheet(answers: ReportAnswers, { rows, ...asked }: AskedEvidence): Sheet {
  return {
    name: EVIDENCE_BY_PROVISION,
    words: [STATUS_WORDS, EVIDENCE_STANDING_WORDS, EXTENT_WORDS, BASIS_WORDS],
    blocksBy: 1,
    frozenColumns: 4,
    whenEmpty: 'No evidence is recorded for the provisions of this workbook.',
    columns: [
      { header: 'Framework', width: 13, wrap: true },
      { header: 'Ref', width: 10, wrap: true },
      { header: 'Scope', width: 14, wrap: true },
      { header: 'Evidence', width: 10 },
      { header: 'Title', width: 26, wrap: true },
      { header: 'Scope name', width: 16, wrap: true },
      { header: 'Evidence title', width: 28, wrap: true },
      { header: 'Kind', width: 17, wrap: true },
      { header: 'On the date', width: 20 },
      { header: 'Extent', width: 11 },
      { header: 'Basis', width: 10 },
      { header: 'Together', width: 9 },
      { header: 'Recorded for', width: 18, wrap: true },
      { header: 'Recorded for title', width: 24, wrap: true },
      { header: 'Own control', width: 22, wrap: true },
      { header: 'Mapping', width: 30, wrap: true },
      { header: 'Crosswalk', width: 20, wrap: true },
      { header: 'Asserted by', width: 18, wrap: true },
      { header: 'Vouched for', width: 9 },
      { header: 'Stated by', width: 16, wrap: true },
      { header: 'Stated on', width: 11 },
      { header: 'Valid from', width: 11 },
      { header: 'Valid until', width: 11 },
      { header: 'Days left', width: 8 },
      { header: 'Owner', width: 16, wrap: true },
      { header: 'Location', width: 24, wrap: true },
      { header: 'SHA-256', width: 33, wrap: true },
      { header: 'Status', width: 19 },
      { header: 'Status label', width: 18 },
      { header: 'Answered by', width: 13, wrap: true },
      { header: 'Answered by name', width: 14, wrap: true },
      { header: 'Id', width: 20, wrap: true, isKey: true },
    ],
    isOf: (somebody, row) => somebody.owns(rows.at(row).reaching.evidence),
    rows: new LazyRows(rows.length, (row) => evidenceRow(answers, asked, rows.at(row))),
  };
}

function evidenceRow(
  { projection, parameters }: ReportAnswers,
  { answers }: Pick<AskedEvidence, 'answers'>,
  { index, reaching }: EvidenceAtProvision,
): readonly Cell[] {
  const { catalogue, organization } = projection;
  const { evidence, extent, basis, isTogether, statedAt, control, mapping } = reaching;
  const provision = answers.provisionAt(index);
  const system = answers.systemAt(index);
  const status = answers.statusAt(index);
  const { by, on, standing, daysLeft } = statementOf(organization, reaching, parameters.asOf);
  const at = catalogue.records.provisions.get(statedAt);
  return [
    provision.framework,
    provision.ref,
    scopeId(system),
    evidence.localId,
    fullTitle(catalogue, provision),
    scopeName(organization, system),
    evidence.title,
    catalogue.records.recordKinds.get(evidence.kind)?.label ?? evidence.kind,
    { status: standing },
    extent,
    basis,
    isTogether ? 'yes' : null,
    statedAt,
    at === undefined ? null : fullTitle(catalogue, at),
    control === null ? null : namedControl(organization, control),
    ...mappingCells(answers, mapping),
    by,
    { day: on },
    { day: evidence.validFrom },
    { day: evidence.validUntil },
    daysLeft,
    evidence.owner,
    addressed(evidence.location),
    evidence.sha256,
    statusCell(status),
    labelOf(status),
    ...answeringSystem(organization, answers.answeredByAt(index)),
    provision.id,
  ];
}

/** The mapping that was followed as its author read it, its crosswalk with the author, and whether somebody vouches for the mapping. */
function mappingCells(
  { projection, resolved }: AskedEvidence['answers'],
  mapping: string | null,
): readonly Cell[] {
  const followed = mapping === null ? null : (resolved[0]?.evaluation.choice.followed(mapping) ?? null);
  if (followed === null) return [null, null, null, null];
  const { source, target } = followed.mapping;
  const crosswalk = projection.catalogue.records.crosswalks.get(followed.mapping.crosswalk);
  return [
    `${source} ${followed.relationship} ${target}`,
    followed.mapping.crosswalk,
    crosswalk?.assertedBy ?? null,
    followed.isVouchedFor ? 'yes' : 'no',
  ];
}
