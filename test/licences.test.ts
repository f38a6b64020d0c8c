import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '..');

/** Licences that ask for no more than that their text goes along. Another one is a decision, and not a matter of course. */
const ALLOWED: ReadonlySet<string> = new Set([
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'Zlib'],
]);

const lock = z
  .object({
    packages: z.record(z.string(), z.object({ license: z.string().optional(), dev: z.boolean().optional() })),
  })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')));
const production = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && dev !== true);

/** Whether an SPDX expression leaves a choice of allowed licences: `(MIT OR GPL-3.0-or-later)`, `(MIT AND Zlib)`. */
function isAllowed(expression: string): boolean {
  const bare = expression.replaceAll(/[()]/g, '');
  if (bare.includes(' OR ') && bare.includes(' AND ')) return false;
  if (bare.includes(' OR ')) return bare.split(' OR ').some((each) => ALLOWED.has(each));
  return bare.split(' AND ').every((each) => ALLOWED.has(each));
}

describe('the licences of what is installed to run the product', () => {
  it('are on the list', () => {
    expect(production.length).toBeGreaterThan(100);
    const others = production.filter(([, { license }]) => license === undefined || !isAllowed(license));
    expect(others.map(([path, { license }]) => `${path} ${license}`)).toEqual([]);
  });

  it('are those that the packages state themselves, where they are installed', () => {
    const stated = production.flatMap(([path, { license }]) => {
      const manifest = join(ROOT, path, 'package.json');
      if (!existsSync(manifest)) return [];
      const { license: own } = z
        .object({ license: z.string().optional() })
        .parse(JSON.parse(readFileSync(manifest, 'utf8')));
      return [{ path, license, own }];
    });
    expect(stated.length).toBeGreaterThan(100);
    expect(stated.filter(({ license, own }) => own !== undefined && own !== license)).toEqual([]);
  });

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['(MIT AND Zlib)', true],
    ['GPL-3.0-only', false],
    ['(MIT AND GPL-3.0-only)', false],
    ['(MIT OR Apache-2.0) AND GPL-2.0-only', false],
    ['SEE LICENSE IN LICENSE.md', false],
    ['UNLICENSED', false],
  ])('%s: %s', (expression, allowed) => {
    expect(isAllowed(expression)).toBe(allowed);
  });
});
