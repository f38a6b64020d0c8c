import { builder } from '../builder.ts';

export const ProvisionName = builder.inputType('ProvisionName', {
  description: 'The names of a provision.',
  fields: (t) => ({
    framework: t.string({ required: true, description: 'The slug of the framework.' }),
    ref: t.string({ required: true, description: 'The ref, as the document prints it.' }),
  }),
});
