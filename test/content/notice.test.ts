import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, textOf } from '../code-blocks.ts';
import { seedWorld } from './seed-world.ts';

const { catalogue } = await seedWorld();
const notice = textOf('NOTICE').replaceAll(/\s+/g, ' ');
const bundled = catalogue.crosswalks.filter(({ owner }) => owner === null);

describe('NOTICE', () => {
  it('names every published crosswalk with its author', () => {
    for (const { slug, assertedBy } of bundled.filter(({ kind }) => kind === 'asserted')) {
      const author = /^[\w/]+/.exec(assertedBy)?.[0] ?? assertedBy;
      expect(notice).toMatch(new RegExp(`${slug}\\b[^.]*${author}`));
    }
  });

  it('names the publisher of every document whose provisions are listed', () => {
    const publishers = new Set(
      catalogue.frameworks.filter(({ owner }) => owner === null).map(({ publisher }) => publisher),
    );
    expect([...publishers].filter((publisher) => !notice.includes(publisher ?? '?'))).toEqual([]);
  });

  it.each(['AIGE', 'AICM', 'SCF', 'cytra.io'])('states the terms of the table %s', (table) => {
    expect(notice).toMatch(new RegExp(`${table}[^.]*(\\.\\d[^.]*)*[:.][^:]*(CC BY|non-commercial)`));
  });

  it('is part of the package and of the image', () => {
    const { files } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(files).toContain('NOTICE');
    expect(textOf('Dockerfile')).toContain('COPY LICENSE NOTICE ./');
  });
});
