import { type Decision, DRIVERS, type Driver } from '../../model/organization.ts';
import { builder } from '../builder.ts';
import { countSelected } from '../count-selected.ts';
import { closedFacet } from '../facets.ts';
import { facetsType, type ShownFacet, shown } from '../facets-type.ts';
import { Organization } from '../references/organization.ts';
import { inSteps } from '../time-slices.ts';
import { DriverCount } from './counts.ts';
import { DecisionFilter, decisionTest } from './decision-list.ts';
import { byFramework, byOwner, bySystem } from './record-facets.ts';

const FACETS: Readonly<Record<string, ShownFacet<Decision>>> = {
  drivers: shown(
    closedFacet<Decision, Driver>(DRIVERS, ({ driver }) => [driver]),
    DriverCount,
    'By the reason for which they were made.',
  ),
  owners: byOwner(({ owner }) => [owner]),
  frameworks: byFramework(),
  systems: bySystem(({ system }) => [system]),
};

const DecisionFacets = facetsType(
  'DecisionFacets',
  'Counts of the decisions that a filter leaves, by the fields that can narrow it further.',
  FACETS,
);

builder.objectField(Organization, 'decisionFacets', (t) =>
  t.field({
    type: DecisionFacets,
    nullable: true,
    description: 'Counts of the decisions that a filter leaves.',
    args: { filter: t.arg({ type: DecisionFilter, description: 'Which decisions to count. Default: all.' }) },
    cost: { work: ({ links }) => links / 100 },
    resolve: ({ projection }, { filter }, context) =>
      inSteps(
        context,
        countSelected(projection, ({ decisions }) => decisions, decisionTest(projection, filter), FACETS),
      ),
  }),
);
