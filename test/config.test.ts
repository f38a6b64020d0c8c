import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';

describe('the address of a Neo4j server', () => {
  it.each([
    'bolt://127.0.0.1:7687',
    'bolt://[::1]:7687',
    'neo4j://db.example:7687?policy=near',
    'neo4j+s://db.example',
    'bolt+ssc://db.example:7687/',
  ])('%s is one', (neo4j) => {
    expect(readConfig({ neo4j }, {})).toMatchObject({ ok: true, value: { store: { uri: neo4j } } });
  });

  it.each([
    'http://127.0.0.1:7474',
    'bolt://',
    'bolt://127.0.0.1:port',
    'bolt://127.0.0.1:99999',
    'bolt://[::1',
    'bolt://user:secret@127.0.0.1:7687',
    'bolt://127.0.0.1:7687/database',
    'bolt://127.0.0.1:7687?policy=near',
  ])('%s is none, and is not repeated since it may hold a password', (neo4j) => {
    const config = readConfig({ neo4j }, {});
    expect(config).toMatchObject({
      ok: false,
      problems: [{ at: { in: 'option', option: '--neo4j / NEO4J_URI' }, code: 'INVALID_SETTING' }],
    });
    expect(JSON.stringify(config)).not.toContain('secret');
  });
});
