import type { Desk } from '../../access/desk.ts';
import { inField, type Outcome, refused } from '../../problems/problem.ts';
import type { ReportProgress } from '../../reports/progress.ts';
import type { Report as ReportValue } from '../../reports/report.ts';
import type { ReportRequest } from '../../reports/request.ts';
import type { ReportOutcome } from '../../reports/shelf.ts';
import { builder } from '../builder.ts';
import { assumptionsOf, CHOSEN, type GivenAssumption, momentOf } from '../choice.ts';
import { choiceOf as choiceKey } from '../cost/cost-of-operation.ts';
import { localIdsOfSystems, unknownSystemId } from '../local-ids-of-systems.ts';
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
    frameworks: t.stringList(CHOSEN.frameworks),
    asOf: t.field(CHOSEN.asOf),
    crosswalks: t.stringList(CHOSEN.crosswalks),
    assume: t.field(CHOSEN.assume),
    knownAt: t.field(CHOSEN.knownAt),
    since: t.field({
      type: 'DateTime',
      description:
        'A time, such as that of the last report. The workbooks GAP and FULL then have a sheet with what has changed since. Default: none.',
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
    cost: {
      work: () => 1_000,
      // Records as they were known at a time are read from the ledgers.
      evaluates: ({ input: { since, ...input } }) => [
        choiceKey(input),
        ...(since ? [choiceKey({ ...input, knownAt: since })] : []),
      ],
    },
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
  const knownAt = momentOf(asked.knownAt);
  const named = await systemsNamed(desk, organization, knownAt, {
    ids: ids ?? [],
    assume: asked.assume ?? [],
  });
  if (!named.ok) return { made: named };
  const request = {
    ...{ kind, organization, ...named.value, knownAt, filter: gapFilterOf(filter) },
    frameworks: asked.frameworks ?? null,
    asOf: asked.asOf ?? null,
    crosswalks: asked.crosswalks ?? null,
    since: momentOf(asked.since),
  };
  return desk.reports.ask(request, wait == null ? null : wait * 1_000);
}

/**
 * The systems of a request by their local ids, of the records that it chooses. Problems: `UNKNOWN_SYSTEM`, also where the
 * organization does not exist, and those of {@link assumptionsOf}.
 */
async function systemsNamed(
  desk: Desk,
  organization: string | null,
  knownAt: string | null,
  { ids, assume }: { readonly ids: readonly string[]; readonly assume: readonly GivenAssumption[] },
): Promise<Outcome<Pick<ReportRequest, 'systems' | 'assumed'>>> {
  if (ids.length === 0 && assume.length === 0) return { ok: true, value: { systems: [], assumed: [] } };
  const meant = desk.meantOrganization(organization);
  const records = meant === null || knownAt === null ? null : await desk.known(meant, knownAt);
  const projection = records ?? (meant === null ? null : await desk.projection(meant));
  const assumed = assumptionsOf(projection, assume);
  const systems = ids.length === 0 ? [] : projection && localIdsOfSystems(projection, ids);
  const problems = [
    ...(systems === null ? [unknownSystemId('systems')] : []),
    ...(assumed.ok ? [] : assumed.problems),
  ];
  if (!assumed.ok || systems === null) return { ok: false, problems };
  return { ok: true, value: { systems, assumed: assumed.value } };
}
