import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Projection } from '../../../src/coverage/projection/projection.ts';
import { ACTION_STATUSES, DRIVERS } from '../../../src/model/organization.ts';
import type { ReportKind } from '../../../src/reports/kind.ts';
import { projectionOf } from '../../coverage/projection-of.ts';
import { readWorkbook } from '../read-workbook.ts';
import { ACTION, edited, exported, lines, loadBack, WORLD } from './edited-world.ts';
import { hostileText } from './hostile-texts.ts';

/** A text that a person can type, or empty for none. */
const typed = fc.oneof(
  fc.constantFrom('=1+1', '-2', '007', 'TRUE', '<a>&"', 'two\nlines', '👩‍🚀', '\u202eabc', 'é'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
);
const word = typed.map((text) => text.trim()).filter((text) => text !== '' && !/_x[0-9a-f]{4}_/i.test(text));
const words = fc.oneof(word, fc.constant(''));
/** As days or as texts. */
const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
const days = fc.oneof(
  day.map((date) => date.toISOString().slice(0, 10)),
  fc.constant(''),
);

interface CellEdit {
  readonly id: string;
  readonly header: string;
  readonly text: string;
}

/** Edits of some cells of a sheet, each at most once. */
function editsOf(
  ids: readonly string[],
  columns: Readonly<Record<string, fc.Arbitrary<string>>>,
): fc.Arbitrary<readonly CellEdit[]> {
  const edit = fc
    .constantFrom(...Object.keys(columns))
    .chain((header) =>
      fc.record({ id: fc.constantFrom(...ids), header: fc.constant(header), text: columns[header]! }),
    );
  return fc.uniqueArray(edit, { maxLength: 6, selector: ({ id, header }) => `${id} ${header}` });
}

/** What the editable columns of a sheet say, by row and header. */
async function saidOn(sheet: string, bytes: Buffer): Promise<ReadonlyMap<string, string>> {
  const cells = (await readWorkbook(bytes)).getWorksheet(sheet)!;
  const said = new Map<string, string>();
  cells.eachRow((row) => {
    const origin = row.getCell(cells.columnCount).text;
    // The header, and the sentences beneath the table, have none.
    if (!origin.startsWith('{')) return;
    const { id } = JSON.parse(origin);
    for (let column = 1; column < cells.columnCount; column++) {
      const { value, text } = row.getCell(column);
      const isDay = value instanceof Date;
      said.set(`${id} ${cells.getCell(1, column).text}`, isDay ? value.toISOString().slice(0, 10) : text);
    }
  });
  return said;
}

/**
 * Exports a workbook, and gives a function that edits a sheet of it, loads it back, and says what the sheet said before
 * and says then.
 */
async function exportedOnce(projection: Projection, kind: ReportKind, sheet: string) {
  const bytes = await exported(projection, kind);
  const before = await saidOn(sheet, bytes);
  return async (edits: readonly CellEdit[], asDays: boolean) => {
    const file = await edited(bytes, ({ cell }) => {
      for (const { id, header, text } of edits)
        cell(sheet, id, header).value =
          asDays && /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : text;
    });
    const back = await loadBack(projection, file);
    if (!back.ok) throw new Error(JSON.stringify(back.problems));
    return { before, after: await saidOn(sheet, await exported(back.projection, kind)), back };
  };
}

const CLOSING = 'Closing evidence';

/** What the sheet says beside the evidence that closed an action: in this world a title is the id. */
function titled({ id, text }: CellEdit): CellEdit {
  return { id, header: `${CLOSING} title`, text };
}

function withEdits(before: ReadonlyMap<string, string>, edits: readonly CellEdit[]): Map<string, string> {
  return new Map([...before, ...edits.map(({ id, header, text }) => [`${id} ${header}`, text] as const)]);
}

describe('what is exported, edited, loaded and exported again', { timeout: 180_000 }, () => {
  const projection = projectionOf(WORLD);

  it('says of evidence exactly what was edited', async () => {
    const columns = {
      ...{ Title: word, Owner: words, Status: fc.constantFrom('DRAFT', 'SUBMITTED', 'REJECTED', 'ACCEPTED') },
      ...{ 'Valid from': days, 'Valid until': days, 'Withdrawn on': days, Location: words },
      ...{ 'Accepted by': word, Notes: words },
    };
    const edit = await exportedOnce(projection, 'evidence-register', 'Evidence register');
    await fc.assert(
      fc.asyncProperty(editsOf(['E-1', 'E-2'], columns), fc.boolean(), async (edits, asDays) => {
        const { before, after } = await edit(edits, asDays);
        const editable = [...withEdits(before, edits)].filter(([cell]) => !cell.endsWith('On the date'));
        for (const [cell, text] of editable) expect([cell, after.get(cell)]).toEqual([cell, text]);
      }),
      { numRuns: 25 },
    );
  });

  it('says of actions exactly what was edited', async () => {
    const second = {
      ...ACTION,
      id: 'acme/B',
      localId: 'B',
      position: 2,
      riskAcceptedBy: 'x',
      riskAcceptedOn: '2026-01-01',
    };
    const actions = [{ ...ACTION, riskAcceptedBy: 'y', riskAcceptedOn: '2026-01-02' }, second];
    const planned = projectionOf({ ...WORLD, organization: { ...WORLD.organization, actions } });
    const columns = {
      ...{ Title: word, Owner: words, 'Target date': days, Status: fc.constantFrom(...ACTION_STATUSES) },
      ...{ [CLOSING]: fc.constantFrom('E-1', 'E-2', ''), 'Risk accepted by': word, Notes: words },
    };
    const edit = await exportedOnce(planned, 'gap', 'Action plan');
    await fc.assert(
      fc.asyncProperty(editsOf(['ACT-01', 'B'], columns), fc.boolean(), async (edits, asDays) => {
        const { before, after } = await edit(edits, asDays);
        const titles = edits.flatMap((each) => (each.header === CLOSING ? [titled(each)] : []));
        expect(after).toEqual(withEdits(before, [...edits, ...titles]));
      }),
      { numRuns: 25 },
    );
  });

  it('says of controls exactly what was edited, and of systems what they take over', async () => {
    const columns = {
      ...{ Applicable: fc.constantFrom('yes', 'no'), Justification: words },
      ...{ Driver: fc.constantFrom(...DRIVERS, ''), Owner: words, 'Last review': days, Approver: words },
      'Approved on': days,
    };
    const ids = ['std:A.1', 'std:A.2', 'std:A.1@s', 'std:A.2@s'];
    const edit = await exportedOnce(projection, 'statement-of-applicability', 'SoA');
    await fc.assert(
      fc.asyncProperty(editsOf(ids, columns), fc.boolean(), async (edits, asDays) => {
        const { before, after, back } = await edit(edits, asDays);
        const decided = new Set(back.differences.map(({ id }) => id));
        const wanted = withEdits(before, edits);
        for (const id of ids) {
          const own = id.endsWith('@s') && !decided.has(id) ? id.slice(0, -2) : id;
          for (const header of Object.keys(columns))
            expect([id, header, after.get(`${id} ${header}`)]).toEqual([
              id,
              header,
              wanted.get(`${own} ${header}`),
            ]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('says of reviews exactly what was edited', async () => {
    const [review] = WORLD.organization.rowReviews;
    const [, mapping] = WORLD.catalogue.mappings;
    const second = { ...review!, id: 'second', mapping: mapping!.id, position: 2 };
    const rowReviews = [{ ...review!, note: 'They differ.' }, second];
    const reviewed = projectionOf({ ...WORLD, organization: { ...WORLD.organization, rowReviews } });
    const columns = {
      ...{ Verdict: fc.constantFrom('CONFIRMED', 'DISPUTED'), By: word, 'Review note': words },
      On: days.filter((text) => text !== ''),
    };
    const ids = ['rules-to-std: 1 → A.1', 'rules-to-std: 1; 2 → A.2'];
    const edit = await exportedOnce(reviewed, 'crosswalk', 'Source to target');
    await fc.assert(
      fc.asyncProperty(editsOf(ids, columns), fc.boolean(), async (edits, asDays) => {
        const { before, after } = await edit(edits, asDays);
        expect(after).toEqual(withEdits(before, edits));
      }),
      { numRuns: 25 },
    );
  });

  it('says nothing new when it was not edited, whatever texts its records hold', async () => {
    const records = fc.record({ text: hostileText, other: fc.option(hostileText) });
    const kinds = fc.constantFrom(
      ...(['gap', 'statement-of-applicability', 'crosswalk', 'evidence-register', 'full'] as const),
    );
    await fc.assert(
      fc.asyncProperty(records, kinds, async ({ text, other }, kind) => {
        const { evidence, decisions, answers, rowReviews } = WORLD.organization;
        const hostile = projectionOf({
          ...WORLD,
          organization: {
            ...WORLD.organization,
            evidence: evidence.map((record) => ({ ...record, title: text, notes: other, acceptedBy: text })),
            actions: [{ ...ACTION, title: text, owner: other, notes: text }],
            decisions: decisions.map((decision) => ({ ...decision, justification: text, approver: other })),
            answers: answers.map((answer) => ({ ...answer, by: text, note: other })),
            rowReviews: rowReviews.map((review) => ({ ...review, by: text, note: other })),
          },
        });
        expect(lines(await loadBack(hostile, await exported(hostile, kind)))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
