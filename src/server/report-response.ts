import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { DeskReports } from '../access/desk-reports.ts';
import type { Viewer } from '../access/viewer.ts';
import { inField } from '../problems/problem.ts';
import { StoreError } from '../problems/store-error.ts';
import { type ReportQuery, readReportQuery } from '../reports/address.ts';
import { REPORT_KINDS, type ReportKind } from '../reports/kind.ts';
import type { Report } from '../reports/report.ts';
import type { ReportRequest } from '../reports/request.ts';
import { readPreference } from './preference.ts';
import { refuse } from './refuse.ts';
import { refuseWith } from './refuse-with.ts';
import { sendJson } from './send-json.ts';
import type { ServerServices } from './server-services.ts';

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ADDRESS = /^\/reports\/([a-z-]+)\.xlsx$/;

/** Answers `GET /reports/KIND.xlsx?…`: the file is made first and sent with its length, so that it arrives whole or not. */
export async function sendReportResponse(
  request: IncomingMessage,
  response: ServerResponse,
  address: URL,
  { openDesk, viewer }: { readonly openDesk: ServerServices['openDesk']; readonly viewer: Viewer },
): Promise<void> {
  const kind = REPORT_KINDS.find((known) => known === ADDRESS.exec(address.pathname)?.[1]);
  if (kind === undefined)
    return refuseWith(response, [inField('kind', 'UNKNOWN_REPORT', 'There is no such report.')]);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return refuse(response, 'METHOD_NOT_ALLOWED', 'Use GET to read a report.');
  }
  const query = readReportQuery(address.searchParams);
  if (!query.ok) return refuseWith(response, query.problems);
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const { reports } = openDesk(viewer, gone.signal);
  const asking = reports.ask(requestOf(kind, query.value), readPreference(request.headers.prefer));
  const asked = await asking.catch((error: unknown): StoreError | null => {
    if (gone.signal.aborted) return null;
    if (error instanceof StoreError && error.kind === 'UNAVAILABLE') return error;
    throw error;
  });
  // Nobody is there to answer.
  if (asked === null || gone.signal.aborted) return;
  if (asked instanceof StoreError) return refuseWith(response, [asked.problem]);
  if ('progress' in asked) {
    response.setHeader('retry-after', '1');
    return sendJson(response, 202, { code: 'IN_PROGRESS', progress: asked.progress });
  }
  const { made } = asked;
  if (!made.ok) return refuseWith(response, made.problems);
  await sendReport(request, response, made.value, reports);
}

async function sendReport(
  request: IncomingMessage,
  response: ServerResponse,
  report: Report,
  reports: DeskReports,
): Promise<void> {
  const etag = `"${report.contentSha256}"`;
  response.setHeader('etag', etag);
  response.setHeader('cache-control', 'private, no-cache');
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  const file = await reports.file(report.id);
  if (file === null)
    return refuse(response, 'CONFLICT', 'The records have changed in the meantime. Ask again.');
  response.writeHead(200, {
    'content-type': EXCEL,
    'content-length': report.byteLength,
    'content-disposition': `attachment; filename="${report.fileName}"`,
  });
  if (request.method === 'HEAD') response.end();
  else await sendFile(file, response);
}

async function sendFile(file: string, response: ServerResponse): Promise<void> {
  try {
    await pipeline(createReadStream(file), response);
  } catch (error) {
    // A client that goes away in the middle is not our fault.
    const hasGone = error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
    if (!hasGone) throw error;
  }
}

function requestOf(kind: ReportKind, query: ReportQuery): ReportRequest {
  const { organization, systems, frameworks, asOf, crosswalks, ...filter } = query;
  return { kind, organization, systems, frameworks, asOf, crosswalks, filter };
}
