import { expect, it } from 'vitest';
import { shortSlugs } from '../../src/excel/charts/short-slugs.ts';

it('a chart calls a framework by its slug, of which a long one has its two ends, and no two alike', () => {
  const far = 'a-law-of-a-country-far-away-2026';
  const other = 'a-law-of-a-city-far-away-2026-far-away-2026';
  const names = shortSlugs(['iso-iec-42001-2023', far, other]);
  expect([...names.values()]).toEqual([
    'iso-iec-42001-2023',
    'a-law-of-a-c…ar-away-2026',
    'a-law-of-a-c…ar-away-2026 (2)',
  ]);
});
