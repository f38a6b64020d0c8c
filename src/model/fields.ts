/** What a field may hold. */
export type FieldForm =
  | { readonly form: 'text' | 'day' | 'number' | 'flag' | 'texts' }
  | { readonly form: 'word'; readonly words: readonly string[] }
  | { readonly form: 'object' | 'objects'; readonly fields: Fields };

/** One field of a record whose values are of type `T`. */
export type Field<T> = FieldForm & {
  readonly isNullable: boolean;
  /** Never set: it carries the type from which {@link RecordOf} derives the record's. */
  readonly holds?: T;
};

/** The fields of a record by name. A record's type is derived from them, so that each is declared once. */
export type Fields = { readonly [name: string]: Field<unknown> };

/** A record that has these fields. */
export type RecordOf<F extends Fields> = {
  readonly [N in keyof F]: F[N] extends { readonly holds?: infer T } ? T : never;
};

export const text: Field<string> = { form: 'text', isNullable: false };
/** An ISO date, `YYYY-MM-DD`. */
export const day: Field<string> = { form: 'day', isNullable: false };
export const number: Field<number> = { form: 'number', isNullable: false };
/** Yes or no. */
export const flag: Field<boolean> = { form: 'flag', isNullable: false };
/** A list of texts, which may be empty. */
export const texts: Field<readonly string[]> = { form: 'texts', isNullable: false };

/** One word of a closed list. */
export function word<const W extends string>(words: readonly W[]): Field<W> {
  return { form: 'word', words, isNullable: false };
}

/** An object of fields of its own. */
export function object<F extends Fields>(fields: F): Field<RecordOf<F>> {
  return { form: 'object', fields, isNullable: false };
}

/** A list of objects, which may be empty. */
export function objects<F extends Fields>(fields: F): Field<readonly RecordOf<F>[]> {
  return { form: 'objects', fields, isNullable: false };
}

/** The same field where it may also hold nothing. */
export function orNull<T>(field: Field<T>): Field<T | null> {
  return { ...field, isNullable: true };
}

/** What a field holds where nothing is stated of it; undefined where something must be. */
export function valueWhenUnstated({
  form,
  isNullable,
}: Field<unknown>): null | false | readonly [] | undefined {
  if (isNullable) return null;
  if (form === 'flag') return false;
  return form === 'texts' || form === 'objects' ? [] : undefined;
}
