import { onlyOrganization, strongestRole, type Viewer as ViewerValue } from '../../access/viewer.ts';
import { builder } from '../builder.ts';
import { refusal } from '../error-codes.ts';
import { Role } from './enums.ts';

const Viewer = builder.objectRef<ViewerValue>('Viewer');

Viewer.implement({
  description: 'Who asks.',
  fields: (t) => ({
    role: t.field({
      type: Role,
      description: 'What the account may do.',
      resolve: (viewer) => strongestRole(viewer) ?? 'READER',
    }),
    account: t.exposeString('account', { description: 'Account id.' }),
    organization: t.string({
      nullable: true,
      description: 'Slug of the organization it belongs to; null: all of them.',
      resolve: onlyOrganization,
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: Viewer,
    nullable: true,
    description: 'Who am I, and what may I do; null, with FORBIDDEN, to nobody.',
    resolve: (_, __, { desk }) => {
      if (desk.viewer === null) throw refusal('FORBIDDEN', 'The viewer may not ask this.');
      return desk.viewer;
    },
  }),
);
