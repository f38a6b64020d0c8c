import { type Fields, type RecordOf, valueWhenUnstated } from '../src/model/fields.ts';
import { memoOn } from '../src/model/memo-on.ts';

/** The fields of which nothing need be stated: those that may be null, lists and flags. */
type Unstated<R> = {
  readonly [N in keyof R as null extends R[N]
    ? N
    : R[N] extends boolean | readonly unknown[]
      ? N
      : never]: R[N];
};

/** A record's fields where nothing is stated of them, so that a made record names only what matters of it. */
export function unstated<F extends Fields>(fields: F): Unstated<RecordOf<F>> {
  return valuesOf(fields) as Unstated<RecordOf<F>>;
}

/** Made once for all records of a noun. */
const valuesOf = memoOn((fields: Fields) =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const value = valueWhenUnstated(field);
      return value === undefined ? [] : [[name, value]];
    }),
  ),
);
