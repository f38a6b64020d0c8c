import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Projection } from '../../../src/coverage/projection/projection.ts';
import type { ConditionAnswer } from '../../../src/model/organization.ts';
import { projectionOf } from '../../coverage/projection-of.ts';
import { worldOf } from '../../coverage/world-builder.ts';
import { edited, exported, lines, loadBack, PARAMETERS, TODAY, told, withRecords } from './edited-world.ts';

const when = (condition: string) => ({ condition, negated: false, class: null, onMarketBefore: null });
const condition = (id: string, scope: 'system' | 'organization') => ({
  ...{ id, scope, label: id, question: `Is it ${id}?`, notes: null },
});

type Given = Omit<ConditionAnswer, 'id' | 'organization' | 'position' | 'framework'>;

/** A law that asks each system one question and the organization another one. */
function asking(answers: readonly Given[]): Projection {
  const world = worldOf({
    frameworks: [
      {
        slug: 'law',
        kind: 'LAW',
        conditions: [condition('own', 'system'), condition('common', 'organization')],
        provisions: [
          { ref: '1', conditions: [when('own'), when('common')] },
          { ref: '2', conditions: [when('common')] },
        ],
      },
    ],
    systems: [{ id: 's' }, { id: 't' }],
    answers: answers.map(({ system, ...answer }) => ({
      framework: 'law',
      ...answer,
      ...(system === null ? {} : { system }),
    })),
  });
  const recorded = world.organization.answers.map((record, index) => ({ ...record, ...answers[index]! }));
  return projectionOf({ ...world, organization: { ...world.organization, answers: recorded } });
}

const COMMON: Given = {
  ...{ condition: 'own', system: null, answer: false, on: '2026-02-01' },
  ...{ by: 'Head of Quality', note: 'None does.' },
};
const OF_S: Given = {
  ...{ condition: 'own', system: 's', answer: true, on: '2026-03-01' },
  ...{ by: 'Head of People', note: null },
};
const projection = asking([COMMON, OF_S]);

function gapReport(of: Projection): Promise<Buffer> {
  return exported(of, 'gap', { ...PARAMETERS, systems: [null] });
}

const bytes = await gapReport(projection);

type Cells = Readonly<Record<string, string>>;

async function fileWith(edits: Readonly<Record<string, Cells>>, from = bytes): Promise<Buffer> {
  return edited(from, ({ cell }) => {
    for (const [id, cells] of Object.entries(edits))
      for (const [header, text] of Object.entries(cells)) cell('Questions', id, header).value = text;
  });
}

function answersIn(from: Projection): readonly Given[] {
  return [...from.organization.records.answers.values()].map(
    ({ id: _, organization: __, position: ___, framework: ____, ...answer }) => answer,
  );
}

async function loaded(edits: Readonly<Record<string, Cells>>) {
  const back = await loadBack(projection, await fileWith(edits));
  if (!back.ok) throw new Error(told(back).join('\n'));
  return { lines: lines(back), answers: answersIn(back.projection), projection: back.projection };
}

describe('an answer that is edited on the sheet Questions', () => {
  it('is changed where its day stays the same', async () => {
    const back = await loaded({ 'law:own@s': { Answer: 'no', By: 'Head of Legal', Note: 'Replaced.' } });
    expect(back.lines).toEqual([
      'Questions law:own@s Answer: yes → no',
      'Questions law:own@s By: Head of People → Head of Legal',
      'Questions law:own@s Note:  → Replaced.',
    ]);
    expect(back.answers).toEqual([
      COMMON,
      { ...OF_S, answer: false, by: 'Head of Legal', note: 'Replaced.' },
    ]);
  });

  it('stays beside a new answer where its day becomes another one', async () => {
    const back = await loaded({ 'law:own@s': { Answer: 'no', On: '2026-10-01' } });
    expect(back.answers).toEqual([COMMON, OF_S, { ...OF_S, answer: false, on: '2026-10-01' }]);
  });

  it('stays beside a new answer from the day of the load where its day is emptied', async () => {
    const back = await loaded({ 'law:own@s': { Answer: 'no', On: '' } });
    expect(back.answers).toEqual([COMMON, OF_S, { ...OF_S, answer: false, on: TODAY }]);
  });

  it('stays as it is where nothing but its day is emptied, on whichever day the file is loaded', async () => {
    for (const on of [OF_S.on, TODAY]) {
      const from = asking([{ ...OF_S, on }]);
      const file = await fileWith({ 'law:own@s': { On: '' } }, await gapReport(from));
      for (const day of [TODAY, '2026-12-24'])
        expect(await loadBack(from, file, day)).toMatchObject({ differences: [], facts: 0 });
    }
  });

  it('is removed where it is emptied, so that the answer before it counts', async () => {
    const back = await loaded({ 'law:own@s': { Answer: '' } });
    expect(back.lines).toEqual(['Questions law:own@s Answer: yes → ']);
    expect(back.answers).toEqual([COMMON]);
    await edited(await gapReport(back.projection), ({ cell }) => {
      expect(cell('Questions', 'law:own@s', 'Answer in force').text).toBe('no');
      expect(cell('Questions', 'law:own@s', 'Answered for').text).toBe('organization');
    });
  });

  it('is removed too where everything beside it is emptied with it, or only spaces are left', async () => {
    for (const Answer of ['', ' '])
      expect((await loaded({ 'law:own@s': { Answer, By: '', On: ' ', Note: '' } })).answers).toEqual([
        COMMON,
      ]);
  });

  it('is the one that the row shows, among earlier and later ones of the scope', async () => {
    const [earlier, later] = [
      { ...OF_S, answer: false, on: '2026-01-01' },
      { ...OF_S, answer: false, on: '2027-01-01' },
    ];
    const several = asking([earlier, OF_S, later]);
    const bytesOfSeveral = await gapReport(several);
    const changed = await loadBack(several, await fileWith({ 'law:own@s': { By: 'b' } }, bytesOfSeveral));
    expect(changed.ok && answersIn(changed.projection)).toEqual([earlier, { ...OF_S, by: 'b' }, later]);
    const removed = await loadBack(several, await fileWith({ 'law:own@s': { Answer: '' } }, bytesOfSeveral));
    expect(removed.ok && answersIn(removed.projection)).toEqual([earlier, later]);
  });

  it('is a new answer of the scope where the row showed none of its own, from the day of the load', async () => {
    const back = await loaded({
      'law:common': { Answer: 'no' },
      'law:own@t': { Answer: 'yes', By: 'Head of IT', On: '2026-05-01', Note: 'It does.' },
    });
    expect(back.answers.slice(2)).toEqual([
      { condition: 'common', system: null, answer: false, by: null, on: TODAY, note: null },
      { ...OF_S, system: 't', by: 'Head of IT', on: '2026-05-01', note: 'It does.' },
    ]);
  });

  it('is a new answer from the day of the load also where the same one counts from a later day', async () => {
    const later = { ...OF_S, on: '2027-06-01' };
    const from = asking([later]);
    const file = await fileWith(
      { 'law:own@s': { Answer: 'yes', By: 'Head of People' } },
      await gapReport(from),
    );
    const back = await loadBack(from, file);
    expect(back.ok && answersIn(back.projection)).toEqual([later, { ...OF_S, on: TODAY }]);
  });

  it('changes what is undetermined', async () => {
    const back = await loaded({ 'law:common': { Answer: 'yes' } });
    await edited(await gapReport(back.projection), ({ cell }) => {
      expect(cell('Questions', 'law:common', 'Undetermined provisions').value).toBe(0);
    });
    await edited(bytes, ({ cell }) => {
      expect(cell('Questions', 'law:common', 'Undetermined provisions').value).toBe(1);
    });
  });
});

describe('an edit of the sheet Questions that is refused', () => {
  const since = (answer: Given): Projection => {
    const records = projection.organization.records.copy();
    const id = 'later';
    records.answers.set(id, { ...answer, id, organization: 'acme', framework: 'law', position: 9 });
    return withRecords(projection, records);
  };

  it.each<[string, Cells, readonly string[]]>([
    [
      'a word that is no answer',
      { Answer: 'maybe' },
      ['Questions!J# BAD_VALUE Answer of law:own@t: "maybe" is not one of yes, no.'],
    ],
    [
      'no date',
      { Answer: 'yes', On: 'today' },
      ['Questions!L# BAD_DATE On of law:own@t: "today" is not a date of the form YYYY-MM-DD.'],
    ],
    [
      'who answered, without an answer',
      { By: 'Head of IT' },
      ['Questions!J# EMPTY_REQUIRED Answer of law:own@t: This cell must not be empty.'],
    ],
  ])('names %s at its cell', async (_, cells, sentences) => {
    const from = asking([OF_S]);
    const file = await fileWith({ 'law:own@t': cells }, await gapReport(from));
    const row = told(await loadBack(from, file)).map((line) => line.replace(/!(\w)\d/, '!$1#'));
    expect(row).toEqual(sentences);
  });

  it('names a note that was written where an answer was removed', async () => {
    const file = await fileWith({ 'law:own@s': { Answer: '', Note: 'Unclear.' } });
    expect(told(await loadBack(projection, file)).join()).toMatch(/EMPTY_REQUIRED Answer of law:own@s/);
  });

  it('names a row whose scope was answered since, and leaves it alone where it was not edited', async () => {
    const later = since({ ...OF_S, answer: false, on: '2026-11-01' });
    const conflict = await loadBack(later, await fileWith({ 'law:own@s': { By: 'Head of IT' } }));
    expect(told(conflict).join()).toMatch(/CHANGED_SINCE_EXPORT The row of law:own@s was edited/);
    const removed = await loadBack(later, await fileWith({ 'law:own@s': { Answer: '' } }));
    expect(told(removed).join()).toMatch(/CHANGED_SINCE_EXPORT The row of law:own@s was edited/);
    const apart = await loadBack(later, await fileWith({ 'law:own@t': { Answer: 'no' } }));
    expect(apart).toMatchObject({ ok: true, outdated: [{ sheet: 'Questions', id: 'law:own@s' }] });
  });

  it('takes a correction of an answer of which somebody has corrected another cell since', async () => {
    const noted = asking([COMMON, { ...OF_S, note: 'As the supplier says.' }]);
    const file = await fileWith({ 'law:own@s': { By: 'Head of IT' } });
    const back = await loadBack(noted, file);
    expect(back.ok && answersIn(back.projection).at(-1)).toEqual({
      ...OF_S,
      ...{ by: 'Head of IT', note: 'As the supplier says.' },
    });
    const other = await fileWith({ 'law:own@s': { Note: 'Unclear.' } });
    expect(told(await loadBack(noted, other)).join()).toContain(
      'Note of law:own@s was edited here, and the record has changed since the export. The file says "Unclear.". The record says "As the supplier says.".',
    );
    const cleared = await fileWith({ 'law:own@s': { Answer: '' } });
    expect(told(await loadBack(noted, cleared)).join()).toMatch(/CHANGED_SINCE_EXPORT The row of law:own@s/);
  });

  it('takes no other answer for the one that the file gave', async () => {
    const edit = { Answer: 'yes', By: 'Head of People', On: '', Note: '' };
    const later = { ...OF_S, on: '2027-06-01' };
    const meant = asking([
      { ...OF_S, on: '2026-01-01' },
      { ...COMMON, system: 's' },
    ]);
    for (const [from, answers] of [
      [asking([]), [later]],
      [meant, [...answersIn(meant), { ...COMMON, system: 's', on: '2026-05-01' }]],
    ] as const) {
      const file = await fileWith({ 'law:own@s': edit }, await gapReport(from));
      expect(told(await loadBack(asking(answers), file)).join()).toMatch(/CHANGED_SINCE_EXPORT/);
    }
  });

  it('names a row that was removed on one side and edited on the other', async () => {
    const removed = asking([COMMON]);
    const file = await fileWith({ 'law:own@s': { By: 'Head of IT' } });
    expect(told(await loadBack(removed, file)).join()).toMatch(/CHANGED_SINCE_EXPORT/);
  });

  it('names a condition that the framework no longer asks', async () => {
    const file = await fileWith({ 'law:common': { Answer: 'no' } });
    const other = projectionOf(
      worldOf({ frameworks: [{ slug: 'law', provisions: [] }], systems: [{ id: 's' }] }),
    );
    expect(told(await loadBack(other, file)).join()).toMatch(
      /RECORD_GONE The record in the row of law:common no longer exists/,
    );
  });

  it('names a system, or a framework, that is no longer there', async () => {
    const file = await fileWith({ 'law:own@s': { Answer: 'no' } });
    const law = { slug: 'law', conditions: [condition('own', 'system')], provisions: [] };
    for (const world of [
      worldOf({ frameworks: [law] }),
      worldOf({ frameworks: [{ ...law, slug: 'other' }] }),
    ])
      expect(told(await loadBack(projectionOf(world), file))).toEqual([
        expect.stringMatching(/RECORD_GONE The record in the row of law:own@s no longer exists\./),
      ]);
  });

  it('names a system that was given the question of the organization', async () => {
    const file = await edited(bytes, ({ row, cell, sheet }) => {
      cell('Questions', 'law:common', 'Answer').value = 'no';
      const hidden = row('Questions', 'law:common').getCell(sheet('Questions').columnCount);
      hidden.value = hidden.text.replace('["law","common",null,null,', '["law","common","s",null,');
    });
    expect(told(await loadBack(projection, file)).join()).toMatch(
      /OTHER_SCOPE common is answered once for the organization\./,
    );
  });
});

describe('answers that are exported, edited and loaded', { timeout: 120_000 }, () => {
  const days = ['2026-01-01', '2026-06-01', TODAY, '2027-06-01'] as const;
  const texts = fc.constantFrom('', 'a', 'b');
  const given = fc.record({
    ...{ condition: fc.constant('own'), system: fc.constantFrom(null, 's', 't'), answer: fc.boolean() },
    ...{ on: fc.constantFrom(...days), by: fc.constantFrom(null, 'a'), note: fc.constantFrom(null, 'b') },
  });
  const edits = fc.dictionary(
    fc.constantFrom('law:own', 'law:own@s', 'law:own@t'),
    fc.record(
      { Answer: fc.constantFrom('', 'yes', 'no'), By: texts, On: fc.constantFrom('', ...days), Note: texts },
      { requiredKeys: [] },
    ),
    { noNullPrototype: true },
  );

  /** What the answers come to by the words of the documentation; null: refused. */
  function expected(
    before: readonly Given[],
    wanted: Readonly<Record<string, Cells>>,
  ): readonly Given[] | null {
    let after = [...before];
    for (const [id, cells] of Object.entries(wanted)) {
      const system = id.split('@')[1] ?? null;
      const own = before.filter((each) => each.system === system && each.on <= TODAY);
      const shown = own.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).at(-1);
      const was: Cells = {
        Answer: shown === undefined ? '' : shown.answer ? 'yes' : 'no',
        ...{ By: shown?.by ?? '', On: shown?.on ?? '', Note: shown?.note ?? '' },
      };
      const says: Cells = { ...was, ...cells };
      const differs = Object.keys(was).filter((header) => was[header] !== says[header]);
      // An emptied day is the day of the load for what was edited beside it.
      if (differs.every((header) => header === 'On' && says.On === '')) continue;
      if (says.Answer === '') {
        const others = ['By', 'On', 'Note'].filter((header) => says[header] !== was[header]);
        if (shown === undefined || others.some((header) => says[header] !== '')) return null;
        after = after.filter((each) => each !== shown);
        continue;
      }
      const made: Given = {
        ...{ condition: 'own', system, answer: says.Answer === 'yes', on: says.On || TODAY },
        ...{ by: says.By || null, note: says.Note || null },
      };
      if (made.on === shown?.on) after = after.map((each) => (each === shown ? made : each));
      else after.push(made);
    }
    return after;
  }

  it('become what the sheet says, and nothing more when the same file is loaded again', async () => {
    let refusals = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(given, { maxLength: 5 }), edits, async (before, wanted) => {
        const from = asking(before);
        const file = await fileWith(wanted, await gapReport(from));
        const back = await loadBack(from, file);
        const after = expected(before, wanted);
        if (after === null) refusals++;
        expect(back.ok ? new Set(answersIn(back.projection)) : null).toEqual(
          after === null ? null : new Set(after),
        );
        if (!back.ok) return;
        for (const day of [TODAY, '2026-12-24'])
          expect(await loadBack(back.projection, file, day)).toMatchObject({ differences: [], facts: 0 });
      }),
      { numRuns: 60 },
    );
    expect(refusals).toBeGreaterThan(3);
  });
});
