import { inFileOrder } from '../../model/in-file-order.ts';
import { memoOn } from '../../model/memo-on.ts';
import type { Action } from '../../model/organization.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';
import { ByScopedProvision, type ScopedProvision } from './by-scoped-provision.ts';

/** The actions of an organization by what they are about, in file order. */
export class ActionsOn {
  readonly #byProvision = new ByScopedProvision<Action[]>();

  constructor(actions: Iterable<Action>) {
    for (const action of inFileOrder(actions)) {
      const known = this.#byProvision.get(action);
      if (known === undefined) this.#byProvision.set(action, [action]);
      else known.push(action);
    }
  }

  all(place: ScopedProvision): readonly Action[] {
    return this.#byProvision.get(place) ?? [];
  }

  /** Those that are not done; an accepted risk is among them. */
  notDone(place: ScopedProvision): readonly Action[] {
    return this.all(place).filter(({ status }) => status !== 'DONE');
  }

  /** The first that is not done; null where there is none. */
  open(place: ScopedProvision): Action | null {
    return this.notDone(place)[0] ?? null;
  }
}

/** Made once for an organization, wherever it is asked for. */
export const actionsOf: (organization: OrganizationIndex) => ActionsOn = memoOn(
  ({ records }: OrganizationIndex) => new ActionsOn(records.actions.values()),
);
