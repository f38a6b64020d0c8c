import type { Demonstration as DemonstrationRecord } from '../../model/evidence.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { AppliedControl } from '../references/applied-control.ts';
import { Evidence } from '../references/evidence.ts';
import type { OwnedParent } from './records.ts';
import { Statement } from './statement.ts';

export const Demonstration = builder.objectRef<OwnedParent<DemonstrationRecord>>('Demonstration');

Demonstration.implement({
  description: 'The link that says that evidence demonstrates an applied control.',
  interfaces: () => [Statement],
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
