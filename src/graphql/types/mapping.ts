import type { Desk } from '../../access/desk.ts';
import { membersOfSide, pairOf } from '../../model/crosswalk.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { type MappingParent, mappingKey, mappingOfKey } from '../mapping-key.ts';
import { Crosswalk } from '../references/crosswalk.ts';
import { Provision } from '../references/provision.ts';
import { reviewerToday, reviewOf } from '../review-of.ts';
import { Confidence, RationaleType, Relationship, RowStatus } from './enums.ts';
import { RowReview } from './row-review.ts';

export const Mapping = builder.objectRef<MappingParent>('Mapping');

builder.node(Mapping, {
  description:
    'One row of a crosswalk: two provisions and the relationship between them, seen from one of the two.',
  id: {
    resolve: mappingKey,
    description:
      'The global id. A row has one for each side from which it is seen, and another one within an answer, which shows the review that counts on its day.',
  },
  loadOne: (key, { desk }) => mappingOfKey(desk, key),
  fields: (t) => ({
    mappingId: t.string({
      description: 'The UUID of the row, which is the same in every store.',
      resolve: ({ mapping }) => mapping.id,
    }),
    crosswalk: t.field({
      type: Crosswalk,
      description: 'The crosswalk that has the mapping.',
      resolve: ({ mapping }, _, { desk }) => desk.catalogue().crosswalk(mapping.crosswalk)!,
    }),
    assertedBy: t.string({
      description: 'The author of the crosswalk, who asserts the mapping.',
      resolve: ({ mapping }, _, { desk }) => desk.catalogue().crosswalk(mapping.crosswalk)!.assertedBy,
    }),
    source: t.field({
      type: Provision,
      nullable: true,
      description: 'The source, as the author wrote it. Null for a union of several provisions.',
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
      description: 'The target, as the author wrote it. Null for a union of several provisions.',
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
      description:
        'The provision on the other side, seen from the provision that you ask about. Null for a union of several provisions.',
      resolve: ({ other }, _, { desk }) => desk.catalogue().provision(other),
    }),
    sides: t.field({
      type: [Provision],
      cost: { rows: () => 20 },
      description:
        'The provisions on the side of the provision that you ask about: it alone, or the union that contains it.',
      resolve: ({ side }, _, { desk }) => provisionsOfSide(desk, side),
    }),
    others: t.field({
      type: [Provision],
      cost: { rows: () => 20 },
      description: 'The provisions on the other side, seen from the provision that you ask about.',
      resolve: ({ other }, _, { desk }) => provisionsOfSide(desk, other),
    }),
    retired: t.boolean({
      description:
        'Whether the mapping is retired, or a provision on one of its sides. It is then not followed.',
      resolve: ({ mapping }, _, { desk }) => desk.catalogue().isRetiredMapping(mapping),
    }),
    relationship: t.field({
      type: Relationship,
      description: 'The relationship, read from the provision that you ask about to the other side.',
      resolve: ({ relationship }) => relationship,
    }),
    rationaleType: t.field({
      type: RationaleType,
      nullable: true,
      description: 'Why the author mapped the two.',
      resolve: ({ mapping }) => mapping.rationaleType,
    }),
    rationale: t.string({
      nullable: true,
      description: 'What both have in common, in the words of the author.',
      resolve: ({ mapping }) => mapping.rationale,
    }),
    strength: t.float({
      nullable: true,
      description: 'A number from 0 to 10 that the author gave. Nothing is computed from it.',
      resolve: ({ mapping }) => mapping.strength,
    }),
    confidence: t.field({
      type: Confidence,
      nullable: true,
      description: 'How sure the author is of the mapping.',
      resolve: ({ mapping }) => mapping.confidence,
    }),
    citedAs: t.string({
      nullable: true,
      description: 'The name that the author gave the provision, where it differs from its ref.',
      resolve: ({ mapping }) => mapping.citedAs,
    }),
    note: t.string({
      nullable: true,
      description: 'A remark on the mapping.',
      resolve: ({ mapping }) => mapping.note,
    }),
    reviewedBy: t.string({
      nullable: true,
      description: 'Who reviewed the mapping for its author.',
      resolve: ({ mapping }) => mapping.reviewedBy,
    }),
    reviewedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day on which it was reviewed.',
      resolve: ({ mapping }) => mapping.reviewedOn,
    }),
    review: t.field({
      type: RowReview,
      nullable: true,
      description:
        "The organization's own review of the mapping, if it counts on the day of the answer. Outside of answers for a day: the review of the organization that counts today.",
      args: {
        organization: t.arg.string({
          description:
            'Slug of the organization whose review of today is meant. Default: the organization of the answer, or else your only one. Needed if you may see several and no answer is theirs.',
        }),
      },
      resolve: async ({ mapping, reviewer = null }, { organization }, { desk }) => {
        const isAsked = reviewer === null || organization != null;
        return reviewOf(isAsked ? await reviewerToday(desk, organization) : reviewer, pairOf(mapping));
      },
    }),
    rowStatus: t.field({
      type: RowStatus,
      nullable: true,
      description: 'What became of the mapping since it was published.',
      resolve: ({ mapping }) => mapping.rowStatus,
    }),
  }),
});

export function provisionsOfSide(desk: Pick<Desk, 'catalogue'>, side: string) {
  const catalogue = desk.catalogue();
  return membersOfSide(side).flatMap((id) => catalogue.provision(id) ?? []);
}

export const MappingConnection = connectionOf('Mapping', Mapping);
