import { ACTION_STATUSES, type Action, type ActionStatus } from '../../model/organization.ts';
import { builder } from '../builder.ts';
import { countSelected } from '../count-selected.ts';
import { closedFacet } from '../facets.ts';
import { facetsType, type ShownFacet, shown } from '../facets-type.ts';
import { Organization } from '../references/organization.ts';
import { inSteps } from '../time-slices.ts';
import { ActionFilter, actionTest } from './action-list.ts';
import { ActionStatusCount } from './counts.ts';
import { byFramework, byOwner, bySystem } from './record-facets.ts';

const FACETS: Readonly<Record<string, ShownFacet<Action>>> = {
  statuses: shown(
    closedFacet<Action, ActionStatus>(ACTION_STATUSES, ({ status }) => [status]),
    ActionStatusCount,
    'By status.',
  ),
  owners: byOwner(({ owner }) => [owner]),
  frameworks: byFramework(),
  systems: bySystem(({ system }) => [system]),
};

const ActionFacets = facetsType(
  'ActionFacets',
  'Counts of the actions that a filter leaves, by the fields that can narrow it further.',
  FACETS,
);

builder.objectField(Organization, 'actionFacets', (t) =>
  t.field({
    type: ActionFacets,
    nullable: true,
    description: 'Counts of the actions that a filter leaves.',
    args: { filter: t.arg({ type: ActionFilter, description: 'Which actions to count. Default: all.' }) },
    cost: { work: ({ links }) => links / 100 },
    resolve: ({ projection }, { filter }, context) =>
      inSteps(
        context,
        countSelected(projection, ({ actions }) => actions, actionTest(projection, filter), FACETS),
      ),
  }),
);
