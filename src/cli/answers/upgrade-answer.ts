import { z } from 'zod';
import { SUCCESSIONS, UPGRADE_PROPOSALS, UPGRADED_TABLES } from '../../model/upgrade.ts';
import { names, state } from './heading.ts';
import { statusEffect } from './status-effect.ts';

/**
 * `upgrade --json`: what becomes of each provision of the earlier edition, and of each record on it. `effect` is what
 * the upgrade would change, null once it was applied; `change` is what was written, null where nothing was.
 */
export const upgradeAnswer = z.object({
  organization: z.string(),
  from: z.string(),
  to: z.string(),
  /** Whether the new edition is one of the organization's frameworks. */
  isInScope: z.boolean(),
  state,
  provisions: z
    .array(
      z.object({
        ref: z.string(),
        title: z.string(),
        succession: z.enum(SUCCESSIONS),
        successors: names,
        mergedWith: names,
      }),
    )
    .readonly(),
  /** Refs of the new edition that replace nothing of the earlier one. */
  added: names,
  records: z
    .array(
      z.object({
        table: z.enum(UPGRADED_TABLES),
        record: z.string(),
        proposal: z.enum(UPGRADE_PROPOSALS),
        to: names,
        copy: z.string().nullable(),
        ground: z.string(),
      }),
    )
    .readonly(),
  effect: statusEffect.nullable(),
  change: z.object({ seq: z.int(), at: z.string(), hash: z.string() }).nullable(),
});
