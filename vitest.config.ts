import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Node loads graphql as CommonJS, vite would load its other copy: what Yoga throws must be what we test for.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/neo4j/global-setup.ts'],
    // Pothos must be transformed together with our schema, or two copies of graphql meet.
    server: { deps: { inline: [/@pothos\//] } },
    // The contract's files share one Neo4j server, which each of them empties.
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
