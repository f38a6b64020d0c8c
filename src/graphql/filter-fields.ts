import type { builder } from './builder.ts';

export type Types = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer T> ? T : never;

/** What the fields of a filter are made with. */
export type FilterFields = PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>;

/**
 * What every filter of an organization's own records has.
 *
 * @param texts what is searched for words
 */
export function recordFields(t: FilterFields, texts: string) {
  return {
    text: t.string({ description: `Only records whose ${texts} together have each of these words.` }),
    owner: t.string({ description: 'Only records of this owner, in upper or lower case.' }),
  };
}
