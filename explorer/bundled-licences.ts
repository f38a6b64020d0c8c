import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const MODULES = join(import.meta.dirname, '../node_modules');
const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/;

/** Writes the licences of all packages of which the page has code: they ask that their text goes along with it. */
export function writeBundledLicences(): Plugin {
  return {
    name: 'bundled-licences',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      const names = new Set(modules.flatMap((id) => PACKAGE.exec(id)?.[1] ?? []));
      const texts = [...names].sort().map(licenceOf);
      this.emitFile({
        type: 'asset',
        fileName: 'licences.txt',
        source: texts.join(`\n\n${'-'.repeat(80)}\n\n`),
      });
    },
  };
}

function licenceOf(name: string): string {
  const { version, license } = JSON.parse(readFileSync(join(MODULES, name, 'package.json'), 'utf8'));
  const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license', 'LICENCE']
    .map((each) => join(MODULES, name, each))
    .find(existsSync);
  if (file === undefined)
    throw new Error(`${name} has no file with its licence, which has to go along with the page.`);
  return `${name} ${version}, ${license}\n\n${readFileSync(file, 'utf8').trim()}\n`;
}
