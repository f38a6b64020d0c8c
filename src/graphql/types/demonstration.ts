import type { Demonstration as DemonstrationRecord } from '../../model/evidence.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { AppliedControl } from '../references/applied-control.ts';
import { Evidence } from '../references/evidence.ts';
import { loadOwnedLink, type OwnedParent, ownedLinkId } from './records.ts';
import { Statement } from './statement.ts';

export const Demonstration = builder.objectRef<OwnedParent<DemonstrationRecord>>('Demonstration');

builder.node(Demonstration, {
  description: 'The link that says that evidence demonstrates an applied control.',
  interfaces: () => [Statement],
  id: { resolve: ({ record }) => ownedLinkId(record), description: 'The global id.' },
  loadOne: (id, context) => loadOwnedLink(context, id, (records) => records.demonstrates),
  fields: (t) => ({
    evidence: t.field({
      type: Evidence,
      description: 'The evidence.',
      resolve: ({ projection, record }) => ({
        projection,
        record: projection.organization.records.evidence.get(record.evidence)!,
      }),
    }),
    control: t.field({
      type: AppliedControl,
      description: 'The applied control.',
      resolve: ({ projection, record }) => ({
        projection,
        record: projection.organization.records.controls.get(record.control)!,
      }),
    }),
  }),
});

export const DemonstrationConnection = connectionOf('Demonstration', Demonstration);
