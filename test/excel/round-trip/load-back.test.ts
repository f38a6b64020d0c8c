import { describe, expect, it } from 'vitest';
import { REPORT_KINDS } from '../../../src/reports/kind.ts';
import { projectionOf } from '../../coverage/projection-of.ts';
import {
  ACTION,
  edited,
  exported,
  lines,
  loadBack,
  PARAMETERS,
  TODAY,
  WORLD,
  withRecords,
} from './edited-world.ts';

const projection = projectionOf(WORLD);
const bytes = await exported(projection);

/** Loads an edit back that is not refused. */
async function loaded(edit: Parameters<typeof edited>[1], from = projection, file = bytes) {
  const back = await loadBack(from, await edited(file, edit));
  if (!back.ok) throw new Error(JSON.stringify(back.problems));
  return back;
}

describe('a workbook that is loaded back', () => {
  it.each(REPORT_KINDS.filter((kind) => kind !== 'crosswalk' && kind !== 'matrix'))(
    'says nothing new as %s when nobody edited it',
    async (kind) => {
      const back = await loadBack(projection, await exported(projection, kind));
      expect(back).toMatchObject({ ok: true, differences: [], outdated: [], facts: 0 });
    },
  );

  it('states evidence as it is edited, with days as days or as text', async () => {
    const back = await loaded(({ cell }) => {
      cell('Evidence register', 'E-2', 'Title').value = ' Signed policy ';
      cell('Evidence register', 'E-2', 'Status').value = 'ACCEPTED';
      cell('Evidence register', 'E-2', 'Valid from').value = new Date('2026-02-01T00:00:00Z');
      cell('Evidence register', 'E-2', 'Accepted by').value = {
        richText: [{ text: 'Head of ' }, { text: 'Quality' }],
      };
      cell('Evidence register', 'E-2', 'Accepted on').value = '2026-02-02';
      cell('Evidence register', 'E-2', 'SHA-256').value = 'AB'.repeat(32);
      cell('Evidence register', 'E-2', 'Notes').value = 7;
    });
    expect(lines(back)).toEqual([
      'Evidence register E-2 Title: E-2 → Signed policy',
      'Evidence register E-2 Status: DRAFT → ACCEPTED',
      'Evidence register E-2 Valid from:  → 2026-02-01',
      `Evidence register E-2 SHA-256:  → ${'ab'.repeat(32)}`,
      'Evidence register E-2 Accepted on: 2024-01-01 → 2026-02-02',
      'Evidence register E-2 Notes:  → 7',
    ]);
    expect(back.projection.organization.records.evidence.get('acme/E-2')).toEqual({
      ...WORLD.organization.evidence[1]!,
      ...{ title: 'Signed policy', status: 'ACCEPTED', validFrom: '2026-02-01', acceptedOn: '2026-02-02' },
      ...{ sha256: 'ab'.repeat(32), notes: '7' },
    });
  });

  it('clears what is emptied', async () => {
    const back = await loaded(({ cell }) => {
      cell('Action plan', 'ACT-01', 'Owner').value = null;
      cell('Action plan', 'ACT-01', 'Target date').value = '';
    });
    expect(back.projection.organization.records.actions.get('acme/ACT-01')).toEqual({
      ...ACTION,
      owner: null,
      targetDate: null,
    });
  });

  it('keeps a day that was typed into a text a day', async () => {
    const back = await loaded(({ cell }) => {
      const notes = cell('Action plan', 'ACT-01', 'Notes');
      notes.numFmt = 'dd/mm/yyyy';
      notes.value = new Date('2026-12-01T00:00:00Z');
    });
    expect(lines(back)).toEqual(['Action plan ACT-01 Notes:  → 2026-12-01']);
  });

  it('takes the day of a day with a time, as a number and as a text', async () => {
    const back = await loaded(({ cell }) => {
      cell('Gaps', 'std:A.1', 'Target date').value = 46000.5;
      cell('Evidence register', 'E-2', 'Valid from').value = '2026-02-01 14:30';
      cell('Evidence register', 'E-2', 'Valid until').value = '2027-02-01T00:00:00Z';
    });
    expect(lines(back)).toEqual([
      'Gaps std:A.1 Target date: 2026-12-31 → 2025-12-09',
      'Evidence register E-2 Valid from:  → 2026-02-01',
      'Evidence register E-2 Valid until:  → 2027-02-01',
    ]);
  });

  it('edits the action that a gap shows', async () => {
    const back = await loaded(({ cell }) => {
      cell('Gaps', 'std:A.1', 'Status of the action').value = 'DONE';
      cell('Gaps', 'std:A.1', 'Closing evidence').value = 'E-1';
    });
    expect(back.projection.organization.records.actions.get('acme/ACT-01')).toEqual({
      ...ACTION,
      status: 'DONE',
      closingEvidence: 'E-1',
    });
  });

  it('begins an action on a gap that has none, under the next free id, and OPEN unless it says otherwise', async () => {
    const back = await loaded(({ cell }) => {
      cell('Gaps', 'std:A.2@s', 'Action').value = 'Train the team';
      cell('Gaps', 'std:A.2@s', 'Target date').value = '2027-01-31';
      cell('Gaps', 'std:A.2', 'Action').value = 'Accept it';
      cell('Gaps', 'std:A.2', 'Status of the action').value = 'RISK_ACCEPTED';
      cell('Gaps', 'std:A.2', 'Risk accepted by').value = 'Chief Operating Officer';
      cell('Gaps', 'std:A.2', 'Risk accepted on').value = '2026-11-20';
    });
    expect(lines(back)).toContain('Gaps std:A.2@s Status of the action:  → OPEN');
    const nothing = { owner: null, closingEvidence: null, notes: null };
    expect([...back.projection.organization.records.actions.values()].slice(1)).toEqual([
      {
        ...{
          ...ACTION,
          ...nothing,
          id: 'acme/ACT-02',
          localId: 'ACT-02',
          position: 2,
          ref: 'A.2',
          title: 'Accept it',
        },
        ...{ targetDate: null, status: 'RISK_ACCEPTED' },
        ...{ riskAcceptedBy: 'Chief Operating Officer', riskAcceptedOn: '2026-11-20' },
      },
      {
        ...{
          ...ACTION,
          ...nothing,
          id: 'acme/ACT-03',
          localId: 'ACT-03',
          position: 3,
          ref: 'A.2',
          system: 's',
        },
        ...{ title: 'Train the team', targetDate: '2027-01-31' },
      },
    ]);
  });

  it('records a decision of the day for a control, also where it showed one from above', async () => {
    const back = await loaded(({ cell }) => {
      cell('SoA', 'std:A.2', 'Applicable').value = 'no';
      cell('SoA', 'std:A.2', 'Justification').value = 'Nothing is trained here.';
      cell('SoA', 'std:A.2@s', 'Last review').value = '2026-11-01';
    });
    const [above, ...made] = [...back.projection.organization.records.decisions.values()];
    expect(above).toEqual(WORLD.organization.decisions[0]);
    const shared = { organization: 'acme', framework: 'std', ref: 'A.2', by: null, on: TODAY };
    expect(made).toMatchObject([
      { ...shared, system: null, applicable: false, justification: 'Nothing is trained here.', position: 2 },
      { ...shared, system: 's', applicable: true, driver: 'risk', reviewedOn: '2026-11-01', position: 3 },
    ]);
    const again = await loadBack(back.projection, await exported(back.projection));
    expect(again).toMatchObject({ differences: [] });
  });

  it('takes an approval away from a decision that it did not approve, unless the row states a new one', async () => {
    const [decision] = WORLD.organization.decisions;
    const records = projection.organization.records.copy();
    records.decisions.set(decision!.id, { ...decision!, approver: 'The board', approvedOn: '2026-01-10' });
    const approved = withRecords(projection, records);
    const file = await exported(approved);
    const decided = async (cells: Readonly<Record<string, string>>) => {
      const back = await loaded(
        ({ cell }) => {
          for (const [header, text] of Object.entries(cells)) cell('SoA', 'std:A.2', header).value = text;
        },
        approved,
        file,
      );
      const { approver, approvedOn } = [...back.projection.organization.records.decisions.values()].at(-1)!;
      return { approver, approvedOn, told: lines(back).slice(1) };
    };
    expect(await decided({ Justification: 'Other.' })).toEqual({
      ...{ approver: null, approvedOn: null },
      told: ['SoA std:A.2 Approver: The board → ', 'SoA std:A.2 Approved on: 2026-01-10 → '],
    });
    expect(await decided({ Justification: 'Other.', 'Approved on': TODAY })).toMatchObject({
      ...{ approver: 'The board', approvedOn: TODAY },
    });
    expect(await decided({ Applicable: 'no', Approver: 'Head of Risk' })).toMatchObject({
      ...{ approver: 'Head of Risk', approvedOn: null },
    });
    expect(await decided({ 'Last review': TODAY })).toMatchObject({
      ...{ approver: 'The board', approvedOn: '2026-01-10' },
    });
  });

  it('lets a later decision of the same day count', async () => {
    const first = await loaded(({ cell }) => {
      cell('SoA', 'std:A.1', 'Applicable').value = 'no';
    });
    const file = await exported(first.projection);
    const second = await loaded(
      ({ cell }) => {
        cell('SoA', 'std:A.1', 'Applicable').value = 'yes';
      },
      first.projection,
      file,
    );
    expect(second.projection.organization.records.decisions.size).toBe(3);
    await edited(await exported(second.projection), ({ cell }) =>
      expect(cell('SoA', 'std:A.1', 'Applicable').value).toBe('yes'),
    );
  });

  it('says nothing new when the same file is loaded twice', async () => {
    const file = await edited(bytes, ({ cell }) => {
      cell('Gaps', 'std:A.2', 'Action').value = 'Train the team';
      cell('Gaps', 'std:A.2', 'Status of the action').value = 'DONE';
      cell('Gaps', 'std:A.2@s', 'Action').value = 'Begin';
      cell('Gaps', 'std:A.1', 'Status of the action').value = 'DONE';
      cell('SoA', 'std:A.2', 'Applicable').value = 'no';
      cell('Evidence register', 'E-2', 'Owner').value = 'Head of People';
    });
    const first = await loadBack(projection, file);
    if (!first.ok) throw new Error(JSON.stringify(first.problems));
    expect(first.facts).toBeGreaterThan(4);
    expect(await loadBack(first.projection, file)).toMatchObject({ differences: [], facts: 0 });
    expect(await loadBack(first.projection, file, '2026-12-24')).toMatchObject({ differences: [], facts: 0 });
  });

  it('finds rows and columns again wherever they were moved', async () => {
    const back = await loaded(({ sheet, cell }) => {
      cell('Evidence register', 'E-2', 'Owner').value = 'Head of People';
      const register = sheet('Evidence register');
      const [first, second] = [register.getRow(2).values, register.getRow(3).values];
      register.getRow(2).values = second;
      register.getRow(3).values = first;
      const plan = sheet('Action plan');
      const owner = plan.getColumn(6).values;
      plan.getColumn(6).values = plan.getColumn(7).values;
      plan.getColumn(7).values = owner;
    });
    expect(lines(back)).toEqual(['Evidence register E-2 Owner:  → Head of People']);
  });

  it('leaves rows alone that were not edited, though their records were changed since, and names them', async () => {
    const records = projection.organization.records.copy();
    records.evidence.set('acme/E-1', { ...records.evidence.get('acme/E-1')!, notes: 'Seen.' });
    const back = await loaded(
      ({ cell }) => {
        cell('Evidence register', 'E-2', 'Owner').value = 'Head of People';
      },
      withRecords(projection, records),
    );
    expect(lines(back)).toEqual(['Evidence register E-2 Owner:  → Head of People']);
    expect(back.outdated).toEqual([{ sheet: 'Evidence register', id: 'E-1' }]);
  });

  it('does not take for an edit what the export cleaned or cut', async () => {
    const records = projection.organization.records.copy();
    const notes = `a\r\nb\u0085c${'x'.repeat(40_000)}`;
    records.evidence.set('acme/E-1', { ...records.evidence.get('acme/E-1')!, notes, title: 'a\u0085b ' });
    const dirty = withRecords(projection, records);
    const back = await loaded(
      ({ cell }) => {
        cell('Evidence register', 'E-1', 'Owner').value = 'Head of People';
      },
      dirty,
      await exported(dirty),
    );
    expect(lines(back)).toEqual(['Evidence register E-1 Owner:  → Head of People']);
    expect(back.projection.organization.records.evidence.get('acme/E-1')).toMatchObject({
      notes,
      title: 'a\u0085b ',
    });
  });

  it('reads the action of a gap and of the plan as one where they agree or speak of other fields', async () => {
    const back = await loaded(({ cell }) => {
      cell('Gaps', 'std:A.1', 'Owner').value = 'Head of People';
      cell('Gaps', 'std:A.1', 'Target date').value = '2027-02-01';
      cell('Action plan', 'ACT-01', 'Owner').value = 'Head of People';
      cell('Action plan', 'ACT-01', 'Notes').value = 'Agreed.';
    });
    expect(back.facts).toBe(1);
    expect(back.projection.organization.records.actions.get('acme/ACT-01')).toEqual({
      ...ACTION,
      ...{ owner: 'Head of People', targetDate: '2027-02-01', notes: 'Agreed.' },
    });
  });

  it('keeps what the workbook was filtered by out of it', async () => {
    const narrow = {
      ...PARAMETERS,
      systems: ['s'],
      filter: { ...PARAMETERS.filter, statuses: ['GAP' as const] },
    };
    const file = await exported(projection, 'gap', narrow);
    const back = await loaded(
      ({ cell }) => {
        cell('Gaps', 'std:A.2@s', 'Action').value = 'Begin';
      },
      projection,
      file,
    );
    expect(back.facts).toBeGreaterThan(0);
  });
});
