import type { Harmonisation as HarmonisationRecord } from '../../model/framework.ts';
import { builder } from '../builder.ts';

export const Harmonisation = builder.objectRef<HarmonisationRecord>('Harmonisation');

Harmonisation.implement({
  description: 'A citation in the Official Journal, from which on presumption of conformity exists.',
  fields: (t) => ({
    framework: t.exposeString('framework', { description: 'Slug of the law that it is cited for.' }),
    citation: t.exposeString('citation', { description: 'The citation.' }),
    from: t.exposeString('from', { description: 'The day from which it holds.' }),
  }),
});
