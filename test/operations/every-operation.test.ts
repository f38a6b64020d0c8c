import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/graph/sqlite/sqlite-store.ts';
import type { Store } from '../../src/graph/store.ts';
import { CATALOGUE_LEDGER, type Change } from '../../src/ledger/change.ts';
import { ROLES } from '../../src/model/role.ts';
import { EVERY_LEDGER, type Operation } from '../../src/operations/operation.ts';
import { perform } from '../../src/operations/perform.ts';
import type { PerformContext } from '../../src/operations/perform-context.ts';
import { OPERATION_REGISTRY } from '../../src/operations/registry.ts';
import type { Outcome } from '../../src/problems/problem.ts';
import { worldOf } from '../coverage/world-builder.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { NO_EDITS } from './no-edits.ts';
import { AT, fill, processOn, WORLD } from './writing-world.ts';

type AnyOperation = Operation<never, unknown, PerformContext & { readonly store: Store }>;

/** One input that is good for the world that {@link fill} loads, and one that it refuses, with the code. */
interface Example {
  readonly ledger: string;
  readonly input: unknown;
  readonly refused: unknown;
  readonly code: string;
}

const framework = { ...WORLD.catalogue.frameworks[0]!, title: 'Another title' };
const theirs = { ...framework, owner: 'acme' };
const [crosswalk] = worldOf({
  frameworks: [{ slug: 'std', provisions: [{ ref: '1' }] }],
  crosswalks: [{ slug: 'own', source: 'std', target: 'std', mappings: [] }],
}).catalogue.crosswalks;
const view = { slug: 'view', title: 'View', intro: null, owner: null, retired: false, questions: [] };
const sha256 = '0'.repeat(64);
const compared = { edits: NO_EDITS };
const nothing = { ...compared, problems: [], differences: [], outdated: [] };
const fault = { at: { in: 'field', path: 'x' }, code: 'FORMULA', sentence: 'It is a formula.' };

async function* changes(list: readonly Change[]): AsyncGenerator<Change> {
  yield* list;
}

const EXAMPLES: Readonly<Record<string, (store: Store) => Promise<Example> | Example>> = {
  loadRecordKinds: () => ({
    ...{ ledger: CATALOGUE_LEDGER, input: { kinds: [] } },
    ...{ refused: { kinds: 'policy' }, code: 'INVALID_PARAMETER' },
  }),
  loadFramework: () => ({
    ...{ ledger: CATALOGUE_LEDGER, input: { framework, provisions: WORLD.catalogue.provisions } },
    ...{ refused: { framework: theirs, provisions: [] }, code: 'SLUG_TAKEN' },
  }),
  loadCrosswalk: () => ({
    ...{ ledger: CATALOGUE_LEDGER, input: { crosswalk, mappings: [], gaps: [] } },
    ...{ refused: { crosswalk: 'own', mappings: [], gaps: [] }, code: 'INVALID_PARAMETER' },
  }),
  loadView: () => ({
    ...{ ledger: CATALOGUE_LEDGER, input: { view } },
    ...{ refused: { view: null }, code: 'INVALID_PARAMETER' },
  }),
  loadOrganization: () => {
    const { organization } = WORLD;
    const [first, ...others] = organization.evidence;
    const evidence = [{ ...first!, title: 'Another title' }, ...others];
    const contents = { ...organization, evidence };
    return {
      ...{ ledger: 'acme', input: { contents, prune: false, overwrite: true } },
      ...{ refused: { contents, prune: false, overwrite: 'no' }, code: 'INVALID_PARAMETER' },
    };
  },
  loadText: () => ({
    ...{ ledger: 'acme' },
    input: { framework: 'std', texts: [{ provision: 'std:1', text: 'Text', sha256 }] },
    ...{ refused: { framework: 'std' }, code: 'INVALID_PARAMETER' },
  }),
  loadReport: () => ({
    ...{ ledger: 'acme', input: { sha256, compare: () => nothing } },
    ...{ refused: { sha256, compare: () => ({ ...nothing, problems: [fault] }) }, code: 'FORMULA' },
  }),
  withdrawEvidence: () => ({
    ...{ ledger: 'acme', input: { evidence: 'E-1', withdrawnOn: null } },
    ...{ refused: { evidence: 'E-3', withdrawnOn: null }, code: 'NOT_ACCEPTED' },
  }),
  retire: () => ({
    ...{ ledger: CATALOGUE_LEDGER, input: { kind: 'framework', slug: 'std', despite: ['acme'] } },
    ...{ refused: { kind: 'framework', slug: 'std', despite: [] }, code: 'STILL_USED' },
  }),
  upgradeFramework: () => ({
    ...{ ledger: 'acme', input: { from: 'std', to: 'std', refs: null } },
    ...{ refused: { from: 'nowhere', to: 'std', refs: null }, code: 'UNKNOWN_FRAMEWORK' },
  }),
  importLedger: async (store) => {
    const [first] = await store.changesAfter('acme', 0, 1);
    return {
      ...{ ledger: EVERY_LEDGER, input: { changes: changes([first!]) } },
      ...{ refused: { changes: changes([{ ...first!, actor: 'forged' }]) }, code: 'EDITED' },
    };
  },
  removeOrganization: () => ({
    ...{ ledger: CATALOGUE_LEDGER, input: { slug: 'acme', reissue: false } },
    ...{ refused: { slug: 'rival', reissue: false }, code: 'UNKNOWN_ORGANIZATION' },
  }),
  rebuildStore: () => ({
    ...{ ledger: EVERY_LEDGER, input: {} },
    ...{ refused: { ledger: 'acme' }, code: 'INVALID_PARAMETER' },
  }),
};

const DOCS = readFileSync(join(import.meta.dirname, '../../docs/changes.md'), 'utf8');

/** Does an example in a store of its own, and says what became of it and of the ledgers. */
async function done(
  operation: (typeof OPERATION_REGISTRY)[number],
  role: string,
  which: 'input' | 'refused',
) {
  const store = await openSqliteStore({ directory: join(temporaryFolder(), 'data') });
  try {
    await fill(store);
    const before = await store.heads();
    const example = await EXAMPLES[operation.name]!(store);
    const { context } = await processOn(store);
    const request = {
      ...{ ledger: example.ledger, at: AT, input: example[which] as never },
      author: { actor: 'somebody', role: role as (typeof ROLES)[number] },
    };
    const outcome: Outcome<unknown> = await perform(
      { ...context, store },
      operation as unknown as AnyOperation,
      request,
    );
    const codes = outcome.ok ? [] : outcome.problems.map(({ code }) => code);
    const isUnchanged = JSON.stringify(await store.heads()) === JSON.stringify(before);
    return { ok: outcome.ok, codes, isUnchanged, code: example.code };
  } finally {
    await store.close();
  }
}

it('every operation has an example here, and the examples are of operations that exist', () => {
  expect(OPERATION_REGISTRY.map(({ name }) => name).toSorted()).toEqual(Object.keys(EXAMPLES).toSorted());
});

describe.each(OPERATION_REGISTRY.map((operation) => ({ operation, name: operation.name })))(
  '$name',
  ({ operation }) => {
    it('is done for whoever has its role', async () => {
      expect(await done(operation, operation.role, 'input')).toMatchObject({ ok: true });
    });

    it('is forbidden with any weaker role, and nothing is written', async () => {
      const weaker = ROLES.slice(0, ROLES.indexOf(operation.role));
      expect(weaker.length).toBeGreaterThan(0);
      for (const role of weaker) {
        expect(await done(operation, role, 'input')).toMatchObject({
          codes: ['FORBIDDEN'],
          isUnchanged: true,
        });
      }
    });

    it('refuses what is wrong, and nothing is written', async () => {
      const { codes, isUnchanged, code } = await done(operation, 'ADMINISTRATOR', 'refused');
      expect(codes).toEqual([code]);
      expect(isUnchanged).toBe(true);
    });

    it('has a line in the docs, with its role', () => {
      const ledger = { CATALOGUE: 'catalogue', ORGANIZATION: 'organization', STORE: 'all' }[operation.scope];
      expect(DOCS).toContain(`| \`${operation.name}\` | ${operation.role} | ${ledger} |`);
    });
  },
);
