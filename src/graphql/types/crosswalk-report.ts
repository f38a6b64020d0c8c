import type { CrosswalkReport as Report } from '../../coverage/questions/crosswalk-health.ts';
import { asPublished } from '../../coverage/questions/mappings-of.ts';
import { CONFIDENCES, type Mapping as MappingRecord } from '../../model/crosswalk.ts';
import { RELATIONSHIPS } from '../../model/relation.ts';
import { builder } from '../builder.ts';
import { catalogueKey } from '../catalogue-key.ts';
import { connectionOf } from '../connection.ts';
import type { GraphQLContext } from '../context.ts';
import { type PageArguments, pageOf } from '../page.ts';
import { PAGING } from '../paging.ts';
import { Crosswalk } from '../references/crosswalk.ts';
import { type Reviewer, reviewOf } from '../review-of.ts';
import { CrosswalkSide } from './crosswalk-side.ts';
import { Confidence, Relationship, Staleness } from './enums.ts';
import { MappingConnection } from './mapping.ts';
import { ReviewCounts } from './review-counts.ts';

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
    description: 'How many rows have it.',
    fields: (t) => ({
      confidence: t.field({
        type: Confidence,
        description: 'The confidence.',
        resolve: ({ confidence }) => confidence,
      }),
      count: t.exposeInt('count', { description: 'Rows.' }),
    }),
  });

/** A report, and whose reviews are shown with its rows. */
interface ReportParent extends Report {
  readonly reviewer: Reviewer | null;
}

const CrosswalkReport = builder.objectRef<ReportParent>('CrosswalkReport').implement({
  description: 'What a reader should know of one crosswalk before relying on it.',
  fields: (t) => ({
    crosswalk: t.field({
      type: Crosswalk,
      description: 'The crosswalk.',
      resolve: ({ crosswalk }) => crosswalk,
    }),
    rows: t.exposeInt('rows', { description: 'Its rows, retired ones left out here and below.' }),
    retiredRows: t.exposeInt('retiredRows', {
      description: 'Rows that their author retired, or that its folder no longer names.',
    }),
    reviewed: t.exposeInt('reviewed', { description: 'Rows that name a reviewer and a day of review.' }),
    reviews: t.field({
      type: ReviewCounts,
      nullable: true,
      description: 'Reviews that the organization made of its rows; null when no organization asks.',
      resolve: ({ reviews }) => reviews,
    }),
    relationships: t.field({
      type: [RelationshipCount],
      cost: { rows: () => RELATIONSHIPS.length },
      description: 'Rows by relationship.',
      resolve: ({ relationships }) =>
        RELATIONSHIPS.map((relationship) => ({ relationship, count: relationships[relationship] })),
    }),
    confidences: t.field({
      type: [ConfidenceCount],
      cost: { rows: () => CONFIDENCES.length },
      description: 'Rows by confidence.',
      resolve: ({ confidences }) =>
        CONFIDENCES.map((confidence) => ({ confidence, count: confidences[confidence] })),
    }),
    withoutConfidence: t.exposeInt('withoutConfidence', {
      description: 'Rows for which no confidence is stated.',
    }),
    staleness: t.field({
      type: [Staleness],
      description: 'What it depends on that has been replaced.',
      resolve: ({ staleness }) => staleness,
    }),
    unreviewed: t.field({
      type: MappingConnection,
      nullable: true,
      description: 'Rows of the confidence UNREVIEWED.',
      args: PAGING,
      resolve: ({ unreviewed, reviewer }, page, context) => pageOfRows(unreviewed, reviewer, page, context),
    }),
    dangling: t.field({
      type: MappingConnection,
      nullable: true,
      description: 'Rows with a retired provision at one end.',
      args: PAGING,
      resolve: ({ dangling, reviewer }, page, context) => pageOfRows(dangling, reviewer, page, context),
    }),
    shifted: t.field({
      type: MappingConnection,
      nullable: true,
      description: 'Rows whose author cites a different id than the provisions of the row.',
      args: PAGING,
      resolve: ({ shifted, reviewer }, page, context) => pageOfRows(shifted, reviewer, page, context),
    }),
    sides: t.field({
      type: [CrosswalkSide],
      cost: { rows: () => 2 },
      description: 'Source, then target.',
      resolve: ({ sides }) => sides,
    }),
  }),
});

export const CrosswalkReportConnection = connectionOf('CrosswalkReport', CrosswalkReport);

function pageOfRows(
  rows: readonly MappingRecord[],
  reviewer: Reviewer | null,
  page: PageArguments,
  context: GraphQLContext,
) {
  return pageOf(rows, page, catalogueKey(context.desk.catalogue()), (mapping) => ({
    ...asPublished(mapping),
    review: reviewOf(reviewer, mapping.id),
  }));
}
