import { expect, it } from 'vitest';
import { formatPlace } from '../../../src/problems/format-problem.ts';
import { projectionOf } from '../../coverage/projection-of.ts';
import { edited, exported, loadBack, told, WORLD, withRecords } from './edited-world.ts';

const records = projectionOf(WORLD).organization.records.copy();
const evidence = records.evidence.get('acme/E-1')!;
records.evidence.set('acme/E-1', {
  ...{ ...evidence, status: 'ACCEPTED', acceptedBy: 'The board', acceptedOn: '2026-01-05' },
  ...{ location: 'https://files.example/1.pdf', sha256: 'a'.repeat(64) },
});
const [decision] = records.decisions.values();
records.decisions.set(decision!.id, { ...decision!, approver: 'The board', approvedOn: '2026-01-10' });
const projection = withRecords(projectionOf(WORLD), records);
const bytes = await exported(projection);

async function notes(
  ...cells: readonly (readonly [sheet: string, id: string, header: string, value: string])[]
) {
  const file = await edited(bytes, ({ cell }) => {
    for (const [sheet, id, header, value] of cells) cell(sheet, id, header).value = value;
  });
  const back = await loadBack(projection, file);
  if (!back.ok) throw new Error(told(back).join('\n'));
  return back.notes.map(({ at, code, sentence }) => `${formatPlace(at)} ${code} ${sentence}`);
}

it('an edit that is allowed and odd is taken, and noted at its cell', async () => {
  const register = 'Evidence register';
  expect(
    await notes(
      [register, 'E-1', 'SHA-256', 'b'.repeat(64)],
      [register, 'E-2', 'Withdrawn on', '2027-01-01'],
      ['Action plan', 'ACT-01', 'Target date', '2026-01-01'],
      ['SoA', 'std:A.1', 'Applicable', 'no'],
      ['SoA', 'std:A.2', 'Approved on', '2027-02-01'],
    ),
  ).toEqual([
    'Evidence register!Q2 ODD_EDIT E-1 is another document now, but its acceptance by The board on 2026-01-05 is of the earlier one. If the new one was accepted too, change Accepted on.',
    'Evidence register!I3 ODD_EDIT Withdrawn on is 2027-01-01, which is after the day of the load.',
    'Action plan!I2 ODD_EDIT The action is OPEN, and its target date 2026-01-01 is over.',
    'SoA!G2 ODD_EDIT The control is excluded without a justification.',
    'SoA!M2 ODD_EDIT The decision is no longer approved by The board, because what it says has changed.',
    'SoA!N3 ODD_EDIT Approved on is 2027-02-01, which is after the day of the load.',
  ]);
});

it('an edit that says nothing odd has no note, and neither has what was odd before', async () => {
  expect(
    await notes(
      ['Evidence register', 'E-1', 'Owner', 'Head of People'],
      ['Evidence register', 'E-1', 'Location', 'https://files.example/2.pdf'],
      ['Evidence register', 'E-1', 'Accepted on', '2026-11-20'],
      ['Action plan', 'ACT-01', 'Notes', 'Soon.'],
    ),
  ).toEqual([]);
});
