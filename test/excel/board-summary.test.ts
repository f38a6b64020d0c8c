import { describe, expect, it } from 'vitest';
import { askConditions } from '../../src/coverage/questions/conditions.ts';
import { answerCoverage } from '../../src/coverage/questions/coverage.ts';
import { findDue } from '../../src/coverage/questions/due.ts';
import { findForecast } from '../../src/coverage/questions/forecast.ts';
import { EVERY_GAP, findGaps } from '../../src/coverage/questions/gaps.ts';
import { type Sheet, textOf } from '../../src/excel/sheet.ts';
import type { Outcome } from '../../src/problems/problem.ts';
import { seedWorld } from '../content/seed-world.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { partsOf, readWorkbook } from './read-workbook.ts';
import { makeReport, sheetsOf } from './report-in-memory.ts';

const projection = projectionOf(await seedWorld());
const PARAMETERS = {
  systems: [null],
  frameworks: null,
  asOf: '2026-11-24',
  crosswalks: null,
  filter: EVERY_GAP,
};
const CHOICE = { system: null, asOf: PARAMETERS.asOf, crosswalks: null };
const { frameworks } = projection.organization.organization;

function answered<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

async function boardOf(parameters: Parameters<typeof sheetsOf>[2]): Promise<readonly string[]> {
  const [board] = await sheetsOf('gap', projection, parameters);
  expect(board!.name).toBe('Board summary');
  return linesOf(board!);
}

function linesOf({ rows }: Sheet): readonly string[] {
  return [...rows].map((cells) => cells.map(textOf).join(' | '));
}

/** The lines beneath a heading. */
function beneath(lines: readonly string[], heading: string): readonly string[] {
  const from = lines.findIndex((line) => line.startsWith(heading)) + 1;
  expect(from, heading).toBeGreaterThan(0);
  return lines.slice(from);
}

describe('the board summary', () => {
  it('says of each framework what the question of coverage and the forecast say', async () => {
    const lines = await boardOf(PARAMETERS);
    const { steps, until } = answered(findForecast(projection, CHOICE, null));
    for (const framework of frameworks) {
      const { counts } = answered(answerCoverage(projection, CHOICE, framework));
      const line = lines.find((each) => each.startsWith(`${framework}: `))!;
      const { COVERED, COVERED_BY_CROSSWALK, PARTIAL, INDICATIVE, LAPSED, GAP } = counts;
      const covered = COVERED + COVERED_BY_CROSSWALK;
      const applies = covered + PARTIAL + INDICATIVE + LAPSED + GAP;
      expect(line).toContain(`${covered} of ${applies} that apply are covered, ${GAP} are gaps.`);
      const last = steps.at(-1)!.counts[framework]!;
      const later = last.COVERED + last.COVERED_BY_CROSSWALK;
      expect(line).toMatch(new RegExp(`${later} (is|are) covered on ${until}\\.$`));
    }
  });

  it('lists the gaps that come first, whatever the report itself lists', async () => {
    const { gaps } = answered(findGaps(projection, CHOICE, null));
    for (const filter of [EVERY_GAP, { ...EVERY_GAP, owner: 'Nobody', urgency: [4 as const] }]) {
      const lines = beneath(await boardOf({ ...PARAMETERS, filter }), 'Gaps to close first');
      for (const [index, { framework, ref }] of gaps.slice(0, 10).entries())
        expect(lines[index]!.startsWith(`${framework}:${ref} `)).toBe(true);
      expect(lines[10]).toBe(`${gaps.length - 10} more gaps of ${gaps.length}: see the other sheets.`);
    }
  });

  it('names who acts on a gap where a system answers for the organization', async () => {
    const { catalogue, organization } = await seedWorld();
    const { framework, ref, answeredBy } = answered(findGaps(projection, CHOICE, null)).gaps[0]!;
    expect(answeredBy).not.toBeNull();
    const [like] = organization.actions;
    const action = { ...like!, id: `${like!.id}-own`, localId: 'ACT-OWN', position: 900, framework, ref };
    const actions = [
      ...organization.actions,
      { ...action, system: answeredBy, owner: 'Head of Devices', targetDate: '2027-02-01' },
    ];
    const world = projectionOf({ catalogue, organization: { ...organization, actions } });
    const [board] = await sheetsOf('gap', world, PARAMETERS);
    const [gap] = beneath(linesOf(board!), 'Gaps to close first');
    expect(gap).toMatch(/ \| Head of Devices \| 2027-02-01$/);
  });

  it('names law that applies and is not covered, actions that are overdue, and open questions', async () => {
    const asOf = '2027-06-01';
    const lines = await boardOf({ ...PARAMETERS, asOf });
    const choice = { ...CHOICE, asOf };
    const urgent = answered(findGaps(projection, choice, null)).gaps.filter(({ urgency }) => urgency === 1);
    expect(beneath(lines, 'Law that applies')[0]).toContain(
      `${urgent[0]!.framework}: ${urgent.length} provisions apply and are not covered: ${urgent[0]!.ref}, `,
    );
    const late = answered(findDue(projection, choice, null)).due.filter(
      ({ kind, isOverdue }) => kind === 'ACTION_DUE' && isOverdue,
    );
    expect(late.length).toBeGreaterThan(0);
    expect(beneath(lines, 'Actions that are overdue')[0]).toMatch(
      new RegExp(`${late[0]!.title} \\| .+ \\| ${late[0]!.day}$`),
    );
    const open = answered(askConditions(projection, choice, null)).conditions.filter(
      ({ answer }) => answer === null,
    );
    expect(beneath(lines, 'Questions that nobody has answered')[0]).toContain(open[0]!.question);
  });

  it('is about the first system where the organization is not asked about', async () => {
    const lines = await boardOf({ ...PARAMETERS, systems: ['hiring-screener', 'coding-agent'] });
    expect(lines[1]).toMatch(/the system hiring-screener, for 2026-11-24\. .* 1 other scope\.$/);
  });

  it('prints on one page, and shows four charts with alternative texts and cached figures', async () => {
    const { bytes } = answered(await makeReport('gap', projection, PARAMETERS));
    const workbook = await readWorkbook(bytes);
    expect(workbook.worksheets[0]!.pageSetup).toMatchObject({
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 1,
    });
    const parts = partsOf(bytes);
    const drawing = parts.get('xl/drawings/drawing1.xml')!;
    expect(drawing.match(/ descr="[^"]{40,}"/g)).toHaveLength(4);
    const figures = workbook.getWorksheet('Chart figures')!;
    for (const number of [1, 2, 3, 4]) {
      const chart = parts.get(`xl/charts/chart${number}.xml`)!;
      const references = [
        ...chart.matchAll(
          /<c:f>'Chart figures'!\$([A-E])\$(\d+)(?::\$[A-E]\$(\d+))?<\/c:f>.*?Cache>(.*?)<\/c:\w+Cache>/g,
        ),
      ];
      expect(references.length).toBeGreaterThan(2);
      for (const [, column, first, last = first, cached] of references) {
        const values = [...cached!.matchAll(/<c:v>(.*?)<\/c:v>/g)].map(([, value]) => value!);
        expect(values).toHaveLength(Number(last) - Number(first) + 1);
        for (const [index, value] of values.entries()) {
          const cell = figures.getCell(`${column}${Number(first) + index}`);
          const day = cell.value instanceof Date ? cell.value.getTime() / 86_400_000 + 25_569 : null;
          expect(value).toBe(day === null ? cell.text : String(day));
        }
      }
    }
  });
});
