import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../code-blocks.ts';

const BUILT = join(ROOT, 'dist/explorer');
const ASSETS = readdirSync(join(BUILT, 'assets'));

/** Licences that ask for no more than that their text goes along. */
const ALLOWED: readonly string[] = ['MIT', 'ISC', 'BSD-3-Clause', 'Apache-2.0'];

function kilobytesOf(names: readonly string[]): number {
  const sizes = names.map((name) => gzipSync(readFileSync(join(BUILT, 'assets', name))).length);
  return sizes.reduce((sum, size) => sum + size, 0) / 1_000;
}

/** The chunks that a chunk loads, and those that they load. */
function withImports(name: string): ReadonlySet<string> {
  const found = new Set([name]);
  for (const each of found) {
    if (!each.endsWith('.js')) continue;
    const text = readFileSync(join(BUILT, 'assets', each), 'utf8');
    for (const [, imported = ''] of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g))
      found.add(imported);
  }
  return found;
}

describe('the built page', () => {
  const html = readFileSync(join(BUILT, 'index.html'), 'utf8');
  const first = [...html.matchAll(/\/assets\/([^"]+)"/g)].map(([, name = '']) => name);

  it('loads at most 120 kB to show a screen, and has at most 300 kB altogether', () => {
    expect(first.length).toBeGreaterThan(1);
    const screens = ASSETS.filter((name) => /^[a-z-]+-[\w-]{8}\.js$/.test(name) && !first.includes(name));
    const heaviest = Math.max(
      ...screens.map((name) => kilobytesOf([...new Set([...first, ...withImports(name)])])),
    );
    expect(heaviest).toBeLessThan(120);
    expect(kilobytesOf(ASSETS)).toBeLessThan(300);
  });

  it('has no script or style in its markup, which its policy would not allow', () => {
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bstyle=|\bon\w+=/);
  });

  it('brings the licences of the packages whose code it has', () => {
    const text = readFileSync(join(BUILT, 'licences.txt'), 'utf8');
    const named = [...text.matchAll(/^(\S+) \d+\.\d+\.\d+, (.+)$/gm)];
    expect(named.map(([, name]) => name)).toContain('preact');
    expect(named.filter(([, , licence = '']) => !ALLOWED.includes(licence))).toEqual([]);
  });
});
