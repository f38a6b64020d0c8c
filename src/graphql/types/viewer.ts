import { onlyOrganization, strongestRole, type Viewer as ViewerValue } from '../../access/viewer.ts';
import { builder } from '../builder.ts';
import { refusal } from '../error-codes.ts';
import { onlyOrganization as meantOrganization } from '../meant-projection.ts';
import { Organization, organizationParent } from '../references/organization.ts';
import { Role } from './enums.ts';
import { Permission, permissionsOf } from './permission.ts';

const Viewer = builder.objectRef<ViewerValue>('Viewer');

Viewer.implement({
  description: 'Who asks.',
  fields: (t) => ({
    role: t.field({
      type: Role,
      description: 'What the account may do.',
      resolve: (viewer) => strongestRole(viewer) ?? 'READER',
    }),
    account: t.exposeString('account', { description: 'The id of the account.' }),
    organization: t.field({
      type: Organization,
      nullable: true,
      description:
        'The organization to which the account belongs. Null if it may see all of them, or if nothing is recorded of it yet.',
      resolve: (viewer, _, { desk }) => organizationParent(desk, onlyOrganization(viewer)),
    }),
    permissions: t.field({
      type: [Permission],
      nullable: true,
      description: 'What you may change in an organization, in the catalogue and in the store.',
      args: {
        organization: t.arg.string({
          description: 'The slug of the organization. Default: your own, or the only one.',
        }),
      },
      resolve: (viewer, { organization }, { desk }) => [
        ...permissionsOf(viewer, meantOrganization(desk, organization)),
      ],
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: Viewer,
    nullable: true,
    description:
      'Who you are, and what you may do. Null, with the error FORBIDDEN, if the server does not know you.',
    resolve: (_, __, { desk }) => {
      if (desk.viewer === null) throw refusal('FORBIDDEN', 'You may not ask this.');
      return desk.viewer;
    },
  }),
);
