import { isIPv4, isIPv6 } from 'node:net';
import { getHeapStatistics } from 'node:v8';
import { z } from 'zod';
import { inOption, type Outcome, type Problem } from './problems/problem.ts';
import { readPassword } from './secrets/read-password.ts';
import { readTokens } from './secrets/read-tokens.ts';
import type { StoreAddress } from './store-address.ts';

/** All settings, read once from flags and environment. Frozen. */
export interface Config {
  readonly store: StoreAddress;
  readonly host: string;
  readonly port: number;
  /**
   * The administrator's bearer tokens: the one in use, and while clients change over the one before it. Empty: none,
   * which only a loopback address allows.
   */
  readonly tokens: readonly string[];
  /** Serve the GraphiQL page, which works without the network. */
  readonly graphiql: boolean;
  /** Which questions the server answers. */
  readonly documents: DocumentRule;
  /** A file of documents that the server knows besides those of the explorer. Null: there is none. */
  readonly documentsFile: string | null;
  /** Origins that browsers may call from; empty: none. */
  readonly origins: readonly string[];
  readonly logLevel: LogLevel;
  /** The file of the security log; null: its lines go where those of the other log go. */
  readonly securityLog: string | null;
  /** Tokens of whoever may read `/metrics`. Empty: only programs on this machine may. */
  readonly metricsTokens: readonly string[];
  /** For how many seconds a server that was asked to stop goes on, and says that it is not ready. */
  readonly stopGrace: number;
  readonly sharing: Sharing;
  /** About how many bytes the records of organizations may take together before those used longest ago are let go. */
  readonly memory: number;
  /** The folder in which a server on Neo4j keeps the records of large ledgers; null: it reads them whenever it starts. */
  readonly snapshots: string | null;
}

/** `any`: every document. `known`: only those whose texts the server holds. */
export const DOCUMENT_RULES = ['any', 'known'] as const;
export type DocumentRule = (typeof DOCUMENT_RULES)[number];

/** How clients share the server. */
export interface Sharing {
  /** What each account and each address may cost; null: as much as they like. */
  readonly budgets: BudgetSettings | null;
  /** Proxies that say in `X-Forwarded-For` whose request they pass on: addresses and networks, such as 10.0.0.0/8. */
  readonly proxies: readonly string[];
  /** Connections at a time whose requests are answered. */
  readonly connections: number;
  /** Of these so many of one address, unless it is a proxy of the list. */
  readonly connectionsPerAddress: number;
  /** Questions that are worked on at a time. */
  readonly requestsAtWork: number;
  /** Questions that wait until one of these is answered. */
  readonly requestsWaiting: number;
}

/** Units of cost for each minute. One unit is about 50 microseconds of processor. */
export interface BudgetSettings {
  readonly perAccount: number;
  readonly perAddress: number;
}

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Flags of the command line. A setting whose flag is absent is read from the environment. */
export interface Flags {
  readonly data?: string | undefined;
  readonly neo4j?: string | undefined;
  readonly host?: string | undefined;
  readonly port?: string | undefined;
  readonly graphiql?: boolean | undefined;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const LAST_PORT = 65_535;
const LOOPBACK = /^(127(\.\d{1,3}){3}|localhost|::1|\[::1\])$/;
/** What the dearest question costs: a budget that is smaller could never pay it. */
export const LEAST_BUDGET = 20_000;
const MOST = 1_000_000_000;
const MEGABYTE = 1_000_000;
/** One organization stays in memory in any case. */
const LEAST_MEMORY = 1;
const LONGEST_GRACE = 300;
const BOLT_URI = /^(bolt|neo4j)(\+s|\+ssc)?:\/\/\S+$/;

const settings = z.object({
  data: z.string().min(1),
  neo4j: z
    .string()
    .regex(BOLT_URI, 'The address of a Neo4j server begins with bolt:// or neo4j://.')
    .refine(
      isServerAddress,
      'The address of a Neo4j server has the form bolt://HOST:PORT. Set user, password and database with NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE.',
    )
    .nullable(),
  user: z.string().min(1).nullable(),
  password: z.string().min(1).nullable(),
  database: z.string().min(1).nullable(),
  host: z.string().min(1),
  port: z
    .string()
    .refine(
      (text) => /^\d{1,5}$/.test(text) && Number(text) <= LAST_PORT,
      `A port is a number from 0 to ${LAST_PORT}.`,
    )
    .transform(Number),
  graphiql: z
    .enum(['true', 'false', '1', '0', ''], 'Use true or false.')
    .transform((value) => value === 'true' || value === '1'),
  documents: z.enum(DOCUMENT_RULES, `Use ${DOCUMENT_RULES.join(' or ')}.`),
  documentsFile: z.string().min(1).nullable(),
  origins: z
    .string()
    .transform((list) => list.split(',').map((origin) => origin.trim()))
    .transform((list) => list.filter((origin) => origin !== ''))
    .refine((list) => list.every(isOrigin), 'Write origins like https://app.example, separated by commas.'),
  logLevel: z.enum(LOG_LEVELS, `Use one of ${LOG_LEVELS.join(', ')}.`),
  securityLog: z.string().min(1).nullable(),
  stopGrace: wholeNumber(0, LONGEST_GRACE),
  budgets: z.enum(['on', 'off'], 'Use on or off.'),
  perAccount: wholeNumber(LEAST_BUDGET, MOST),
  perAddress: wholeNumber(LEAST_BUDGET, MOST),
  proxies: z
    .string()
    .transform((list) => list.split(',').map((proxy) => proxy.trim()))
    .transform((list) => list.filter((proxy) => proxy !== ''))
    .refine((list) => list.every(isNetwork), 'Proxies are like 10.0.0.7 or 10.0.0.0/8, separated by commas.'),
  connections: wholeNumber(1, 100_000),
  connectionsPerAddress: wholeNumber(1, 100_000),
  requestsAtWork: wholeNumber(1, 10_000),
  requestsWaiting: wholeNumber(0, 100_000),
  memory: wholeNumber(LEAST_MEMORY, MOST),
  snapshots: z.string().min(1).nullable(),
});

/** Stands in for a password that cannot be read: it is there all the same, so that a user without one is not missed. */
const UNREAD = 'unread';
const TOKENS = { token: 'AIMS_TOKEN', file: 'AIMS_TOKEN_FILE', old: 'AIMS_OLD_TOKEN' };
const METRICS_TOKENS = {
  token: 'AIMS_METRICS_TOKEN',
  file: 'AIMS_METRICS_TOKEN_FILE',
  old: 'AIMS_OLD_METRICS_TOKEN',
};

/** Which flag or variable each setting comes from. */
const PLACES: Readonly<Record<string, string>> = {
  data: '--data / AIMS_DATA',
  neo4j: '--neo4j / NEO4J_URI',
  user: 'NEO4J_USER',
  password: 'NEO4J_PASSWORD',
  database: 'NEO4J_DATABASE',
  host: '--host / AIMS_HOST',
  port: '--port / AIMS_PORT',
  graphiql: '--graphiql / AIMS_GRAPHIQL',
  documents: 'AIMS_DOCUMENTS',
  documentsFile: 'AIMS_DOCUMENTS_FILE',
  origins: 'AIMS_ORIGINS',
  logLevel: 'AIMS_LOG_LEVEL',
  securityLog: 'AIMS_SECURITY_LOG',
  stopGrace: 'AIMS_STOP_GRACE',
  budgets: 'AIMS_BUDGETS',
  perAccount: 'AIMS_ACCOUNT_BUDGET',
  perAddress: 'AIMS_ADDRESS_BUDGET',
  proxies: 'AIMS_PROXIES',
  connections: 'AIMS_CONNECTIONS',
  connectionsPerAddress: 'AIMS_CONNECTIONS_PER_ADDRESS',
  requestsAtWork: 'AIMS_REQUESTS_AT_WORK',
  requestsWaiting: 'AIMS_REQUESTS_WAITING',
  memory: 'AIMS_MEMORY',
  snapshots: 'AIMS_SNAPSHOTS',
};

/**
 * Reads flags and environment. Reports all problems together, and never repeats a value that may be secret.
 * Problems: `INVALID_SETTING`, `TOKEN_NEEDED`.
 */
export function readConfig(flags: Flags, environment: Environment): Outcome<Config> {
  const optional = (name: string): string | null => environment[name] || null;
  const password = readPassword(environment);
  const given = {
    data: flags.data ?? environment.AIMS_DATA ?? 'data',
    neo4j: flags.neo4j ?? optional('NEO4J_URI'),
    user: optional('NEO4J_USER'),
    password: password.ok ? password.value : UNREAD,
    database: optional('NEO4J_DATABASE'),
    host: flags.host ?? environment.AIMS_HOST ?? '127.0.0.1',
    port: flags.port ?? environment.AIMS_PORT ?? '4000',
    graphiql: flags.graphiql === true ? 'true' : (environment.AIMS_GRAPHIQL ?? 'false'),
    documents: environment.AIMS_DOCUMENTS ?? 'any',
    documentsFile: optional('AIMS_DOCUMENTS_FILE'),
    origins: environment.AIMS_ORIGINS ?? '',
    logLevel: environment.AIMS_LOG_LEVEL ?? 'info',
    securityLog: optional('AIMS_SECURITY_LOG'),
    stopGrace: environment.AIMS_STOP_GRACE ?? '2',
    budgets: environment.AIMS_BUDGETS ?? 'on',
    perAccount: environment.AIMS_ACCOUNT_BUDGET ?? '1200000',
    perAddress: environment.AIMS_ADDRESS_BUDGET ?? '600000',
    proxies: environment.AIMS_PROXIES ?? '',
    connections: environment.AIMS_CONNECTIONS ?? '1000',
    connectionsPerAddress: environment.AIMS_CONNECTIONS_PER_ADDRESS ?? '256',
    requestsAtWork: environment.AIMS_REQUESTS_AT_WORK ?? '32',
    requestsWaiting: environment.AIMS_REQUESTS_WAITING ?? '512',
    memory: environment.AIMS_MEMORY ?? `${halfOfHeap()}`,
    snapshots: optional('AIMS_SNAPSHOTS'),
  };
  const parsed = settings.safeParse(given);
  const tokens = readTokens(environment, TOKENS);
  const metricsTokens = readTokens(environment, METRICS_TOKENS);
  const problems = [
    ...(parsed.error?.issues ?? []).map(settingFault),
    ...(password.ok ? [] : password.problems),
    ...(tokens.ok ? [] : tokens.problems),
    ...(metricsTokens.ok ? [] : metricsTokens.problems),
    ...(tokens.ok && metricsTokens.ok ? sharedTokens(tokens.value, metricsTokens.value) : []),
    // A faulty token is a token: somebody meant to set one.
    ...contradictions({ ...given, hasToken: !tokens.ok || tokens.value.length > 0 }, flags),
  ];
  if (!parsed.success || !password.ok || !tokens.ok || !metricsTokens.ok || problems.length > 0)
    return { ok: false, problems };
  const { data, neo4j, user, database, host, port, graphiql, origins } = parsed.data;
  const { documents, documentsFile, logLevel, securityLog } = parsed.data;
  const { stopGrace, memory, snapshots, budgets, perAccount, perAddress, ...sharing } = parsed.data;
  const isEmbedded = neo4j === null || flags.data !== undefined;
  const store: StoreAddress = isEmbedded
    ? { kind: 'embedded', directory: data }
    : { kind: 'neo4j', uri: neo4j, user, password: password.value, database };
  const { proxies, connections, connectionsPerAddress, requestsAtWork, requestsWaiting } = sharing;
  return {
    ok: true,
    value: Object.freeze({
      ...{ store, host, port, tokens: tokens.value, graphiql, origins, logLevel, securityLog, stopGrace },
      ...{ documents, documentsFile, snapshots },
      metricsTokens: metricsTokens.value,
      memory: memory * MEGABYTE,
      sharing: {
        budgets: budgets === 'off' ? null : { perAccount, perAddress },
        ...{ proxies, connections, connectionsPerAddress, requestsAtWork, requestsWaiting },
      },
    }),
  };
}

/** Half of what Node may use for objects, in megabytes. */
function halfOfHeap(): number {
  return Math.max(LEAST_MEMORY, Math.floor(getHeapStatistics().heap_size_limit / 2 / MEGABYTE));
}

/** Who reads the metrics need not be an administrator, so that the two have different tokens. */
function sharedTokens(tokens: readonly string[], metricsTokens: readonly string[]): readonly Problem[] {
  if (!metricsTokens.some((token) => tokens.includes(token))) return [];
  const sentence = 'This is a token of the administrator. Give whoever reads the metrics another token.';
  return [inOption('AIMS_METRICS_TOKEN', 'INVALID_SETTING', sentence)];
}

/** Settings that are valid by themselves but contradict each other. */
function contradictions(
  given: Readonly<
    Record<'host' | 'user' | 'password' | 'budgets' | 'graphiql' | 'documents', string | null>
  > & {
    readonly hasToken: boolean;
  },
  { data, neo4j }: Flags,
): readonly Problem[] {
  const { host, hasToken, user, password, budgets, graphiql, documents } = given;
  const problems: Problem[] = [];
  if (budgets === 'off' && (hasToken || !isLoopback(host ?? ''))) {
    const sentence = 'Budgets can be turned off only where the server listens on loopback without a token.';
    problems.push(inOption('AIMS_BUDGETS', 'INVALID_SETTING', sentence));
  }
  if (host !== null && !isLoopback(host) && !hasToken) {
    const sentence = `Other machines can reach ${host}, so a token is needed. Set AIMS_TOKEN or AIMS_TOKEN_FILE, or listen on 127.0.0.1.`;
    problems.push(inOption('AIMS_TOKEN', 'TOKEN_NEEDED', sentence));
  }
  if (documents === 'known' && (graphiql === 'true' || graphiql === '1')) {
    const sentence =
      'With "known" the server refuses what is asked in GraphiQL. Leave out AIMS_DOCUMENTS, or --graphiql and AIMS_GRAPHIQL.';
    problems.push(inOption('AIMS_DOCUMENTS', 'INVALID_SETTING', sentence));
  }
  if ((user === null) !== (password === null)) {
    problems.push(
      inOption('NEO4J_USER', 'INVALID_SETTING', 'Set both NEO4J_USER and NEO4J_PASSWORD, or neither.'),
    );
  }
  if (data !== undefined && neo4j !== undefined) {
    problems.push(
      inOption(
        '--data',
        'INVALID_SETTING',
        '--data and --neo4j name two different stores. Choose one of them.',
      ),
    );
  }
  return problems;
}

/**
 * Whether a text is an origin as browsers write it: scheme, host and port, nothing after. `*` is refused: every
 * origin that may call is named.
 */
function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

/** A whole number as a setting writes it, within bounds. */
function wholeNumber(least: number, most: number) {
  return z
    .string()
    .refine(
      (text) => /^\d{1,10}$/.test(text) && Number(text) >= least && Number(text) <= most,
      `Use a whole number from ${least} to ${most}.`,
    )
    .transform(Number);
}

/** Whether a text is an address, or a network as an address and the number of its leading bits. */
function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const longest = isIPv4(address) ? 32 : isIPv6(address) ? 128 : -1;
  const isLength = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= longest);
  return longest > 0 && isLength && more.length === 0;
}

/** Whether an address is this machine's own, so that only its users can reach it. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

function settingFault({ path, message }: z.core.$ZodIssue): Problem {
  return inOption(PLACES[String(path[0])] ?? '', 'INVALID_SETTING', message);
}

/**
 * Whether an address has a host and a port and nothing else, except that a routed address may have parameters.
 * Anything more would be ignored, or fail later.
 */
function isServerAddress(text: string): boolean {
  if (!BOLT_URI.test(text)) return true;
  if (!URL.canParse(text)) return false;
  const { hostname, username, password, pathname, search, hash } = new URL(text);
  const isRouted = text.startsWith('neo4j');
  const rest = `${username}${password}${hash}${isRouted ? '' : search}`;
  return hostname !== '' && rest === '' && (pathname === '' || pathname === '/');
}
