import { z } from 'zod';
import type { Projection } from './coverage/projection/projection.ts';
import { URGENCIES } from './coverage/questions/gaps.ts';
import { makeGapReport } from './excel/gap-report.ts';
import { COVERAGE_STATUSES, REASONS } from './model/coverage.ts';
import type { Problem } from './problems.ts';
import type { ReportResponse } from './server/start-server.ts';

const list = z
  .string()
  .optional()
  .transform((text) => (text === undefined ? null : text.split(',').filter((item) => item !== '')));

/** What `GET /reports/gap.xlsx` may ask. */
const query = z.strictObject({
  organization: z.string().optional(),
  system: list,
  frameworks: list,
  asOf: z.iso.date().optional(),
  crosswalks: list,
  status: list.pipe(z.array(z.enum(COVERAGE_STATUSES)).nullable()),
  reason: list.pipe(z.array(z.enum(REASONS)).nullable()),
  urgency: list.pipe(z.array(z.string().transform(Number).pipe(z.literal(URGENCIES))).nullable()),
  owner: z.string().optional(),
});

/** Answers a report's address; null: there is no such report, or no such organization. */
export async function answerReport(
  url: URL,
  projectionOf: (organization: string | null) => Promise<Projection | null>,
): Promise<ReportResponse | null> {
  if (url.pathname !== '/reports/gap.xlsx') return null;
  const parsed = query.safeParse(Object.fromEntries(url.searchParams));
  if (!parsed.success) {
    return refused(
      parsed.error.issues.map((issue) => problem(issue.path.join('.') || 'query', issue.message)),
    );
  }
  const { organization, system, frameworks, asOf, crosswalks, status, reason, urgency, owner } = parsed.data;
  const projection = await projectionOf(organization ?? null);
  if (projection === null) return null;
  const report = await makeGapReport(projection, {
    systems: system === null || system.length === 0 ? [null] : system,
    frameworks,
    asOf: asOf ?? new Date().toISOString().slice(0, 10),
    crosswalks,
    filter: { statuses: status, reasons: reason, urgency, owner: owner ?? null },
  });
  if (!report.ok) return refused(report.problems);
  return { status: 200, ...report.value };
}

function refused(problems: readonly Problem[]): ReportResponse {
  return { status: 400, problems };
}

function problem(parameter: string, sentence: string): Problem {
  return { file: parameter, line: 0, column: 0, code: 'INVALID_PARAMETER', sentence };
}
