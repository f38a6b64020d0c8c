import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/neo4j/global-setup.ts'],
    // Pothos must be transformed together with our schema, or two copies of graphql meet.
    server: { deps: { inline: [/@pothos\//] } },
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
