import type { FrameworkTerm } from '../../model/organization.ts';
import { builder } from '../builder.ts';
import { Framework } from './framework.ts';

interface SystemTermValue extends FrameworkTerm {
  readonly vocabulary: 'roles' | 'classes';
}

export const SystemTerm = builder.objectRef<SystemTermValue>('SystemTerm');

SystemTerm.implement({
  description: 'A role or class of a system, in the words of one framework.',
  fields: (t) => ({
    framework: t.field({
      type: Framework,
      description: 'The framework that has the word.',
      resolve: ({ framework }, _, { desk }) => desk.catalogue().framework(framework)!,
    }),
    termId: t.string({
      description: 'The id of the role or class within the framework.',
      resolve: ({ id }) => id,
    }),
    label: t.string({
      nullable: true,
      description: 'The name for people. Null if the framework no longer has the word.',
      resolve: ({ framework, id, vocabulary }, _, { desk }) =>
        desk
          .catalogue()
          .framework(framework)
          ?.[vocabulary].find((term) => term.id === id)?.label,
    }),
  }),
});
