import type { Application } from '../src/application/application.ts';
import { serverServices } from '../src/application/server-services.ts';
import { readConfig } from '../src/config.ts';
import { SILENT_LOG } from '../src/log.ts';
import { startServer } from '../src/server/start-server.ts';

/** Does work while a server answers from an open application at some address of this machine; then stops the server. */
export async function served<T>(
  application: Application,
  budgets: 'on' | 'off',
  work: (url: string) => Promise<T>,
): Promise<T> {
  const config = readConfig({ port: '0' }, { AIMS_BUDGETS: budgets, AIMS_LOG_LEVEL: 'silent' });
  if (!config.ok) throw new Error(JSON.stringify(config.problems));
  const services = { ...serverServices(application), close: async () => {} };
  const server = await startServer(config.value, services, SILENT_LOG);
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
}
