import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Application } from '../src/application/application.ts';
import { loadContents } from '../src/application/loaded-folders.ts';
import { performContext } from '../src/application/perform-context.ts';
import { Projections } from '../src/application/projections.ts';
import { changesSince } from '../src/graph/changes-since.ts';
import { openStore } from '../src/graph/open-store.ts';
import { openSqliteStore } from '../src/graph/sqlite/sqlite-store.ts';
import type { Store } from '../src/graph/store.ts';
import { CATALOGUE_LEDGER, FACTS_A_CHANGE } from '../src/ledger/change.ts';
import { factsOfLink } from '../src/ledger/records/record-facts.ts';
import { openReplica } from '../src/replica/replica.ts';
import type { StoreAddress } from '../src/store-address.ts';
import { classpathFile, findJava, launchNeo4j } from '../test/neo4j/launch.ts';
import { LOAD_OPTIONS } from './fill-store.ts';
import { generateWorld, ORGANIZATION, SMALL } from './generate-world.ts';
import { changeOf, supportOf } from './measure-store.ts';

/** A piece of work that can be done several times. */
export interface Ready {
  /** What must be done before each time. */
  readonly prepared: (run: number) => Promise<unknown>;
  readonly work: () => Promise<unknown>;
  readonly close: () => Promise<unknown>;
}

/** @param snapshots a folder in which snapshots may be kept */
type Prepare = (address: StoreAddress, snapshots: string) => Promise<Ready>;

/** What a server does without being asked, on a store that some of it writes to. */
const ON_EACH_STORE: Readonly<Record<string, Prepare>> = {
  'an organization is opened from the graph': (address) => openings(address, null),
  [`a change of ${FACTS_A_CHANGE} facts is seen`]: async (address) => {
    const application = await opened(address, null);
    const { replica, projections } = application;
    await projections.of(ORGANIZATION);
    const other = await openStore(address);
    return {
      prepared: async (number) => {
        const { state: after } = await replica.open(ORGANIZATION);
        const facts = Array.from({ length: FACTS_A_CHANGE }, (_, n) =>
          factsOfLink('SUPPORTS', supportOf(number * FACTS_A_CHANGE + n)),
        );
        await other.append(changeOf(facts.flat(), { number, decidedOn: replica.catalogue.state, after }));
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
  'the heads are read': async (address) => {
    const application = await opened(address, null);
    await application.projections.of(ORGANIZATION);
    const nothing = async (): Promise<void> => {};
    return {
      prepared: nothing,
      work: () => application.replica.refresh(),
      close: () => application.close(),
    };
  },
  'an organization is opened from its snapshot': openings,
  'snapshots are kept': async (address, snapshots) => {
    let application = await opened(address, snapshots);
    return {
      prepared: async () => {
        await application.close();
        application = await opened(address, snapshots);
        await application.projections.of(ORGANIZATION);
      },
      work: () => application.replica.tendSnapshots(() => false),
      close: () => application.close(),
    };
  },
};

/** In an embedded store of its own. */
const BY_ITSELF: Readonly<Record<string, (directory: string) => Promise<Ready>>> = {
  'a folder of size S is loaded': async (directory) => {
    const world = generateWorld(SMALL);
    const loading: { store: Store; work: () => Promise<unknown> }[] = [];
    return {
      prepared: async (number) => {
        await loading.pop()?.store.close();
        const store = await openSqliteStore({ directory: join(directory, `loaded-${number}`) });
        const replica = await openReplica(store);
        const context = performContext(store, replica, new Projections(replica));
        loading.push({ store, work: () => loadContents(context, world, LOAD_OPTIONS) });
      },
      work: async () => loading[0]?.work(),
      close: async () => loading.pop()?.store.close(),
    };
  },
};

/** The work by its name, on an embedded store in a directory or on a Neo4j server that has the same ledgers. */
export const BACKGROUND: Readonly<Record<string, (directory: string) => Promise<Ready>>> = {
  ...BY_ITSELF,
  ...workOn('', embedded),
  ...workOn(', Neo4j', onNeo4j),
};

/** The names of the work that can be measured on this machine. */
export async function namesOfBackground(): Promise<readonly string[]> {
  const hasNeo4j = existsSync(classpathFile('lts')) && (await findJava('lts')) !== null;
  return Object.keys(BACKGROUND).filter((name) => hasNeo4j || !name.endsWith(', Neo4j'));
}

function workOn(
  store: string,
  onStore: (directory: string, prepare: Prepare) => Promise<Ready>,
): Readonly<Record<string, (directory: string) => Promise<Ready>>> {
  return Object.fromEntries(
    Object.entries(ON_EACH_STORE).map(([name, prepare]) => [
      `${name}${store}`,
      (directory) => onStore(directory, prepare),
    ]),
  );
}

function embedded(directory: string, prepare: Prepare): Promise<Ready> {
  return prepare({ kind: 'embedded', directory }, directory);
}

async function onNeo4j(directory: string, prepare: Prepare): Promise<Ready> {
  const server = await launchNeo4j('lts');
  try {
    const address = { kind: 'neo4j', uri: server.uri, user: null, password: null, database: null } as const;
    await copyLedgers({ kind: 'embedded', directory }, address);
    // What was kept beside the copied store is of the same changes.
    const ready = await prepare(address, directory);
    return {
      ...ready,
      close: async () => {
        await ready.close();
        await server.remove();
      },
    };
  } catch (error) {
    await server.remove();
    throw error;
  }
}

async function copyLedgers(from: StoreAddress, to: StoreAddress): Promise<void> {
  const [source, target] = [await openStore(from), await openStore(to)];
  for (const ledger of [CATALOGUE_LEDGER, ORGANIZATION]) await copyLedger(source, target, ledger);
  await source.close();
  await target.close();
}

async function copyLedger(source: Store, target: Store, ledger: string): Promise<void> {
  for await (const changes of changesSince(source, ledger, 0)) {
    for (const change of changes) {
      const { outcome } = await target.append(change);
      if (outcome !== 'appended') throw new Error(`A change was ${outcome}.`);
    }
  }
}

async function openings(address: StoreAddress, snapshots: string | null): Promise<Ready> {
  let application = await opened(address, snapshots);
  if (snapshots !== null) {
    await application.projections.of(ORGANIZATION);
    await application.replica.tendSnapshots(() => false);
  }
  return {
    prepared: async () => {
      await application.close();
      application = await opened(address, snapshots);
    },
    work: () => application.projections.of(ORGANIZATION),
    close: () => application.close(),
  };
}

function opened(address: StoreAddress, snapshots: string | null): Promise<Application> {
  return Application.open(address, { snapshots });
}
