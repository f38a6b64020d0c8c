import { z } from 'zod';
import { inOption, type Outcome, type Problem } from './problems/problem.ts';
import type { StoreAddress } from './store-address.ts';

/** All settings, read once from flags and environment. Frozen. */
export interface Config {
  readonly store: StoreAddress;
  readonly host: string;
  readonly port: number;
  /** The administrator's bearer token. It may be null only on a loopback address. */
  readonly token: string | null;
  /** Serve the GraphiQL page, which works without the network. */
  readonly graphiql: boolean;
  /** Origins that browsers may call from; empty: none. */
  readonly origins: readonly string[];
  readonly logLevel: LogLevel;
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

/** A token shorter than this can be guessed. */
const TOKEN_CHARACTERS = 32;
const LAST_PORT = 65_535;
const LOOPBACK = /^(127(\.\d{1,3}){3}|localhost|::1|\[::1\])$/;
const BOLT_URI = /^(bolt|neo4j)(\+s|\+ssc)?:\/\/\S+$/;

const settings = z.object({
  data: z.string().min(1),
  neo4j: z
    .string()
    .regex(BOLT_URI, 'The address of a Neo4j server begins with bolt:// or neo4j://.')
    .refine(
      isServerAddress,
      'The address of a Neo4j server is bolt://HOST:PORT. Set user, password and database with NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE.',
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
  token: z
    .string()
    .min(TOKEN_CHARACTERS, `The token needs at least ${TOKEN_CHARACTERS} characters.`)
    .nullable(),
  graphiql: z
    .enum(['true', 'false', '1', '0', ''], 'Use true or false.')
    .transform((value) => value === 'true' || value === '1'),
  origins: z
    .string()
    .transform((list) => list.split(',').map((origin) => origin.trim()))
    .transform((list) => list.filter((origin) => origin !== ''))
    .refine((list) => list.every(isOrigin), 'Origins are like https://app.example, separated by commas.'),
  logLevel: z.enum(LOG_LEVELS, `It is one of ${LOG_LEVELS.join(', ')}.`),
});

/** Which flag or variable each setting comes from. */
const PLACES: Readonly<Record<string, string>> = {
  data: '--data / AIMS_DATA',
  neo4j: '--neo4j / NEO4J_URI',
  user: 'NEO4J_USER',
  password: 'NEO4J_PASSWORD',
  database: 'NEO4J_DATABASE',
  host: '--host / AIMS_HOST',
  port: '--port / AIMS_PORT',
  token: 'AIMS_TOKEN',
  graphiql: '--graphiql / AIMS_GRAPHIQL',
  origins: 'AIMS_ORIGINS',
  logLevel: 'AIMS_LOG_LEVEL',
};

/**
 * Reads flags and environment. Reports all problems together, and never repeats a value that may be secret.
 * Problems: `INVALID_SETTING`, `TOKEN_NEEDED`.
 */
export function readConfig(flags: Flags, environment: Environment): Outcome<Config> {
  const optional = (name: string): string | null => environment[name] || null;
  const given = {
    data: flags.data ?? environment.AIMS_DATA ?? 'data',
    neo4j: flags.neo4j ?? optional('NEO4J_URI'),
    user: optional('NEO4J_USER'),
    password: optional('NEO4J_PASSWORD'),
    database: optional('NEO4J_DATABASE'),
    host: flags.host ?? environment.AIMS_HOST ?? '127.0.0.1',
    port: flags.port ?? environment.AIMS_PORT ?? '4000',
    token: optional('AIMS_TOKEN'),
    graphiql: flags.graphiql === true ? 'true' : (environment.AIMS_GRAPHIQL ?? 'false'),
    origins: environment.AIMS_ORIGINS ?? '',
    logLevel: environment.AIMS_LOG_LEVEL ?? 'info',
  };
  const parsed = settings.safeParse(given);
  const problems = [...(parsed.error?.issues ?? []).map(settingFault), ...contradictions(given, flags)];
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  const { data, neo4j, user, password, database, ...rest } = parsed.data;
  const isEmbedded = neo4j === null || flags.data !== undefined;
  const store: StoreAddress = isEmbedded
    ? { kind: 'embedded', directory: data }
    : { kind: 'neo4j', uri: neo4j, user, password, database };
  return { ok: true, value: Object.freeze({ store, ...rest }) };
}

/** Settings that are valid by themselves but contradict each other. */
function contradictions(
  { host, token, user, password }: Readonly<Record<'host' | 'token' | 'user' | 'password', string | null>>,
  { data, neo4j }: Flags,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (host !== null && !isLoopback(host) && token === null) {
    const sentence = `${host} is not a loopback address. Set AIMS_TOKEN to listen on it.`;
    problems.push(inOption('AIMS_TOKEN', 'TOKEN_NEEDED', sentence));
  }
  if ((user === null) !== (password === null)) {
    problems.push(
      inOption('NEO4J_USER', 'INVALID_SETTING', 'Set both NEO4J_USER and NEO4J_PASSWORD, or neither.'),
    );
  }
  if (data !== undefined && neo4j !== undefined) {
    problems.push(inOption('--data', 'INVALID_SETTING', '--data and --neo4j name two stores: choose one.'));
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
