import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PACKAGE_ROOT } from '../../src/package-root.ts';

export const VERSIONS = ['lts', 'current'] as const;
export type Version = (typeof VERSIONS)[number];

/** Main class and the oldest Java of each version. */
const SERVERS = {
  lts: { main: 'org.neo4j.server.CommunityEntryPoint', java: 17 },
  current: { main: 'org.neo4j.server.Neo4jCommunity', java: 21 },
} as const;

/** The same for the tests and for the built benchmark. */
const FOLDER = join(PACKAGE_ROOT, 'test/neo4j');
const READY_WITHIN = 240_000;
const STOP_WITHIN = 10_000;

/** What a server may use. */
export interface ServerRoom {
  readonly options: readonly string[];
  readonly settings: readonly string[];
}

/** A server of a test starts soon, and leaves room for others. */
const FOR_TESTS: ServerRoom = {
  options: ['-Xms128m', '-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'],
  settings: [
    'server.memory.pagecache.size=64m',
    'db.tx_log.preallocate=false',
    'db.tx_log.rotation.size=16m',
    'db.transaction.timeout=30s',
  ],
};

/** What is measured has the room that a server of its own would have, all of its compilers, and else what is usual. */
export const FOR_MEASURING: ServerRoom = {
  options: ['-Xms128m', '-Xmx2g'],
  settings: ['server.memory.pagecache.size=1g'],
};

/** A server that a test started, and that ends with it. */
export interface RunningServer {
  readonly uri: string;
  /** Stops the process it started; `kill` as a crash would. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** Starts it again on the same port with the same data, and with other settings if they are given. */
  restart(settings?: readonly string[]): Promise<void>;
  /** Suspends its process: it keeps its connections and says nothing. */
  suspend(): void;
  resume(): void;
  /** The most memory that its process has held so far, in megabytes. On Linux only. */
  megabytes(): number;
  remove(): Promise<void>;
}

export function classpathFile(version: Version): string {
  return join(FOLDER, '.cache', `${version}.cp`);
}

/** Lets Maven find the server's jars; the first time they are downloaded. */
export async function resolveClasspath(version: Version): Promise<void> {
  await mkdir(join(FOLDER, '.cache'), { recursive: true });
  const target = `-Dmdep.outputFile=${classpathFile(version)}`;
  await promisify(execFile)('mvn', [
    '-B',
    '-q',
    '-f',
    join(FOLDER, 'pom.xml'),
    `-P${version}`,
    'dependency:build-classpath',
    target,
  ]);
}

/** A Java that can run the version: the oldest that is new enough; null where there is none. */
export async function findJava(
  version: Version,
): Promise<{ readonly program: string; readonly major: number } | null> {
  const homes = [process.env.JAVA_HOME, ...readFolder('/usr/lib/jvm').map((name) => `/usr/lib/jvm/${name}`)];
  const programs = [
    ...homes.flatMap((home) => (home ? [join(home, 'bin', 'java')] : [])).filter(existsSync),
    'java',
  ];
  const found: { program: string; major: number }[] = [];
  for (const program of new Set(programs)) {
    const major = await promisify(execFile)(program, ['-version'])
      .then(({ stderr }) => Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0))
      .catch(() => 0);
    if (major >= SERVERS[version].java) found.push({ program, major });
  }
  return found.toSorted((a, b) => a.major - b.major)[0] ?? null;
}

/**
 * Starts a server on a free port of the loopback. It asks for no password, unless it is given one for the user `neo4j`.
 */
export async function launchNeo4j(
  version: Version,
  password: string | null = null,
  room: ServerRoom = FOR_TESTS,
): Promise<RunningServer> {
  const java = await findJava(version);
  if (java === null) throw new Error(`Neo4j ${version} needs Java ${SERVERS[version].java} or later.`);
  const home = await mkdtemp(join(tmpdir(), 'aims-neo4j-'));
  const port = await freePort();
  const auth = `dbms.security.auth_enabled=${password !== null}`;
  const configure = (settings: readonly string[]): Promise<void> =>
    writeFile(
      join(home, 'neo4j.conf'),
      configuration(version, home, port, [auth, ...room.settings, ...settings]),
    );
  await configure([]);
  if (password !== null) await setPassword(version, java.program, home, password);
  let child = await start(version, java, home, port, room);
  return {
    uri: `bolt://127.0.0.1:${port}`,
    stop: (signal = 'SIGTERM') => end(child, signal),
    restart: async (settings = []) => {
      await configure(settings);
      child = await start(version, java, home, port, room);
    },
    suspend: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    megabytes: () =>
      Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))![1]) / 1_000,
    remove: async () => {
      await end(child, 'SIGTERM');
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** Sets the first password of the user `neo4j`, before the server starts for the first time. */
async function setPassword(version: Version, java: string, home: string, password: string): Promise<void> {
  const classpath = readFileSync(classpathFile(version), 'utf8').trim();
  const words = ['-cp', classpath, 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', password];
  await promisify(execFile)(java, words, { env: { NEO4J_HOME: home, NEO4J_CONF: home } });
}

async function start(
  version: Version,
  java: { readonly program: string; readonly major: number },
  home: string,
  port: number,
  room: ServerRoom,
): Promise<ChildProcess> {
  const opened = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'].map(
    (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
  );
  const options = [...room.options, ...opened, '--enable-native-access=ALL-UNNAMED'];
  if (java.major >= 24) options.push('--sun-misc-unsafe-memory-access=allow');
  const classpath = readFileSync(classpathFile(version), 'utf8').trim();
  const words = [
    ...options,
    '-cp',
    classpath,
    SERVERS[version].main,
    `--home-dir=${home}`,
    `--config-dir=${home}`,
    '--console-mode',
  ];
  const child = spawn(java.program, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const until = performance.now() + READY_WITHIN;
  while (!(await answersBolt(port))) {
    if (child.exitCode !== null || performance.now() > until) {
      child.kill('SIGKILL');
      throw new Error(`Neo4j ${version} did not start:\n${said.slice(-4_000)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return child;
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN);
  await ended;
  clearTimeout(late);
}

function configuration(version: Version, home: string, port: number, more: readonly string[]): string {
  const lines = [
    'server.default_listen_address=127.0.0.1',
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    ...more,
    'dbms.usage_report.enabled=false',
    `server.directories.data=${home}/data`,
    `server.directories.logs=${home}/logs`,
    `server.directories.plugins=${home}/plugins`,
    `server.directories.import=${home}/import`,
    'internal.server.bolt.thread_pool_shutdown_wait_time=0s',
    ...(version === 'current'
      ? ['db.query.default_language=CYPHER_25', 'dbms.fleet_manager.enabled=false']
      : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** A Bolt handshake that names a version means that the server is ready. */
function answersBolt(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const done = (isReady: boolean): void => {
      socket.destroy();
      resolve(isReady);
    };
    socket.setTimeout(1_000, () => done(false));
    socket.once('error', () => done(false));
    socket.once('connect', () =>
      socket.write(Buffer.from('6060b0170000000000000000000000000000000005', 'hex').subarray(0, 4)),
    );
    socket.once('connect', () => socket.write(Buffer.from([0, 0, 4, 5, 0, 0, 0, 5, 0, 0, 0, 4, 0, 0, 0, 0])));
    socket.once('data', (data) => done(data.length >= 4 && data.readUInt32BE(0) !== 0));
  });
}

/** A port of the loopback on which nobody listens. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address !== null && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('No port.')),
      );
    });
  });
}

function readFolder(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}
