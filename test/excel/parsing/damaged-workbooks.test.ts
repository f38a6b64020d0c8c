import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectionOf } from '../../coverage/projection-of.ts';
import { partsOf } from '../read-workbook.ts';
import { exported, loadBack, WORLD } from '../round-trip/edited-world.ts';
import { zipOf } from './zip-of.ts';

const projection = projectionOf(WORLD);
const bytes = await exported(projection, 'evidence-register');
const parts = [...partsOf(bytes)].map(([name, content]) => ({ name, content }));

/** What damage comes to: a refusal with reasons, or nothing that is new. */
async function outcomeOf(file: Buffer): Promise<'refused' | 'same' | 'edited'> {
  const back = await loadBack(projection, file);
  if (back.ok) return back.facts === 0 ? 'same' : 'edited';
  expect(back.problems.length).toBeGreaterThan(0);
  for (const { code, sentence } of back.problems) expect([code, sentence]).not.toContain('');
  return 'refused';
}

describe('a damaged workbook', { timeout: 120_000 }, () => {
  it('is refused or says nothing new, whichever of its bytes is another one', async () => {
    const flip = fc.record({ at: fc.nat(bytes.length - 1), to: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(flip, { minLength: 1, maxLength: 3 }), async (flips) => {
        const damaged = Buffer.from(bytes);
        for (const { at, to } of flips) damaged[at] = to;
        expect(await outcomeOf(damaged)).not.toBe('edited');
      }),
      { numRuns: 250 },
    );
  });

  it('is refused, or read as what it says then, where its texts are cut, doubled or replaced', async () => {
    const piece = fc.constantFrom(
      '',
      '<',
      '>',
      '"',
      '&',
      '</row>',
      '<row r="2">',
      '<c r="B2" t="s"><v>1</v></c>',
      'NaN',
      '-1',
    );
    const change = fc.record({
      part: fc.nat(parts.length - 1),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(40),
      piece,
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ part, at, length, piece }) => {
        const changed = parts.map((entry, index) => {
          if (index !== part) return entry;
          const start = Math.floor(at * entry.content.length);
          return {
            ...entry,
            content: entry.content.slice(0, start) + piece + entry.content.slice(start + length),
          };
        });
        expect(['refused', 'same', 'edited']).toContain(await outcomeOf(zipOf(changed)));
      }),
      { numRuns: 500 },
    );
  });
});
