import type ExcelJS from 'exceljs';
import { OrganizationIndex } from '../../../src/coverage/projection/organization-index.ts';
import { Projection } from '../../../src/coverage/projection/projection.ts';
import { EVERY_GAP } from '../../../src/coverage/questions/gaps.ts';
import type { WorkbookParameters } from '../../../src/excel/report-answers.ts';
import { compareWorkbook } from '../../../src/excel/round-trip/compare-workbook.ts';
import type { ConflictTreatment } from '../../../src/excel/round-trip/compared-rows.ts';
import { readEditedWorkbook } from '../../../src/excel/round-trip/edited-workbook.ts';
import type { EditConflict } from '../../../src/model/edit-conflict.ts';
import type { Action, Decision } from '../../../src/model/organization.ts';
import type { CellDifference } from '../../../src/model/record-edits.ts';
import { loadReport } from '../../../src/operations/load-report.ts';
import { formatProblem } from '../../../src/problems/format-problem.ts';
import type { Note } from '../../../src/problems/note.ts';
import type { Problem } from '../../../src/problems/problem.ts';
import type { ReportKind } from '../../../src/reports/kind.ts';
import type { World } from '../../coverage/naive/world.ts';
import { worldOf } from '../../coverage/world-builder.ts';
import { readWorkbook } from '../read-workbook.ts';
import { makeReport } from '../report-in-memory.ts';

export const TODAY = '2026-11-24';

export const PARAMETERS: WorkbookParameters = {
  ...{ systems: [null, 's'], frameworks: null, asOf: TODAY, crosswalks: null },
  filter: EVERY_GAP,
};

const bare = worldOf({
  frameworks: [
    {
      slug: 'std',
      provisions: [
        { ref: 'A', kind: 'clause', assessable: false },
        { ref: 'A.1', parent: 'A', kind: 'control' },
        { ref: 'A.2', parent: 'A', kind: 'control' },
      ],
    },
    { slug: 'rules', provisions: [{ ref: '1' }, { ref: '2' }] },
  ],
  crosswalks: [
    {
      ...{ slug: 'rules-to-std', source: 'rules', target: 'std' },
      mappings: [
        { source: '1', target: 'A.1', relationship: 'equal' },
        { source: '1;2', target: 'A.2', relationship: 'related' },
      ],
    },
  ],
  organization: { frameworks: ['std'] },
  systems: [{ id: 's' }],
  evidence: [{ id: 'E-1' }, { id: 'E-2', status: 'DRAFT' }],
  decisions: [{ at: 'std:A', applicable: true, on: '2026-01-01' }],
  answers: [{ framework: 'std', condition: 'one', answer: true, on: '2026-01-01' }],
  reviews: [{ crosswalk: 0, mapping: 0, verdict: 'DISPUTED', on: '2026-01-01' }],
});

export const ACTION: Action = {
  ...{ id: 'acme/ACT-01', organization: 'acme', localId: 'ACT-01', position: 1 },
  ...{ framework: 'std', ref: 'A.1', system: null, title: 'Write it down', owner: 'Head of Quality' },
  ...{ targetDate: '2026-12-31', status: 'OPEN', closingEvidence: null, notes: null },
  ...{ riskAcceptedBy: null, riskAcceptedOn: null },
};

/** A standard of two controls that one decision above them covers; an action on the first; nothing on the second; one answer; a crosswalk to it, one row of which is reviewed. */
export const WORLD: World = {
  ...bare,
  organization: {
    ...bare.organization,
    actions: [ACTION],
    decisions: bare.organization.decisions.map(
      (decision): Decision => ({ ...decision, driver: 'risk', owner: 'Head of Quality' }),
    ),
  },
};

export async function exported(
  projection: Projection,
  kind: ReportKind = 'full',
  parameters = PARAMETERS,
): Promise<Buffer> {
  const report = await makeReport(kind, projection, parameters);
  if (!report.ok) throw new Error(JSON.stringify(report.problems));
  return report.value.bytes;
}

/** A workbook in the hands of somebody who edits it. */
export interface Editing {
  readonly workbook: ExcelJS.Workbook;
  sheet(name: string): ExcelJS.Worksheet;
  row(sheet: string, id: string): ExcelJS.Row;
  cell(sheet: string, id: string, header: string): ExcelJS.Cell;
}

/** Opens a file, lets it be edited, and saves it. */
export async function edited(bytes: Buffer, edit: (editing: Editing) => void): Promise<Buffer> {
  const workbook = await readWorkbook(bytes);
  const sheet = (name: string): ExcelJS.Worksheet => workbook.getWorksheet(name)!;
  const column = (name: string, header: string): number => {
    // What a filter leaves of a sheet is said above its header.
    for (const row of [1, 2])
      for (let at = 1; at <= sheet(name).columnCount; at++)
        if (sheet(name).getCell(row, at).text === header) return at;
    throw new Error(`${name} has no column ${header}.`);
  };
  const row = (name: string, id: string): ExcelJS.Row => {
    const hidden = column(name, 'Round trip');
    for (let at = 2; at <= sheet(name).rowCount; at++) {
      const origin = sheet(name).getCell(at, hidden).text;
      if (origin.startsWith('{') && JSON.parse(origin).id === id) return sheet(name).getRow(at);
    }
    throw new Error(`${name} has no row ${id}.`);
  };
  edit({ workbook, sheet, row, cell: (name, id, header) => row(name, id).getCell(column(name, header)) });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

export type LoadedBack =
  | { readonly ok: false; readonly problems: readonly Problem[] }
  | {
      readonly ok: true;
      readonly differences: readonly CellDifference[];
      readonly outdated: readonly unknown[];
      readonly conflicts: readonly EditConflict[];
      readonly notes: readonly Note[];
      readonly facts: number;
      /** What is recorded then. */
      readonly projection: Projection;
    };

/** Loads a file back into what is recorded, without a store. */
export async function loadBack(
  projection: Projection,
  bytes: Buffer,
  on = TODAY,
  treatment: ConflictTreatment = { leavesConflicts: false, whoWrote: () => null },
): Promise<LoadedBack> {
  const { slug } = projection.organization.organization;
  const workbook = await readEditedWorkbook(bytes);
  if (!workbook.ok) return workbook;
  const compared = compareWorkbook(workbook.value, projection, on, treatment);
  const facts = loadReport(slug, projection.organization.records, compared.edits, on);
  const problems = [...compared.problems, ...(facts.ok ? [] : facts.problems)];
  if (!facts.ok || problems.length > 0) return { ok: false, problems };
  const records = projection.organization.records.copy();
  for (const fact of facts.value) records.apply(fact);
  return {
    ...{
      ok: true,
      differences: compared.differences,
      outdated: compared.outdated,
      conflicts: compared.conflicts,
      notes: compared.notes,
      facts: facts.value.length,
    },
    projection: withRecords(projection, records),
  };
}

export function withRecords(
  projection: Projection,
  records: Projection['organization']['records'],
): Projection {
  const { catalogue, state } = projection;
  return new Projection(catalogue, OrganizationIndex.of(catalogue, records), state);
}

/** What somebody refused is told: sheet, row, code and sentence. */
export function told(loaded: LoadedBack): readonly string[] {
  if (loaded.ok) return [];
  return loaded.problems.map(formatProblem);
}

/** The differences as lines, or the problems where it is refused. */
export function lines(loaded: LoadedBack): readonly string[] {
  if (!loaded.ok) return told(loaded);
  return loaded.differences.map(
    ({ sheet, id, column, from, to }) => `${sheet} ${id} ${column}: ${from} → ${to}`,
  );
}
