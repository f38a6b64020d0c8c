import type { Report as ReportValue } from '../../reports/report.ts';
import { builder } from '../builder.ts';
import { ReportKind } from './enums.ts';
import { State } from './state.ts';

const SheetRows = builder.objectRef<ReportValue['rows'][number]>('SheetRows');

SheetRows.implement({
  description: 'How many rows a sheet has.',
  fields: (t) => ({
    sheet: t.exposeString('sheet', { description: 'Name of the sheet.' }),
    count: t.exposeInt('count', { description: 'Its rows, headers left out.' }),
  }),
});

export const Report = builder.objectRef<ReportValue>('Report');

builder.node(Report, {
  description: 'A workbook made at one recorded state; the same state and parameters give the same content.',
  id: { resolve: ({ id }) => id, description: 'Global id: parameters and state.' },
  loadOne: (id, { desk }) => desk.reports.find(id),
  fields: (t) => ({
    kind: t.field({ type: ReportKind, description: 'Which workbook it is.', resolve: ({ kind }) => kind }),
    fileName: t.exposeString('fileName', { description: 'Name under which it is kept.' }),
    byteLength: t.exposeInt('byteLength', { description: 'Size of the file.' }),
    sha256: t.exposeString('sha256', { description: 'Digest of the file.' }),
    contentSha256: t.exposeString('contentSha256', {
      description: 'Digest of what is in it, equal on every machine.',
    }),
    state: t.field({
      type: State,
      description: 'The recorded state that it was made from.',
      resolve: ({ state }) => state,
    }),
    url: t.exposeString('url', { description: 'Path and query under which this server gives the file.' }),
    rows: t.field({
      type: [SheetRows],
      cost: { rows: () => 60 },
      description: 'Rows by sheet.',
      resolve: ({ rows }) => rows,
    }),
  }),
});
