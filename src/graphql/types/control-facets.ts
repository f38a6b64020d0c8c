import { type AppliedControl, CONTROL_STATUSES, type ControlStatus } from '../../model/organization.ts';
import { builder } from '../builder.ts';
import { countSelected } from '../count-selected.ts';
import { closedFacet } from '../facets.ts';
import { facetsType, type ShownFacet, shown } from '../facets-type.ts';
import { Organization } from '../references/organization.ts';
import { inSteps } from '../time-slices.ts';
import { AppliedControlFilter, controlTest } from './control-list.ts';
import { ControlStatusCount } from './counts.ts';
import { byOwner } from './record-facets.ts';

const FACETS: Readonly<Record<string, ShownFacet<AppliedControl>>> = {
  statuses: shown(
    closedFacet<AppliedControl, ControlStatus>(CONTROL_STATUSES, ({ status }) => [status]),
    ControlStatusCount,
    'By status.',
  ),
  owners: byOwner(({ owner }) => [owner]),
};

const AppliedControlFacets = facetsType(
  'AppliedControlFacets',
  'Counts of the applied controls that a filter leaves, by the fields that can narrow it further.',
  FACETS,
);

builder.objectField(Organization, 'controlFacets', (t) =>
  t.field({
    type: AppliedControlFacets,
    nullable: true,
    description: 'Counts of the applied controls that a filter leaves.',
    args: {
      filter: t.arg({
        type: AppliedControlFilter,
        description: 'Which applied controls to count. Default: all.',
      }),
    },
    cost: { work: ({ links }) => links / 100 },
    resolve: ({ projection }, { filter }, context) =>
      inSteps(
        context,
        countSelected(projection, ({ controls }) => controls, controlTest(projection, filter), FACETS),
      ),
  }),
);
