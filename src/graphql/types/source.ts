import type { Source as SourceRecord } from '../../model/framework.ts';
import { builder } from '../builder.ts';

export const Source = builder.objectRef<SourceRecord>('Source');

Source.implement({
  description: 'Where a fact was read.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Title of the copy.' }),
    location: t.exposeString('location', { nullable: true, description: 'Where the copy lies.' }),
    retrieved: t.exposeString('retrieved', {
      nullable: true,
      description: 'When it was read: a day, a month or a year.',
    }),
  }),
});
