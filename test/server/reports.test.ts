import { createHash } from 'node:crypto';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SILENT_LOG } from '../../src/log.ts';
import { inField, refused } from '../../src/problems/problem.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { LOCAL, servicesToServe } from './world.ts';

let server: RunningServer;

function digestOf(bytes: ArrayBuffer | Uint8Array): string {
  return createHash('sha256').update(new Uint8Array(bytes)).digest('hex');
}

beforeAll(async () => {
  server = await startServer(LOCAL, servicesToServe(), SILENT_LOG);
});

afterAll(() => server.stop());

describe('a report', () => {
  it('comes whole, with its length, name and digest of content', async () => {
    const response = await fetch(`${server.url}/reports/gap.xlsx?asOf=2026-11-24`);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(response.status).toBe(200);
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(response.headers.get('content-length')).toBe(`${bytes.length}`);
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="gap-acme-2026-11-24.xlsx"',
    );
    expect(response.headers.get('etag')).toMatch(/^"[0-9a-f]{64}"$/);
  });

  it('has the address and the digests that GraphQL says', async () => {
    const asked = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query:
          'mutation { exportReport(input: { kind: GAP, asOf: "2026-11-24", frameworks: ["law"], filter: { statuses: [GAP], urgencies: [LAW_APPLIES] } }) { ... on ExportReportPayload { report { url sha256 byteLength contentSha256 } } } }',
      }),
    });
    const { report } = (
      (await asked.json()) as { data: { exportReport: { report: Record<string, string> } } }
    ).data.exportReport;
    const response = await fetch(`${server.url}${report.url}`);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(digestOf(bytes)).toBe(report.sha256);
    expect(bytes.length).toBe(report.byteLength);
    expect(response.headers.get('etag')).toBe(`"${report.contentSha256}"`);
  });

  it('counts what is assumed and what was known, and says so on its cover, as GraphQL does', async () => {
    const chosen = new URLSearchParams({
      ...{ asOf: '2026-11-24', assume: 'law:1=PARTIAL@s', knownAt: '2026-10-01T00:00:00Z' },
      since: '2026-09-01T00:00:00Z',
    });
    const response = await fetch(`${server.url}/reports/gap.xlsx?${chosen}`);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await response.arrayBuffer());
    const said = new Map<string, string>();
    workbook.getWorksheet('Cover')?.eachRow((row) => said.set(row.getCell(1).text, row.getCell(2).text));
    expect(said.get('What if evidence supported')).toBe('law:1=PARTIAL@s');
    expect(said.get('Compared with')).toMatch(/^the answers for 2026-11-24\b/);
    expect(workbook.getWorksheet('What changed')).toBeDefined();
    const system = Buffer.from('AISystem:acme/s').toString('base64url');
    const input = `{ kind: GAP, asOf: "2026-11-24", knownAt: "2026-10-01T00:00:00Z", since: "2026-09-01T00:00:00Z", assume: [{ framework: "law", ref: "1", extent: PARTIAL, system: "${system}" }] }`;
    const asked = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `mutation { exportReport(input: ${input}) { ... on ExportReportPayload { report { contentSha256 } } } }`,
      }),
    });
    expect(await asked.json()).toMatchObject({
      data: {
        exportReport: { report: { contentSha256: response.headers.get('etag')?.replaceAll('"', '') } },
      },
    });
  });

  it('is not sent to who has it already, or asks for its head alone', async () => {
    const address = `${server.url}/reports/gap.xlsx?asOf=2026-11-24`;
    const head = await fetch(address, { method: 'HEAD' });
    expect(Number(head.headers.get('content-length'))).toBeGreaterThan(1_000);
    const etag = head.headers.get('etag') ?? '';
    const again = await fetch(address, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('tells when it was made, and what is asked of a state is that state, or gone', async () => {
    const address = `${server.url}/reports/gap.xlsx?asOf=2026-11-21`;
    const etag = (await fetch(address)).headers.get('etag') ?? '';
    const conditional = (headers: Record<string, string>) =>
      fetch(address, { headers }).then(({ status }) => status);
    expect(await conditional({ 'if-none-match': `"x", W/${etag}` })).toBe(304);
    expect(await conditional({ 'if-none-match': '*' })).toBe(304);
    expect(await conditional({ 'if-match': etag })).toBe(200);
    expect(await conditional({ 'if-match': '"x"' })).toBe(412);
    expect(await conditional({ 'if-modified-since': new Date(Date.now() + 60_000).toUTCString() })).toBe(304);
    expect(await conditional({ 'if-modified-since': 'Sun, 01 Nov 2026 10:00:00 GMT' })).toBe(200);
    expect(await conditional({ 'if-unmodified-since': 'Sun, 01 Nov 2026 10:00:00 GMT' })).toBe(412);
  });

  it('has an address that names its file, and no other', async () => {
    const asked = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query:
          'mutation { exportReport(input: { kind: GAP, asOf: "2026-11-20" }) { ... on ExportReportPayload { report { url sha256 } } } }',
      }),
    });
    const { url, sha256 } = (
      (await asked.json()) as { data: { exportReport: { report: Record<string, string> } } }
    ).data.exportReport.report;
    const read = async (address: string) => {
      const response = await fetch(`${server.url}${address}`);
      return [
        response.status,
        response.status === 200 ? digestOf(await response.arrayBuffer()) : await response.json(),
      ];
    };
    expect(await read(url!)).toEqual([200, sha256]);
    const changed = (name: string, digit: string) =>
      url!.replace(new RegExp(`(${name}=)[0-9a-f]`), `$1${digit}`);
    for (const name of ['state', 'content']) {
      const others = ['0', '1'].map((digit) => changed(name, digit)).filter((address) => address !== url);
      for (const other of others) expect(await read(other)).toMatchObject([410, { code: 'GONE' }]);
    }
    expect(await read(url!.replace('organization=acme', 'organization=none'))).toMatchObject([
      410,
      { code: 'GONE' },
    ]);
    expect(await read('/reports/gap.xlsx?state=0.0')).toMatchObject([400, { problems: [{ path: 'state' }] }]);
    expect(await read('/reports/gap.xlsx?state=x')).toMatchObject([400, { problems: [{ path: 'state' }] }]);
  });

  it.each([
    ['colour=red', 'colour', 'UNKNOWN_PARAMETER'],
    ['asOf=2026-02-30', 'asOf', 'INVALID_PARAMETER'],
    ['asOf=2026-01-01&asOf=2026-01-02', 'asOf', 'INVALID_PARAMETER'],
    ['status=RED', 'status', 'INVALID_PARAMETER'],
    ['urgency=9', 'urgency', 'INVALID_PARAMETER'],
    ['level=TEAM', 'level', 'INVALID_PARAMETER'],
    ['withoutAction=perhaps', 'withoutAction', 'INVALID_PARAMETER'],
    [`text=${'x'.repeat(101)}`, 'text', 'INVALID_PARAMETER'],
  ])('asked with %s is refused and says why', async (search, path, code) => {
    const response = await fetch(`${server.url}/reports/gap.xlsx?${search}`);
    expect([response.status, await response.json()]).toMatchObject([400, { problems: [{ path, code }] }]);
  });

  it.each([
    '/reports/nothing.xlsx',
    '/reports/gap.pdf',
    '/reports/',
    '/reports/gap.xlsx?organization=none',
    '/reports/gap.xlsx?frameworks=none',
    '/reports/gap.xlsx?system=none',
    '/reports/gap.xlsx?beneath=law:none',
  ])('at %s does not exist', async (address) => {
    const response = await fetch(`${server.url}${address}`);
    expect([response.status, await response.json()]).toMatchObject([404, { code: 'NOT_FOUND' }]);
  });

  it('is told to be in the making to who would not wait, and is made meanwhile', async () => {
    const address = `${server.url}/reports/full.xlsx?asOf=2026-11-23`;
    const asked = await fetch(address, { headers: { prefer: 'respond-async' } });
    expect(asked.headers.get('preference-applied')).toBe('respond-async');
    expect([asked.status, asked.headers.get('retry-after'), await asked.json()]).toMatchObject([
      202,
      '1',
      { code: 'IN_PROGRESS', progress: { written: expect.any(Number) } },
    ]);
    expect((await fetch(address, { headers: { prefer: 'wait=60' } })).status).toBe(200);
  });

  it('is not made on for a client that has gone', async () => {
    const leaving = new AbortController();
    const address = `${server.url}/reports/full.xlsx?asOf=2026-11-22`;
    const gone = fetch(address, { signal: leaving.signal });
    setImmediate(() => leaving.abort());
    await expect(gone).rejects.toThrow(/abort/i);
    expect((await fetch(address)).status).toBe(200);
  });

  it('is refused for now where as many of the organization wait as may', async () => {
    const sentence = '16 reports of the organization are waiting to be made.';
    const full = {
      ask: async () => ({ made: refused(inField('organization', 'TOO_MANY_REPORTS', sentence)) }),
      find: async () => null,
      file: async () => null,
    };
    const busy = await startServer(LOCAL, servicesToServe({ reports: full }), SILENT_LOG);
    const response = await fetch(`${busy.url}/reports/gap.xlsx`);
    expect([response.status, await response.json()]).toMatchObject([
      503,
      { problems: [{ code: 'TOO_MANY_REPORTS', message: sentence }] },
    ]);
    await busy.stop();
  });

  it.each([
    ['*/*', 200],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 200],
    ['application/*', 200],
    ['application/json', 406],
    ['*/*;q=0', 406],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;q=0, */*', 406],
  ])('is sent to who takes workbooks: %s', async (accept, status) => {
    expect((await fetch(`${server.url}/reports/gap.xlsx`, { headers: { accept } })).status).toBe(status);
  });

  it('is only read', async () => {
    const response = await fetch(`${server.url}/reports/gap.xlsx`, { method: 'POST' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});
