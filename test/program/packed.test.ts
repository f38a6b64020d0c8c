import { spawnSync } from 'node:child_process';
import { readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, textOf } from '../code-blocks.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';

/** Gives a command and returns what it says. It must end with 0. */
function run(command: string, words: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, words, { cwd, encoding: 'utf8' });
  expect({ words, status, stderr: status === 0 ? '' : stderr }).toEqual({ words, status: 0, stderr: '' });
  return stdout;
}

describe('the package that `npm pack` makes', () => {
  it('has all that the program needs, and works outside of a clone', { timeout: 120_000 }, () => {
    const folder = temporaryFolder();
    // The program was built before the tests; building again would pull it from under those that run beside this one.
    run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], ROOT);
    const [tarball = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
    expect(textOf('README.md')).toContain(`npm install --global ./${tarball}\n`);
    run('tar', ['-xzf', tarball], folder);
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'package/node_modules'));
    const aims = (...words: string[]): string =>
      run(process.execPath, [join(folder, 'package/dist/src/cli/main.js'), ...words], folder);
    expect(aims('load', '--bundled', '--data', 'data')).toContain('northbridge has ');
    expect(aims('coverage', '--framework', 'iso-iec-42001-2023', '--data', 'data')).toContain(
      'Coverage of iso-iec-42001-2023 for northbridge',
    );
    expect(aims('init', 'mine')).toContain('organization.yaml');
    expect(aims('check', 'mine')).toContain('no problems');
    expect(aims('report', 'gap', '--out', 'gaps.xlsx', '--data', 'data')).toContain('gaps.xlsx');
    expect(aims('schema')).toContain('type Query');
    const explorer = join(folder, 'package/dist/explorer');
    expect(readdirSync(explorer).toSorted()).toEqual([
      'assets',
      'documents.json',
      'index.html',
      'licences.txt',
    ]);
  });
});
