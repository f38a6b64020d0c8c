import { Application, type ApplicationOptions } from '../application/application.ts';
import { folderOfSnapshots } from '../application/folder-of-snapshots.ts';
import { type Config, type Flags, readConfig } from '../config.ts';
import { assuming } from '../coverage/projection/assuming.ts';
import { chosenRecords } from '../coverage/projection/chosen-records.ts';
import type { Projection } from '../coverage/projection/projection.ts';
import { openStore } from '../graph/open-store.ts';
import { holdsStore, newFiles } from '../graph/sqlite/database-file.ts';
import { networkFileSystem } from '../graph/sqlite/network-file-system.ts';
import type { Store } from '../graph/store.ts';
import { KnownNames } from '../model/known-names.ts';
import type { ProblemCode } from '../problems/codes.ts';
import { inField, inOption, type Outcome, refused } from '../problems/problem.ts';
import { StoreError } from '../problems/store-error.ts';
import { ExactNames, exactName } from './exact-names.ts';
import type { ExitCode } from './exit-code.ts';
import { type QuestionFlags, questionFlags } from './question-flags.ts';
import { readAssumptions } from './read-assumptions.ts';
import type { Terminal } from './terminal.ts';
import { readTime, TIME_RULE } from './time-option.ts';

type StoreOptions = Omit<ApplicationOptions, 'told'>;
type StoreWork = (application: Application, config: Config) => Promise<ExitCode>;

/**
 * Opens the store that the flags name, runs the work, and closes the store even if the work fails. Does not create
 * a store. Throws a StoreError.
 */
export function withStore(terminal: Terminal, flags: Flags, work: StoreWork): Promise<ExitCode> {
  return withConfig(terminal, flags, (config) => {
    requireStore(config);
    return runOn(terminal, config, work);
  });
}

/**
 * The same for a command that writes: creates a store that does not exist. Where nothing was written to it in the end,
 * it is removed again. Throws a StoreError.
 */
export function withNewStore(terminal: Terminal, flags: Flags, work: StoreWork): Promise<ExitCode> {
  return withConfig(terminal, flags, (config) => runOnNew(terminal, config, work, {}));
}

/** The same for a server, which starts from snapshots and keeps within its memory. Throws a StoreError. */
export function withServedStore(terminal: Terminal, flags: Flags, work: StoreWork): Promise<ExitCode> {
  return withConfig(terminal, flags, (config) => {
    const snapshots = folderOfSnapshots(config.store, config.snapshots);
    return runOnNew(terminal, config, work, { snapshots, memory: config.memory });
  });
}

async function runOnNew(
  terminal: Terminal,
  config: Config,
  work: StoreWork,
  options: StoreOptions,
): Promise<ExitCode> {
  const { store } = config;
  if (store.kind === 'embedded') warnOfNetwork(terminal, store.directory);
  if (store.kind !== 'embedded' || holdsStore(store.directory)) return runOn(terminal, config, work, options);
  const removeNew = newFiles(store.directory);
  let isEmpty = true;
  const watched: StoreWork = async (application) => {
    try {
      return await work(application, config);
    } finally {
      isEmpty = (await application.store.heads()).length === 0;
    }
  };
  try {
    return await runOn(terminal, config, watched, options);
  } finally {
    if (isEmpty) removeNew();
  }
}

/**
 * Answers a question about the organization that the flags name, or about the only one. Refuses with the problems
 * of {@link projectionOf}. Throws a StoreError.
 */
export function withProjection(
  terminal: Terminal,
  options: Readonly<Record<string, unknown>>,
  ask: (
    projection: Projection,
    flags: QuestionFlags,
    application: Application,
  ) => ExitCode | Promise<ExitCode>,
): Promise<ExitCode> {
  const flags = questionFlags.parse(options);
  return withStore(terminal, flags, async (application) => {
    const projection = await askedProjection(terminal, application, flags);
    if (!projection.ok) return terminal.refuse(projection.problems);
    return ask(projection.value, new ExactNames(terminal, projection.value).flags(flags), application);
  });
}

/**
 * The records that the flags of a question ask for: of the organization named, or of the only one, as they were known at
 * a time, with what is assumed. Problems: those of {@link projectionOf} and {@link otherProjection}.
 */
export async function askedProjection(
  terminal: Terminal,
  application: Application,
  flags: QuestionFlags,
): Promise<Outcome<Projection>> {
  const now = await projectionOf(application, exactOrganization(terminal, application, flags));
  return now.ok ? otherProjection(terminal, application, now.value, flags) : now;
}

/**
 * The records of an organization as they were known at a time, with what is assumed. Problems: `INVALID_OPTION` for a
 * time or an assumption that cannot be read, `NOT_FOUND` for a time before the organization's first change, and those
 * of `assuming`.
 *
 * @param names of the options that choose: those of one side of a difference have names of their own
 */
export async function otherProjection(
  terminal: Terminal,
  application: Application,
  now: Projection,
  { assume, knownAt }: Pick<QuestionFlags, 'assume' | 'knownAt'>,
  names: { readonly assume: string; readonly knownAt: string } = { assume: 'assume', knownAt: 'knownAt' },
): Promise<Outcome<Projection>> {
  const moment = readTime(knownAt);
  if (moment === undefined) return refused(inField(names.knownAt, 'INVALID_OPTION', TIME_RULE));
  const inTime = { knownAt: moment, assumed: [] };
  const known = atOptions(
    await chosenRecords(now, inTime, (slug, at) => application.known.at(slug, at)),
    names,
  );
  if (!known.ok) return known;
  const assumed = readAssumptions(new ExactNames(terminal, known.value), assume ?? [], names.assume);
  return assumed.ok ? atOptions(assuming(known.value, assumed.value), names) : assumed;
}

/** The same with each problem at the option of its name. */
function atOptions<T>(
  outcome: Outcome<T>,
  names: { readonly assume: string; readonly knownAt: string },
): Outcome<T> {
  if (outcome.ok) return outcome;
  const problems = outcome.problems.map((problem) => {
    const path = problem.at.in === 'field' ? problem.at.path : null;
    if (path !== 'assume' && path !== 'knownAt') return problem;
    return inField(names[path], problem.code, problem.sentence);
  });
  return { ok: false, problems };
}

/** The slug of the organization that a flag means; undefined where it is not named. */
export function exactOrganization(
  terminal: Terminal,
  application: Application,
  { organization }: { readonly organization?: string | undefined },
): string | undefined {
  if (organization === undefined) return undefined;
  const names = new KnownNames(application.replica.organizations);
  return exactName(terminal, names, organization, 'organization', ['UNKNOWN_ORGANIZATION']);
}

/** Reads the configuration, and runs the work with it. Prints its problems as misuse of the command line. */
export async function withConfig(
  terminal: Terminal,
  flags: Flags,
  work: (config: Config) => Promise<ExitCode>,
): Promise<ExitCode> {
  const config = readConfig(flags, terminal.environment);
  if (config.ok) return work(config.value);
  return terminal.misuse(config.problems);
}

/** Runs work on a store of which nothing is read first, so that its graph may be damaged. Throws a StoreError. */
export function withBareStore(
  terminal: Terminal,
  flags: Flags,
  work: (store: Store) => Promise<ExitCode>,
): Promise<ExitCode> {
  return withConfig(terminal, flags, async (config) => {
    requireStore(config);
    const store = await openStore(config.store, (sentence) => terminal.note(sentence));
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  });
}

/**
 * Runs work on the data folder of an embedded store that nobody need have made yet. Refuses a Neo4j store
 * (`EMBEDDED_ONLY`), whose files belong to the server.
 */
export function withDataFolder(
  terminal: Terminal,
  flags: Flags,
  work: (directory: string, config: Config) => Promise<ExitCode>,
): Promise<ExitCode> {
  return withConfig(terminal, flags, async (config) => {
    if (config.store.kind === 'embedded') return work(config.store.directory, config);
    const sentence =
      'Only the embedded store can be backed up to one file and restored from it. Copy the records of a Neo4j store with `ledger export` and `ledger import`, or back the database up with `neo4j-admin database backup` or `dump`.';
    return terminal.refuse([inOption('--neo4j / NEO4J_URI', 'EMBEDDED_ONLY', sentence)]);
  });
}

/** Says so where a folder is on a network file system, on which SQLite can lose records without noticing. */
export function warnOfNetwork(terminal: Terminal, directory: string): void {
  const type = networkFileSystem(directory);
  if (type === null) return;
  terminal.note(
    `Warning: ${directory} is on a network file system (${type}), where records can be lost without notice. Keep the store on a local disk.`,
  );
}

/**
 * Throws a StoreError for a store that does not exist. A mistyped name would create an empty store, and every
 * answer would be empty too.
 */
export function requireStore({ store }: Config): void {
  if (store.kind !== 'embedded' || holdsStore(store.directory)) return;
  const sentence = `There is no store in the folder ${store.directory}. Make one with \`load --bundled --data ${store.directory}\`, or name another folder with --data.`;
  throw new StoreError('STORE_UNAVAILABLE', sentence);
}

async function runOn(
  terminal: Terminal,
  config: Config,
  work: StoreWork,
  options: StoreOptions = {},
): Promise<ExitCode> {
  const told = (sentence: string): void => terminal.note(sentence);
  const application = await Application.open(config.store, { ...options, told });
  try {
    return await work(application, config);
  } finally {
    await application.close();
  }
}

/**
 * The projection of the organization named, or of the only one. Problems: `NO_ORGANIZATION`,
 * `ORGANIZATION_NEEDED`, `UNKNOWN_ORGANIZATION`.
 */
export async function projectionOf(
  application: Application,
  organization: string | undefined,
): Promise<Outcome<Projection>> {
  const { organizations } = application.replica;
  const slug = organization ?? (organizations.length === 1 ? organizations[0] : undefined);
  if (slug === undefined) {
    return organizations.length === 0
      ? refuse('NO_ORGANIZATION', 'The store has no organization yet. Load one with `load DIR`.')
      : refuse(
          'ORGANIZATION_NEEDED',
          `The store has several organizations. Name one with --organization: ${organizations.join(', ')}.`,
        );
  }
  const projection = await application.projections.of(slug);
  return projection === null
    ? refuse('UNKNOWN_ORGANIZATION', `The store has no organization ${JSON.stringify(slug)}.`)
    : { ok: true, value: projection };
}

function refuse(code: ProblemCode, sentence: string): Outcome<never> {
  return refused(inField('organization', code, sentence));
}
