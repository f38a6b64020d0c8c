import type { Desk } from '../../access/desk.ts';
import { inField, refused } from '../../problems/problem.ts';
import type { ReportProgress } from '../../reports/progress.ts';
import type { Report as ReportValue } from '../../reports/report.ts';
import type { ReportOutcome } from '../../reports/shelf.ts';
import { builder } from '../builder.ts';
import { localIdsOfSystems } from '../local-ids-of-systems.ts';
import { meantProjection } from '../meant-projection.ts';
import { ReportKind } from '../types/enums.ts';
import { GapFilter, gapFilterOf } from '../types/gap-filter.ts';
import { PROBLEM_MEMBERS, refusedWith } from '../types/problem.ts';
import { Report } from '../types/report.ts';

/** In seconds. */
const LONGEST_WAIT = 600;

const ExportReportInput = builder.inputType('ExportReportInput', {
  description: 'Which workbook to make, and for which scope.',
  fields: (t) => ({
    kind: t.field({ type: ReportKind, required: true, description: 'The kind of workbook.' }),
    organization: t.string({
      description: 'The slug of the organization. Default: your own, or the only one.',
    }),
    systems: t.idList({
      description: 'The global ids of the systems. Default, and with an empty list: the organization.',
    }),
    frameworks: t.stringList({
      description:
        "The slugs of the frameworks, in this order. Default: the organization's list. An empty list: all frameworks that it may see.",
    }),
    asOf: t.field({ type: 'Date', description: 'The day to answer for. Default: today, UTC.' }),
    crosswalks: t.stringList({
      description:
        'The slugs of the crosswalks to use. Default: the choice of the organization. An empty list: none.',
    }),
    filter: t.field({
      type: GapFilter,
      description: 'Which rows to show. The field `gaps` takes the same object.',
    }),
    wait: t.int({
      description:
        'How many seconds to wait at most, up to 600. After that the answer is the progress, and the same request continues to wait. Default: wait until the workbook is made.',
    }),
  }),
});

interface Exported {
  readonly report: ReportValue;
}

const ExportReportPayload = builder.objectRef<Exported>('ExportReportPayload');

ExportReportPayload.implement({
  description: 'The workbook that was made.',
  fields: (t) => ({
    report: t.field({ type: Report, description: 'The workbook.', resolve: ({ report }) => report }),
  }),
});

const ReportInProgress = builder.objectRef<ReportProgress>('ReportInProgress');

ReportInProgress.implement({
  description:
    'The progress of the workbook. The work continues for a minute. Send the same request again to get the workbook.',
  fields: (t) => ({
    sheet: t.exposeString('sheet', {
      nullable: true,
      description: 'The sheet that is being written. Null while its answers are being computed.',
    }),
    rowsWritten: t.exposeInt('written', { description: 'How many rows have been written.' }),
    rows: t.exposeInt('rows', {
      nullable: true,
      description: 'How many rows there are to write. Null while the answers are being computed.',
    }),
  }),
});

const ExportReportResult = builder.unionType('ExportReportResult', {
  description: 'The workbook, its progress, or why it was not made.',
  types: [ExportReportPayload, ReportInProgress, ...PROBLEM_MEMBERS],
  resolveType: (value) => {
    if ('report' in value) return 'ExportReportPayload';
    return 'written' in value ? 'ReportInProgress' : value.refused;
  },
});

builder.mutationField('exportReport', (t) =>
  t.field({
    type: ExportReportResult,
    description: 'Makes a workbook and keeps the file for an hour. It changes no record.',
    args: {
      input: t.arg({ type: ExportReportInput, required: true, description: 'Which workbook to make.' }),
    },
    cost: { work: () => 1_000 },
    resolve: async (_, { input }, { desk }) => {
      const asked = await exportReport(desk, input);
      if ('progress' in asked) return asked.progress;
      return asked.made.ok ? { report: asked.made.value } : refusedWith(asked.made.problems);
    },
  }),
);

async function exportReport(
  desk: Desk,
  { kind, organization = null, systems: ids, filter, wait, ...asked }: typeof ExportReportInput.$inferInput,
): Promise<ReportOutcome> {
  if (wait != null && (wait < 0 || wait > LONGEST_WAIT))
    return { made: refused(inField('wait', 'INVALID_PARAMETER', `Wait from 0 to ${LONGEST_WAIT} seconds.`)) };
  const systems = await localIdsOf(desk, organization, ids ?? []);
  if (systems === null) {
    const sentence = 'One of these ids is not that of a system of the organization.';
    return { made: refused(inField('systems', 'UNKNOWN_SYSTEM', sentence)) };
  }
  const request = {
    ...{ kind, organization, systems, filter: gapFilterOf(filter) },
    frameworks: asked.frameworks ?? null,
    asOf: asked.asOf ?? null,
    crosswalks: asked.crosswalks ?? null,
  };
  return desk.reports.ask(request, wait == null ? null : wait * 1_000);
}

/** Null when one of the ids is not of a system of the organization, or when the organization does not exist. */
async function localIdsOf(
  desk: Desk,
  organization: string | null,
  ids: readonly string[],
): Promise<readonly string[] | null> {
  if (ids.length === 0) return [];
  const projection = await meantProjection(desk, organization);
  return projection === null ? null : localIdsOfSystems(projection, ids);
}
