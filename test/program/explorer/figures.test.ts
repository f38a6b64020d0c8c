import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Lens, WIDE_LENS } from '../../../explorer/src/lens/lens.ts';
import { addressOf } from '../../../explorer/src/lens/route.ts';
import { wordOf } from '../../../explorer/src/words/word-of.ts';
import { COVERAGE_STATUSES, STATUSES_WEAKEST_FIRST } from '../../../src/model/coverage.ts';
import { STATUSES_SHOWN } from '../../../src/model/status-looks.ts';
import { show } from '../../explorer/page.ts';
import { printed } from '../../explorer/printed.ts';
import { HAS_NO_CHROMIUM, shared } from '../../explorer/shared.ts';

const FRAMEWORK = 'iso-iec-42001-2023';
const SYSTEM = 'hiring-screener';

const counts = z.record(z.enum(COVERAGE_STATUSES), z.number());
const matrix = z.object({
  rows: z.array(z.object({ framework: z.string(), system: z.string().nullable(), counts })),
});
const coverage = z.object({
  provisions: z.array(z.object({ ref: z.string(), status: z.enum(COVERAGE_STATUSES) })),
});

const LENS: Lens = { ...WIDE_LENS, organization: 'northbridge' };
const LENSES: readonly (readonly [string, Lens])[] = [
  ['the choice of the organization', { ...LENS, asOf: '2026-11-24' }],
  ['another day without crosswalks', { ...LENS, asOf: '2028-03-01', crosswalks: [] }],
  [
    'one crosswalk, three frameworks, and a support that is assumed',
    {
      ...LENS,
      asOf: '2027-08-02',
      crosswalks: ['curated-eu-ai-act-to-iso-42001'],
      frameworks: ['eu-ai-act-2024-1689', FRAMEWORK, 'iso-9001-2015'],
      assume: [{ framework: FRAMEWORK, ref: '9.2', extent: 'PARTIAL', system: null }],
    },
  ],
];

/** The same lens as options of a command. */
function options({ asOf, crosswalks, assume }: Lens): readonly string[] {
  return [
    ...(asOf === null ? [] : ['--as-of', asOf]),
    ...(crosswalks === null ? [] : ['--crosswalks', crosswalks.join(',')]),
    ...assume.flatMap(({ framework, ref, extent }) => ['--assume', `${framework}:${ref}=${extent}`]),
  ];
}

/** The texts of the cells of each row that a selector finds, in one go. */
function cells(page: Page, rows: string, cell: string): Promise<readonly (readonly string[])[]> {
  return page.$$eval(
    rows,
    (found, selector) =>
      found.map((row) =>
        [...row.querySelectorAll<HTMLElement>(selector)].map((each) => (each.textContent ?? '').trim()),
      ),
    cell,
  );
}

describe.skipIf(HAS_NO_CHROMIUM)('the figures of the explorer, in Chromium', { timeout: 120_000 }, () => {
  const explorer = shared();

  describe.each(LENSES)('for %s', (_, lens) => {
    it('are those of the commands: overview, matrix and framework', async () => {
      const { page } = await explorer.open();
      const frameworks = lens.frameworks === null ? [] : ['--frameworks', lens.frameworks.join(',')];
      const { rows } = matrix.parse(await printed(explorer, 'matrix', ...options(lens), ...frameworks));
      const organization = rows.filter(({ system }) => system === null);

      await show(page, addressOf(lens, 'overview'));
      expect(await cells(page, '.frameworks .counts', 'td')).toEqual(
        organization.map(({ counts: of }) => [
          ...STATUSES_SHOWN.map((status) => `${of[status]}`),
          `${Object.values(of).reduce((sum, count) => sum + count, 0)}`,
        ]),
      );

      await show(page, addressOf(lens, 'matrix', [], { count: 'GAP' }));
      const systems = [...new Set(rows.map(({ system }) => system))];
      expect(await cells(page, '.plain-table tbody tr', 'td')).toEqual(
        systems.map((system) =>
          rows
            .filter((row) => row.system === system)
            .map(({ counts: of }) => {
              const whole = STATUSES_WEAKEST_FIRST.reduce((sum, status) => sum + (of[status] ?? 0), 0);
              return whole === 0 ? '–' : `${of.GAP} / ${whole}`;
            }),
        ),
      );

      for (const system of [null, SYSTEM]) {
        const { provisions } = coverage.parse(
          await printed(
            explorer,
            ...['coverage', '--framework', FRAMEWORK, ...options(lens)],
            ...(system === null ? [] : ['--system', system]),
          ),
        );
        await show(page, addressOf({ ...lens, system }, 'framework', [FRAMEWORK]));
        const shown = await cells(
          page,
          '.plain-table tbody tr',
          '.outline-name a .outline-ref, .status-mark',
        );
        expect(shown.filter((row) => row.length === 2)).toEqual(
          provisions.map(({ ref, status }) => [ref, wordOf(status)]),
        );
      }
    });
  });
});
