import type { Harmonisation as HarmonisationRecord } from '../../model/framework.ts';
import { builder } from '../builder.ts';

export const Harmonisation = builder.objectRef<HarmonisationRecord>('Harmonisation');

Harmonisation.implement({
  description: 'A citation in the Official Journal, which gives presumption of conformity from a day on.',
  fields: (t) => ({
    framework: t.exposeString('framework', {
      description: 'The slug of the law for which the standard is cited.',
    }),
    citation: t.exposeString('citation', { description: 'The citation.' }),
    from: t.exposeString('from', {
      description: 'The day from which the citation gives presumption of conformity.',
    }),
  }),
});
