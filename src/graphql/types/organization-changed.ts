import type { Change as RecordedChange } from '../../ledger/change.ts';
import { builder } from '../builder.ts';
import { fieldRefusal, orRefuse } from '../error-codes.ts';
import { noOrganization } from '../meant-projection.ts';
import { Change } from './change.ts';

builder.subscriptionField('organizationChanged', (t) =>
  t.field({
    type: Change,
    description:
      'Each change of an organization as it is recorded, by whichever process. Subscribe again with `after` when the connection was lost, and nothing is missed.',
    args: {
      organization: t.arg.string({
        description: 'The slug of the organization. Default: the only one that you may see.',
      }),
      after: t.arg.int({
        description:
          'Number of the last change that you have seen: the changes after it come first. Absent: only what is recorded from now on.',
      }),
    },
    subscribe: async (_, { organization, after }, { desk }) => {
      const meant = desk.meantOrganization(organization);
      if (meant === null) throw noOrganization(organization);
      const head = await desk.head(meant);
      const newest = head?.seq ?? 0;
      if (typeof after === 'number' && (after < 0 || after > newest))
        throw fieldRefusal(
          'after',
          'INVALID_PARAMETER',
          `The newest change of ${meant} has the number ${newest}.`,
        );
      const changes = await desk.follow(meant, after ?? newest);
      if (changes === null) throw noOrganization(organization);
      return orRefuse(changes);
    },
    resolve: (change: RecordedChange) => change,
  }),
);
