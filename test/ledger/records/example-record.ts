import type { Field, Fields } from '../../../src/model/fields.ts';

/** A value that a field may hold. */
function exampleOf(name: string, field: Field<unknown>): unknown {
  switch (field.form) {
    case 'text':
      return `${name} of the example`;
    case 'day':
      return '2026-02-28';
    case 'word':
      return field.words.at(-1);
    case 'number':
      return 7;
    case 'flag':
      return true;
    case 'texts':
      return ['one', 'two'];
    case 'object':
      return exampleRecord(field.fields);
    case 'objects':
      return [exampleRecord(field.fields)];
  }
}

/** A record in which every field holds something. */
export function exampleRecord(fields: Fields): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, exampleOf(name, field)]));
}
