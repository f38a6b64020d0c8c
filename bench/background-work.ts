import { Application } from '../src/application/application.ts';
import { openSqliteStore } from '../src/graph/sqlite/sqlite-store.ts';
import { ORGANIZATION } from './generate-world.ts';
import { changeOf, supportOf } from './measure-store.ts';

/** As many facts as one change has at most. */
const FACTS = 2_000;

/** A piece of work that can be done several times. */
export interface Ready {
  /** What must be done before each time. */
  readonly prepared: (run: number) => Promise<unknown>;
  readonly work: () => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** What a server does without being asked, on a store that some of it writes to. */
export const BACKGROUND: Readonly<Record<string, (directory: string) => Promise<Ready>>> = {
  'an organization is opened from the graph': (directory) => openings(directory, false),
  'an organization is opened from its snapshot': (directory) => openings(directory, true),
  'snapshots are kept': async (directory) => {
    let application = await opened(directory, true);
    return {
      prepared: async () => {
        await application.close();
        application = await opened(directory, true);
        await application.projections.of(ORGANIZATION);
      },
      work: () => application.replica.tendSnapshots(() => false),
      close: () => application.close(),
    };
  },
  [`a change of ${FACTS} facts is seen`]: async (directory) => {
    const application = await opened(directory, false);
    const { replica, projections } = application;
    await projections.of(ORGANIZATION);
    const other = await openSqliteStore({ directory });
    return {
      prepared: async (number) => {
        const { state: after } = await replica.open(ORGANIZATION);
        const supports = Array.from({ length: FACTS }, (_, n) => supportOf(number * FACTS + n));
        await other.append(changeOf(supports, { number, decidedOn: replica.catalogue.state, after }));
      },
      work: async () => {
        await replica.refresh();
        await projections.of(ORGANIZATION);
      },
      close: async () => {
        await other.close();
        await application.close();
      },
    };
  },
  'the heads are read': async (directory) => {
    const application = await opened(directory, false);
    await application.projections.of(ORGANIZATION);
    const nothing = async (): Promise<void> => {};
    return {
      prepared: nothing,
      work: () => application.replica.refresh(),
      close: () => application.close(),
    };
  },
};

async function openings(directory: string, keepsSnapshots: boolean): Promise<Ready> {
  let application = await opened(directory, keepsSnapshots);
  if (keepsSnapshots) {
    await application.projections.of(ORGANIZATION);
    await application.replica.tendSnapshots(() => false);
  }
  return {
    prepared: async () => {
      await application.close();
      application = await opened(directory, keepsSnapshots);
    },
    work: () => application.projections.of(ORGANIZATION),
    close: () => application.close(),
  };
}

function opened(directory: string, keepsSnapshots: boolean): Promise<Application> {
  return Application.open({ kind: 'embedded', directory }, { keepsSnapshots });
}
