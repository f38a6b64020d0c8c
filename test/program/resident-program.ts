import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../code-blocks.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';

/** The built program in a process that stays, so that a page of many commands does not start a process for each. */
export interface ResidentProgram {
  /** The words of a shell to which the arguments of a command are added. */
  readonly inShell: string;
  stop(): Promise<void>;
}

/** Runs each command that arrives, one after the other, in the folder of whoever gave it. */
const PROGRAM = `
import { createServer } from 'node:net';
import { once } from 'node:events';
import { Writable } from 'node:stream';
const { runProgram } = await import(process.argv[2]);
let last = Promise.resolve();
const server = createServer({ allowHalfOpen: true }, (socket) => {
  socket.on('error', () => {});
  const answer = (kind, what) => socket.write(JSON.stringify([kind, what]) + '\\n');
  const streams = {
    out: (said) => answer('out', said),
    err: (said) => answer('err', said),
    file: () => new Writable({ write: (bytes, _, done) => (answer('bytes', bytes.toString('base64')), done()) }),
    isWatched: false, width: null, hasColour: false, ask: async () => null, environment: process.env,
  };
  const before = last;
  last = (async () => {
    let given = '';
    socket.setEncoding('utf8').on('data', (text) => (given += text));
    await once(socket, 'end');
    await before;
    const { words, folder } = JSON.parse(given);
    process.chdir(folder);
    const exit = await runProgram(words, streams).catch((error) => (streams.err(error.stack), 70));
    answer('exit', exit);
    socket.end();
  })();
});
server.listen(process.argv[3], () => console.log('listens'));
`;

/** Hands a command over, and ends as it ends. */
const CALLER = `
const [, , path, ...words] = process.argv;
// Whoever says no exit code has failed.
process.exitCode = 70;
process.stdout.on('error', () => {});
const socket = require('node:net').connect(path);
socket.end(JSON.stringify({ words, folder: process.cwd() }));
let rest = '';
socket.setEncoding('utf8').on('data', (text) => {
  const lines = (rest + text).split('\\n');
  rest = lines.pop();
  for (const [kind, what] of lines.map((line) => JSON.parse(line))) {
    if (kind === 'out') process.stdout.write(what);
    else if (kind === 'bytes') process.stdout.write(Buffer.from(what, 'base64'));
    else if (kind === 'err') process.stderr.write(what);
    else process.exitCode = what;
  }
});
`;

export async function startResidentProgram(): Promise<ResidentProgram> {
  const folder = temporaryFolder();
  const [program, caller, path] = ['program.mjs', 'caller.cjs', 'program.socket'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  writeFileSync(program, PROGRAM);
  writeFileSync(caller, CALLER);
  const words = [program, join(ROOT, 'dist/src/cli/program.js'), path];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), ended]);
  return {
    inShell: `'${process.execPath}' '${caller}' '${path}'`,
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
