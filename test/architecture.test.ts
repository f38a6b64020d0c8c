import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCE = join(import.meta.dirname, '..', 'src');
const CONTRIBUTING = readFileSync(join(SOURCE, '..', 'CONTRIBUTING.md'), 'utf8');

/** An import table of CONTRIBUTING: which rooms each room may import. Files beside the rooms are rooms of their own. */
function tableUnder(title: string): ReadonlyMap<string, readonly string[]> {
  const section = CONTRIBUTING.split('\n## ').find((text) => text.startsWith(`${title}\n`))!;
  return new Map(
    [...section.matchAll(/^\| ([a-z, -]+) \| ([a-z,/ -]+) \|$/gm)]
      .filter(([, rooms]) => rooms !== 'room')
      .flatMap(([, rooms, allowed]) =>
        rooms!.split(', ').map((room) => [room, allowed === 'nothing' ? [] : allowed!.split(', ')] as const),
      ),
  );
}

const TABLE = tableUnder('Who may import whom');
const PAGE_TABLE = tableUnder('Who may import whom in the explorer');

/** Packages that appear in one folder only. */
const HOMES: Readonly<Record<string, string>> = {
  'neo4j-driver': 'graph/neo4j',
  libsql: 'graph/sqlite',
  exceljs: 'excel',
  'graphql-yoga': 'server',
  commander: 'cli',
  'prom-client': 'server/monitoring',
};

/** Files that need the time of the day: for days, times of changes, dates in headers, and the ends of sessions. */
const WALL_CLOCK: readonly string[] = [
  'access/authenticate.ts',
  'access/ended-sessions.ts',
  'model/day.ts',
  'operations/ahead-of-clock.ts',
  'operations/write-change.ts',
  'operations/write-load.ts',
  'reports/shelf.ts',
  'server/report-response.ts',
  'server/session-response.ts',
  'server/unread-requests.ts',
];

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);

function roomOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : file.slice(0, -'.ts'.length);
}

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(SOURCE, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);
}

/** The files that a file imports, by their path in src/. */
const TARGETS = new Map(files.map((file) => [file, targetsOf(file)]));

function targetsOf(file: string): readonly string[] {
  const specifiers = importsOf(file).filter((specifier) => specifier.startsWith('.'));
  return specifiers.map((specifier) => relative(SOURCE, join(SOURCE, dirname(file), specifier)));
}

/** The files that a file imports, and that those import, and so on. */
function filesReachedFrom(file: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [file];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const target of TARGETS.get(next) ?? []) {
      if (reached.has(target)) continue;
      reached.add(target);
      open.push(target);
    }
  }
  return reached;
}

function roomsImportedBy(file: string): readonly string[] {
  return importsOf(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => roomOf(relative(SOURCE, join(SOURCE, dirname(file), name))));
}

function exportsOf(file: string): { readonly values: readonly string[]; readonly types: readonly string[] } {
  const text = readFileSync(join(SOURCE, file), 'utf8');
  const values = text.matchAll(/^export (?:abstract )?(?:async )?(?:function\*?|class|const) (\w+)/gm);
  const types = text.matchAll(/^export (?:interface|type) (\w+)/gm);
  return { values: [...values].map((match) => match[1]!), types: [...types].map((match) => match[1]!) };
}

/**
 * Whether an exported name holds every word of its file's name (`gapsSheet` in `sheets/gaps.ts`), or is the name of its
 * folder, where all files of it export the same (`work` in `work/gaps.ts`).
 */
function isNamedAfter(file: string, exported: string): boolean {
  if (exported === basename(dirname(file))) return true;
  const name = exported.replaceAll('_', '').toLowerCase();
  return basename(file, '.ts')
    .split('-')
    .every((word) => name.includes(word) || name.includes(word.replace(/s$/, '')));
}

/** The files of the explorer, by their path in it. */
const EXPLORER = join(SOURCE, '../explorer');
const pageFiles = readdirSync(EXPLORER, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.tsx?$/.test(file),
);

/** What a file of the explorer imports by a relative path, as a path in the repository. */
function targetsOfPage(file: string): readonly string[] {
  const text = readFileSync(join(EXPLORER, file), 'utf8');
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) => match[1]!);
  return specifiers.map((specifier) =>
    relative(join(SOURCE, '..'), join(EXPLORER, dirname(file), specifier)),
  );
}

/** The room of a file of the explorer, by its path in the repository. */
function roomOfPage(path: string): string {
  const within = path.slice('explorer/src/'.length);
  return within.includes('/') ? within.slice(0, within.indexOf('/')) : within.replace(/\.tsx?$/, '');
}

describe('the rooms', () => {
  it.each(files)('%s imports only what the table allows', (file) => {
    const room = roomOf(file);
    const allowed = TABLE.get(room);
    expect(allowed, `${room} is not in the table`).toBeDefined();
    for (const target of targetsOf(file)) {
      const other = roomOf(target);
      if (other === room || allowed!.includes('all')) continue;
      const isAllowed = allowed!.includes(other) || allowed!.some((door) => target === `${door}.ts`);
      expect(isAllowed, `${file} → ${target}`).toBe(true);
    }
  });

  it('of coverage import one way: questions the engine, the engine bitwise, and all of them the projection', () => {
    const order = ['projection', 'bitwise', 'engine', 'questions'];
    const rankOf = (file: string): number => order.indexOf(file.split('/')[1]!);
    const back = files
      .filter((file) => file.startsWith('coverage/'))
      .flatMap((file) => targetsOf(file).map((target) => [file, target] as const))
      .filter(([file, target]) => target.startsWith('coverage/') && rankOf(target) > rankOf(file));
    expect(back).toEqual([]);
  });

  it('of coverage hold no state of their own: buffers belong to an evaluation, and what is kept to an object', () => {
    const state =
      /^(?:export )?(?:let |(?:const|let) \w+(?:: [^=]+)? = new (?:Map|Set|WeakMap|Scratch|\w+Array)\b)/m;
    const holding = files
      .filter((file) => file.startsWith('coverage/'))
      .filter((file) => state.test(readFileSync(join(SOURCE, file), 'utf8')));
    expect(holding).toEqual([]);
  });

  it('measure how long something takes by a clock that nobody sets; only these files ask for the time of the day', () => {
    const asking = files.filter((file) =>
      /\bDate\.now\b|new Date\(\)/.test(readFileSync(join(SOURCE, file), 'utf8')),
    );
    expect(asking.sort()).toEqual(WALL_CLOCK);
  });

  it('call what a file exports by the words of its name, where that is one value or a type', () => {
    const misnamed = files.filter((file) => {
      const { values, types } = exportsOf(file);
      return values.length === 1 && ![...values, ...types].some((name) => isNamedAfter(file, name));
    });
    expect(misnamed).toEqual([]);
  });

  it('hold no files that import each other in a circle, types included', () => {
    const inCircles = files.filter((file) => filesReachedFrom(file).has(file));
    expect(inCircles).toEqual([]);
  });

  it('hold no file that the program never imports: a type of the schema that nobody imports would be missing from it', () => {
    const reached = filesReachedFrom('cli/main.ts');
    // Tests ask of every operation on this list what an operation must have.
    const listed = ['cli/main.ts', 'operations/registry.ts'];
    expect(files.filter((file) => !listed.includes(file) && !reached.has(file))).toEqual([]);
  });

  it('that answer clients reach records only through the desk', () => {
    const inner = ['graph', 'replica', 'application'];
    const reaching = files
      .filter((file) => ['graphql', 'server'].includes(roomOf(file)))
      .flatMap((file) => roomsImportedBy(file).filter((room) => inner.includes(room)));
    expect(reaching).toEqual([]);
  });

  it('import graphql from the server alone', () => {
    const importers = files.filter((file) => roomsImportedBy(file).includes('graphql')).map(roomOf);
    expect([...new Set(importers)].sort()).toEqual(['graphql', 'server']);
  });

  it('in the table are those that there are', () => {
    expect([...TABLE.keys()].sort()).toEqual([...new Set(files.map(roomOf))].sort());
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

describe('the explorer', () => {
  it('imports nothing of the product but words and colours of its model', () => {
    const outside = pageFiles.flatMap((file) =>
      targetsOfPage(file)
        .filter((target) => !target.startsWith('explorer/') && !target.startsWith('src/model/'))
        .map((target) => `${file} → ${target}`),
    );
    expect(pageFiles.length).toBeGreaterThan(2);
    expect(outside).toEqual([]);
  });

  it.each(pageFiles.filter((file) => file.startsWith('src/')))(
    '%s imports only what the table allows',
    (file) => {
      const room = roomOfPage(`explorer/${file}`);
      const allowed = PAGE_TABLE.get(room);
      expect(allowed, `${room} is not in the table`).toBeDefined();
      const others = targetsOfPage(file)
        .filter((target) => target.startsWith('explorer/src/'))
        .map(roomOfPage);
      expect(
        others.filter((other) => other !== room && ![other, 'all'].some((each) => allowed!.includes(each))),
      ).toEqual([]);
    },
  );

  it('has no screen that imports another', () => {
    const folderOf = (path: string): string | undefined => /screens\/([^/]+)\//.exec(path)?.[1];
    const across = pageFiles.flatMap((file) =>
      targetsOfPage(file)
        .filter((target) => file.startsWith('src/screens/') && folderOf(target) !== undefined)
        .filter((target) => folderOf(file) !== undefined && folderOf(target) !== folderOf(file))
        .map((target) => `${file} → ${target}`),
    );
    expect(across).toEqual([]);
  });

  it('has all its sentences among its words, so that a second language is a second folder', () => {
    const sentence =
      /^\s+[A-Z][a-z]+(?: [a-z]+)+[.?]?$|(?<=['"`>])[A-Z][a-z]+(?: [\w,]+){2,}[^'"`<]*(?=['"`<])/gm;
    const outside = pageFiles
      .filter(
        (file) => file.startsWith('src/') && !file.startsWith('src/words/') && !file.endsWith('.graphql.ts'),
      )
      .flatMap((file) => {
        const bare = readFileSync(join(EXPLORER, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/ .*$/gm, '');
        return [...bare.matchAll(sentence)].map(([found]) => `${file} says ${found.trim()}`);
      });
    expect(outside).toEqual([]);
  });

  it('is imported by no room', () => {
    const importing = files.filter((file) => targetsOf(file).some((target) => target.includes('explorer/')));
    expect(importing).toEqual([]);
  });
});
