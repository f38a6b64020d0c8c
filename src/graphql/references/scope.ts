import type { Projection } from '../../coverage/projection/projection.ts';
import { builder } from '../builder.ts';

/** A scope at one state: an organization (`system` is null), or one of its AI systems. */
export interface ScopeParent {
  readonly projection: Projection;
  /** Local id. */
  readonly system: string | null;
}

export const Scope = builder.interfaceRef<ScopeParent>('Scope');
