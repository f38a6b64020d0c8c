import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeBlocks } from '../code-blocks.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { type ResidentProgram, startResidentProgram } from './resident-program.ts';

let program: ResidentProgram;

beforeAll(async () => {
  program = await startResidentProgram();
});

afterAll(() => program.stop());

/** Gives commands as a reader would who has installed the program, in a folder of the reader's own. */
function give(commands: string, cwd: string): { readonly status: number | null; readonly said: string } {
  const called = `aims-crosswalk() { ${program.inShell} "$@"; }`;
  const { status, stdout, stderr } = spawnSync('bash', ['-euc', `${called}\n${commands}`], {
    cwd,
    encoding: 'utf8',
    // Where its input is a socket, bash takes itself for a remote shell and reads the machine's settings.
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { status, said: stdout + stderr };
}

describe.each(['docs/first-week.md', 'docs/questions.md', 'docs/operations.md'])('%s', (page) => {
  it('gives commands that work one after the other, and shows what they print', { timeout: 300_000 }, () => {
    const folder = temporaryFolder();
    const blocks = codeBlocks(page, '');
    expect(blocks.length).toBeGreaterThan(3);
    for (const block of blocks) {
      if (block.startsWith('$ ')) {
        const [command = '', ...answer] = block.split('\n');
        const { said } = give(command.slice('$ '.length), folder);
        expect({ command, said: said.trimEnd() }).toEqual({ command, said: answer.join('\n').trimEnd() });
      } else expect({ block, ...give(block, folder) }).toMatchObject({ status: 0 });
    }
  });
});
