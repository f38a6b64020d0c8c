import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const PROGRAM = join(import.meta.dirname, '../../dist/src/cli/main.js');

/** Writes the address of every module that is imported to standard error. */
const HOOKS = `import { writeSync } from 'node:fs';
export async function load(url, context, next) {
  writeSync(2, url + '\\n');
  return next(url, context);
}`;
const REGISTER = `import { register } from 'node:module'; register(${JSON.stringify(asAddress(HOOKS))});`;

function asAddress(code: string): string {
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

/** The modules that the built program imports when it is given these words. */
async function loadedBy(...words: readonly string[]): Promise<readonly string[]> {
  const run = promisify(execFile);
  const { stderr } = await run(process.execPath, ['--import', asAddress(REGISTER), PROGRAM, ...words]);
  return stderr.split('\n').filter((line) => line.startsWith('file:'));
}

function packagesOf(modules: readonly string[]): readonly string[] {
  const names = modules.map((url) => /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))].toSorted();
}

describe('the help of the built program', () => {
  it.each([[['--help']], [['--version']], [['gaps', '--help']], [['schema', '--help']]])(
    '%j loads commander alone, and the work of no command',
    async (words) => {
      const modules = await loadedBy(...words);
      expect(packagesOf(modules)).toEqual(['commander']);
      expect(modules.filter((url) => url.includes('/cli/work/'))).toEqual([]);
    },
  );

  it('is told apart from a command that is called', async () => {
    const modules = await loadedBy('schema', '--yaml', 'view.yaml');
    expect(packagesOf(modules)).toContain('zod');
    expect(modules.filter((url) => url.includes('/cli/work/'))).toHaveLength(1);
  });
});
