import type { Term as TermRecord } from '../../model/framework.ts';
import { builder } from '../builder.ts';

export const Term = builder.objectRef<TermRecord>('Term');

Term.implement({
  description: "One word of a framework's own vocabulary of roles or classes.",
  fields: (t) => ({
    termId: t.exposeString('id', { description: 'Id within the vocabulary.' }),
    label: t.exposeString('label', { description: 'The word as it is printed.' }),
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
