import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { Action, Decision } from '../../../src/model/organization.ts';
import { projectionOf } from '../../coverage/projection-of.ts';
import {
  type Editing,
  edited,
  exported,
  lines,
  loadBack,
  TODAY,
  told,
  WORLD,
  withRecords,
} from './edited-world.ts';

const projection = projectionOf(WORLD);
const bytes = await exported(projection);

/** What is recorded after somebody else has changed some fields. */
function since(change: {
  readonly evidence?: Partial<Evidence>;
  readonly action?: Partial<Action>;
  readonly decision?: Partial<Decision>;
}) {
  const records = projection.organization.records.copy();
  records.evidence.set('acme/E-1', { ...records.evidence.get('acme/E-1')!, ...change.evidence });
  records.actions.set('acme/ACT-01', { ...records.actions.get('acme/ACT-01')!, ...change.action });
  if (change.decision !== undefined) {
    const [above] = records.decisions.values();
    const later = { id: 'later', ref: 'A.2', on: '2026-11-20', position: 2 };
    records.decisions.set('later', { ...above!, ...later, ...change.decision });
  }
  return withRecords(projection, records);
}

/** A file in which both rows of the evidence and of the action have an edit. */
const EDIT = ({ cell }: Editing): void => {
  cell('Evidence register', 'E-1', 'Owner').value = 'Head of People';
  cell('Evidence register', 'E-1', 'Notes').value = 'Mine.';
  cell('Action plan', 'ACT-01', 'Notes').value = 'Soon.';
};
const MINE = await edited(bytes, EDIT);

const ADVICE =
  'To decide it, write a new export that has your edit in it with `--rebase FILE`. To load everything else, use `--take-clean`.';

describe('a row that two people have edited', () => {
  it('takes both edits where they are of different cells, and of what the workbook does not show', async () => {
    const back = await loadBack(since({ evidence: { title: 'Theirs', systems: ['s'] } }), MINE);
    expect(lines(back)).toEqual([
      'Evidence register E-1 Owner:  → Head of People',
      'Evidence register E-1 Notes:  → Mine.',
      'Action plan ACT-01 Notes:  → Soon.',
    ]);
    expect(back.ok && back.projection.organization.records.evidence.get('acme/E-1')).toMatchObject({
      ...{ title: 'Theirs', systems: ['s'], owner: 'Head of People', notes: 'Mine.' },
    });
  });

  it('takes an edit that both have made', async () => {
    const back = await loadBack(since({ evidence: { owner: 'Head of People' } }), MINE);
    expect(lines(back)).not.toContain('Evidence register E-1 Owner:  → Head of People');
    expect(lines(back)).toContain('Evidence register E-1 Notes:  → Mine.');
  });

  it('takes an edit that both have made in other letters', async () => {
    const file = await edited(bytes, ({ cell }) => {
      cell('Action plan', 'ACT-01', 'Status').value = 'in progress';
      cell('Action plan', 'ACT-01', 'Notes').value = 'Soon.';
    });
    const back = await loadBack(since({ action: { status: 'IN_PROGRESS' } }), file);
    expect(lines(back)).toEqual(['Action plan ACT-01 Notes:  → Soon.']);
  });

  it('is refused at the cell that both have edited, with both values and with who wrote the other', async () => {
    const other = since({ evidence: { owner: 'Head of Risk' } });
    expect(told(await loadBack(other, MINE))).toEqual([
      `Evidence register!D2 CHANGED_SINCE_EXPORT Owner of E-1 was edited here, and the record has changed since the export. The file says "Head of People". The record says "Head of Risk". ${ADVICE}`,
    ]);
    const asked: unknown[] = [];
    const named = await loadBack(other, MINE, TODAY, {
      leavesConflicts: false,
      whoWrote: (field) => {
        asked.push(field);
        return { seq: 7, at: '2026-11-23T10:00:00.000Z', actor: 'head-of-risk', operation: 'loadReport' };
      },
    });
    expect(told(named).join()).toContain(
      'The record says "Head of Risk", written by head-of-risk in change 7 (loadReport) on 2026-11-23.',
    );
    expect(asked).toEqual([{ label: 'Evidence', id: 'acme/E-1', field: 'owner' }]);
  });

  it('is refused where one has emptied what the other has changed', async () => {
    const file = await edited(bytes, ({ cell }) => {
      cell('Action plan', 'ACT-01', 'Owner').value = null;
    });
    const problems = told(await loadBack(since({ action: { owner: 'Head of Risk' } }), file));
    expect(problems.join()).toContain('The file says nothing. The record says "Head of Risk".');
  });

  it('merges two decisions on a control into one', async () => {
    const file = await edited(bytes, ({ cell }) => {
      cell('SoA', 'std:A.2', 'Applicable').value = 'no';
    });
    const back = await loadBack(since({ decision: { owner: 'Head of Risk' } }), file);
    expect(back.ok && [...back.projection.organization.records.decisions.values()].at(-1)).toMatchObject({
      ...{ ref: 'A.2', applicable: false, owner: 'Head of Risk', on: TODAY },
    });
    const both = await loadBack(since({ decision: { applicable: false } }), file);
    expect(lines(both)).toEqual([]);
    const early = await loadBack(projection, file, '2025-12-31');
    expect(told(early).join()).toContain('the decision that it showed no longer counts since the export.');
  });

  it('is approved by nobody who has not read what it says now', async () => {
    const file = await edited(bytes, ({ cell }) => {
      cell('SoA', 'std:A.2', 'Approver').value = 'The board';
      cell('SoA', 'std:A.2', 'Approved on').value = '2026-11-24';
    });
    const changed = await loadBack(since({ decision: { justification: 'Other.' } }), file);
    expect(told(changed)).toEqual([
      `SoA, row 3 CHANGED_SINCE_EXPORT The row of std:A.2 was edited, but the decision that it approves was changed since the export. ${ADVICE}`,
    ]);
    const reviewed = await loadBack(since({ decision: { reviewedOn: '2026-11-21' } }), file);
    expect(
      reviewed.ok && [...reviewed.projection.organization.records.decisions.values()].at(-1),
    ).toMatchObject({
      ...{ reviewedOn: '2026-11-21', approver: 'The board', approvedOn: '2026-11-24' },
    });
    expect(reviewed.ok && lines(await loadBack(reviewed.projection, file))).toEqual([]);
  });

  it('is refused as a whole for a gap on which somebody else has begun an action', async () => {
    const records = projection.organization.records.copy();
    const begun = {
      ...records.actions.get('acme/ACT-01')!,
      id: 'acme/X',
      localId: 'X',
      ref: 'A.2',
      title: 'Hire',
    };
    records.actions.set('acme/X', begun);
    const file = await edited(bytes, ({ cell }) => {
      cell('Gaps', 'std:A.2', 'Action').value = 'Train the team';
    });
    expect(told(await loadBack(withRecords(projection, records), file))).toEqual([
      `Gaps, row 3 CHANGED_SINCE_EXPORT The row of std:A.2 was edited, but the action X ("Hire") was begun or changed on this gap since the export. ${ADVICE}`,
    ]);
  });
});

describe('a file with conflicts of which the rest is taken', () => {
  it('loads every other edit, and says what it left out', async () => {
    const records = since({ evidence: { owner: 'Head of Risk' } });
    const back = await loadBack(records, MINE, TODAY, { leavesConflicts: true, whoWrote: () => null });
    expect(lines(back)).toEqual([
      'Evidence register E-1 Notes:  → Mine.',
      'Action plan ACT-01 Notes:  → Soon.',
    ]);
    expect(back.ok && back.conflicts).toMatchObject([
      {
        ...{ sheet: 'Evidence register', row: 2, id: 'E-1', column: 'Owner' },
        ...{ edited: 'Head of People', recorded: 'Head of Risk', written: null },
      },
    ]);
  });

  it('leaves out a row whose record is gone, and refuses what is wrong all the same', async () => {
    const records = projection.organization.records.copy();
    records.evidence.delete('acme/E-1');
    const gone = withRecords(projection, records);
    const left = { leavesConflicts: true, whoWrote: () => null };
    const back = await loadBack(gone, MINE, TODAY, left);
    expect(back.ok && back.conflicts.map(({ sentence }) => sentence)).toEqual([
      'The record in the row of E-1 no longer exists.',
    ]);
    const wrong = await edited(bytes, (editing) => {
      EDIT(editing);
      editing.cell('Action plan', 'ACT-01', 'Status').value = 'ready';
    });
    expect(told(await loadBack(gone, wrong, TODAY, left)).join()).toContain('BAD_VALUE Status of ACT-01');
  });
});
