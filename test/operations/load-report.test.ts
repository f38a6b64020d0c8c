import { describe, expect, it } from 'vitest';
import { OrganizationRecords } from '../../src/coverage/projection/organization-records.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import type { Edit, NewDecision, RecordEdits } from '../../src/model/record-edits.ts';
import { loadReport } from '../../src/operations/load-report.ts';
import { ACTION, WORLD } from '../excel/round-trip/edited-world.ts';
import { NO_EDITS } from './no-edits.ts';

const records = OrganizationRecords.of(WORLD.organization);
const at = { sheet: 'Sheet', row: 2, columns: {} };

function decide(edits: Partial<RecordEdits>, from = records, on = '2026-11-24') {
  return loadReport('acme', from, { ...NO_EDITS, ...edits }, on);
}

function evidenceEdits(count: number, notes: string): readonly Edit<Evidence>[] {
  const [first] = WORLD.organization.evidence;
  return Array.from({ length: count }, (_, index) => {
    const localId = `N-${index}`;
    return { at, wanted: { ...first!, id: `acme/${localId}`, localId, notes, position: index + 1 } };
  });
}

describe('the edits of a workbook', () => {
  it('state nothing where nothing is wanted otherwise', () => {
    const evidence = WORLD.organization.evidence.map((wanted) => ({ wanted, at }));
    expect(decide({ evidence, actions: [{ wanted: ACTION, at }] })).toEqual({ ok: true, value: [] });
  });

  it('restate a record alone, and not the links that stand', () => {
    const [first] = WORLD.organization.evidence;
    const decided = decide({ evidence: [{ wanted: { ...first!, owner: 'Head of People' }, at }] });
    expect(decided).toMatchObject({ ok: true, value: [{ fact: 'node', label: 'Evidence', id: 'acme/E-1' }] });
  });

  it('give each decision of one day an id of its own, also beside those that are recorded', () => {
    const wanted: NewDecision = {
      ...{ framework: 'std', ref: 'A.1', system: null, applicable: false },
      ...{
        justification: null,
        driver: null,
        owner: null,
        approver: null,
        reviewedOn: null,
        approvedOn: null,
        note: null,
      },
    };
    const one = decide({ newDecisions: [{ wanted, at }] });
    if (!one.ok) throw new Error('It is refused.');
    const after = records.copy();
    for (const fact of one.value) after.apply(fact);
    const two = decide(
      {
        newDecisions: [
          { wanted, at },
          { wanted, at },
        ],
      },
      after,
    );
    if (!two.ok) throw new Error('It is refused.');
    for (const fact of two.value) after.apply(fact);
    expect([...after.decisions.values()].map(({ position }) => position)).toEqual([1, 2, 3, 4]);
  });

  it('are refused at the cell that holds the fault, also where another row edits the same action', () => {
    const decided = decide({
      actions: [
        {
          wanted: { ...ACTION, owner: 'Head of Sales' },
          at: { sheet: 'Gaps', row: 2, columns: { owner: 13 } },
        },
        {
          wanted: { ...ACTION, closingEvidence: 'E-none' },
          at: { sheet: 'Action plan', row: 9, columns: { closingEvidence: 9 } },
        },
      ],
    });
    expect(decided).toMatchObject({
      ok: false,
      problems: [{ at: { in: 'cell', sheet: 'Action plan', row: 9, column: 9 }, code: 'UNKNOWN_EVIDENCE' }],
    });
  });

  it('are refused where they are more than one change can say', () => {
    const refused = (evidence: readonly Edit<Evidence>[]): unknown => {
      const decided = decide({ evidence });
      return decided.ok ? null : decided.problems.map(({ code, sentence }) => `${code} ${sentence}`);
    };
    expect(refused(evidenceEdits(5_001, 'x'))).toEqual([
      expect.stringMatching(
        /^TOO_MANY_EDITS The edits change 10002 facts with \d+ bytes\. One workbook can change/,
      ),
    ]);
    expect(refused(evidenceEdits(700, 'x'.repeat(30_000)))).toEqual([
      expect.stringMatching(/^TOO_MANY_EDITS The edits change 1400 facts with 21\d+ bytes/),
    ]);
    expect(refused(evidenceEdits(5_000, 'x'))).toBeNull();
  });
});
