import type { Server } from 'node:http';
import type { Config } from '../config.ts';
import type { ConnectionLimits } from './connection-limits.ts';

/** Listens, and says under which address. Rejects where the address is taken. */
export function listen(
  server: Server,
  { host, port, backlog }: Pick<Config, 'host' | 'port'> & Pick<ConnectionLimits, 'backlog'>,
): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, backlog }, () => {
      server.off('error', reject);
      const address = server.address();
      const actual = address !== null && typeof address === 'object' ? address.port : port;
      resolve(`http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${actual}`);
    });
  });
}
