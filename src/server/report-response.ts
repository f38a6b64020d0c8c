import { type FileHandle, open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { DeskReports } from '../access/desk-reports.ts';
import type { Viewer } from '../access/viewer.ts';
import { inField } from '../problems/problem.ts';
import { StoreError } from '../problems/store-error.ts';
import { type ReportQuery, readReportQuery } from '../reports/address.ts';
import { REPORT_KINDS, type ReportKind } from '../reports/kind.ts';
import type { Report } from '../reports/report.ts';
import { reportIdAt } from '../reports/report-id.ts';
import { requestOf } from '../reports/request.ts';
import { evaluateConditions } from './conditions.ts';
import { type Preference, readPreference } from './preference.ts';
import { refuse } from './refuse.ts';
import { refuseMethod } from './refuse-method.ts';
import { refuseWith } from './refuse-with.ts';
import { sendJson } from './send-json.ts';
import type { ServerServices } from './server-services.ts';
import { typeWeight } from './type-weight.ts';

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** In milliseconds: dates of HTTP have no smaller unit. */
const SECOND = 1_000;
const ADDRESS = /^\/reports\/([a-z-]+)\.xlsx$/;

/** Who asks for a report, and who is told when it was sent. */
export interface AskingReport {
  readonly openDesk: ServerServices['openDesk'];
  readonly viewer: Viewer;
  readonly exported: (report: Report) => void;
}

/** Answers `GET /reports/KIND.xlsx?…`: the file is made first and sent with its length, so that it arrives whole or not. */
export async function sendReportResponse(
  request: IncomingMessage,
  response: ServerResponse,
  address: URL,
  { openDesk, viewer, exported }: AskingReport,
): Promise<void> {
  const kind = REPORT_KINDS.find((known) => known === ADDRESS.exec(address.pathname)?.[1]);
  if (kind === undefined)
    return refuseWith(response, [inField('kind', 'UNKNOWN_REPORT', 'There is no such report.')]);
  if (refuseMethod(request, response, ['GET', 'HEAD'], 'Use GET to read a report.')) return;
  if (typeWeight(EXCEL, request.headers.accept ?? null) === 0)
    return refuse(response, 'NOT_ACCEPTABLE', `A report is ${EXCEL}. Accept that, or everything.`);
  const query = readReportQuery(address.searchParams);
  if (!query.ok) return refuseWith(response, query.problems);
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const { reports } = openDesk(viewer, gone.signal);
  try {
    const asked = await reportOf(
      kind,
      query.value,
      reports,
      readPreference(request.headers.prefer),
      response,
    );
    // Nobody is there to answer.
    if (asked === null || gone.signal.aborted) return;
    await sendReport(request, response, asked, reports);
    if (response.statusCode === 200 && request.method === 'GET') exported(asked);
  } catch (error) {
    if (gone.signal.aborted) return;
    if (!(error instanceof StoreError && error.kind === 'UNAVAILABLE')) throw error;
    refuseWith(response, [error.problem]);
  }
}

/** The report that is meant; null: the client has its answer already. */
async function reportOf(
  kind: ReportKind,
  query: ReportQuery,
  reports: DeskReports,
  preference: Preference | null,
  response: ServerResponse,
): Promise<Report | null> {
  if (query.state !== null) return reportAtState(kind, query, query.state, reports, response);
  if (preference !== null) response.setHeader('preference-applied', preference.applied);
  const asked = await reports.ask(requestOf(kind, query), preference?.milliseconds ?? null);
  if ('progress' in asked) {
    response.setHeader('retry-after', '1');
    sendJson(response, 202, { code: 'IN_PROGRESS', progress: asked.progress });
    return null;
  }
  if (asked.made.ok) return asked.made.value;
  refuseWith(response, asked.made.problems);
  return null;
}

/** The report whose file an address names by its state, and by what is in it: that one, or none. */
async function reportAtState(
  kind: ReportKind,
  query: ReportQuery,
  state: string,
  reports: DeskReports,
  response: ServerResponse,
): Promise<Report | null> {
  const { organization, asOf, ...request } = requestOf(kind, query);
  if (organization === null || asOf === null) {
    refuseWith(response, [
      inField(
        'state',
        'INVALID_PARAMETER',
        'An address with a state names its organization and its day too.',
      ),
    ]);
    return null;
  }
  const report = await reports.find(reportIdAt({ ...request, organization, asOf }, state));
  if (report?.contentSha256.startsWith(query.content ?? '') === true) return report;
  refuse(
    response,
    'GONE',
    'This file is no longer kept, and the records have changed since. Have a new one made.',
  );
  return null;
}

async function sendReport(
  request: IncomingMessage,
  response: ServerResponse,
  report: Report,
  reports: DeskReports,
): Promise<void> {
  const etag = `"${report.contentSha256}"`;
  const modified = Math.floor(report.madeAt / SECOND) * SECOND;
  response.setHeader('etag', etag);
  // Another file can still be made in the second that is not over, and would have the same date.
  if (Date.now() - modified >= SECOND) response.setHeader('last-modified', new Date(modified).toUTCString());
  response.setHeader('cache-control', 'private, no-cache');
  const outcome = evaluateConditions(request.headers, { etag, modified });
  if (outcome === 'NOT_MODIFIED') {
    response.writeHead(304).end();
    return;
  }
  if (outcome === 'FAILED')
    return refuse(
      response,
      'PRECONDITION_FAILED',
      'The report is not the one that If-Match or If-Unmodified-Since means.',
    );
  const path = await reports.file(report.id);
  // Opened before the head is sent: the file may be discarded at any time.
  const file = path === null ? null : await open(path).catch(() => null);
  if (file === null)
    return refuse(response, 'CONFLICT', 'The records have changed in the meantime. Ask again.');
  response.writeHead(200, {
    'content-type': EXCEL,
    'content-length': report.byteLength,
    'content-disposition': `attachment; filename="${report.fileName}"`,
  });
  try {
    if (request.method === 'HEAD') response.end();
    else await sendFile(file, response);
  } finally {
    await file.close();
  }
}

async function sendFile(file: FileHandle, response: ServerResponse): Promise<void> {
  try {
    await pipeline(file.createReadStream({ autoClose: false }), response);
  } catch (error) {
    // A client that goes away in the middle is not our fault.
    const hasGone = error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
    if (!hasGone) throw error;
  }
}
