import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCE = join(import.meta.dirname, '..', 'src');
const EVERYTHING = '*';

/** The import table of CONTRIBUTING: which rooms each room may import. Files directly in src/ are rooms of their own. */
const TABLE: Readonly<Record<string, readonly string[]>> = {
  model: [],
  problems: ['model'],
  errors: [],
  ids: [],
  log: ['config'],
  config: ['problems', 'store-address'],
  'store-address': [],
  'package-root': [],
  reading: ['model', 'problems', 'ids'],
  catalogue: ['model', 'problems', 'ids', 'reading'],
  organization: ['model', 'problems', 'ids', 'reading', 'catalogue'],
  ledger: ['model', 'problems'],
  graph: ['model', 'errors', 'log', 'ledger', 'store-address'],
  coverage: ['model', 'problems', 'ledger'],
  feed: ['model', 'errors', 'log', 'ledger', 'coverage', 'graph'],
  operations: ['model', 'problems', 'errors', 'ids', 'ledger', 'coverage', 'graph'],
  excel: ['model', 'problems', 'reading', 'coverage'],
  auth: ['model', 'config', 'errors'],
  graphql: ['model', 'problems', 'errors', 'ledger', 'coverage', 'operations', 'auth', 'graph'],
  application: [EVERYTHING],
  projections: [EVERYTHING],
  'loaded-folders': [EVERYTHING],
  'loaded-texts': [EVERYTHING],
  'loaded-reports': [EVERYTHING],
  'change-log': [EVERYTHING],
  reports: [EVERYTHING],
  'server-services': [EVERYTHING],
  server: ['model', 'errors', 'application', 'config', 'log', 'auth', 'graphql'],
  cli: [EVERYTHING],
};

/** Of these rooms only a store's promise may be seen. */
const ONLY_THE_STORE = ['feed', 'operations', 'graphql'];
/** Packages that appear in one folder only. */
const HOMES: Readonly<Record<string, string>> = {
  'neo4j-driver': 'graph/neo4j',
  libsql: 'graph/sqlite',
  exceljs: 'excel',
  'graphql-yoga': 'server',
  commander: 'cli',
};

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);

function roomOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : file.slice(0, -'.ts'.length);
}

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(SOURCE, file), 'utf8');
  return [...text.matchAll(/(?:from|import) ?\(?'([^']+)'/g)].map((match) => match[1]!);
}

describe('the rooms', () => {
  it.each(files)('%s imports only what the table allows', (file) => {
    const room = roomOf(file);
    const allowed = TABLE[room];
    expect(allowed, `${room} is not in the table`).toBeDefined();
    for (const name of importsOf(file).filter((specifier) => specifier.startsWith('.'))) {
      const target = relative(SOURCE, join(SOURCE, dirname(file), name));
      const other = roomOf(target);
      if (other === room || allowed!.includes(EVERYTHING)) continue;
      expect(allowed, `${file} → ${target}`).toContain(other);
      if (other === 'graph' && ONLY_THE_STORE.includes(room)) expect(target).toBe('graph/store.ts');
    }
  });

  it.each(Object.entries(HOMES))('%s appears in %s only', (name, home) => {
    const elsewhere = files.filter((file) => !file.startsWith(`${home}/`) && importsOf(file).includes(name));
    expect(elsewhere).toEqual([]);
  });

  it('name no framework', () => {
    const slugs = readdirSync(join(SOURCE, '..', 'crosswalks', 'frameworks'));
    const naming = files.filter((file) =>
      slugs.some((slug) => readFileSync(join(SOURCE, file), 'utf8').includes(slug)),
    );
    expect(slugs.length).toBeGreaterThan(10);
    expect(naming).toEqual([]);
  });
});
