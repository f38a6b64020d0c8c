import type { Desk } from '../../access/desk.ts';
import type { SeenMapping } from '../../coverage/questions/mappings-of.ts';
import { membersOfSide } from '../../model/crosswalk.ts';
import type { RowReview as RowReviewRecord } from '../../model/organization.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { meantProjection } from '../meant-projection.ts';
import { Crosswalk } from '../references/crosswalk.ts';
import { Provision } from '../references/provision.ts';
import { reviewOf } from '../review-of.ts';
import { Confidence, RationaleType, Relationship, RowStatus } from './enums.ts';
import type { OwnedParent } from './records.ts';
import { RowReview } from './row-review.ts';

/** A mapping, with the review that the answer around it took into account. */
interface MappingParent extends SeenMapping {
  /** Null: there is none. Absent: the answer is about no organization, and the viewer's own review is shown. */
  readonly review?: OwnedParent<RowReviewRecord> | null;
}

export const Mapping = builder.objectRef<MappingParent>('Mapping');

Mapping.implement({
  description: 'One pair of provisions with a relationship, as one end sees it.',
  fields: (t) => ({
    mappingId: t.string({
      description: 'UUID of the row, the same on every store.',
      resolve: ({ mapping }) => mapping.id,
    }),
    crosswalk: t.field({
      type: Crosswalk,
      description: 'The crosswalk, with author and edition.',
      resolve: ({ mapping }, _, { desk }) => desk.catalogue().crosswalk(mapping.crosswalk)!,
    }),
    assertedBy: t.string({
      description: 'Who asserts it.',
      resolve: ({ mapping }, _, { desk }) => desk.catalogue().crosswalk(mapping.crosswalk)!.assertedBy,
    }),
    source: t.field({
      type: Provision,
      nullable: true,
      description: 'The source, as the author wrote it; null for a union of several provisions.',
      resolve: ({ mapping }, _, { desk }) => desk.catalogue().provision(mapping.source),
    }),
    sources: t.field({
      type: [Provision],
      cost: { rows: () => 20 },
      description: 'The provisions of the source: one, or those of a union.',
      resolve: ({ mapping }, _, { desk }) => provisionsOfSide(desk, mapping.source),
    }),
    target: t.field({
      type: Provision,
      nullable: true,
      description: 'The target, as the author wrote it; null for a union of several provisions.',
      resolve: ({ mapping }, _, { desk }) => desk.catalogue().provision(mapping.target),
    }),
    targets: t.field({
      type: [Provision],
      cost: { rows: () => 20 },
      description: 'The provisions of the target: one, or those of a union.',
      resolve: ({ mapping }, _, { desk }) => provisionsOfSide(desk, mapping.target),
    }),
    other: t.field({
      type: Provision,
      nullable: true,
      description: 'The end opposite to the provision asked about; null for a union of several provisions.',
      resolve: ({ other }, _, { desk }) => desk.catalogue().provision(other),
    }),
    sides: t.field({
      type: [Provision],
      cost: { rows: () => 20 },
      description:
        'The provisions of the end of the provision asked about: itself alone, or a union that it is part of.',
      resolve: ({ side }, _, { desk }) => provisionsOfSide(desk, side),
    }),
    others: t.field({
      type: [Provision],
      cost: { rows: () => 20 },
      description: 'The provisions of the end opposite to the provision asked about.',
      resolve: ({ other }, _, { desk }) => provisionsOfSide(desk, other),
    }),
    relationship: t.field({
      type: Relationship,
      description: 'The relationship of the end of the provision asked about to the other end.',
      resolve: ({ relationship }) => relationship,
    }),
    rationaleType: t.field({
      type: RationaleType,
      nullable: true,
      description: 'Why they were mapped.',
      resolve: ({ mapping }) => mapping.rationaleType,
    }),
    rationale: t.string({
      nullable: true,
      description: 'What both have in common, in the words of the author.',
      resolve: ({ mapping }) => mapping.rationale,
    }),
    strength: t.float({
      nullable: true,
      description: '0 to 10, as the author stated it; no answer is computed from it.',
      resolve: ({ mapping }) => mapping.strength,
    }),
    confidence: t.field({
      type: Confidence,
      nullable: true,
      description: 'How sure the author is.',
      resolve: ({ mapping }) => mapping.confidence,
    }),
    citedAs: t.string({
      nullable: true,
      description: 'How the author printed the ref.',
      resolve: ({ mapping }) => mapping.citedAs,
    }),
    note: t.string({
      nullable: true,
      description: 'A remark of the row.',
      resolve: ({ mapping }) => mapping.note,
    }),
    reviewedBy: t.string({
      nullable: true,
      description: 'The role that reviewed the row.',
      resolve: ({ mapping }) => mapping.reviewedBy,
    }),
    reviewedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'When it was reviewed.',
      resolve: ({ mapping }) => mapping.reviewedOn,
    }),
    review: t.field({
      type: RowReview,
      nullable: true,
      description:
        "The review of the row that counts for the organization of the answer on its date; outside such answers, for the viewer's organization today.",
      resolve: ({ mapping, review }, _, { desk }) =>
        review === undefined ? reviewToday(desk, mapping.id) : review,
    }),
    rowStatus: t.field({
      type: RowStatus,
      nullable: true,
      description: 'What became of the row.',
      resolve: ({ mapping }) => mapping.rowStatus,
    }),
  }),
});

async function reviewToday(
  desk: Pick<Desk, 'meantOrganization' | 'projection' | 'today'>,
  mapping: string,
): Promise<OwnedParent<RowReviewRecord> | null> {
  const projection = await meantProjection(desk, null);
  return reviewOf(projection === null ? null : { projection, asOf: desk.today() }, mapping);
}

function provisionsOfSide(desk: Pick<Desk, 'catalogue'>, side: string) {
  const catalogue = desk.catalogue();
  return membersOfSide(side).flatMap((id) => catalogue.provision(id) ?? []);
}

export const MappingConnection = connectionOf('Mapping', Mapping);
