import { describe, expect, it } from 'vitest';
import { assets, builtText, firstAssets, kilobytesOf } from '../../explorer/built-files.ts';

/** Licences that ask for no more than that their text goes along. */
const ALLOWED: readonly string[] = ['MIT', 'ISC', 'BSD-3-Clause', 'Apache-2.0'];

/** The chunks that a chunk loads, and those that they load. */
function withImports(name: string): ReadonlySet<string> {
  const found = new Set([name]);
  for (const each of found) {
    if (!each.endsWith('.js')) continue;
    const text = builtText(`assets/${each}`);
    for (const [, imported = ''] of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g))
      found.add(imported);
  }
  return found;
}

describe('the built page', () => {
  it('loads at most 120 kB to show a screen, and has at most 300 kB altogether', () => {
    const first = firstAssets();
    expect(first.length).toBeGreaterThan(1);
    const screens = assets().filter((name) => /^[a-z-]+-[\w-]{8}\.js$/.test(name) && !first.includes(name));
    const heaviest = Math.max(
      ...screens.map((name) => kilobytesOf([...new Set([...first, ...withImports(name)])])),
    );
    expect(heaviest).toBeLessThan(120);
    expect(kilobytesOf(assets())).toBeLessThan(300);
  });

  it('has no script or style in its markup, which its policy would not allow', () => {
    expect(builtText('index.html')).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bstyle=|\bon\w+=/);
  });

  it('brings the licences of the packages whose code it has', () => {
    const text = builtText('licences.txt');
    const named = [...text.matchAll(/^(\S+) \d+\.\d+\.\d+, (.+)$/gm)];
    expect(named.map(([, name]) => name)).toContain('preact');
    expect(named.filter(([, , licence = '']) => !ALLOWED.includes(licence))).toEqual([]);
  });
});
