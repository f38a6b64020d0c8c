import { join } from 'node:path';
import { z } from 'zod';
import { BUNDLED_CATALOGUE } from '../../application/application.ts';
import { folderOfReports } from '../../application/folder-of-reports.ts';
import type { LoadResult } from '../../application/loaded-folders.ts';
import { ReplicaUpkeep } from '../../application/replica-upkeep.ts';
import { serverServices } from '../../application/server-services.ts';
import type { Config } from '../../config.ts';
import { openLogs } from '../../log.ts';
import { counted } from '../../model/counted.ts';
import { PACKAGE_ROOT } from '../../package-root.ts';
import { allOf, type Outcome } from '../../problems/problem.ts';
import { StoreError } from '../../problems/store-error.ts';
import { openExplorer } from '../../server/open-explorer.ts';
import { startServer } from '../../server/start-server.ts';
import { WITHOUT_GRACE } from '../../server/stop-server.ts';
import type { CommandWork } from '../command-runner.ts';
import { EXIT } from '../exit-code.ts';
import { seedFolder } from '../seed-folder.ts';
import { untilStopSignal } from '../stop-signals.ts';
import type { Terminal } from '../terminal.ts';
import { throttle } from '../throttle.ts';
import { withServedStore } from '../with-store.ts';
import { readAuthor, writingFlags } from '../writing-flags.ts';

const serveFlags = writingFlags.extend({
  host: z.string().optional(),
  port: z.string().optional(),
  graphiql: z.boolean().optional(),
  catalogue: z.string().optional(),
  seed: z.union([z.string(), z.boolean()]).optional(),
});

/** Where `npm run build` puts the explorer. */
const EXPLORER = join(PACKAGE_ROOT, 'dist', 'explorer');
const NOT_BUILT = 'not built; run `npm run build`, then start the server again';

const SECOND = 1_000;
const MINUTE = 60_000;
/** How long a request may be on its way when the server listens no more, in milliseconds. */
const LATE_REQUESTS = 1_000;

/** `serve`: loads the bundled folders, then serves GraphQL and reports until a signal stops it. */
export const work: CommandWork = async (terminal, received) => {
  const flags = serveFlags.parse(received);
  const author = readAuthor(flags);
  if (!author.ok) return terminal.misuse(author.problems);
  return untilStopSignal((stopped) => {
    let isOpen = false;
    const serving = withServedStore(terminal, flags, async (application, config) => {
      isOpen = true;
      const openedExplorer = await openExplorer(EXPLORER, config);
      const openedLogs = openLogs(config);
      const opened = allOf(openedExplorer, openedLogs);
      if (!opened.ok) {
        if (openedLogs.ok) await openedLogs.value.close();
        return terminal.misuse(opened.problems);
      }
      const [{ explorer, documents }, logs] = opened.value;
      const { log } = logs;
      const seed = seedFolder(flags.seed, terminal.environment);
      const loading = readOnlyAsNothing(
        terminal,
        application.loadBundled(
          { catalogue: flags.catalogue ?? BUNDLED_CATALOGUE, seed },
          {
            author: author.value,
            at: null,
            dryRun: false,
            overwrite: false,
            prune: false,
            progress: (slug, written) => terminal.progress(`loading ${slug}: ${written} facts`),
          },
        ),
      );
      // A load that is cut off is completed at the next start.
      const loaded = await Promise.race([loading, stopped.then(() => null)]);
      if (loaded === null) {
        loading.catch(() => {});
        await logs.close();
        return EXIT.done;
      }
      if (!loaded.ok) return terminal.refuse(loaded.problems);
      const { loads, left } = loaded.value;
      if (left.length > 0)
        terminal.note(
          `Left     ${counted(left.length, 'bundled slug')} as ${left.length === 1 ? 'it was' : 'they were'} loaded before`,
        );
      if (loads.length > 0) terminal.note(`Loaded   ${loads.map(({ slug }) => slug).join(', ')}`);
      // The store is asked every second. While it is unreachable, one line a minute is enough.
      const warn = (error: unknown): void =>
        log.warn({ err: error }, 'the store did not answer; answers are from memory');
      application.replica.start(throttle(warn, MINUTE));
      void application.store.warmUp();
      const upkeep = new ReplicaUpkeep(application.replica);
      const unkept = (error: unknown): void => log.warn({ err: error }, 'a snapshot could not be kept');
      upkeep.start((sentence) => log.error(sentence), throttle(unkept, MINUTE));
      const folder = folderOfReports(config.store);
      await folder.removeAbandoned();
      const server = await startServer(config, serverServices(application, folder), log, {
        ...{ logs, explorer, documents },
      });
      if (explorer === null) log.warn({ folder: EXPLORER }, `the explorer is ${NOT_BUILT}`);
      const isBuilt = explorer !== null;
      terminal.note(greeting(server.url, { ...config, isBuilt }, application.replica.organizations));
      const signal = await stopped;
      terminal.note('stopping');
      // Whoever stops it at a terminal waits for it, and no other program sends it requests.
      const grace = signal === 'SIGINT' ? 0 : config.stopGrace * SECOND;
      await server.stop({ ...WITHOUT_GRACE, grace, lateRequests: LATE_REQUESTS });
      await upkeep.stop();
      await logs.close();
      return EXIT.done;
    });
    // Opening a large store takes long, and leaves nothing to end properly.
    const stoppedBefore = stopped.then(() => (isOpen ? serving : EXIT.done));
    return Promise.race([serving, stoppedBefore]);
  });
};

/** A store that cannot be written to is served as it is. */
async function readOnlyAsNothing(
  terminal: Terminal,
  loading: Promise<Outcome<LoadResult>>,
): Promise<Outcome<Pick<LoadResult, 'loads' | 'left'>>> {
  try {
    return await loading;
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'STORE_READ_ONLY') throw error;
    terminal.note('Read-only: the store cannot be written to, so it is served as it is');
    return { ok: true, value: { loads: [], left: [] } };
  }
}

function greeting(
  url: string,
  { graphiql, tokens, isBuilt }: Pick<Config, 'graphiql' | 'tokens'> & { readonly isBuilt: boolean },
  organizations: readonly string[],
): string {
  // The shell puts the token in: it is not printed.
  const shown = tokens.length === 0 ? '' : ' -H "authorization: Bearer $AIMS_TOKEN"';
  return [
    `Explorer ${isBuilt ? `${url}/` : NOT_BUILT}`,
    `GraphQL  ${url}/graphql${graphiql ? '  (open it in a browser for GraphiQL)' : ''}`,
    `Reports  ${url}/reports/gap.xlsx`,
    `Holding  ${organizations.length === 0 ? 'no organization; load one with `load DIR`' : organizations.join(', ')}`,
    'Try      ',
    `  curl -s ${url}/graphql -H 'content-type: application/json'${shown} \\`,
    `    -d '{"query":"{ organizations(first: 5) { nodes { name gaps(first: 3) { nodes { urgency status provision { framework { slug } ref title } } } } } }"}'`,
  ].join('\n');
}
