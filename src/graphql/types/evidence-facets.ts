import { EVIDENCE_STATUSES, type Evidence, type EvidenceStatus } from '../../model/evidence.ts';
import type { RecordKind } from '../../model/record-kind.ts';
import { builder } from '../builder.ts';
import { countSelected } from '../count-selected.ts';
import { closedFacet, namedFacet } from '../facets.ts';
import { facetsType, type ShownFacet, shown } from '../facets-type.ts';
import { Organization } from '../references/organization.ts';
import { inSteps } from '../time-slices.ts';
import { EvidenceStatusCount, RecordKindCount } from './counts.ts';
import { EvidenceFilter, evidenceTest } from './evidence-list.ts';
import { byOwner, bySystem, MOST_FIRST } from './record-facets.ts';

const FACETS: Readonly<Record<string, ShownFacet<Evidence>>> = {
  statuses: shown(
    closedFacet<Evidence, EvidenceStatus>(EVIDENCE_STATUSES, ({ status }) => [status]),
    EvidenceStatusCount,
    'By status.',
  ),
  kinds: shown(
    namedFacet<Evidence, RecordKind>(
      ({ kind }) => [kind],
      (kind, { catalogue }) => catalogue.records.recordKinds.get(kind),
    ),
    RecordKindCount,
    `By kind, ${MOST_FIRST}.`,
  ),
  owners: byOwner(({ owner }) => [owner]),
  systems: bySystem(({ systems }) => systems),
};

const EvidenceFacets = facetsType(
  'EvidenceFacets',
  'Counts of the pieces of evidence that a filter leaves, by the fields that can narrow it further.',
  FACETS,
);

builder.objectField(Organization, 'evidenceFacets', (t) =>
  t.field({
    type: EvidenceFacets,
    nullable: true,
    description: 'Counts of the pieces of evidence that a filter leaves.',
    args: {
      filter: t.arg({
        type: EvidenceFilter,
        description: 'Which pieces of evidence to count. Default: all.',
      }),
    },
    cost: { work: ({ evidence }, { filter }) => evidence / (filter ? 8 : 12) },
    resolve: ({ projection }, { filter }, context) =>
      inSteps(
        context,
        countSelected(projection, ({ evidence }) => evidence, evidenceTest(projection, filter), FACETS),
      ),
  }),
);
