import { describe, expect, it } from 'vitest';
import { systemColumn } from '../../src/cli/system-column.ts';
import { answerCoverage } from '../../src/coverage/questions/coverage.ts';
import { systemRecords } from '../../src/coverage/questions/system-records.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';

const projection = projectionOf(
  worldOf({
    frameworks: [{ slug: 'law', provisions: [{ ref: '1', level: 'SYSTEM' }, { ref: '2' }] }],
    systems: [{ id: 's' }],
    evidence: [{ id: 'e', systems: ['s'], status: 'DRAFT' }],
    supports: [{ evidence: 'e', to: 'law:1' }],
    actions: [
      { at: 'law:1', system: 's', owner: 'Head of People', status: 'OPEN' },
      { at: 'law:1', system: 's', owner: 'Head of People', status: 'RISK_ACCEPTED' },
    ],
  }),
);

function columnsOf(system: string | null) {
  const choice = { system, asOf: '2026-11-24', crosswalks: null };
  const answer = answerCoverage(projection, choice, 'law');
  const recordsOf = systemRecords(projection, choice);
  if (!answer.ok || !recordsOf.ok) throw new Error('Both are answered.');
  const rows = answer.value.provisions.map((row) => ({ framework: 'law', ...row }));
  const { header, cells } = systemColumn(rows, recordsOf.value);
  return { header, rows: rows.map(cells) };
}

describe('the column of a table about the system that answers', () => {
  it('names it, its evidence and its actions in the rows that it answers', () => {
    expect(columnsOf(null)).toEqual({
      header: ['Answered by'],
      rows: [
        ['s: e e (DRAFT); a0 law:1 (OPEN, Head of People); a1 law:1 (RISK_ACCEPTED, Head of People)'],
        [null],
      ],
    });
  });

  it('is left out where no system answers', () => {
    expect(columnsOf('s')).toEqual({ header: [], rows: [[], []] });
  });
});
