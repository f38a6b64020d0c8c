import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EVERY_GAP } from '../../src/coverage/questions/gaps.ts';
import { seedWorld } from '../content/seed-world.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { sheetsOf } from '../excel/report-in-memory.ts';

const DOCS = join(import.meta.dirname, '..', '..', 'docs');

it('the page about workbooks says of every sheet what it is, with a small picture', async () => {
  const page = readFileSync(join(DOCS, 'workbooks.md'), 'utf8');
  const headings = [...page.matchAll(/^## (.*)$/gm)].flatMap(([, names]) => names!.split(', '));
  const projection = projectionOf(await seedWorld());
  const parameters = {
    ...{ systems: [null], asOf: '2026-11-24', crosswalks: null, filter: EVERY_GAP },
    since: { projection, asOf: '2026-08-24' },
  };
  const { frameworks } = projection.organization.organization;
  const sheets = await sheetsOf('full', projection, { ...parameters, frameworks });
  const names = sheets.map(({ name }) => (frameworks.includes(name) ? 'Coverage' : name));
  expect(headings).toEqual(expect.arrayContaining(names));
  const pictures = [...page.matchAll(/!\[[^\]]+\]\((pictures\/[a-z-]+\.png)\)/g)].map((match) => match[1]!);
  expect(pictures).toHaveLength(new Set(names).size);
  for (const picture of pictures) {
    expect(existsSync(join(DOCS, picture)), picture).toBe(true);
    expect(statSync(join(DOCS, picture)).size, picture).toBeLessThan(120_000);
  }
});
