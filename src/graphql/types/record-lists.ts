import { askedPage } from '../asked-page.ts';
import { builder } from '../builder.ts';
import type { connectionOf } from '../connection.ts';
import { listsOf, type OrganizationLists } from '../organization-lists.ts';
import { PAGING } from '../paging.ts';
import { Organization } from '../references/organization.ts';
import { madeOnce } from '../time-slices.ts';
import { ConditionAnswerConnection } from './condition-answer.ts';
import { type OwnedParent, pageOfRecords } from './records.ts';
import { RowReviewConnection } from './row-review.ts';
import { SupplierConnection } from './supplier.ts';

/** A list of an organization's own records, page by page. */
function listField<R extends { readonly id: string; readonly position: number }>(
  name: string,
  type: ReturnType<typeof connectionOf<OwnedParent<R>>>,
  description: string,
  records: (lists: OrganizationLists) => readonly R[],
): void {
  builder.objectField(Organization, name, (t) =>
    t.field({
      type,
      nullable: true,
      description,
      args: PAGING,
      resolve: async ({ projection }, args, context, info) => {
        const page = askedPage(info, args, projection.organization.organization.slug);
        return pageOfRecords(
          projection,
          records(await madeOnce(context, listsOf, projection.organization)),
          page,
        );
      },
    }),
  );
}

listField('suppliers', SupplierConnection, 'The suppliers, in file order.', (lists) => lists.suppliers);
listField(
  'answers',
  ConditionAnswerConnection,
  'The answers to yes/no questions of frameworks, in file order.',
  (lists) => lists.answers,
);
listField(
  'rowReviews',
  RowReviewConnection,
  'The reviews of mappings, in file order.',
  (lists) => lists.rowReviews,
);
