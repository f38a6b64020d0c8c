import { describe, expect, it } from 'vitest';
import { REVIEW_VERDICTS } from '../../src/model/organization.ts';
import { codeBlocks, textOf } from '../code-blocks.ts';
import { seedWorld } from './seed-world.ts';

const { catalogue } = await seedWorld();
const blocks = codeBlocks('crosswalks/README.md', '').map((block) => block.trimEnd().split('\n'));

describe('the page about the bundled catalogue', () => {
  it('shows every verdict of a row review, each on a row that is bundled', () => {
    const [, ...reviews] = blocks.find(([header]) => header?.startsWith('crosswalk,source,target,verdict'))!;
    const cells = reviews.map((line) => line.split(','));
    expect(cells.map(([, , , verdict]) => verdict).sort()).toEqual([...REVIEW_VERDICTS].sort());
    const rows = new Set(
      catalogue.mappings.map(({ crosswalk, source, target }) =>
        [crosswalk, ...[source, target].map((side) => side.split(':')[1])].join(),
      ),
    );
    expect(cells.filter((row) => !rows.has(row.slice(0, 3).join()))).toEqual([]);
  });

  it('shows a penalty as the AI Act states it', () => {
    const [shown] = codeBlocks('crosswalks/README.md', '').filter((block) => block.startsWith('penalties:'));
    const stated = textOf('crosswalks/frameworks/eu-ai-act-2024-1689/framework.yaml');
    expect(stated).toContain(shown);
  });

  it('shows a union on either side', () => {
    const [, ...rows] = blocks.find(([header]) => header === 'source,target,relationship')!;
    const sides = rows.map((line) => line.split(',').map((side) => side.includes(';')));
    expect(sides).toEqual([
      [false, true, false],
      [true, false, false],
    ]);
  });
});
