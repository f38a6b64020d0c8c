import type { Projection } from '../../coverage/projection/projection.ts';
import { type GraphQLContext, visibleProjection } from '../context.ts';

/** A record of an organization with the projection it was read from. */
export interface OwnedParent<R> {
  readonly projection: Projection;
  readonly record: R;
}

/** Finds a record by its id `ORGANIZATION/LOCAL-ID`, if the viewer may see the organization. */
export async function loadOwned<R>(
  context: GraphQLContext,
  id: string,
  find: (projection: Projection, id: string) => R | undefined,
): Promise<OwnedParent<R> | null> {
  const projection = await visibleProjection(context, id.slice(0, Math.max(0, id.indexOf('/'))));
  const record = projection === null ? undefined : find(projection, id);
  return projection === null || record === undefined ? null : { projection, record };
}

/** Records of a file in file order. */
export function inFileOrder<R extends { readonly position: number }>(
  projection: Projection,
  records: Iterable<R>,
): readonly OwnedParent<R>[] {
  return [...records].sort((a, b) => a.position - b.position).map((record) => ({ projection, record }));
}
