import type { Harmonisation as HarmonisationRecord } from '../../model/framework.ts';
import { builder } from '../builder.ts';
import { Framework } from '../references/framework.ts';

export const Harmonisation = builder.objectRef<HarmonisationRecord>('Harmonisation');

Harmonisation.implement({
  description: 'A citation in the Official Journal, which gives presumption of conformity from a day on.',
  fields: (t) => ({
    framework: t.field({
      type: Framework,
      nullable: true,
      description: 'The law for which the standard is cited. Null if you may not see it.',
      resolve: ({ framework }, _, { desk }) => desk.catalogue().framework(framework),
    }),
    citation: t.exposeString('citation', { description: 'The citation.' }),
    from: t.field({
      type: 'Date',
      description: 'The day from which the citation gives presumption of conformity.',
      resolve: ({ from }) => from,
    }),
  }),
});
