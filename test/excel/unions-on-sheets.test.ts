import { expect, it } from 'vitest';
import { EVERY_GAP } from '../../src/coverage/questions/gaps.ts';
import { textOf } from '../../src/excel/sheet.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';
import { sheetsOf } from './report-in-memory.ts';

const PARAMETERS = {
  ...{ systems: [null], frameworks: null, asOf: '2026-11-24', crosswalks: null },
  filter: EVERY_GAP,
};
const world = worldOf({
  frameworks: [
    { slug: 'a', provisions: [{ ref: '1' }, { ref: '2' }, { ref: '3' }] },
    { slug: 'b', provisions: [{ ref: '1' }, { ref: '2' }] },
  ],
  crosswalks: [
    {
      ...{ source: 'a', target: 'b' },
      mappings: [
        { source: '3', target: '1', relationship: 'equal' },
        { source: '1;2', target: '1', relationship: 'superset-of' },
        { source: '2', target: '1;2', relationship: 'subset-of' },
      ],
    },
  ],
});

it.each([
  [
    'Source to target',
    [
      ['1; 2', 'Provision 1\nProvision 2', 'superset-of', '1', 'Provision 1'],
      ['2', 'Provision 2', 'subset-of', '1; 2', 'Provision 1\nProvision 2'],
      ['3', 'Provision 3', 'equal', '1', 'Provision 1'],
    ],
  ],
  [
    'Target to source',
    [
      ['1', 'Provision 1', 'subset-of', '1; 2', 'Provision 1\nProvision 2'],
      ['1; 2', 'Provision 1\nProvision 2', 'superset-of', '2', 'Provision 2'],
      ['1', 'Provision 1', 'equal', '3', 'Provision 3'],
    ],
  ],
])('%s names every provision of a union, where the first of them stands', async (name, rows) => {
  const sheets = await sheetsOf('crosswalk', projectionOf(world), PARAMETERS);
  const sheet = sheets.find((each) => each.name === name)!;
  expect([...sheet.rows].map((cells) => cells.slice(1, 6).map(textOf))).toEqual(rows);
});

it('lists rows that begin with the same provisions in the order of the file, however they came into memory', async () => {
  const ordered = worldOf({
    frameworks: [{ slug: 'a', provisions: [{ ref: '1' }, { ref: '2' }, { ref: '3' }] }],
    crosswalks: [
      {
        ...{ source: 'a', target: 'a' },
        mappings: ['1;3', '1', '1;2'].map((source) => ({ source, target: '2', relationship: 'related' })),
      },
    ],
  });
  const { catalogue } = ordered;
  for (const mappings of [catalogue.mappings, catalogue.mappings.toReversed()]) {
    const projection = projectionOf({ ...ordered, catalogue: { ...catalogue, mappings } });
    const sheets = await sheetsOf('crosswalk', projection, PARAMETERS);
    const sheet = sheets.find(({ name }) => name === 'Source to target')!;
    expect([...sheet.rows].map((cells) => cells[1])).toEqual(['1; 3', '1', '1; 2']);
  }
});

it('a gap that several provisions reach together names their evidence, and the union once', async () => {
  const together = worldOf({
    frameworks: [
      { slug: 'a', provisions: [{ ref: '1' }] },
      { slug: 'b', provisions: [{ ref: '1' }, { ref: '2' }, { ref: '3' }] },
    ],
    crosswalks: [
      {
        ...{ source: 'a', target: 'b', assertedBy: 'somebody' },
        mappings: [{ source: '1', target: '1;2;3', relationship: 'subset-of' }],
      },
    ],
    evidence: [{ id: 'policy' }, { id: 'report' }],
    supports: [
      { evidence: 'policy', to: 'b:1' },
      { evidence: 'report', to: 'b:3' },
    ],
  });
  const parameters = { ...PARAMETERS, frameworks: ['a'] };
  const sheets = await sheetsOf('gap', projectionOf(together), parameters);
  const { columns, rows } = sheets.find(({ name }) => name === 'Gaps')!;
  const at = columns.findIndex(({ header }) => header === 'What reaches it today');
  expect([...rows].map((cells) => textOf(cells[at]!))).toEqual([
    'INDICATIVE INFERRED: policy and report → b:1;2;3 → a:1, over x0 (asserted by somebody), lowered by UNION_IN_PART, RELATIONSHIP',
  ]);
});
