import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PACKAGE_ROOT } from '../../src/package-root.ts';

const BUILT = join(PACKAGE_ROOT, 'dist/explorer');
const ASSETS = join(BUILT, 'assets');

export function builtText(file: string): string {
  return readFileSync(join(BUILT, file), 'utf8');
}

/** The names of all scripts and styles. */
export function assets(): readonly string[] {
  return readdirSync(ASSETS);
}

/** The names of those that the page loads before any screen. */
export function firstAssets(): readonly string[] {
  return [...builtText('index.html').matchAll(/\/assets\/([^"]+)"/g)].map(([, name = '']) => name);
}

/** What assets weigh on their way to a browser. */
export function kilobytesOf(names: readonly string[]): number {
  const sizes = names.map((name) => gzipSync(readFileSync(join(ASSETS, name))).length);
  return sizes.reduce((sum, size) => sum + size, 0) / 1_000;
}
