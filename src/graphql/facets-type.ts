import { builder } from './builder.ts';
import type { Counted, Facet, FacetCounts } from './facets.ts';
import type { Types } from './filter-fields.ts';

type CountFields<V> = PothosSchemaTypes.ObjectFieldBuilder<Types, Counted<V>>;
type FieldsOf<V> = ReturnType<
  NonNullable<Parameters<ReturnType<typeof builder.objectRef<Counted<V>>>['implement']>[0]['fields']>
>;
type CountType<V> = ReturnType<typeof countType<V>>;

/**
 * The type of the rows of a facet.
 *
 * @param value makes the field that shows the value
 */
export function countType<V>(name: string, description: string, value: (t: CountFields<V>) => FieldsOf<V>) {
  return builder.objectRef<Counted<V>>(name).implement({
    description,
    fields: (t) => ({ ...value(t), count: t.exposeInt('count', { description: 'How many have it.' }) }),
  });
}

/** A facet as the schema shows it. */
export interface ShownFacet<R> extends Facet<R, unknown> {
  readonly type: CountType<unknown>;
  readonly description: string;
}

export function shown<R, V>(facet: Facet<R, V>, type: CountType<V>, description: string): ShownFacet<R> {
  // The type takes the values of this facet. Facets of other values are kept beside it, so that the value is left open.
  return { ...facet, type: type as never, description };
}

/** The type of records that a filter leaves, counted by facets. */
export function facetsType<R, P extends FacetCounts = FacetCounts>(
  name: string,
  description: string,
  facets: Readonly<Record<string, ShownFacet<R>>>,
) {
  return builder.objectRef<P>(name).implement({
    description,
    fields: (t) => ({
      total: t.int({ description: 'How many the filter leaves.', resolve: ({ total }) => total }),
      ...Object.fromEntries(
        Object.entries(facets).map(([field, facet]) => [
          field,
          t.field({
            type: [facet.type],
            cost: { rows: () => facet.most },
            description: facet.description,
            resolve: ({ projection, found }) => [...facet.listed(found[field] ?? [], projection)],
          }),
        ]),
      ),
    }),
  });
}
