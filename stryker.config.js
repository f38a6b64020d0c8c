import { existsSync } from 'node:fs';

/**
 * `npm run mutate FILE` changes one file of `src` in every small way and runs the tests of its room on each change.
 * A change that no test notices survives, and is shown. `TESTS=test/ROOM/FILE.test.ts npm run mutate FILE` chooses
 * other tests, separated by commas.
 */
const file = process.argv[process.argv.indexOf('--mutate') + 1] ?? '';
const room = file.split('/')[1] ?? '';
const tests = process.env.TESTS ?? `test/${room}/**/*.test.ts`;
if (process.env.TESTS === undefined && !existsSync(`test/${room}`))
  throw new Error(`There is no test/${room}.`);
process.env.TESTS_ON_MUTANTS ??= tests;

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  // Chosen there and not by `testFiles`, under which Stryker runs no test on what a module does when it is loaded.
  vitest: { configFile: 'vitest.mutants.config.ts', related: false },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // The compiler of TypeScript 7 has no programming interface that would let Stryker rewrite the file.
  tsconfigFile: 'none',
  tempDirName: 'dist/mutants',
  ignorePatterns: ['dist', 'data'],
  reporters: ['clear-text'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
};
