import { execute, parse } from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import { openDesk } from '../../src/access/open-desk.ts';
import { createContext } from '../../src/graphql/context.ts';
import { encodeGlobalId } from '../../src/graphql/global-id.ts';
import { schema } from '../../src/graphql/schema.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';
import { ADMINISTRATOR, memberOf } from './ask.ts';
import { servicesOf } from './services-of.ts';

const services = servicesOf(
  projectionOf(
    worldOf({
      frameworks: [{ slug: 'law', kind: 'LAW', provisions: [{ ref: '1' }] }],
      systems: [{ id: 's' }],
    }),
  ),
);

afterEach(() => services.reports.close());

async function run(query: string, viewer = ADMINISTRATOR) {
  const contextValue = createContext(openDesk(services, viewer), 'test');
  const { data, errors } = await execute({ schema, document: parse(query), contextValue });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data));
}

async function exportOf(input: string, viewer = ADMINISTRATOR) {
  const { exportReport } = await run(
    `mutation { exportReport(input: { kind: GAP, ${input} }) { __typename
       ... on ExportReportPayload { report { id fileName contentSha256 url rows { sheet count } } }
       ... on Problem { fields { path } } } }`,
    viewer,
  );
  return exportReport;
}

describe('exporting a report', () => {
  it('gives its digests, rows and address, and finds it again by its id', async () => {
    const { report } = await exportOf('asOf: "2026-11-24"');
    expect(report).toMatchObject({
      fileName: 'gap-acme-2026-11-24.xlsx',
      url: `/reports/gap.xlsx?organization=acme&asOf=2026-11-24&state=0000000000000000.0000000000000000&content=${report.contentSha256.slice(0, 16)}`,
    });
    const { node } = await run(`{ node(id: "${report.id}") { ... on Report { contentSha256 } } }`);
    expect(node).toEqual({ contentSha256: report.contentSha256 });
  });

  it.each([['asOf: "2026-02-30"', 'asOf']])(
    'with %s is refused as a member of its union',
    async (input, path) => {
      expect(await exportOf(input)).toMatchObject({ __typename: 'InvalidInput', fields: [{ path }] });
    },
  );

  it('of one system bears its name in the address', async () => {
    const { report } = await exportOf(`systems: ["${encodeGlobalId('AISystem', 'acme/s')}"]`);
    expect(report.url).toContain('&system=s&');
  });

  it('that would not be waited for tells how far it is, and is there when it is asked for again', async () => {
    const ask = (wait: number) =>
      run(`mutation { exportReport(input: { kind: FULL, asOf: "2026-11-21", wait: ${wait} }) {
        __typename ... on ReportInProgress { sheet rowsWritten rows } ... on Problem { fields { path } } } }`);
    expect(await ask(0)).toMatchObject({
      exportReport: { __typename: 'ReportInProgress', rowsWritten: expect.any(Number) },
    });
    expect(await ask(60)).toEqual({ exportReport: { __typename: 'ExportReportPayload' } });
    expect(await ask(601)).toEqual({
      exportReport: { __typename: 'InvalidInput', fields: [{ path: 'wait' }] },
    });
  });

  it.each([
    ['organization: "none"', 'organization'],
    [`systems: ["${encodeGlobalId('AISystem', 'other/s')}"]`, 'systems'],
    [`systems: ["${encodeGlobalId('AISystem', 'acme/none')}"]`, 'systems'],
    ['frameworks: ["none"]', 'frameworks'],
  ])('of what does not exist (%s) is a named problem, not an error', async (input, path) => {
    expect(await exportOf(input)).toEqual({ __typename: 'NotFound', fields: [{ path }] });
  });

  it('does not show it to another organization, by whatever id', async () => {
    const { report } = await exportOf('asOf: "2026-11-24"');
    const other = memberOf('other');
    expect(await run(`{ node(id: "${report.id}") { id } }`, other)).toEqual({ node: null });
    expect(await exportOf('organization: "acme"', other)).toMatchObject({ __typename: 'NotFound' });
  });
});
