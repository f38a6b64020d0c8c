import { defineConfig } from 'vitest/config';

/** What `npm run mutate` runs on each change: the test files that stryker.config.js has chosen, one after the other. */
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: (process.env.TESTS_ON_MUTANTS ?? '').split(','),
    server: { deps: { inline: [/@pothos\//] } },
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
