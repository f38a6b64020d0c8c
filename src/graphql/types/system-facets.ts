import { type AISystem, SYSTEM_STATUSES, type SystemStatus } from '../../model/organization.ts';
import { builder } from '../builder.ts';
import { countSelected } from '../count-selected.ts';
import { closedFacet, type Facet, namedFacet } from '../facets.ts';
import { facetsType, type ShownFacet, shown } from '../facets-type.ts';
import { Organization } from '../references/organization.ts';
import { inSteps } from '../time-slices.ts';
import { SystemStatusCount, SystemTermCount } from './counts.ts';
import { byOwner, MOST_FIRST } from './record-facets.ts';
import { AISystemFilter, systemTest } from './system-list.ts';
import type { SystemTermValue } from './system-term.ts';

/** Roles or classes by framework and id; no slug of a framework has a colon. */
function termFacet(vocabulary: SystemTermValue['vocabulary']): Facet<AISystem, SystemTermValue> {
  return namedFacet(
    (system) => system[vocabulary].map(({ framework, id }) => `${framework}:${id}`),
    (name) => {
      const colon = name.indexOf(':');
      return { framework: name.slice(0, colon), id: name.slice(colon + 1), vocabulary };
    },
  );
}

const FACETS: Readonly<Record<string, ShownFacet<AISystem>>> = {
  statuses: shown(
    closedFacet<AISystem, SystemStatus>(SYSTEM_STATUSES, ({ status }) => [status]),
    SystemStatusCount,
    'By status.',
  ),
  owners: byOwner(({ owner }) => [owner]),
  roles: shown(termFacet('roles'), SystemTermCount, `By role towards the system, ${MOST_FIRST}.`),
  classes: shown(termFacet('classes'), SystemTermCount, `By class, ${MOST_FIRST}.`),
};

const AISystemFacets = facetsType(
  'AISystemFacets',
  'Counts of the AI systems that a filter leaves, by the fields that can narrow it further.',
  FACETS,
);

builder.objectField(Organization, 'systemFacets', (t) =>
  t.field({
    type: AISystemFacets,
    nullable: true,
    description: 'Counts of the AI systems that a filter leaves.',
    args: {
      filter: t.arg({ type: AISystemFilter, description: 'Which AI systems to count. Default: all.' }),
    },
    cost: { work: ({ systems }) => systems },
    resolve: ({ projection }, { filter }, context) =>
      inSteps(
        context,
        countSelected(projection, ({ systems }) => systems, systemTest(filter), FACETS),
      ),
  }),
);
