import { addToGroup } from '../../model/group-by.ts';
import type { Action } from '../../model/organization.ts';
import { memoInSteps } from '../memo-in-steps.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';
import { inFileOrderInSteps } from '../sorted-in-steps.ts';
import { eachInSteps, type Steps } from '../steps.ts';
import { ByScopedProvision, type ScopedProvision } from './by-scoped-provision.ts';

/** The actions of an organization by what they are about, in file order. */
export class ActionsOn {
  readonly #byProvision = new ByScopedProvision<Action[]>();

  /** All of them. */
  readonly listed: readonly Action[];

  private constructor(listed: readonly Action[]) {
    this.listed = listed;
  }

  /** A step is some actions. */
  static *inSteps(actions: Iterable<Action>): Steps<ActionsOn> {
    const made = new ActionsOn(yield* inFileOrderInSteps(actions));
    yield* eachInSteps(made.listed, (action) => {
      addToGroup(made.#byProvision, action, action);
    });
    return made;
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
export const actionsOf = memoInSteps(({ records }: OrganizationIndex) =>
  ActionsOn.inSteps(records.actions.values()),
);
