import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Node loads graphql as CommonJS, vite would load its other copy: what Yoga throws must be what we test for.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    // Pothos must be transformed together with our schema, or two copies of graphql meet.
    server: { deps: { inline: [/@pothos\//] } },
    // Long enough for a busy machine: it ends what hangs, and judges nothing.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/contract/**', 'test/program/**'],
          // On two cores vitest would leave one of them idle.
          maxWorkers: '100%',
          // Its files share the modules that a worker has loaded, which saves a third of the time.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'contract',
          include: ['test/contract/**/*.test.ts'],
          globalSetup: ['test/neo4j/global-setup.ts'],
          // As many files at a time as there are sets of Neo4j servers, of which each file takes one.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'program',
          include: ['test/program/**/*.test.ts'],
          exclude: ['test/program/explorer/**'],
          // Each file waits for processes that it starts, one after the other: two at a time use both cores.
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: 'explorer',
          include: ['test/program/explorer/**/*.test.ts'],
          // One browser and one product for all of them.
          globalSetup: ['test/explorer/global-setup.ts'],
          isolate: false,
          maxConcurrency: 2,
          maxWorkers: '100%',
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
