import type { Report as ReportValue } from '../../reports/report.ts';
import { builder } from '../builder.ts';
import { ReportKind } from './enums.ts';
import { State } from './state.ts';

const SheetRows = builder.objectRef<ReportValue['rows'][number]>('SheetRows');

SheetRows.implement({
  description: 'How many rows a sheet has.',
  fields: (t) => ({
    sheet: t.exposeString('sheet', { description: 'The name of the sheet.' }),
    count: t.exposeInt('count', { description: 'How many rows it has, without the header.' }),
  }),
});

export const Report = builder.objectRef<ReportValue>('Report');

builder.node(Report, {
  description:
    'A workbook that was made from one recorded state. The same state and parameters give the same content.',
  id: {
    resolve: ({ id }) => id,
    description: 'The global id, which stands for the parameters and the state.',
  },
  loadOne: (id, { desk }) => desk.reports.find(id),
  fields: (t) => ({
    kind: t.field({ type: ReportKind, description: 'The kind of workbook.', resolve: ({ kind }) => kind }),
    fileName: t.exposeString('fileName', { description: 'The name of the file.' }),
    byteLength: t.exposeInt('byteLength', { description: 'The size of the file.' }),
    sha256: t.exposeString('sha256', { description: 'The digest of the file.' }),
    contentSha256: t.exposeString('contentSha256', {
      description: 'The digest of its content, which is the same on every machine.',
    }),
    state: t.field({
      type: State,
      description: 'The recorded state from which it was made.',
      resolve: ({ state }) => state,
    }),
    url: t.exposeString('url', {
      description:
        'The path and query of the file on this server. They name this file and no other: once it is gone and the records have changed, the answer is 410.',
    }),
    rows: t.field({
      type: [SheetRows],
      cost: { rows: () => 60 },
      description: 'How many rows each sheet has.',
      resolve: ({ rows }) => rows,
    }),
  }),
});
