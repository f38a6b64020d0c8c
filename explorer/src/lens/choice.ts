import type { AssumedSupport, Lens } from './lens.ts';
import { systemId } from './system-id.ts';

/** What every question that computes takes. A screen that asks about one framework leaves `frameworks` out. */
export interface Choice {
  readonly organization: string | null;
  readonly asOf: string | null;
  readonly crosswalks: readonly string[] | null;
  readonly knownAt: string | null;
  readonly assume: readonly AssumedSupport[] | null;
}

export function choiceOf({ organization, asOf, crosswalks, knownAt, assume }: Lens): Choice {
  return {
    organization,
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
