import { Application } from '../application.ts';
import { type Config, type Flags, readConfig } from '../config.ts';
import type { Projection } from '../coverage/projection/projection.ts';
import type { Outcome } from '../problems.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** Opens the store that the flags name, runs the work, and closes it whatever happens. */
export async function withStore(
  terminal: Terminal,
  flags: Flags,
  work: (application: Application, config: Config) => Promise<ExitCode>,
): Promise<ExitCode> {
  const config = readConfig(flags, terminal.environment);
  if (!config.ok) {
    terminal.refuse(config.problems);
    return EXIT.usage;
  }
  const application = await Application.open(config.value.store);
  try {
    return await work(application, config.value);
  } finally {
    await application.close();
  }
}

/** The projection of the organization asked, or of the only one. */
export async function projectionOf(
  application: Application,
  organization: string | undefined,
): Promise<Outcome<Projection>> {
  const { organizations } = application.feed;
  const slug = organization ?? (organizations.length === 1 ? organizations[0] : undefined);
  if (slug === undefined) {
    return organizations.length === 0
      ? refuse('NO_ORGANIZATION', 'The store holds no organization; load one with `load DIR`.')
      : refuse(
          'ORGANIZATION_NEEDED',
          `The store holds several organizations; name one with --organization: ${organizations.join(', ')}.`,
        );
  }
  const projection = await application.projections.of(slug);
  return projection === null
    ? refuse('UNKNOWN_ORGANIZATION', `The store holds no organization ${JSON.stringify(slug)}.`)
    : { ok: true, value: projection };
}

function refuse(code: string, sentence: string): Outcome<never> {
  return { ok: false, problems: [{ file: 'organization', line: 0, column: 0, code, sentence }] };
}
