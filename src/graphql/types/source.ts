import type { Source as SourceRecord } from '../../model/framework.ts';
import { builder } from '../builder.ts';

export const Source = builder.objectRef<SourceRecord>('Source');

Source.implement({
  description: 'A copy from which facts were read.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'The title of the copy.' }),
    location: t.exposeString('location', { nullable: true, description: 'Where the copy was read.' }),
    retrieved: t.exposeString('retrieved', {
      nullable: true,
      description: 'When the copy was read: a day, a month or a year.',
    }),
  }),
});
