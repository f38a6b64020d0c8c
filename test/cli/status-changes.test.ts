import { expect, it } from 'vitest';
import { formatCounts } from '../../src/cli/status-changes.ts';
import { PAGE_WIDTH } from '../../src/cli/table.ts';

it('a table of counts fits a page beside the longest slugs of the bundled catalogue', () => {
  const counts = {
    ...{ NOT_APPLICABLE: 100, UNDETERMINED: 10, NOT_YET_APPLICABLE: 10, COVERED: 100 },
    ...{ COVERED_BY_CROSSWALK: 100, PARTIAL: 100, INDICATIVE: 100, LAPSED: 10, GAP: 100 },
  };
  const frameworks = ['northbridge-ai-standard', 'eu-ai-act-2024-1689', 'iso-iec-42001-2023'];
  const known = Object.fromEntries(frameworks.map((slug) => [slug, counts]));
  for (const [one, other] of [
    ['before', 'after'],
    ['from', 'until'],
    ['proven', 'possible'],
  ] as const) {
    const sides = [one, other].map((name) => ({ name, counts: known }));
    const [head] = formatCounts(sides, frameworks, PAGE_WIDTH).split('\n');
    expect(head).toMatch(/^Framework +Side .* gap$/);
    expect(head!.length).toBeLessThanOrEqual(PAGE_WIDTH);
  }
});
