import type { Extent } from './extent.ts';
import type { Level } from './framework.ts';

/**
 * Everything that can lower the extent of a chain. A chain begins with FULL evidence; replaying it from these causes
 * alone gives the extent of each of its steps.
 */
export const LOWERING_CAUSES = [
  'STATED_IN_PART',
  'UNION_IN_PART',
  'RELATIONSHIP',
  'NOT_VOUCHED_FOR',
  'TO_PART',
  'TO_WHOLE',
  'CAP_LEVEL',
  'CAP_LAW',
] as const;
export type LoweringCause = (typeof LOWERING_CAUSES)[number];

/** One cause that lowered the extent of a chain at one step. */
export interface Lowering {
  /** Which step of the chain, from 1. */
  readonly step: number;
  readonly cause: LoweringCause;
  /** The extent before and after. Where two caps hold at one provision, both lower the same extent. */
  readonly from: Extent;
  readonly to: Extent;
  /** The level of the provision whose cap it is; null for every other cause than CAP_LEVEL. */
  readonly level: Level | null;
}
