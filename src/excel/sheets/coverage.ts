import { fullTitle } from '../../coverage/projection/full-titles.ts';
import { actionInWords } from '../../model/action-in-words.ts';
import { evidenceInWords } from '../../model/evidence-in-words.ts';
import {
  BASIS_WORDS,
  EXTENT_WORDS,
  NOT_APPLICABLE_WORDS,
  REASON_WORDS,
  STATUS_WORDS,
} from '../../model/glossary/coverage-words.ts';
import { labelOf } from '../../model/label-of.ts';
import type { AskedEvidence } from '../ask-evidence.ts';
import type { AskedQuestions } from '../ask-questions.ts';
import type { CoverageAnswers } from '../coverage-answers.ts';
import { LazyRows } from '../lazy-rows.ts';
import type { ReportAnswers } from '../report-answers.ts';
import type { ScopeCoverage } from '../scope-coverage.ts';
import { answeringSystem, scopeId, scopeName } from '../scope-name.ts';
import { type Cell, linked, type Place, type Sheet } from '../sheet.ts';
import { statusCell } from '../status-cell.ts';

/**
 * Coverage of one framework, scope after scope, in document order. A provision with a gap in the sheet of gaps links to
 * it, the label of an undetermined status links to the first of its questions, and the number of pieces of evidence links to
 * the first of them.
 */
export function coverageSheet(
  { projection }: ReportAnswers,
  { sheetOf, facts, gapAt, systemRecordsOf, remedies }: CoverageAnswers,
  { questionAt, evidenceAt }: Pick<AskedQuestions, 'questionAt'> & Pick<AskedEvidence, 'evidenceAt'>,
  scopes: readonly ScopeCoverage[],
): Sheet {
  const framework = scopes[0]?.framework ?? '';
  const conditions = projection.catalogue.records.frameworks.get(framework)?.conditions ?? [];
  const labels = new Map(conditions.map(({ id, label }) => [id, label]));
  // Every scope has the same provisions.
  const size = scopes[0]?.provisions.length ?? 0;
  return {
    name: sheetOf.get(framework) ?? framework,
    words: [STATUS_WORDS, REASON_WORDS, NOT_APPLICABLE_WORDS, EXTENT_WORDS, BASIS_WORDS],
    blocksBy: 2,
    frozenColumns: 3,
    whenEmpty: 'No provision of this framework is assessable.',
    columns: [
      { header: 'Ref', width: 20 },
      { header: 'Title', width: 26, wrap: true },
      { header: 'Scope', width: 20 },
      { header: 'Scope name', width: 24, wrap: true },
      { header: 'Framework', width: 24 },
      { header: 'Status', width: 24 },
      { header: 'Status label', width: 22 },
      { header: 'Extent', width: 12 },
      { header: 'Basis', width: 11 },
      { header: 'Evidence count', width: 10 },
      { header: 'Reason', width: 28 },
      { header: 'Not applicable because', width: 24 },
      { header: 'Open conditions', width: 30, wrap: true },
      { header: 'Applies from', width: 13 },
      { header: 'Status when applicable', width: 24 },
      { header: 'Answered by', width: 14, wrap: true },
      { header: 'Answered by name', width: 14, wrap: true },
      { header: 'Remedies', width: 30, wrap: true },
      { header: 'Remedies in all', width: 9 },
      { header: 'Evidence of the system', width: 26, wrap: true },
      { header: 'Actions of the system', width: 26, wrap: true },
      { header: 'Id', width: 30, isKey: true },
    ],
    isOf: (somebody, index) => {
      const { system, provisions } = scopes[Math.floor(index / size)]!;
      return somebody.concerns({ framework, ref: provisions.at(index % size)!.ref, system });
    },
    rows: new LazyRows(size * scopes.length, (index) =>
      coverageRow(scopes[Math.floor(index / size)]!, index % size, {
        projection,
        gapAt,
        questionAt,
        evidenceAt,
        facts,
        labels,
        systemRecordsOf,
        remedies,
      }),
    ),
  };
}

interface BesideCoverage {
  readonly projection: ReportAnswers['projection'];
  readonly gapAt: CoverageAnswers['gapAt'];
  readonly questionAt: AskedQuestions['questionAt'];
  readonly evidenceAt: AskedEvidence['evidenceAt'];
  readonly facts: CoverageAnswers['facts'];
  /** The framework's name for each of its conditions. */
  readonly labels: ReadonlyMap<string, string>;
  readonly systemRecordsOf: CoverageAnswers['systemRecordsOf'];
  readonly remedies: CoverageAnswers['remedies'];
}

function coverageRow(
  { framework, system, provisions }: ScopeCoverage,
  number: number,
  { projection, gapAt, questionAt, evidenceAt, facts, labels, systemRecordsOf, remedies }: BesideCoverage,
): readonly Cell[] {
  const row = provisions.at(number)!;
  const place = { framework, ref: row.ref, system };
  const index = facts.answers.find(place)!;
  const told = remedies.at(index);
  const count = facts.evidenceCountAt(index);
  const { evidence, actions } = systemRecordsOf({ framework, ref: row.ref, answeredBy: row.answeredBy });
  return [
    linked(row.ref, gapAt(place)),
    fullTitle(projection.catalogue, { framework, ref: row.ref, title: row.title }),
    scopeId(system),
    scopeName(projection.organization, system),
    framework,
    statusCell(row.status),
    // LibreOffice wraps no link, so that the link is not on the long text of the conditions.
    linked(
      labelOf(row.status),
      firstQuestion(row.openConditions, (condition) => questionAt({ framework, condition, system })),
    ),
    row.extent,
    row.basis,
    count === null ? null : linked(count, evidenceAt(place)),
    row.reason,
    row.notApplicableBecause,
    openConditions(row.openConditions, labels),
    row.appliesFrom === null ? null : { day: row.appliesFrom },
    row.statusWhenApplicable === null ? null : statusCell(row.statusWhenApplicable),
    ...answeringSystem(projection.organization, row.answeredBy),
    told?.inWords ?? null,
    told?.count ?? null,
    evidence === null ? null : evidenceInWords(evidence),
    actions.map(actionInWords).join('\n') || null,
    `${framework}:${row.ref}`,
  ];
}

function openConditions(open: readonly string[] | null, labels: ReadonlyMap<string, string>): Cell {
  return open?.map((id) => `${id} (${labels.get(id) ?? id})`).join('\n') || null;
}

/** Where the first of the open conditions is asked. */
function firstQuestion(
  open: readonly string[] | null,
  placeOf: (condition: string) => Place | undefined,
): Place | undefined {
  const [first] = open ?? [];
  return first === undefined ? undefined : placeOf(first);
}
