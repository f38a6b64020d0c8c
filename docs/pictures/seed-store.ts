import { Application, BUNDLED_CATALOGUE, SEED } from '../../src/application/application.ts';
import { PICTURED_DAY } from './pictured-day.ts';

/** Fills a store with the bundled catalogue and the invented organization, as if on the morning of that day, and uses it. */
export async function withSeed<T>(
  directory: string,
  use: (application: Application) => Promise<T>,
): Promise<T> {
  const application = await Application.open({ kind: 'embedded', directory });
  try {
    const folders = { catalogue: BUNDLED_CATALOGUE, seed: SEED };
    const loaded = await application.loadBundled(folders, {
      author: { actor: 'local', role: 'ADMINISTRATOR' },
      ...{ at: `${PICTURED_DAY}T08:00:00.000Z`, dryRun: false, overwrite: false, prune: false },
      progress: () => {},
    });
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    return await use(application);
  } finally {
    await application.close();
  }
}
