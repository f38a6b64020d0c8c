import type { Projection } from '../../coverage/projection/projection.ts';
import { builder } from '../builder.ts';

/** What is assessed: an organization (system null) or one of its AI systems, at one state. */
export interface ScopeParent {
  readonly projection: Projection;
  /** Local id. */
  readonly system: string | null;
}

export const Scope = builder.interfaceRef<ScopeParent>('Scope');
