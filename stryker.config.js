import { existsSync } from 'node:fs';

/**
 * `npm run mutate FILE` changes one file of `src` in every small way and runs the tests of its room on each change.
 * A change that no test notices survives, and is shown. `--testFiles` chooses other tests.
 */
const file = process.argv[process.argv.indexOf('--mutate') + 1] ?? '';
const room = file.split('/')[1] ?? '';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  testFiles: existsSync(`test/${room}`) ? [`test/${room}/**/*.test.ts`] : [],
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // The compiler of TypeScript 7 has no programming interface that would let Stryker rewrite the file.
  tsconfigFile: 'none',
  // A sandbox in the folder itself, since the program is found beside what is read.
  tempDirName: 'dist/mutants',
  ignorePatterns: ['dist', 'data'],
  reporters: ['clear-text'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
};
