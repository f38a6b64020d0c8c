import { describe, expect, it } from 'vitest';
import {
  filterOutline,
  type OutlineFilter,
  outlineLines,
  statusByRef,
} from '../../explorer/src/screens/framework/outline-rows.ts';

const row = (ref: string, title: string, depth: number, assessable = false) => ({
  ...{ ref, title, depth, assessable, kind: 'clause', level: 'ORGANIZATION' as const },
});
const OUTLINE = [
  row('4', 'Context', 0),
  row('4.1', 'Issues', 1, true),
  row('4.2', 'Parties', 1, true),
  row('9', 'Evaluation', 0),
  row('9.2', 'Internal audit', 1, true),
  row('9.2 a)', 'Plan', 2),
];
const grid = (...row: number[]) => ({
  statuses: ['COVERED', 'GAP'] as const,
  cells: [row],
  provisions: [{ ref: '4.1' }, { ref: '4.2' }, { ref: '9.2' }],
});
const LINES = outlineLines(OUTLINE, statusByRef(grid(0, 1, 1)), statusByRef(grid(0, 0, 1)));

function refs(filter: Partial<OutlineFilter>): readonly string[] {
  return filterOutline(LINES, { shown: 'assessable', status: null, text: '', ...filter }).map(
    ({ ref }) => ref,
  );
}

describe('the outline of a framework', () => {
  it('has a status at each assessable provision, and counts at each heading', () => {
    expect(LINES.map(({ ref, status, beneath }) => [ref, status ?? beneath])).toEqual([
      ['4', { COVERED: 1, GAP: 1 }],
      ['4.1', 'COVERED'],
      ['4.2', 'GAP'],
      ['9', { GAP: 1 }],
      ['9.2', 'GAP'],
      ['9.2 a)', null],
    ]);
  });

  it('shows what has a status, each beneath its headings; headings alone; or everything', () => {
    expect(refs({})).toEqual(['4', '4.1', '4.2', '9', '9.2']);
    expect(refs({ shown: 'headings' })).toEqual(['4', '9']);
    expect(refs({ shown: 'all' })).toHaveLength(6);
  });

  it('shows one status, words, and what differs from what it is compared with', () => {
    expect(refs({ status: 'COVERED' })).toEqual(['4', '4.1']);
    expect(refs({ text: 'AUDIT 9.2' })).toEqual(['9', '9.2']);
    expect(refs({ shown: 'differing' })).toEqual(['4', '4.2']);
    expect(refs({ status: 'COVERED', text: 'audit' })).toEqual([]);
  });

  it('takes the last row of a grid: the system, where the question names one', () => {
    const { statuses, provisions } = grid();
    expect([
      ...statusByRef({
        statuses,
        provisions,
        cells: [
          [0, 0, 0],
          [1, 0, 1],
        ],
      }).values(),
    ]).toEqual([...['GAP', 'COVERED', 'GAP']]);
  });
});
