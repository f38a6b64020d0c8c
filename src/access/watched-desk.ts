import { CATALOGUE_LEDGER } from '../ledger/change.ts';
import type { Desk } from './desk.ts';

/**
 * What an answer was made from: everything that was read for it, by name, each with its state. The same question of the
 * same viewer on the same day has the same answer as long as all of these have the same states.
 */
export class DeskReads {
  readonly #states = new Map<string, string>();
  #isComplete = true;

  /** Null: the answer depends on something that has no state, or that changed while it was read. */
  get states(): ReadonlyMap<string, string> | null {
    return this.#isComplete ? this.#states : null;
  }

  note(name: string, state: string): void {
    const before = this.#states.get(name);
    if (before !== undefined && before !== state) this.spoil();
    this.#states.set(name, state);
  }

  /** From now on the answer counts as one that cannot be had again. */
  spoil(): void {
    this.#isComplete = false;
  }
}

const CATALOGUE = 'catalogue';
const ORGANIZATIONS = 'organizations';
/** The records of an organization, as they are in memory. */
const RECORDS = 'records ';
/** A ledger in the store, which can be ahead of what is in memory. */
const LEDGER = 'ledger ';

/** A desk that notes what is read through it. What is noted of a ledger is read before the ledger itself. */
export function watchDesk(desk: Desk, reads: DeskReads): Desk {
  const noteLedger = async (ledger: string): Promise<void> => {
    const head = await desk.head(ledger);
    reads.note(LEDGER + ledger, head?.hash ?? 'none');
  };
  const organizations: Desk['organizations'] = () => {
    const visible = desk.organizations();
    reads.note(ORGANIZATIONS, visible.join(' '));
    return visible;
  };
  return {
    ...desk,
    organizations,
    get reports() {
      reads.spoil();
      return desk.reports;
    },
    meantOrganization: (named) => {
      organizations();
      return desk.meantOrganization(named);
    },
    projection: async (organization) => {
      const projection = await desk.projection(organization);
      const { state, generalNotices } = projection ?? { state: null, generalNotices: [] };
      reads.note(RECORDS + organization, JSON.stringify([state, generalNotices]));
      return projection;
    },
    known: async (organization, moment) => {
      // The earlier records do not change, but those of a time that lies ahead do.
      await noteLedger(CATALOGUE_LEDGER);
      await noteLedger(organization);
      return desk.known(organization, moment);
    },
    catalogue: () => {
      const catalogue = desk.catalogue();
      reads.note(CATALOGUE, JSON.stringify([catalogue.state, catalogue.notices]));
      return catalogue;
    },
    perform: (operation, request) => {
      reads.spoil();
      return desk.perform(operation, request);
    },
    atLeast: (ledger, state) => {
      reads.spoil();
      return desk.atLeast(ledger, state);
    },
    follow: (ledger, after) => {
      reads.spoil();
      return desk.follow(ledger, after);
    },
    head: async (ledger) => {
      await noteLedger(ledger);
      return desk.head(ledger);
    },
    changesAfter: async (ledger, seq, limit) => {
      await noteLedger(ledger);
      return desk.changesAfter(ledger, seq, limit);
    },
    history: async (ledger, records) => {
      await noteLedger(ledger);
      return desk.history(ledger, records);
    },
    texts: async (organization, provisions) => {
      await noteLedger(organization);
      return desk.texts(organization, provisions);
    },
  };
}

/** The present states of what was read, by its names; null: a name says nothing. Rejects as the store does. */
export async function statesNow(
  desk: Desk,
  names: readonly string[],
): Promise<ReadonlyMap<string, string> | null> {
  const reads = new DeskReads();
  const watched = watchDesk(desk, reads);
  await desk.ready();
  for (const name of names) {
    if (name === CATALOGUE) watched.catalogue();
    else if (name === ORGANIZATIONS) watched.organizations();
    else if (name.startsWith(RECORDS)) await watched.projection(name.slice(RECORDS.length));
    else if (name.startsWith(LEDGER)) await watched.head(name.slice(LEDGER.length));
    else return null;
  }
  return reads.states;
}
