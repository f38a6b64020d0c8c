import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  engines: { node: string };
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { engines?: { node?: string }; hasInstallScript?: boolean; optional?: boolean }>;
};
const packages = Object.entries(locked.packages).filter(([path]) => path !== '');

type Version = readonly [number, number, number];

function versionOf(text: string): Version {
  const [major = 0, minor = 0, patch = 0] = text.split('.').map(Number);
  return [major, minor, patch];
}

function isAtLeast(version: Version, least: Version): boolean {
  const differing = version.findIndex((number, place) => number !== least[place]);
  return differing === -1 || version[differing]! > least[differing]!;
}

/** The forms of ranges that packages write for Node: `>= 18`, `^20.19.0 || >=22`, `20 || >=22`, `*`. */
function admits(range: string, version: Version): boolean {
  return range.split('||').some((part) => {
    const [, sign = '', number = '0'] = /^\s*(>=|\^|)\s*v?([\d.]*)/.exec(part) ?? [];
    const least = versionOf(number);
    return isAtLeast(version, least) && (sign === '>=' || number === '' || least[0] === version[0]);
  });
}

describe('what is installed', () => {
  it('runs on the oldest Node that is promised, with every package', () => {
    const oldest = versionOf(manifest.engines.node.replace('>=', ''));
    const refusing = packages.filter(([, { engines }]) => !admits(engines?.node ?? '*', oldest));
    expect(refusing.map(([path, { engines }]) => `${path} ${engines?.node}`)).toEqual([]);
  });

  it('runs no script of a package', () => {
    const scripted = packages.filter(([, each]) => each.hasInstallScript === true);
    expect(scripted.map(([path]) => path)).toEqual([]);
  });

  it('is pinned, and each package is used', () => {
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    const source = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(root, 'src', file), 'utf8'))
      .join('\n');
    const unused = Object.keys(manifest.dependencies).filter((name) => !source.includes(`'${name}`));
    expect(unused).toEqual([]);
  });
});
