import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type DocumentNode,
  isObjectType,
  Kind,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ANSWER_TYPES } from '../../src/graphql/global-id.ts';
import { schema } from '../../src/graphql/schema.ts';
import { TODAY } from '../graphql/services-of.ts';
import { ASKED_SCREENS, type FrontEndServer, serveFrontEnds } from './front-end-server.ts';
import { frontEndFolder } from './recipes.ts';

/** Two components on one coverage, which select other fields of what has an id and of what has none. */
const COUNTS = parse(`query Counts { organization { id coverage(framework: "law") {
  id asOf scope { ... on Scope { id name } } counts { status } state { catalogue { seq } } provisions(first: 2) { totalCount nodes { id status } } } } }`);
const NOTICES = parse(`query Notices { organization { id coverage(framework: "law") {
  id framework { id title } scope { ... on Node { id } ... on Organization { slug } } counts { count } state { catalogue { hash } organization { hash } }
  provisions(first: 2) { pageInfo { hasNextPage } nodes { id reason provision { id ref } } } } } }`);
const BOTH = parse(`query Both { organization { id coverage(framework: "law") {
  id asOf framework { id title } scope { id name ... on Organization { slug } } counts { status count } state { catalogue { seq hash } organization { hash } }
  provisions(first: 2) { totalCount pageInfo { hasNextPage } nodes { id status reason provision { id ref } } } } } }`);

/** Screens as the page says that they should ask: with the id of everything that has one. */
const SCREENS = ASKED_SCREENS.map(([name, text]) => [name, withIds(parse(text))] as const);

function withIds(document: DocumentNode): DocumentNode {
  const types = new TypeInfo(schema);
  const id = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: 'id' } } as const;
  return visit(
    document,
    visitWithTypeInfo(types, {
      SelectionSet: {
        leave: (node) => {
          const type = types.getParentType();
          if (!isObjectType(type) || !('id' in type.getFields())) return undefined;
          return { ...node, selections: [id, ...node.selections] };
        },
      },
    }),
  );
}

/** The same questions, the first half of whose fields is asked apart from the second, field by field. */
function halves(document: DocumentNode): readonly DocumentNode[] {
  return [0, 1].map((half) => {
    let leaf = 0;
    return visit(document, {
      Field: {
        enter: (node) => {
          if (node.selectionSet !== undefined || node.name.value === 'id') return undefined;
          return leaf++ % 2 === half ? undefined : null;
        },
        leave: (node) =>
          node.selectionSet?.selections.length === 0 ? { ...node, selectionSet: TYPENAME } : undefined,
      },
      InlineFragment: {
        leave: (node) =>
          node.selectionSet.selections.length === 0 ? { ...node, selectionSet: TYPENAME } : undefined,
      },
    });
  });
}
const TYPENAME = parse('{ __typename }').definitions.flatMap((each) =>
  each.kind === Kind.OPERATION_DEFINITION ? [each.selectionSet] : [],
)[0]!;

let folder: string;
let server: FrontEndServer;
let warnings: string[];

beforeAll(async () => {
  // Apollo warns in development alone; it must be said before it is loaded.
  vi.stubGlobal('__DEV__', true);
  folder = frontEndFolder();
  execFileSync(process.execPath, ['make-cache-map.mjs'], { cwd: folder });
  server = await serveFrontEnds();
});

afterAll(async () => {
  await server.stop();
  vi.unstubAllGlobals();
});

beforeEach(() => {
  server.asked();
  warnings = [];
  for (const method of ['warn', 'error', 'info', 'log'] as const)
    vi.spyOn(console, method).mockImplementation((...words) => warnings.push(words.join(' ')));
});

afterEach(() => vi.restoreAllMocks());

it('the screens are what the schema allows', () => {
  for (const [, document] of SCREENS)
    for (const each of [document, ...halves(document)]) expect(validate(schema, each)).toEqual([]);
});

/** A client library: what it answers from its cache or asks, and what it asks anew. */
interface AskingClient {
  ask(query: DocumentNode): Promise<unknown>;
  askAnew(query: DocumentNode): Promise<unknown>;
}

/** Asks a screen in two parts; as a whole it is then known, and the same as the server answers it. */
async function keepsScreen(client: AskingClient, document: DocumentNode): Promise<void> {
  for (const query of halves(document)) await client.ask(query);
  expect(server.asked()).toBeLessThanOrEqual(2);
  const known = await client.ask(document);
  expect(server.asked()).toBe(0);
  expect(known).toEqual(await client.askAnew(document));
  expect(warnings).toEqual([]);
}

it('the recipes have the types that the libraries expect', () => {
  const compilerOptions = {
    ...{ strict: true, noEmit: true, module: 'esnext', moduleResolution: 'bundler', target: 'es2022' },
    ...{ lib: ['es2022', 'dom'], resolveJsonModule: true, skipLibCheck: true, types: [] },
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts', 'src'] }));
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', '.'], { cwd: folder });
});

describe('Apollo Client with the recipe of the page', () => {
  /** A client with an empty cache, made by the recipe or without it. */
  async function clientOf(recipe: string | null) {
    const { ApolloClient, HttpLink, InMemoryCache } = await import('@apollo/client');
    const cache: InstanceType<typeof InMemoryCache> =
      recipe === null ? new InMemoryCache() : (await import(join(folder, recipe))).cache;
    await cache.reset({ discardWatches: true });
    const apollo = new ApolloClient({ cache, link: new HttpLink({ uri: server.url, fetch: server.fetch }) });
    return {
      apollo,
      ask: async (query: DocumentNode) => (await apollo.query({ query })).data,
      askAnew: async (query: DocumentNode) => (await apollo.query({ query, fetchPolicy: 'no-cache' })).data,
      again: async (query: DocumentNode) => apollo.query({ query, fetchPolicy: 'network-only' }),
    };
  }

  it('asks once for each of two components on one coverage, and a third that wants the fields of both asks nothing', async () => {
    const client = await clientOf('apollo-cache.ts');
    const shown = [COUNTS, NOTICES].map((query) => {
      const component: { data: unknown; isWhole: boolean } = { data: undefined, isWhole: false };
      client.apollo.watchQuery({ query }).subscribe(({ data, loading, dataState }) => {
        Object.assign(component, { data, isWhole: !loading && dataState === 'complete' });
      });
      return component;
    });
    // Long enough for a busy machine: it ends what hangs, and judges nothing.
    await vi.waitFor(() => expect(shown.every(({ isWhole }) => isWhole)).toBe(true), 60_000);
    expect(server.asked()).toBe(2);
    const known = await client.ask(BOTH);
    expect(server.asked()).toBe(0);
    expect(known).toEqual(await client.askAnew(BOTH));
    for (const [index, query] of [COUNTS, NOTICES].entries())
      expect(shown[index]!.data).toEqual(await client.askAnew(query));
    const kept = Object.keys(client.apollo.cache.extract() as object);
    expect(kept.filter((key) => key.startsWith('Coverage:'))).toHaveLength(1);
    expect(warnings).toEqual([]);
  });

  it('loses fields and warns without the recipe', async () => {
    const client = await clientOf(null);
    for (const query of [COUNTS, NOTICES]) await client.ask(query);
    server.asked();
    await client.ask(BOTH);
    expect(server.asked()).toBe(1);
    expect(warnings).not.toEqual([]);
  });

  it('puts nothing together that was answered before and after a change', async () => {
    const client = await clientOf('apollo-cache.ts');
    const gaps = (fields: string) =>
      parse(`{ organization { id gaps(first: 1) { state { organization { seq } } ${fields} } } }`);
    await client.ask(gaps('totalCount'));
    server.change();
    await client.again(gaps('asOf'));
    server.asked();
    await client.ask(gaps('asOf totalCount'));
    expect(server.asked()).toBe(1);
    expect(warnings).toEqual([]);
  });

  it.each(SCREENS)('keeps the screen %s', async (_, document) => {
    await keepsScreen(await clientOf('apollo-cache.ts'), document);
  });
});

describe('urql with the recipe of the page', () => {
  async function clientOf(recipe: string | null): Promise<AskingClient> {
    const { Client, fetchExchange } = await import('@urql/core');
    const { cacheExchange } = await import('@urql/exchange-graphcache');
    const cache: ReturnType<typeof cacheExchange> =
      recipe === null ? cacheExchange() : (await import(join(folder, recipe))).cache;
    const client = new Client({
      ...{ url: server.url, fetch: server.fetch, preferGetMethod: false },
      exchanges: [cache, fetchExchange],
    });
    const ask = async (query: DocumentNode, requestPolicy: 'cache-first' | 'network-only') => {
      const { data, error } = await client.query(query, {}, { requestPolicy }).toPromise();
      if (error !== undefined) throw error;
      return data;
    };
    return {
      ask: (query) => ask(query, 'cache-first'),
      askAnew: (query) => ask(query, 'network-only'),
    };
  }

  it('asks once for each of two components on one coverage, and a third that wants the fields of both asks nothing', async () => {
    const client = await clientOf('urql-cache.ts');
    await Promise.all([COUNTS, NOTICES].map((query) => client.ask(query)));
    expect(server.asked()).toBe(2);
    const known = await client.ask(BOTH);
    expect(server.asked()).toBe(0);
    expect(known).toEqual(await client.askAnew(BOTH));
    expect(warnings).toEqual([]);
  });

  it('warns about missing keys without the recipe', async () => {
    const client = await clientOf(null);
    await client.ask(BOTH);
    expect(warnings.join()).toContain('key');
  });

  it.each(SCREENS)('keeps the screen %s', async (_, document) => {
    await keepsScreen(await clientOf('urql-cache.ts'), document);
  });
});

interface RelayQuery {
  readonly variables: object;
  readonly response: { readonly organization?: { readonly coverage: unknown }; readonly node?: unknown };
}

describe('Relay with the recipe of the page', () => {
  const compile = (): string =>
    execFileSync(process.execPath, ['node_modules/relay-compiler/cli.js'], { cwd: folder, encoding: 'utf8' });

  it('compiles a list that is read page by page, and every other answer that is read again', () => {
    const pages = `fragment GapList_organization on Organization
      @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
      @refetchable(queryName: "GapListPageQuery") {
        gaps(first: $count, after: $cursor) @connection(key: "GapList_gaps") { edges { node { status reason } } }
      }`;
    const answers = ANSWER_TYPES.map(
      (type) => `fragment GapList_${type} on ${type} @refetchable(queryName: "GapList${type}Query") { id }`,
    );
    const documents = [pages, ...answers].map((document) => `graphql\`${document}\`;`);
    writeFileSync(
      join(folder, 'src/GapList.ts'),
      `import { graphql } from 'relay-runtime';\n${documents.join('\n')}\n`,
    );
    expect(compile()).toContain('Compilation completed');
    expect(existsSync(join(folder, 'src/__generated__/GapListPageQuery.graphql.ts'))).toBe(true);
  });

  it('compiles every screen', () => {
    for (const [index, [, text]] of ASKED_SCREENS.entries()) {
      const document = `graphql\`query Screen${index}Query ${text}\``;
      writeFileSync(
        join(folder, `src/Screen${index}.ts`),
        `import { graphql } from 'relay-runtime';\n${document};\n`,
      );
    }
    expect(compile()).toContain('Compilation completed');
    for (const index of ASKED_SCREENS.keys())
      expect(existsSync(join(folder, `src/__generated__/Screen${index}Query.graphql.ts`))).toBe(true);
  });

  it('compiles the documents against the schema, and reads a coverage again by itself', async () => {
    expect(compile()).toContain('Compilation completed');
    const runtime = await import('relay-runtime');
    vi.stubGlobal('fetch', server.fetch);
    const { environmentOf } = await import(join(folder, 'src/environment.ts'));
    const artifact = async (name: string) =>
      (await import(join(folder, `src/__generated__/${name}.graphql.ts`))).default;
    const [query, again, fragment] = [
      await artifact('CoverageCardQuery'),
      await artifact('CoverageCardRefetchQuery'),
      await artifact('CoverageCard_coverage'),
    ];
    const environment: InstanceType<typeof runtime.Environment> = environmentOf(server.url);
    const ask = async (request: typeof query, variables: object, fetchPolicy?: 'store-or-network') => {
      const asking = runtime.fetchQuery<RelayQuery>(environment, request, variables, { fetchPolicy });
      return (await asking.toPromise()) ?? {};
    };
    const shownIn = (reference: unknown) =>
      environment.lookup(runtime.getSingularSelector(fragment, reference as never) as never).data;

    const found = await ask(query, { framework: 'law' });
    const coverage = shownIn(found.organization?.coverage);
    expect(coverage).toMatchObject({ asOf: TODAY, framework: { title: 'law' } });
    const { id } = coverage as { id: string };
    expect(server.asked()).toBe(1);

    expect(shownIn((await ask(again, { id }, 'store-or-network')).node)).toEqual(coverage);
    expect(server.asked()).toBe(0);
    expect(shownIn((await ask(again, { id })).node)).toEqual(coverage);
    expect(server.asked()).toBe(1);

    server.change();
    runtime.commitLocalUpdate(environment, (store) => store.invalidateStore());
    expect((await ask(again, { id }, 'store-or-network')).node).toBeNull();
    expect(server.asked()).toBe(1);
    const anew = shownIn((await ask(query, { framework: 'law' }, 'store-or-network')).organization?.coverage);
    expect(anew).toEqual({ ...coverage, id: expect.not.stringMatching(id) });
    expect(warnings).toEqual([]);
  });
});
