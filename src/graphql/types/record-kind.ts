import type { RecordKind as RecordKindRecord } from '../../model/record-kind.ts';
import { builder } from '../builder.ts';
import { Level } from './enums.ts';

export const RecordKind = builder.objectRef<RecordKindRecord>('RecordKind');

RecordKind.implement({
  description: 'A kind of evidence, and what it usually shows.',
  fields: (t) => ({
    slug: t.string({ description: 'Short name, as records write it.', resolve: ({ id }) => id }),
    label: t.exposeString('label', { description: 'Name for people.' }),
    shows: t.exposeString('shows', { nullable: true, description: 'What such a record usually shows.' }),
    level: t.field({
      type: Level,
      nullable: true,
      description: 'SYSTEM: only a record about the system counts for it.',
      resolve: ({ level }) => level,
    }),
    validDays: t.exposeInt('validDays', {
      nullable: true,
      description: 'For how many days such a record is usually valid.',
    }),
  }),
});
