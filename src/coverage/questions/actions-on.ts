import type { Action } from '../../model/organization.ts';
import { ByScopedProvision, type ScopedProvision } from './by-scoped-provision.ts';

/** The actions of an organization by what they are about, in file order. */
export class ActionsOn {
  readonly #byProvision = new ByScopedProvision<Action[]>();

  constructor(actions: Iterable<Action>) {
    for (const action of [...actions].sort((a, b) => a.position - b.position)) {
      const known = this.#byProvision.get(action);
      if (known === undefined) this.#byProvision.set(action, [action]);
      else known.push(action);
    }
  }

  all(place: ScopedProvision): readonly Action[] {
    return this.#byProvision.get(place) ?? [];
  }

  /** The first that is not done; null where there is none. */
  open(place: ScopedProvision): Action | null {
    return this.all(place).find(({ status }) => status !== 'DONE') ?? null;
  }
}
