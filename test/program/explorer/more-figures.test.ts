import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { soaWords } from '../../../explorer/src/words/en/soa.ts';
import { statusWords } from '../../../explorer/src/words/en/statuses.ts';
import { viewWords } from '../../../explorer/src/words/en/view.ts';
import { wordOf } from '../../../explorer/src/words/word-of.ts';
import { applicabilityAnswer } from '../../../src/cli/answers/applicability-answer.ts';
import { conditionsAnswer } from '../../../src/cli/answers/conditions-answer.ts';
import { evidenceRecordAnswer } from '../../../src/cli/answers/evidence-record-answer.ts';
import { healthAnswer } from '../../../src/cli/answers/health-answer.ts';
import { verifyAnswer } from '../../../src/cli/answers/ledger-answers.ts';
import { matrixAnswer } from '../../../src/cli/answers/matrix-answer.ts';
import { viewAnswer } from '../../../src/cli/answers/view-answers.ts';
import { groupBy } from '../../../src/model/group-by.ts';
import { STATUSES_SHOWN } from '../../../src/model/status-looks.ts';
import { command } from '../../cli/command-line.ts';
import { show } from '../../explorer/page.ts';
import { printed } from '../../explorer/printed.ts';
import { DAY } from '../../explorer/screens.ts';
import { HAS_NO_CHROMIUM, shared } from '../../explorer/shared.ts';

const FRAMEWORK = 'iso-iec-42001-2023';
const SYSTEM = 'hiring-screener';

/** The texts that each row has at each of the places, in the order of the page. */
function texts(
  page: Page,
  rows: string,
  places: Readonly<Record<string, string>>,
): Promise<readonly Readonly<Record<string, readonly string[]>>[]> {
  return page.$$eval(
    rows,
    (found, selectors) =>
      found.map((row) =>
        Object.fromEntries(
          Object.entries(selectors).map(([name, selector]) => [
            name,
            [...row.querySelectorAll<HTMLElement>(selector)].map((each) => each.innerText.trim()),
          ]),
        ),
      ),
    places,
  );
}

describe.skipIf(HAS_NO_CHROMIUM)('what other screens show is what the commands print, in Chromium', () => {
  const explorer = shared();
  const print = async <Answer extends z.ZodType>(
    answer: Answer,
    ...words: readonly string[]
  ): Promise<z.output<Answer>> => answer.parse(await printed(explorer, ...words, '--as-of', DAY));

  it('the statement of applicability', async () => {
    const words = ['statement-of-applicability', '--frameworks', FRAMEWORK];
    const { controls } = await print(applicabilityAnswer, ...words);
    const { page } = await explorer.open();
    await show(page, `/o/northbridge/soa/${FRAMEWORK}?asOf=${DAY}`);
    const shown = await texts(page, 'tbody tr', {
      ref: 'th strong',
      applies: 'td:nth-child(2) > strong',
      lacks: '.soa-lacks > li',
      status: '.status-mark',
      evidence: 'td:nth-child(5) a[href*="/evidence/"]',
    });
    expect(shown).toEqual(
      controls.map(({ ref, applicable, defects, status, evidence }) => ({
        ref: [ref],
        applies: [soaWords.applies[applicable === null ? 'undecided' : applicable ? 'yes' : 'no']],
        lacks: defects.map(wordOf),
        status: [statusWords.short[status]],
        evidence: evidence.slice(0, 3).map(({ evidence: id, title }) => `${id} ${title}`),
      })),
    );
  });

  it('a view: what is present and missing in each stage', async () => {
    const { questions } = await print(viewAnswer, 'view', 'certification-path');
    const { page } = await explorer.open();
    await show(page, `/o/northbridge/view/certification-path?asOf=${DAY}`);
    const stages = [...groupBy(questions, ({ stage }) => stage)].map(([stage, asked]) => {
      // The page shows the first systems of each question.
      const kinds = asked.flatMap(({ scopes }) => scopes.slice(0, 5).flatMap((scope) => scope.kinds));
      const counts = new Map<string, number>();
      for (const { presence } of kinds) counts.set(presence, (counts.get(presence) ?? 0) + 1);
      return [
        stage,
        viewWords.questions(asked.length),
        ...Object.entries(viewWords.presences).flatMap(([presence, said]) =>
          counts.has(presence) ? [said(counts.get(presence) ?? 0)] : [],
        ),
      ];
    });
    const shown = await texts(page, '.stages > li', { lines: '.stage-link, p, .presence' });
    expect(shown.map(({ lines }) => lines?.map((line) => line.replace(/^\W+ /, '')))).toEqual(stages);
  });

  it('a system: its counts by framework, and the kinds of evidence that it has', async () => {
    const [{ rows: ofMatrix }, { rows }] = await Promise.all([
      print(matrixAnswer, 'matrix'),
      print(evidenceRecordAnswer, 'evidence-record', '--system', SYSTEM),
    ]);
    const { page } = await explorer.open();
    await show(page, `/o/northbridge/system/${SYSTEM}?asOf=${DAY}`);
    expect((await texts(page, '.frameworks .counts', { counts: 'td:not(.all)' })).map(countsIn)).toEqual(
      ofMatrix
        .filter(({ system }) => system === SYSTEM)
        .map(({ counts }) => STATUSES_SHOWN.map((status) => counts[status])),
    );
    const shown = await texts(page, '.record-kind', { label: 'h3', presence: ':scope > p' });
    expect(shown.map(({ label, presence }) => [label?.[0], presence?.[0]?.split(' · ')[0]])).toEqual(
      rows.map(({ label, presence }) => [label, wordOf(presence)]),
    );
  });

  it('the questions: each with its answer, and with what is undetermined for want of one', async () => {
    const { conditions } = await print(conditionsAnswer, 'conditions', '--system', SYSTEM);
    const { page } = await explorer.open();
    await show(page, `/o/northbridge/questions?asOf=${DAY}&system=${SYSTEM}`);
    const shown = await texts(page, '.asked-question', {
      id: 'h3 + p > code',
      answer: '.asked-answer',
      waits: '.asked-words > p:has(a)',
    });
    const inOrder = (all: readonly (readonly unknown[])[]) => all.map(String).toSorted();
    expect(
      inOrder(shown.map(({ id, answer, waits }) => [id, answer, Number.parseInt(waits?.[0] ?? '0', 10)])),
    ).toEqual(
      inOrder(
        conditions.map(({ id, answer, undetermined }) => [
          id,
          answer === null ? 'Open' : wordOf(answer),
          answer === null ? undetermined : 0,
        ]),
      ),
    );
  });

  it('the record of changes: how many there are, and the hash of the newest', async () => {
    const said = await command(['ledger', 'verify', '--json', '--data', explorer.data]);
    const { ledgers } = verifyAnswer.parse(JSON.parse(said.out));
    const { page } = await explorer.open();
    for (const { ledger, changes, head } of ledgers) {
      await show(page, `/o/northbridge/changes${ledger === 'catalogue' ? '?ledger=catalogue' : ''}`);
      expect(await page.locator('.head-hash code').innerText()).toBe(head.hash);
      expect(Number.parseInt(await page.locator('.changes-head > p').innerText(), 10)).toBe(changes);
    }
  });

  it('the crosswalks: rows, and how many of them somebody vouches for and has reviewed', async () => {
    const { page } = await explorer.open();
    await show(page, `/catalogue/crosswalks?organization=northbridge&asOf=${DAY}`);
    const shown = await page.$$eval('table:has(th a[href*="/catalogue/crosswalk/"]) tbody tr', (rows) =>
      rows.map((row) => ({
        slug: new URL(row.querySelector('a')?.href ?? '').pathname.split('/').at(-1) ?? '',
        figures: [...row.querySelectorAll('td')]
          .slice(3)
          .map((cell) => Number(cell.innerText.replace(',', ''))),
      })),
    );
    const slugs = shown.map(({ slug }) => slug);
    const { reports } = await print(healthAnswer, 'health', '--crosswalks', slugs.join(','));
    expect(shown.toSorted((a, b) => (a.slug < b.slug ? -1 : 1))).toEqual(
      reports.map(({ crosswalk, rows, vouchedFor, reviewed, reviews, sides }) => ({
        slug: crosswalk,
        figures: [
          ...[rows, vouchedFor, reviewed],
          (reviews?.confirmed ?? 0) + (reviews?.disputed ?? 0) + (reviews?.adjusted ?? 0),
          sides.flatMap(({ unmapped }) => unmapped).filter(({ basis }) => basis === 'stated-none').length,
        ],
      })),
    );
  });
});

function countsIn({ counts }: Readonly<Record<string, readonly string[]>>): readonly number[] {
  return counts?.map((count) => Number(count.replace(',', ''))) ?? [];
}
