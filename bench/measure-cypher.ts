import { existsSync } from 'node:fs';
import neo4j, { type Driver } from 'neo4j-driver';
import { loadContents } from '../src/application/loaded-folders.ts';
import { performContext } from '../src/application/perform-context.ts';
import { Projections } from '../src/application/projections.ts';
import { CatalogueIndex } from '../src/coverage/projection/catalogue-index.ts';
import { CatalogueRecords } from '../src/coverage/projection/catalogue-records.ts';
import { OrganizationIndex } from '../src/coverage/projection/organization-index.ts';
import { OrganizationRecords } from '../src/coverage/projection/organization-records.ts';
import { Projection } from '../src/coverage/projection/projection.ts';
import { answerCoverage } from '../src/coverage/questions/coverage.ts';
import { answerMatrix } from '../src/coverage/questions/matrix.ts';
import { openNeo4jStore } from '../src/graph/neo4j/neo4j-store.ts';
import { EMPTY_STATE } from '../src/ledger/change.ts';
import { openReplica } from '../src/replica/replica.ts';
import { classpathFile, FOR_MEASURING, findJava, launchNeo4j } from '../test/neo4j/launch.ts';
import { coverageText } from './coverage-text.ts';
import { LOAD_OPTIONS } from './fill-store.ts';
import { generateWorld, ORGANIZATION, TODAY, type WorldSize } from './generate-world.ts';
import { MATRIX_TEXT } from './matrix-text.ts';
import { writeSupport } from './measure-store.ts';
import { quickestQuarterOf, timeOf } from './stopwatch.ts';
import { LOAD, SCAN, SEEN, type Table, WRITTEN } from './table.ts';

const FRAMEWORK = 'framework-01';
const SYSTEMS = 5;

/** The same questions to the engine, and in Cypher to a real server where one can be had. */
export async function measureCypher(size: WorldSize, table: Table): Promise<void> {
  const world = generateWorld(size);
  const index = CatalogueIndex.of(CatalogueRecords.of(world.catalogue));
  const organization = OrganizationIndex.of(index, OrganizationRecords.of(world.organization));
  const state = { catalogue: EMPTY_STATE, organization: EMPTY_STATE };
  const projection = new Projection(index, organization, state);
  const choice = { system: null, asOf: TODAY, crosswalks: null };
  const systems = Array.from({ length: SYSTEMS }, (_, n) => `S-${n}`);
  const coverage = quickestQuarterOf(() => answerCoverage(projection, choice, FRAMEWORK));
  const matrix = quickestQuarterOf(() => answerMatrix(projection, choice, null, systems));
  const asked = await askNeo4j(world, projection.chosenCrosswalks(null), systems);
  const absent = 'no Neo4j here';
  table.tell(LOAD, { cypher: asked?.load ?? absent });
  table.tell(SCAN, { cypher: asked?.scan ?? absent });
  table.tell(WRITTEN, { cypher: asked?.written ?? absent });
  table.tell(SEEN, { cypher: asked?.seen ?? absent });
  table.tell('coverage of one framework, the organization, asked before', {
    ms: coverage,
    cypher: asked?.coverage ?? absent,
  });
  table.tell(`matrix of ${SYSTEMS} systems, asked before`, {
    ms: matrix,
    cypher: asked?.matrix ?? absent,
  });
}

/** Milliseconds of the same work on a Neo4j server. */
interface InCypher {
  readonly load: number;
  readonly scan: number;
  readonly written: number;
  readonly seen: number;
  readonly coverage: number;
  readonly matrix: number;
}

async function askNeo4j(
  world: ReturnType<typeof generateWorld>,
  crosswalks: readonly string[],
  systems: readonly string[],
): Promise<InCypher | null> {
  if (!existsSync(classpathFile('lts')) || (await findJava('lts')) === null) return null;
  const server = await launchNeo4j('lts', null, FOR_MEASURING);
  const driver = neo4j.driver(server.uri, undefined, { telemetryDisabled: true });
  try {
    const store = await openNeo4jStore({ uri: server.uri, user: null, password: null, database: null });
    const empty = await openReplica(store);
    const context = performContext(store, empty, new Projections(empty));
    const loaded = await timeOf(() => loadContents(context, world, LOAD_OPTIONS));
    if (!loaded.value.ok) throw new Error(JSON.stringify(loaded.value.problems));
    const replica = await openReplica(store);
    const scanned = await timeOf(() => replica.organization(ORGANIZATION));
    const parameters = { organization: ORGANIZATION, date: TODAY, crosswalks: [...crosswalks] };
    const framework = { ...parameters, framework: FRAMEWORK };
    const coverage = await middleOf(driver, coverageText(), framework, 11);
    const written = await timeOf(() => writeSupport(store, replica, 0));
    const seen = await middleOf(driver, coverageText(), framework, 1);
    await store.close();
    return {
      load: loaded.ms,
      scan: scanned.ms,
      written: written.ms,
      seen,
      coverage,
      matrix: await middleOf(driver, MATRIX_TEXT, { ...parameters, systems: [...systems] }, 1),
    };
  } finally {
    await driver.close();
    await server.remove();
  }
}

/** The median in milliseconds; the first run plans the text. */
async function middleOf(
  driver: Driver,
  text: string,
  parameters: Readonly<Record<string, unknown>>,
  runs: number,
): Promise<number> {
  const times: number[] = [];
  for (let run = -1; run < runs; run++) {
    const { value, ms } = await timeOf(() => driver.executeQuery(text, parameters));
    if (value.records.length === 0) throw new Error('The text found nothing.');
    if (run >= 0) times.push(ms);
  }
  return times.toSorted((a, b) => a - b)[times.length >> 1]!;
}
