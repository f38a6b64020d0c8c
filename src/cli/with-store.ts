import { Application } from '../application/application.ts';
import { type Config, type Flags, readConfig } from '../config.ts';
import type { Projection } from '../coverage/projection/projection.ts';
import { openStore } from '../graph/open-store.ts';
import { holdsStore } from '../graph/sqlite/database-file.ts';
import type { Store } from '../graph/store.ts';
import type { ProblemCode } from '../problems/codes.ts';
import { inField, type Outcome, refused } from '../problems/problem.ts';
import { StoreError } from '../problems/store-error.ts';
import type { ExitCode } from './exit-code.ts';
import { type QuestionFlags, questionFlags } from './question-flags.ts';
import type { Terminal } from './terminal.ts';

type StoreWork = (application: Application, config: Config) => Promise<ExitCode>;

/** Opens the store that the flags name, runs the work, and closes it whatever happens. Makes no store. */
export function withStore(terminal: Terminal, flags: Flags, work: StoreWork): Promise<ExitCode> {
  return withConfig(terminal, flags, (config) => {
    requireStore(config);
    return runOn(config, work);
  });
}

/** The same for what writes: a store that is absent is made. */
export function withNewStore(terminal: Terminal, flags: Flags, work: StoreWork): Promise<ExitCode> {
  return withConfig(terminal, flags, (config) => runOn(config, work));
}

/** Answers a question about the organization asked, or about the only one. */
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
    const projection = await projectionOf(application, flags.organization);
    return projection.ok ? ask(projection.value, flags, application) : terminal.refuse(projection.problems);
  });
}

/** Reads the configuration; its faults are faults of the command line. */
export async function withConfig(
  terminal: Terminal,
  flags: Flags,
  work: (config: Config) => Promise<ExitCode>,
): Promise<ExitCode> {
  const config = readConfig(flags, terminal.environment);
  if (config.ok) return work(config.value);
  return terminal.misuse(config.problems);
}

/** A store without anything read from it: for what the graph need not be whole for. */
export function withBareStore(
  terminal: Terminal,
  flags: Flags,
  work: (store: Store) => Promise<ExitCode>,
): Promise<ExitCode> {
  return withConfig(terminal, flags, async (config) => {
    requireStore(config);
    const store = await openStore(config.store);
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  });
}

/**
 * A name mistyped would make an empty store, whose answers are as empty: what only reads needs one that is there.
 * Throws a StoreError.
 */
function requireStore({ store }: Config): void {
  if (store.kind !== 'embedded' || holdsStore(store.directory)) return;
  const sentence = `There is no store in ${store.directory}; make one with \`load --bundled --data ${store.directory}\`, or name another with --data.`;
  throw new StoreError('STORE_UNAVAILABLE', sentence);
}

async function runOn(config: Config, work: StoreWork): Promise<ExitCode> {
  const application = await Application.open(config.store);
  try {
    return await work(application, config);
  } finally {
    await application.close();
  }
}

/** The projection of the organization asked, or of the only one. */
export async function projectionOf(
  application: Application,
  organization: string | undefined,
): Promise<Outcome<Projection>> {
  const { organizations } = application.replica;
  const slug = organization ?? (organizations.length === 1 ? organizations[0] : undefined);
  if (slug === undefined) {
    return organizations.length === 0
      ? refuse('NO_ORGANIZATION', 'The store has no organization; load one with `load DIR`.')
      : refuse(
          'ORGANIZATION_NEEDED',
          `The store has several organizations; name one with --organization: ${organizations.join(', ')}.`,
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
