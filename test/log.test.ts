import { execFileSync } from 'node:child_process';
import {
  closeSync,
  constants,
  openSync,
  readFileSync,
  readSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLog, openLogs, openSecurityLog } from '../src/log.ts';
import { LogLines } from '../src/log-lines.ts';
import { StoreError } from '../src/problems/store-error.ts';
import { temporaryFolder } from './parsing/temporary-folder.ts';
import { readableLog } from './server/monitoring/logged-lines.ts';

function linesOf(path: string): readonly Record<string, unknown>[] {
  const text = readFileSync(path, 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('the security log in a file', () => {
  it('is appended to, readable by its owner alone, and follows no level', async () => {
    const path = join(temporaryFolder(), 'security.jsonl');
    for (const event of ['A', 'B']) {
      const logs = openLogs({ logLevel: 'error', securityLog: path });
      if (!logs.ok) throw new Error('It cannot be opened.');
      logs.value.security.info({ event });
      await logs.value.close();
    }
    expect(linesOf(path)).toMatchObject([
      { level: 30, log: 'security', event: 'A', time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) },
      { event: 'B' },
    ]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('keeps the rights that somebody gave it', async () => {
    const path = join(temporaryFolder(), 'security.jsonl');
    writeFileSync(path, '', { mode: 0o640 });
    const opened = openSecurityLog(path);
    expect(opened.ok).toBe(true);
    if (opened.ok) await opened.value.lines.close();
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  it.each(['a folder', 'a device', 'a FIFO', 'a link to a device', 'in no folder'])(
    'is refused where it is %s, and nothing waits for it',
    (kind) => {
      const folder = temporaryFolder();
      const path = join(folder, 'log');
      if (kind === 'a FIFO') execFileSync('mkfifo', [path]);
      if (kind === 'a link to a device') symlinkSync('/dev/null', path);
      const named =
        { 'a folder': folder, 'a device': '/dev/null', 'in no folder': join(path, 'x') }[kind] ?? path;
      expect(openLogs({ logLevel: 'info', securityLog: named })).toMatchObject({
        ok: false,
        problems: [{ code: 'INVALID_SETTING', at: { option: 'AIMS_SECURITY_LOG' } }],
      });
    },
  );
});

describe('what an error says', () => {
  it('is cut, with its code and its causes, and nothing else that hangs on it', () => {
    const written: string[] = [];
    const log = createLog('info', { write: (line) => written.push(line) });
    const innermost = Object.assign(new Error('cause'), { code: 'ECONNRESET' });
    let error: Error = innermost;
    for (let depth = 0; depth < 10; depth++) error = new TypeError('x'.repeat(100_000), { cause: error });
    log.error({ err: Object.assign(error, { parameters: { private: 'words' } }) }, 'it failed');
    log.error({ err: new Error('outer', { cause: innermost }) }, 'it failed');
    expect(written[0]?.length).toBeLessThan(25_000);
    expect(written[0]).not.toContain('words');
    expect(JSON.parse(written[1] ?? '')).toMatchObject({
      err: { type: 'Error', message: 'outer', cause: { code: 'ECONNRESET', message: 'cause' } },
    });
  });

  it('names the cause of a failure of the store, and no place in the program', () => {
    const { log, lines } = readableLog();
    const cause = new Error('read ECONNRESET');
    log.warn({ err: new StoreError('STORE_UNAVAILABLE', 'The server is away.', { cause }) }, 'away');
    expect(lines()).toEqual([
      {
        level: 40,
        msg: 'away',
        err: {
          ...{ type: 'StoreError', code: 'STORE_UNAVAILABLE', message: 'The server is away.' },
          cause: { type: 'Error', message: 'read ECONNRESET' },
        },
      },
    ]);
  });
});

describe('lines that nobody takes', () => {
  it('are counted where the disk is full, and neither end the server nor keep it', async () => {
    const lines = new LogLines(openSync('/dev/full', 'w'));
    const log = createLog('info', lines);
    log.info('one');
    await expect.poll(() => lines.dropped).toBe(1);
    log.info('two');
    await lines.close();
    expect(lines.dropped).toBe(2);
  });

  it('wait up to a bound where a pipe is full, are dropped beyond it, and go on when it is read', async () => {
    const path = join(temporaryFolder(), 'pipe');
    execFileSync('mkfifo', [path]);
    const { O_RDWR, O_NONBLOCK } = constants;
    const pipe = openSync(path, O_RDWR | O_NONBLOCK);
    const lines = new LogLines(openSync(path, O_RDWR | O_NONBLOCK));
    const line = `${'x'.repeat(9_999)}\n`;
    for (let n = 0; n < 1_000; n++) lines.write(line);
    expect(lines.dropped).toBe(600);
    const buffer = Buffer.alloc(100_000);
    let read = 0;
    while (read < 400 * line.length) {
      try {
        read += readSync(pipe, buffer);
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    }
    lines.write(line);
    await lines.close();
    expect([read, lines.dropped]).toEqual([400 * line.length, 600]);
    closeSync(pipe);
  });

  it('do not keep the process where nobody ever reads them', async () => {
    const path = join(temporaryFolder(), 'pipe');
    execFileSync('mkfifo', [path]);
    const lines = new LogLines(openSync(path, constants.O_RDWR | constants.O_NONBLOCK));
    for (let n = 0; n < 100; n++) lines.write(`${'x'.repeat(9_999)}\n`);
    await lines.close();
  });
});
