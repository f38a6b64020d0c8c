import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const PROGRAM = join(ROOT, 'dist/src/cli/main.js');

describe('the built program', () => {
  let data: string;

  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'aims-built-'));
  });

  afterEach(async () => {
    await rm(data, { recursive: true, force: true });
  });

  it('starts on an empty folder, loads what is bundled, answers, and ends cleanly', {
    timeout: 60_000,
  }, async () => {
    const child = spawn(process.execPath, [PROGRAM, 'serve', '--data', data, '--port', '0'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    const address = await new Promise<string>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`It ended with ${code}: ${said}`)));
      child.stderr.on('data', (text: Buffer) => {
        said += text.toString();
        const found = /GraphQL {2}(http:\S+)/.exec(said)?.[1];
        if (found !== undefined) resolve(found);
      });
    });
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: '{ frameworks { slug } organization { slug gaps(first: 1) { totalCount } } }',
      }),
    });
    const answer = (await response.json()) as {
      data: { frameworks: unknown[]; organization: { gaps: { totalCount: number } } };
    };
    const frameworks = await Promise.all(
      ['crosswalks/frameworks', 'seed/catalogue/frameworks'].map((folder) => readdir(join(ROOT, folder))),
    );
    expect(answer.data.frameworks).toHaveLength(frameworks.flat().length);
    expect(answer.data.organization.gaps.totalCount).toBeGreaterThan(0);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});
