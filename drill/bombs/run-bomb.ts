import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../src/package-root.ts';
import type { Bomb } from './bomb.ts';

const PROGRAM = join(PACKAGE_ROOT, 'dist', 'src', 'cli', 'main.js');
const MEGABYTE = 1_048_576;
/** How often the memory is looked at, in milliseconds. */
const LOOK = 20;
/** Later ends only a program that hangs, in milliseconds. */
const HUNG = 120_000;

export interface Explosion {
  readonly exit: number | null;
  /** What it said, cut. */
  readonly said: string;
  /** Of the processor: other programs do not lengthen them. */
  readonly seconds: number;
  /** The most memory that it had at any time, in megabytes; null where the system does not say. */
  readonly megabytes: number | null;
}

/** Makes a bomb of a size and has the built program read it, in a process that is ended when it takes too much memory. */
export async function runBomb({ make }: Bomb, times: number, mostMegabytes: number): Promise<Explosion> {
  const place = mkdtempSync(join(tmpdir(), 'aims-bomb-'));
  try {
    const words = await make(place, times);
    const began = performance.now();
    const child = spawn(process.execPath, [PROGRAM, ...words, '--data', join(place, 'none')], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let megabytes: number | null = null;
    let seconds = 0;
    let said = '';
    const listen = (text: string): void => {
      if (said.length < 2_000) said += text.slice(0, 2_000);
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    const look = setInterval(() => {
      megabytes = peakOf(child.pid) ?? megabytes;
      seconds = secondsOf(child.pid) ?? seconds;
      if ((megabytes ?? 0) > mostMegabytes || performance.now() - began > HUNG) child.kill('SIGKILL');
    }, LOOK);
    const exit = await new Promise<number | null>((resolve) => child.once('close', resolve));
    clearInterval(look);
    return { exit, said, seconds, megabytes };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Ticks of the clock in a second, in which Linux counts. */
const TICKS = 100;

/** What a process has used of the processor so far. */
function secondsOf(pid: number | undefined): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  } catch {
    return null;
  }
}

/** The most memory that a process ever had, as Linux counts it. */
function peakOf(pid: number | undefined): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
    return kilobytes === undefined ? null : Math.round((Number(kilobytes) * 1_024) / MEGABYTE);
  } catch {
    return null;
  }
}
