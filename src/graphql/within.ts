import type { Projection } from '../coverage/projection/projection.ts';

/** A row of an answer with the projection that its fields look records up in. */
export interface Within<R> {
  readonly projection: Projection;
  readonly row: R;
}
