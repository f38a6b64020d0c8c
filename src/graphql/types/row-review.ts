import { isRetiredMapping } from '../../coverage/questions/retired.ts';
import type { RowReview as RowReviewRecord } from '../../model/organization.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { Crosswalk } from '../references/crosswalk.ts';
import { Relationship, ReviewVerdict } from './enums.ts';
import { Recorded } from './recorded.ts';
import { loadOwnedLink, type OwnedParent, ownedLinkId } from './records.ts';

export const RowReview = builder.objectRef<OwnedParent<RowReviewRecord>>('RowReview');

builder.node(RowReview, {
  description: "An organization's own verdict on a mapping. It does not change the catalogue.",
  interfaces: () => [Recorded],
  id: { resolve: ({ record }) => ownedLinkId(record), description: 'The global id.' },
  loadOne: (id, context) => loadOwnedLink(context, id, (records) => records.rowReviews),
  fields: (t) => ({
    crosswalk: t.field({
      type: Crosswalk,
      nullable: true,
      description: 'The crosswalk that has the mapping.',
      resolve: ({ record }, _, { desk }) => desk.catalogue().crosswalk(record.crosswalk),
    }),
    mappingId: t.string({
      description: 'The UUID of the mapping.',
      resolve: ({ record }) => record.mapping,
    }),
    retired: t.boolean({
      description:
        'Whether the mapping is retired, or a provision on one of its sides. The review then has no effect.',
      resolve: ({ projection, record }) => {
        const mapping = projection.catalogue.records.mappings.get(record.mapping);
        return mapping === undefined || isRetiredMapping(projection.catalogue, mapping);
      },
    }),
    verdict: t.field({
      type: ReviewVerdict,
      description: 'What the organization says about the mapping.',
      resolve: ({ record }) => record.verdict,
    }),
    relationship: t.field({
      type: Relationship,
      nullable: true,
      description: 'The relationship that the organization uses instead, if the verdict is ADJUSTED.',
      resolve: ({ record }) => record.relationship,
    }),
    by: t.string({ description: 'The role that reviewed the mapping.', resolve: ({ record }) => record.by }),
    on: t.field({
      type: 'Date',
      description: 'The day from which the review counts.',
      resolve: ({ record }) => record.on,
    }),
    note: t.string({ nullable: true, description: 'Remarks.', resolve: ({ record }) => record.note }),
  }),
});

export const RowReviewConnection = connectionOf('RowReview', RowReview);
