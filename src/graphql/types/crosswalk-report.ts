import type { Desk } from '../../access/desk.ts';
import type { CrosswalkReport as Report } from '../../coverage/questions/crosswalk-health.ts';
import { asPublished } from '../../coverage/questions/mappings-of.ts';
import { CONFIDENCES, type Mapping as MappingRecord } from '../../model/crosswalk.ts';
import { RELATIONSHIPS } from '../../model/relation.ts';
import { type AskedPage, askedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import type { ListOwner } from '../list-owner.ts';
import { pageOf } from '../page.ts';
import { PAGING } from '../paging.ts';
import { Crosswalk } from '../references/crosswalk.ts';
import { type Reviewer, reviewedBy, reviewedState } from '../review-of.ts';
import { CrosswalkSide } from './crosswalk-side.ts';
import { Confidence, Relationship, Staleness } from './enums.ts';
import { MappingConnection } from './mapping.ts';
import { ReviewCounts } from './review-counts.ts';

const RelationshipCount = builder
  .objectRef<{ relationship: (typeof RELATIONSHIPS)[number]; count: number }>('RelationshipCount')
  .implement({
    description: 'How many rows of a crosswalk have one relationship.',
    fields: (t) => ({
      relationship: t.field({
        type: Relationship,
        description: 'The relationship.',
        resolve: ({ relationship }) => relationship,
      }),
      count: t.exposeInt('count', { description: 'How many rows have it.' }),
    }),
  });

const ConfidenceCount = builder
  .objectRef<{ confidence: (typeof CONFIDENCES)[number]; count: number }>('ConfidenceCount')
  .implement({
    description: 'How many rows of a crosswalk have one confidence.',
    fields: (t) => ({
      confidence: t.field({
        type: Confidence,
        description: 'The confidence.',
        resolve: ({ confidence }) => confidence,
      }),
      count: t.exposeInt('count', { description: 'How many rows have it.' }),
    }),
  });

/** A report, and whose reviews are shown with its rows. */
interface ReportParent extends Report {
  readonly reviewer: Reviewer | null;
}

const CrosswalkReport = builder.objectRef<ReportParent>('CrosswalkReport').implement({
  description: 'What you should know about one crosswalk before you rely on it.',
  fields: (t) => ({
    crosswalk: t.field({
      type: Crosswalk,
      description: 'The crosswalk.',
      resolve: ({ crosswalk }) => crosswalk,
    }),
    rows: t.exposeInt('rows', {
      description:
        'How many rows the crosswalk has. Retired rows are left out, here and in the other counts.',
    }),
    retiredRows: t.exposeInt('retiredRows', {
      description: 'How many rows the author retired, or the folder of the crosswalk no longer names.',
    }),
    reviewed: t.exposeInt('reviewed', { description: 'How many rows name a reviewer and a day of review.' }),
    vouchedFor: t.exposeInt('vouchedFor', {
      description: 'How many rows somebody vouches for, as their author published them.',
    }),
    reviews: t.field({
      type: ReviewCounts,
      nullable: true,
      description: 'How many rows the organization has reviewed. Null if you ask for no organization.',
      resolve: ({ reviews }) => reviews,
    }),
    relationships: t.field({
      type: [RelationshipCount],
      cost: { rows: () => RELATIONSHIPS.length },
      description: 'How many rows have each relationship.',
      resolve: ({ relationships }) =>
        RELATIONSHIPS.map((relationship) => ({ relationship, count: relationships[relationship] })),
    }),
    confidences: t.field({
      type: [ConfidenceCount],
      cost: { rows: () => CONFIDENCES.length },
      description: 'How many rows have each confidence.',
      resolve: ({ confidences }) =>
        CONFIDENCES.map((confidence) => ({ confidence, count: confidences[confidence] })),
    }),
    withoutConfidence: t.exposeInt('withoutConfidence', {
      description: 'How many rows state no confidence.',
    }),
    staleness: t.field({
      type: [Staleness],
      description: 'Why the crosswalk may be out of date.',
      resolve: ({ staleness }) => staleness,
    }),
    unreviewed: t.field({
      type: MappingConnection,
      nullable: true,
      description: 'The rows with the confidence UNREVIEWED.',
      args: PAGING,
      resolve: (report, args, { desk }, info) =>
        pageOfRows(report, report.unreviewed, askedPage(info, args, ...ownedByReport(report)), desk),
    }),
    dangling: t.field({
      type: MappingConnection,
      nullable: true,
      description: 'The rows with a retired provision on one side.',
      args: PAGING,
      resolve: (report, args, { desk }, info) =>
        pageOfRows(report, report.dangling, askedPage(info, args, ...ownedByReport(report)), desk),
    }),
    shifted: t.field({
      type: MappingConnection,
      nullable: true,
      description: 'The rows whose author cites another id than the row has.',
      args: PAGING,
      resolve: (report, args, { desk }, info) =>
        pageOfRows(report, report.shifted, askedPage(info, args, ...ownedByReport(report)), desk),
    }),
    sides: t.field({
      type: [CrosswalkSide],
      cost: { rows: () => 2 },
      description: 'How much of each framework is mapped: of the source, then of the target.',
      resolve: ({ sides, crosswalk, reviewer }) =>
        sides.map((side) => ({ ...side, crosswalk: crosswalk.slug, reviewer })),
    }),
  }),
});

export const CrosswalkReportConnection = connectionOf('CrosswalkReport', CrosswalkReport);

function ownedByReport({ crosswalk, reviewer }: ReportParent): ListOwner {
  return [crosswalk.slug, reviewedBy(reviewer)];
}

function pageOfRows(
  { reviewer }: ReportParent,
  rows: readonly MappingRecord[],
  page: AskedPage,
  desk: Pick<Desk, 'catalogue'>,
) {
  return pageOf(rows, page, reviewedState(reviewer, desk.catalogue()), (mapping) => ({
    ...asPublished(mapping),
    reviewer,
  }));
}
