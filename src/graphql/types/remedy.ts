import type { Projection } from '../../coverage/projection/projection.ts';
import type { Remedy as RemedyValue } from '../../model/coverage.ts';
import { builder } from '../builder.ts';
import { AppliedControl } from '../references/applied-control.ts';
import { Evidence } from '../references/evidence.ts';
import { CoverageStatus, RemedyCause } from './enums.ts';
import { ownedRecord } from './records.ts';

export interface RemedyParent {
  readonly projection: Projection;
  readonly remedy: RemedyValue;
}

export const Remedy = builder.objectRef<RemedyParent>('Remedy');

Remedy.implement({
  description: 'A record of the organization that would improve the status by itself.',
  fields: (t) => ({
    evidence: t.field({
      type: Evidence,
      nullable: true,
      description: 'Evidence that does not count on the day. Null if the record is a control.',
      resolve: ({ projection, remedy }) =>
        remedy.evidence === null
          ? null
          : ownedRecord(projection, projection.organization.records.evidence, remedy.evidence),
    }),
    control: t.field({
      type: AppliedControl,
      nullable: true,
      description:
        'A control in operation that evidence does not fully demonstrate. Null if the record is evidence.',
      resolve: ({ projection, remedy }) =>
        remedy.control === null
          ? null
          : ownedRecord(projection, projection.organization.records.controls, remedy.control),
    }),
    status: t.field({
      type: CoverageStatus,
      description: 'The status that the provision would have if the record counted.',
      resolve: ({ remedy }) => remedy.status,
    }),
    because: t.field({
      type: RemedyCause,
      nullable: true,
      description: 'Why the evidence does not count. Null for a control.',
      resolve: ({ remedy }) => remedy.because,
    }),
  }),
});
