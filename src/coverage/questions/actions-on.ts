import type { Action } from '../../model/organization.ts';

/** A provision in one scope: what a gap, and a decision, is about. */
export interface ScopedProvision {
  readonly framework: string;
  readonly ref: string;
  /** Local id; null: the organization. */
  readonly system: string | null;
}

/** The actions of an organization by what they are about, in file order. */
export class ActionsOn {
  readonly #byProvision = new Map<string, Action[]>();

  constructor(actions: Iterable<Action>) {
    for (const action of [...actions].sort((a, b) => a.position - b.position)) {
      const key = keyOf(action);
      this.#byProvision.set(key, [...(this.#byProvision.get(key) ?? []), action]);
    }
  }

  all(place: ScopedProvision): readonly Action[] {
    return this.#byProvision.get(keyOf(place)) ?? [];
  }

  /** The first that is not done; null where there is none. */
  open(place: ScopedProvision): Action | null {
    return this.all(place).find(({ status }) => status !== 'DONE') ?? null;
  }
}

function keyOf({ framework, ref, system }: ScopedProvision): string {
  return JSON.stringify([framework, ref, system]);
}
