import type { AssumedSupport, Lens } from './lens.ts';
import { systemId } from './system-id.ts';

/** What figures are based on, as questions take it. */
export interface Basis {
  readonly asOf: string | null;
  readonly crosswalks: readonly string[] | null;
  readonly knownAt: string | null;
  readonly assume: readonly AssumedSupport[] | null;
}

/** What every question that computes takes; one that does so for an organization takes its {@link Choice}. */
export function basisOf({ organization, asOf, crosswalks, knownAt, assume }: Lens): Basis {
  return {
    asOf,
    crosswalks,
    knownAt,
    assume:
      assume.length === 0
        ? null
        : assume.map((each) => ({
            ...each,
            system: each.system === null ? null : systemId(organization, each.system),
          })),
  };
}

/** A basis, and whose figures they are. A screen that asks about one framework leaves `frameworks` out. */
export interface Choice extends Basis {
  readonly organization: string | null;
}

export function choiceOf(lens: Lens): Choice {
  return { organization: lens.organization, ...basisOf(lens) };
}
