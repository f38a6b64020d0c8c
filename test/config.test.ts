import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOfSnapshots } from '../src/application/folder-of-snapshots.ts';
import { readConfig } from '../src/config.ts';
import { temporaryFolder } from './parsing/temporary-folder.ts';

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

describe('the folder of snapshots', () => {
  const folderOf = (environment: Readonly<Record<string, string>>): string | null => {
    const config = readConfig({}, { AIMS_DATA: 'my-data', ...environment });
    if (!config.ok) throw new Error(JSON.stringify(config.problems));
    return folderOfSnapshots(config.value.store, config.value.snapshots);
  };
  const NEO4J_URI = 'bolt://127.0.0.1:7687';

  it('is that of an embedded store, whatever else is named', () => {
    expect(folderOf({})).toBe('my-data');
    expect(folderOf({ AIMS_SNAPSHOTS: '/var/cache/aims' })).toBe('my-data');
  });

  it('of a store on Neo4j is the one that is named, or there is none', () => {
    expect(folderOf({ NEO4J_URI, AIMS_SNAPSHOTS: '/var/cache/aims' })).toBe('/var/cache/aims');
    expect(folderOf({ NEO4J_URI })).toBeNull();
  });
});

describe('the password of a Neo4j server', () => {
  const environment = { NEO4J_URI: 'bolt://127.0.0.1:7687', NEO4J_USER: 'neo4j' };
  const fileOf = (text: string, mode = 0o600): string => {
    const path = join(temporaryFolder(), 'password');
    writeFileSync(path, text, { mode });
    return path;
  };

  it('can be in a file, without its line end', () => {
    for (const text of ['words of a test', 'words of a test\n', 'words of a test\r\n'])
      expect(readConfig({}, { ...environment, NEO4J_PASSWORD_FILE: fileOf(text) })).toMatchObject({
        ok: true,
        value: { store: { password: 'words of a test' } },
      });
  });

  it.each([
    ['in two places', { NEO4J_PASSWORD: 'secret', NEO4J_PASSWORD_FILE: fileOf('secret') }],
    ['in an empty file', { NEO4J_PASSWORD_FILE: fileOf('\n') }],
    ['in a file that everybody reads', { NEO4J_PASSWORD_FILE: fileOf('secret', 0o644) }],
    ['in no file', { NEO4J_PASSWORD_FILE: '/nonexistent' }],
  ])('is refused %s, with that one problem, and is not repeated', (_, given) => {
    const config = readConfig({}, { ...environment, ...given });
    expect(config).toMatchObject({ ok: false, problems: [{ at: { option: 'NEO4J_PASSWORD_FILE' } }] });
    expect(JSON.stringify(config)).not.toContain('secret');
    expect(config.ok || config.problems.length).toBe(1);
  });
});

describe('which questions are answered', () => {
  it('is any, or known ones alone, with a file of more', () => {
    const documents = (set: Record<string, string>) => readConfig({}, set);
    expect(documents({})).toMatchObject({ ok: true, value: { documents: 'any', documentsFile: null } });
    expect(
      documents({ AIMS_DOCUMENTS: 'known', AIMS_DOCUMENTS_FILE: '/etc/aims/documents.json' }),
    ).toMatchObject({
      ok: true,
      value: { documents: 'known', documentsFile: '/etc/aims/documents.json' },
    });
    expect(documents({ AIMS_DOCUMENTS: 'some' })).toMatchObject({
      ok: false,
      problems: [{ at: { option: 'AIMS_DOCUMENTS' }, sentence: 'Use any or known.' }],
    });
  });

  it('is not known ones alone with GraphiQL, where everybody asks their own', () => {
    const refused = { ok: false, problems: [{ at: { option: 'AIMS_DOCUMENTS' } }] };
    expect(readConfig({ graphiql: true }, { AIMS_DOCUMENTS: 'known' })).toMatchObject(refused);
    for (const on of ['1', 'true'])
      expect(readConfig({}, { AIMS_DOCUMENTS: 'known', AIMS_GRAPHIQL: on })).toMatchObject(refused);
    expect(readConfig({}, { AIMS_DOCUMENTS: 'known', AIMS_GRAPHIQL: '0' })).toMatchObject({ ok: true });
  });
});
