import { today } from '../model/day.ts';
import { preview } from '../operations/perform.ts';
import type { PerformContext } from '../operations/perform-context.ts';
import type { Asking } from '../operations/planned-load.ts';
import { UPGRADE_FRAMEWORK, type Upgrade } from '../operations/upgrade-framework.ts';
import type { Outcome } from '../problems/problem.ts';
import { type StatusEffect, statusEffectOf } from './status-effect.ts';

/**
 * The statuses that an upgrade would change, nothing written: those of the organization's frameworks and of the new
 * edition. Null where it is too large for one change. Problems: those of {@link UPGRADE_FRAMEWORK}.
 */
export async function effectOfUpgrade(
  context: PerformContext,
  organization: string,
  input: Upgrade,
  asking: Asking,
): Promise<Outcome<StatusEffect | null>> {
  const decided = await preview(context, UPGRADE_FRAMEWORK, { ...asking, ledger: organization, input });
  if (!decided.ok)
    return decided.problems.every(({ code }) => code === 'TOO_MANY_RECORDS')
      ? { ok: true, value: null }
      : decided;
  const now = await context.projection(organization);
  const facts = { catalogue: [], organization: decided.value.facts };
  const day = asking.at?.slice(0, 10) ?? today();
  return { ok: true, value: now && statusEffectOf(now, facts, day, [input.to]) };
}
