import type { ExitCode } from './exit-code.ts';

/** How often it is looked whether the output is written, in milliseconds. */
const LOOKED_AFTER = 200;

/**
 * Ends the process with an exit code as soon as its output is written. Something that hangs, such as a connection to a
 * server that does not answer, would keep it alive although its work is done.
 */
export function endProcess(process: NodeJS.Process, exit: ExitCode): void {
  process.exitCode = exit;
  setInterval(() => {
    // What listens to the end may have set another code.
    if (process.stdout.writableLength === 0 && process.stderr.writableLength === 0) process.exit();
  }, LOOKED_AFTER).unref();
}
