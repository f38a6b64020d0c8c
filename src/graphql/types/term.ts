import type { Term as TermRecord } from '../../model/framework.ts';
import { builder } from '../builder.ts';

export const Term = builder.objectRef<TermRecord>('Term');

Term.implement({
  description: 'A role, or a class of systems, that a framework names.',
  fields: (t) => ({
    termId: t.exposeString('id', { description: 'The id of the role or class within the framework.' }),
    label: t.exposeString('label', { description: 'The name for people.' }),
    meaning: t.exposeString('meaning', {
      nullable: true,
      description: 'Whom or what the word is for, in the words of the catalogue.',
    }),
    example: t.exposeString('example', {
      nullable: true,
      description: 'A case in which the word is used.',
    }),
  }),
});
