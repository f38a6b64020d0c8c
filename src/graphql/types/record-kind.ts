import type { RecordKind as RecordKindRecord } from '../../model/record-kind.ts';
import { builder } from '../builder.ts';
import { Level } from './enums.ts';

export const RecordKind = builder.objectRef<RecordKindRecord>('RecordKind');

RecordKind.implement({
  description: 'A kind of evidence, and what it usually shows.',
  fields: (t) => ({
    slug: t.string({ description: 'The id of the kind, as records name it.', resolve: ({ id }) => id }),
    label: t.exposeString('label', { description: 'The name for people.' }),
    shows: t.exposeString('shows', { nullable: true, description: 'What such a record usually shows.' }),
    level: t.field({
      type: Level,
      nullable: true,
      description:
        'Whether such evidence is about the organization, one system, or either. With SYSTEM, only evidence about the system itself counts in an answer for a system.',
      resolve: ({ level }) => level,
    }),
    validDays: t.exposeInt('validDays', {
      nullable: true,
      description: 'For how many days such a record is usually valid.',
    }),
  }),
});

builder.queryField('recordKinds', (t) =>
  t.field({
    type: [RecordKind],
    cost: { rows: ({ recordKinds }) => recordKinds },
    description: 'All kinds of evidence, in the order of the catalogue.',
    resolve: (_, __, { desk }) => [...desk.catalogue().recordKinds],
  }),
);
