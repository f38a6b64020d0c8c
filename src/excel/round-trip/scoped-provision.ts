import type { Projection } from '../../coverage/projection/projection.ts';
import type { ScopedProvision } from '../../coverage/questions/by-scoped-provision.ts';
import type { CarriedOrigin } from './carry-origins.ts';

/** The provision and scope of a row about a gap or a control. */
export function scopedProvision({ key: [framework, ref, system] }: CarriedOrigin): ScopedProvision {
  return { framework: framework ?? '', ref: ref ?? '', system: system ?? null };
}

/** Whether the provision and the system still exist. */
export function isThere(
  { catalogue, organization }: Projection,
  { framework, ref, system }: ScopedProvision,
): boolean {
  return (
    catalogue.numberOf.has(`${framework}:${ref}`) &&
    (system === null || organization.systemNumber.has(system))
  );
}
