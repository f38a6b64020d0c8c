import type { Viewer as ViewerValue } from '../../access/viewer.ts';
import { builder } from '../builder.ts';
import { Role } from './enums.ts';

const Viewer = builder.objectRef<ViewerValue>('Viewer');

Viewer.implement({
  description: 'Who asks.',
  fields: (t) => ({
    role: t.field({ type: Role, description: 'What the account may do.', resolve: ({ role }) => role }),
    account: t.exposeString('account', { description: 'Account id.' }),
    organization: t.exposeString('organization', {
      nullable: true,
      description: 'Slug of the organization it belongs to; null: all of them.',
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: Viewer,
    description: 'Who am I, and what may I do.',
    resolve: (_, __, { viewer }) => viewer!,
  }),
);
