import { defaultCrosswalks } from '../../coverage/projection/crosswalk-choice.ts';
import type { Contradiction as Contradicted, PairRow } from '../../coverage/questions/contradictions.ts';
import {
  type CrosswalkHealthAnswer,
  examineCrosswalks,
  type CrosswalkReport as Report,
  type SideHealth,
  type UnmappedProvision as Unmapped,
} from '../../coverage/questions/crosswalk-health.ts';
import { CONFIDENCES } from '../../model/crosswalk.ts';
import { RELATIONSHIPS } from '../../model/relation.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { orRefuse } from '../error-codes.ts';
import { asPublished } from '../mappings-of.ts';
import { pageOf } from '../page.ts';
import { costOfRows, PAGING } from '../paging.ts';
import { visibleCatalogue } from '../visible-catalogue.ts';
import { meantProjection } from '../visible-organizations.ts';
import { Crosswalk } from './crosswalk.ts';
import { Confidence, GapBasis, Relationship, Side, Staleness } from './enums.ts';
import { Framework } from './framework.ts';
import { Mapping } from './mapping.ts';
import { Provision } from './provision.ts';

const ContradictingRow = builder.objectRef<PairRow>('ContradictingRow');

ContradictingRow.implement({
  description: 'One row of a pair that its rows contradict.',
  fields: (t) => ({
    mapping: t.field({
      type: Mapping,
      description: 'The row.',
      resolve: ({ mapping }) => asPublished(mapping),
    }),
    relationship: t.field({
      type: Relationship,
      description: "What it says, read from the pair's source.",
      resolve: ({ relationship }) => relationship,
    }),
  }),
});

const Contradiction = builder.objectRef<Contradicted>('Contradiction');

Contradiction.implement({
  description: 'Rows on one pair of provisions that leave no relation possible; nothing is composed.',
  fields: (t) => ({
    source: t.field({
      type: Provision,
      description: 'One end.',
      resolve: ({ source }, _, { catalogue }) => catalogue().index.records.provisions.get(source)!,
    }),
    target: t.field({
      type: Provision,
      description: 'The other end.',
      resolve: ({ target }, _, { catalogue }) => catalogue().index.records.provisions.get(target)!,
    }),
    rows: t.field({
      type: [ContradictingRow],
      description: 'What each row says.',
      resolve: ({ rows }) => rows,
    }),
  }),
});

const RelationshipCount = builder
  .objectRef<{ relationship: (typeof RELATIONSHIPS)[number]; count: number }>('RelationshipCount')
  .implement({
    description: 'How many rows say so.',
    fields: (t) => ({
      relationship: t.field({
        type: Relationship,
        description: 'The relationship.',
        resolve: ({ relationship }) => relationship,
      }),
      count: t.exposeInt('count', { description: 'Rows.' }),
    }),
  });

const ConfidenceCount = builder
  .objectRef<{ confidence: (typeof CONFIDENCES)[number]; count: number }>('ConfidenceCount')
  .implement({
    description: 'How many rows bear it.',
    fields: (t) => ({
      confidence: t.field({
        type: Confidence,
        description: 'The confidence; UNREVIEWED also where none is stated.',
        resolve: ({ confidence }) => confidence,
      }),
      count: t.exposeInt('count', { description: 'Rows.' }),
    }),
  });

const UnmappedProvision = builder.objectRef<Unmapped>('UnmappedProvision').implement({
  description: 'An assessable provision that no row touches, its ancestors and descendants included.',
  fields: (t) => ({
    provision: t.field({
      type: Provision,
      description: 'The provision.',
      resolve: ({ provision }, _, { catalogue }) => catalogue().index.records.provisions.get(provision)!,
    }),
    basis: t.field({
      type: GapBasis,
      description: 'STATED_NONE only where the author says that there is none.',
      resolve: ({ basis }) => basis,
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why there is none.' }),
  }),
});
const UnmappedProvisionConnection = connectionOf('UnmappedProvision', UnmappedProvision);

const CrosswalkSide = builder.objectRef<SideHealth>('CrosswalkSide').implement({
  description: 'What a crosswalk reaches of one of its frameworks.',
  fields: (t) => ({
    side: t.field({ type: Side, description: 'Which end.', resolve: ({ side }) => side }),
    framework: t.field({
      type: Framework,
      nullable: true,
      description: 'The framework.',
      resolve: ({ framework }, _, context) => visibleCatalogue(context).framework(framework),
    }),
    assessable: t.exposeInt('assessable', { description: 'Its assessable provisions.' }),
    mapped: t.exposeInt('mapped', { description: 'How many of them a row touches.' }),
    unmapped: t.field({
      type: UnmappedProvisionConnection,
      description: 'The others, in document order.',
      args: { ...PAGING, basis: t.arg({ type: GapBasis, description: 'Only those of this basis.' }) },
      complexity: costOfRows,
      resolve: ({ unmapped }, { basis, ...page }, context) =>
        pageOf(
          basis ? unmapped.filter((each) => each.basis === basis) : unmapped,
          page,
          visibleCatalogue(context).state,
          (each) => each,
        ),
    }),
  }),
});

const CrosswalkReport = builder.objectRef<Report>('CrosswalkReport').implement({
  description: 'What is to be known of one crosswalk before answers rest on it.',
  fields: (t) => ({
    crosswalk: t.field({
      type: Crosswalk,
      description: 'The crosswalk.',
      resolve: ({ crosswalk }) => crosswalk,
    }),
    rows: t.exposeInt('rows', { description: 'Its rows, retired ones left out.' }),
    reviewed: t.exposeInt('reviewed', { description: 'Rows that name a reviewer and a day of review.' }),
    relationships: t.field({
      type: [RelationshipCount],
      description: 'Rows by relationship.',
      resolve: ({ relationships }) =>
        RELATIONSHIPS.map((relationship) => ({ relationship, count: relationships[relationship] })),
    }),
    confidences: t.field({
      type: [ConfidenceCount],
      description: 'Rows by confidence.',
      resolve: ({ confidences }) =>
        CONFIDENCES.map((confidence) => ({ confidence, count: confidences[confidence] })),
    }),
    staleness: t.field({
      type: [Staleness],
      description: 'What it rests on that has been replaced.',
      resolve: ({ staleness }) => staleness,
    }),
    dangling: t.field({
      type: [Mapping],
      description: 'Rows an end of which is retired, or does not exist.',
      resolve: ({ dangling }) => dangling.map(asPublished),
    }),
    shifted: t.field({
      type: [Mapping],
      description: 'Rows whose author cites another id than those the row stands on.',
      resolve: ({ shifted }) => shifted.map(asPublished),
    }),
    sides: t.field({
      type: [CrosswalkSide],
      description: 'Source, then target.',
      resolve: ({ sides }) => sides,
    }),
  }),
});

const CrosswalkHealth = builder.objectRef<CrosswalkHealthAnswer>('CrosswalkHealth').implement({
  description: 'What is to be known of crosswalks before answers rest on them.',
  fields: (t) => ({
    crosswalks: t.exposeStringList('crosswalks', { description: 'Slugs of those examined.' }),
    contradictions: t.field({
      type: [Contradiction],
      description: 'Pairs whose rows leave no relation possible.',
      resolve: ({ contradictions }) => contradictions,
    }),
    reports: t.field({
      type: [CrosswalkReport],
      description: 'By slug.',
      complexity: { field: 20, multiplier: 10 },
      resolve: ({ reports }) => reports,
    }),
  }),
});

builder.queryFields((t) => ({
  crosswalkHealth: t.field({
    type: CrosswalkHealth,
    description:
      'Contradictions, unmapped provisions, other editions and unreviewed rows. NOT_FOUND for a crosswalk that does not exist.',
    args: {
      crosswalks: t.arg.stringList({
        description: "Slugs; absent: the choice of the viewer's organization, else the default choice.",
      }),
    },
    resolve: async (_, { crosswalks }, context) => {
      const { index } = visibleCatalogue(context);
      const projection = await meantProjection(context, null);
      const organization = projection?.organization.organization.slug ?? null;
      const chosen =
        projection?.chosenCrosswalks(crosswalks ?? null) ?? crosswalks ?? defaultCrosswalks(index, null);
      return orRefuse(examineCrosswalks(index, chosen, organization));
    },
  }),
}));
