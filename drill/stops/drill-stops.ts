import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { databaseFile } from '../../src/graph/sqlite/database-file.ts';
import { PACKAGE_ROOT } from '../../src/package-root.ts';
import { type FaultyProxy, startFaultyProxy } from '../../test/neo4j/faulty-proxy.ts';
import { launchNeo4j, type RunningServer } from '../../test/neo4j/launch.ts';

const PROGRAM = join(PACKAGE_ROOT, 'dist', 'src', 'cli', 'main.js');
/** What the product promises, in seconds. */
const COMMAND_ENDS = 15;
const SERVER_ENDS = 10;
const NOT_READY = 5;
const READY_AGAIN = 10;
/** The store cannot be used, see `src/cli/exit-code.ts`. */
const STORE = 3;
/** After so many bytes of the server a connection stalls. */
const STALLS = [0, 4, 200, 1_000, 5_000, 50_000];

/**
 * `npm run drill -- stops`: lets stores hang and go in several ways under commands and servers. True where every command
 * ends in 15 s with exit code 3, every server is not ready in 5 s, ready again in 10 s, and ends in 10 s.
 */
export async function drillStops(): Promise<boolean> {
  const place = mkdtempSync(join(tmpdir(), 'aims-stops-'));
  const data = join(place, 'data');
  const neo4j = await launchNeo4j('lts');
  const proxy = await startFaultyProxy(neo4j.uri);
  const held: boolean[] = [];
  const hold = (isHeld: boolean, what: string): void => {
    held.push(isHeld);
    console.log(`${isHeld ? 'held' : 'HARM'}  ${what}`);
  };
  try {
    for (const store of [
      ['--neo4j', neo4j.uri],
      ['--data', data],
    ])
      await commandOn(['load', '--bundled', '--no-seed', ...store]);
    await hungCommands(proxy, neo4j, data, hold);
    await hungServers(proxy, data, hold);
  } finally {
    await proxy.close();
    await neo4j.remove();
    rmSync(place, { recursive: true, force: true });
  }
  console.log(`${held.filter(Boolean).length} of ${held.length} promises were held.`);
  return held.every(Boolean);
}

type Hold = (isHeld: boolean, what: string) => void;

async function hungCommands(
  proxy: FaultyProxy,
  neo4j: RunningServer,
  data: string,
  hold: Hold,
): Promise<void> {
  const hung = async (what: string, words: readonly string[], mayEnd: readonly number[]): Promise<void> => {
    const { exit, seconds } = await commandOn(words);
    hold(
      mayEnd.includes(exit) && seconds <= COMMAND_ENDS,
      `${words[0]}, ${what}: exit ${exit} after ${seconds.toFixed(1)} s`,
    );
  };
  const behind = ['--neo4j', proxy.uri];
  proxy.set({ fault: 'silence' });
  await hung('of a server that accepts and is silent', ['frameworks', ...behind], [STORE]);
  for (const after of STALLS) {
    proxy.set({ fault: 'stall', after });
    await hung(`of connections that stall after ${after} bytes`, ['frameworks', ...behind], [0, STORE]);
  }
  proxy.set({ fault: 'none' });
  neo4j.suspend();
  await hung('of a server that is suspended', ['frameworks', '--neo4j', neo4j.uri], [STORE]);
  neo4j.resume();
  await hung('of a server that goes on', ['frameworks', '--neo4j', neo4j.uri], [0]);
  const lock = new Database(databaseFile(data));
  lock.exec('BEGIN IMMEDIATE');
  await hung('of a file that another process has locked', ['load', 'seed', '--data', data], [STORE]);
  lock.exec('ROLLBACK');
  lock.close();
}

async function hungServers(proxy: FaultyProxy, data: string, hold: Hold): Promise<void> {
  const file = databaseFile(data);
  const ways = [
    {
      name: 'Neo4j that falls silent',
      store: ['--neo4j', proxy.uri],
      go: () => proxy.set({ fault: 'silence' }),
      comeBack: () => proxy.set({ fault: 'none' }),
    },
    {
      name: 'a file that is moved away',
      store: ['--data', data],
      go: () => renameSync(file, `${file}.away`),
      comeBack: () => renameSync(`${file}.away`, file),
    },
  ];
  for (const { name, store, go, comeBack } of ways) {
    const { child, url } = await serve(store);
    await secondsUntil(url, 200);
    go();
    const gone = await secondsUntil(url, 503);
    hold(gone <= NOT_READY, `server on ${name}: not ready after ${gone.toFixed(1)} s`);
    comeBack();
    const back = await secondsUntil(url, 200);
    hold(back <= READY_AGAIN, `server on ${name}: ready again after ${back.toFixed(1)} s`);
    go();
    await secondsUntil(url, 503);
    const begun = performance.now();
    child.kill('SIGTERM');
    const [exit] = await once(child, 'close');
    const ended = (performance.now() - begun) / 1_000;
    hold(
      exit === 0 && ended <= SERVER_ENDS,
      `server on ${name}: ended at SIGTERM after ${ended.toFixed(1)} s with exit ${exit}`,
    );
    comeBack();
  }
}

async function commandOn(
  words: readonly string[],
): Promise<{ readonly exit: number; readonly seconds: number }> {
  const begun = performance.now();
  const child = spawn(process.execPath, [PROGRAM, ...words], { cwd: PACKAGE_ROOT, stdio: 'ignore' });
  const [exit] = await once(child, 'close');
  return { exit: Number(exit ?? -1), seconds: (performance.now() - begun) / 1_000 };
}

async function serve(
  store: readonly string[],
): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const words = [PROGRAM, 'serve', '--no-seed', '--port', '0', ...store];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`It ended with ${code}: ${said}`)));
    child.stderr.on('data', (text: Buffer) => {
      said += text.toString();
      const found = /GraphQL {2}(http:\S+)\/graphql/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  return { child, url };
}

/** How long it takes until the server says so of its readiness. */
async function secondsUntil(url: string, status: number): Promise<number> {
  const begun = performance.now();
  while ((await fetch(`${url}/readyz`)).status !== status)
    await new Promise((resolve) => setTimeout(resolve, 100));
  return (performance.now() - begun) / 1_000;
}
