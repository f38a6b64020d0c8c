import type { Projection } from '../coverage/projection/projection.ts';

/** A row of an answer with the projection that its fields look records up in. */
export interface Within<R> {
  readonly projection: Projection;
  readonly row: R;
}

/** Rows with the projection that their fields look records up in. */
export function within<R>(projection: Projection, rows: readonly R[]): Within<R>[] {
  return rows.map((row) => ({ projection, row }));
}
