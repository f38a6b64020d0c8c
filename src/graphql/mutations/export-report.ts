import type { Outcome, Problem } from '../../problems.ts';
import { builder } from '../builder.ts';
import type { GraphQLContext } from '../context.ts';
import { isMissing } from '../error-codes.ts';
import { decodeGlobalId } from '../global-id.ts';
import type { Report as ReportValue } from '../report.ts';
import { ReportKind } from '../types/enums.ts';
import { GapFilter, gapFilterOf } from '../types/gap-filter.ts';
import { InvalidInput, NotFound, type Refused } from '../types/problem.ts';
import { Report } from '../types/report.ts';
import { meantOrganization } from '../visible-organizations.ts';

const ExportReportInput = builder.inputType('ExportReportInput', {
  description: 'Which workbook is wanted, and of what.',
  fields: (t) => ({
    kind: t.field({ type: ReportKind, required: true, description: 'Which workbook.' }),
    organization: t.string({ description: "Slug; absent: the viewer's own, or the only one." }),
    systems: t.idList({ description: 'Global ids of systems; absent or empty: the organization.' }),
    filter: t.field({ type: GapFilter, description: 'What of it; the same object as for gaps.' }),
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

const ExportReportResult = builder.unionType('ExportReportResult', {
  description: 'The workbook, or why it was not made.',
  types: [ExportReportPayload, InvalidInput, NotFound],
  resolveType: (value) => ('report' in value ? 'ExportReportPayload' : value.refused),
});

builder.mutationField('exportReport', (t) =>
  t.field({
    type: ExportReportResult,
    description: 'Makes a workbook. Writes no record: the file is kept for an hour.',
    args: { input: t.arg({ type: ExportReportInput, required: true, description: 'What is wanted.' }) },
    complexity: { field: 1_000 },
    resolve: async (_, { input }, context) => {
      const made = await exportReport(context, input);
      return made.ok ? { report: made.value } : refused(made.problems);
    },
  }),
);

async function exportReport(
  context: GraphQLContext,
  input: typeof ExportReportInput.$inferInput,
): Promise<Outcome<ReportValue>> {
  const organization = meantOrganization(context, input.organization);
  if (organization === null) return unknown('organization', 'There is no such organization.');
  const keys = (input.systems ?? []).map(decodeGlobalId);
  const own = `${organization}/`;
  if (!keys.every(({ typename, id }) => typename === 'AISystem' && id.startsWith(own)))
    return unknown('systems', 'One of them is no system of this organization.');
  return context.reports.make({
    kind: input.kind,
    organization,
    systems: keys.map(({ id }) => id.slice(own.length)),
    frameworks: input.filter?.frameworks ?? null,
    asOf: input.filter?.asOf ?? context.today(),
    crosswalks: input.filter?.crosswalks ?? null,
    filter: gapFilterOf(input.filter),
  });
}

function unknown(file: string, sentence: string): Outcome<never> {
  return { ok: false, problems: [{ file, line: 0, column: 0, code: 'UNKNOWN_NAME', sentence }] };
}

function refused(problems: readonly Problem[]): Refused {
  return { refused: isMissing(problems) ? 'NotFound' : 'InvalidInput', problems };
}
