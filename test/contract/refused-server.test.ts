import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openNeo4jStore } from '../../src/graph/neo4j/neo4j-store.ts';

const uri = inject('neo4j').lts;

async function refusalOf(address: { uri: string; database?: string }): Promise<unknown> {
  const open = openNeo4jStore({ user: null, password: null, database: null, ...address });
  return open.then(() => 'opened').catch((error: unknown) => error);
}

describe('a Neo4j store that cannot be opened', () => {
  let http: Server;
  let port: number;

  beforeAll(async () => {
    http = createServer((_, response) => response.end());
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    port = (http.address() as AddressInfo).port;
  });

  afterAll(() => {
    http.close();
  });

  it('says that nothing listens at its address', async () => {
    expect(await refusalOf({ uri: 'bolt://127.0.0.1:1' })).toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message:
        'The Neo4j server at bolt://127.0.0.1:1 cannot be reached. Check the address, and whether the server is running.',
    });
  });

  it('says so too where something else listens', async () => {
    expect(await refusalOf({ uri: `bolt://127.0.0.1:${port}` })).toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining(`bolt://127.0.0.1:${port} cannot be reached`),
    });
  });

  it.skipIf(uri === null)('names a database that the server does not have', async () => {
    expect(await refusalOf({ uri: uri!, database: 'nowhere' })).toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: 'The Neo4j server has no database "nowhere". Check NEO4J_DATABASE.',
    });
  });

  it.skipIf(uri === null)('refuses a database that is none for records', async () => {
    expect(await refusalOf({ uri: uri!, database: 'system' })).toMatchObject({
      code: 'STORE_OCCUPIED',
      message: expect.stringContaining('cannot store the graph'),
    });
  });
});
