import type { ListedProvision } from '../../coverage/questions/provisions.ts';
import { builder } from '../builder.ts';
import { encodeGlobalId } from '../global-id.ts';
import { Level } from './enums.ts';

export const OutlineRow = builder.objectRef<ListedProvision>('OutlineRow');

OutlineRow.implement({
  description: 'A provision as one line of the outline of its framework.',
  fields: (t) => ({
    provisionId: t.id({
      description: 'The global id of the provision.',
      resolve: ({ provision }) => encodeGlobalId('Provision', provision.id),
    }),
    ref: t.string({
      description: 'The ref, as the document prints it.',
      resolve: ({ provision }) => provision.ref,
    }),
    title: t.string({
      description: 'A heading of the document, or our own short label.',
      resolve: ({ provision }) => provision.title,
    }),
    kind: t.string({
      description: 'The word of the document for it, such as clause or article.',
      resolve: ({ provision }) => provision.kind,
    }),
    depth: t.exposeInt('depth', { description: 'How many provisions are above it.' }),
    assessable: t.boolean({
      description: 'Whether you can tell if the provision is met.',
      resolve: ({ provision }) => provision.assessable,
    }),
    aside: t.boolean({
      description: 'Whether the provision above it can be FULL without this one.',
      resolve: ({ provision }) => provision.aside,
    }),
    level: t.field({
      type: Level,
      description: 'Whether it is about the organization, each system, or either; its own or inherited.',
      resolve: ({ level }) => level,
    }),
  }),
});
