import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutPaths, smoothLine } from '../../explorer/src/pictures/path-graph/lay-out-paths.ts';
import type { PathEdge, PathNode } from '../../explorer/src/pictures/path-graph/path-graph-data.ts';
import { wrapText } from '../../explorer/src/pictures/path-graph/wrap-text.ts';

function node(key: string, title = 'A title of a record'): PathNode {
  return { kind: 'PROVISION', of: '', name: key, title, address: null, status: null, key };
}

function edge(from: string, to: string, label: readonly string[] = []): PathEdge {
  return {
    ...{ key: `${from} ${to}`, from, to, label },
    ...{ extent: 'FULL', isInferred: label.length > 0, counts: true, chains: [0] },
  };
}

describe('the picture of chains', () => {
  it('leads from left to right, and begins on the left', () => {
    const { nodes } = layOutPaths({
      nodes: [node('EV-1'), node('EV-2'), node('C-1'), node('4.1'), node('9.2')],
      edges: [
        edge('EV-1', 'C-1'),
        edge('C-1', '4.1'),
        edge('4.1', '9.2', ['equal', 'Somebody']),
        edge('EV-2', '9.2'),
      ],
    });
    const x = Object.fromEntries(nodes.map(({ key, x }) => [key, x]));
    expect(x['EV-1']).toBe(4);
    expect(x['EV-2']).toBe(4);
    expect([x['EV-1'], x['C-1'], x['4.1'], x['9.2']]).toEqual(
      [x['EV-1'], x['C-1'], x['4.1'], x['9.2']].toSorted((one, other) => Number(one) - Number(other)),
    );
  });

  it('lets no record cover another, and links end where their records begin', () => {
    const columns = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(columns, fc.infiniteStream(fc.nat()), (sizes, dice) => {
        const names = sizes.map((size, column) =>
          Array.from({ length: size }, (_, row) => `${column}.${row}`),
        );
        const edges = names.slice(1).flatMap((column, before) =>
          column.map((to) => {
            const from = names[before] ?? [];
            return edge(from[(dice.next().value ?? 0) % from.length] ?? '', to, ['related', 'An author']);
          }),
        );
        const {
          nodes,
          edges: placed,
          width,
          height,
        } = layOutPaths({ nodes: names.flat().map((key) => node(key)), edges });
        for (const one of nodes) {
          expect(one.x).toBeGreaterThanOrEqual(0);
          expect(one.x + one.width).toBeLessThanOrEqual(width);
          expect(one.y + one.height).toBeLessThanOrEqual(height);
          for (const other of nodes)
            if (one !== other)
              expect(
                one.x + one.width <= other.x ||
                  other.x + other.width <= one.x ||
                  one.y + one.height <= other.y ||
                  other.y + other.height <= one.y,
              ).toBe(true);
        }
        for (const { from, to, points } of placed) {
          const start = nodes.find(({ key }) => key === from);
          const end = nodes.find(({ key }) => key === to);
          expect(points[0]?.x).toBe((start?.x ?? 0) + (start?.width ?? 0));
          expect(points.at(-1)?.x).toBe(end?.x);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('draws a line that leaves and arrives sideways', () => {
    expect(
      smoothLine([
        { x: 0, y: 0 },
        { x: 10, y: 20 },
      ]),
    ).toBe('M0,0 C5,0 5,20 10,20');
  });
});

describe('text in a picture', () => {
  it('wraps at spaces, and says where it goes on', () => {
    expect(wrapText('Risk file of the infusion monitor', 20, 2)).toEqual([
      'Risk file of the',
      'infusion monitor',
    ]);
    expect(wrapText('Procedure for AI impact assessments, with the form', 24, 2)).toEqual([
      'Procedure for AI impact',
      'assessments, with the f…',
    ]);
  });

  it('fits whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 2, max: 40 }), (text, width) => {
        const lines = wrapText(text, width, 3);
        expect(lines.length).toBeLessThanOrEqual(3);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
      }),
    );
  });
});
