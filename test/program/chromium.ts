import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The Chromium of this machine; null: there is none, and REQUIRE_CHROMIUM does not ask for one. */
export function findChromium(): string | null {
  const folders = (process.env.PATH ?? '').split(':').filter((folder) => folder !== '');
  const paths = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = paths.find(isProgram) ?? null;
  if (found === null && process.env.REQUIRE_CHROMIUM === '1')
    throw new Error(`REQUIRE_CHROMIUM is set, and PATH has none of ${NAMES.join(', ')}.`);
  return found;
}

/**
 * As root Chromium has no sandbox to start in.
 *
 * @param hosts names that it finds on this machine
 */
export function argumentsOfChromium(hosts: readonly string[] = []): string[] {
  const found = hosts.map((host) => `MAP ${host} 127.0.0.1`).join(', ');
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(found === '' ? [] : [`--host-resolver-rules=${found}`]),
  ];
}

/** Starts a browser that asks nothing of the network but what its pages do. */
export function startChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: argumentsOfChromium() });
}
