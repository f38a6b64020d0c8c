import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { coverageAnswer } from '../../src/cli/answers/coverage-answer.ts';
import {
  boundsAnswer,
  differenceAnswer,
  forecastAnswer,
  impactAnswer,
  openReviewsAnswer,
  planAnswer,
} from '../../src/cli/answers/what-if-answers.ts';
import { TINY_ORGANIZATION } from '../organization/tiny-organization.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { command, tinyStore } from './command-line.ts';

const DAY = ['--as-of', '2026-02-01'];
const STD = ['--frameworks', 'std'];
/** Before anything was recorded, after the first load, and after the second. */
const [NOTHING, FIRST, SECOND] = ['2026-01-31T00:00:00Z', '2026-02-01T12:00:00Z', '2026-03-01T12:00:00Z'];

let data: string;

beforeAll(async () => {
  data = await tinyStore();
  const later = temporaryFolder({
    ...TINY_ORGANIZATION,
    'supports.csv': `${TINY_ORGANIZATION['supports.csv']}E-1,std,4.2,FULL,,,\n`,
  });
  const load = ['load', later, '--data', data, '--at', '2026-03-01T00:00:00Z'];
  expect((await command(load)).exit).toBe(0);
});

/** The answer as a program reads it: all that is printed is in the schema, and nothing else is. */
async function ask<S extends z.ZodType>(schema: S, ...words: readonly string[]): Promise<z.output<S>> {
  const { exit, out, err } = await command([...words, '--json', '--data', data]);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  const printed: unknown = JSON.parse(out);
  const read = schema.parse(printed);
  expect(read).toEqual(printed);
  return read;
}

/** What a person reads, without the lines that say from which state. */
async function read(...words: readonly string[]): Promise<string> {
  const { exit, out, err } = await command([...words, '--data', data]);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  return out.replace(/\n\nState:[\s\S]*/, '\n');
}

/** The problems of a command that is refused: where each is, and its code. */
async function refusals(...words: readonly string[]): Promise<readonly string[]> {
  const { exit, err } = await command([...words, '--data', data]);
  expect(exit).toBe(1);
  return err.split('\n').flatMap((line) => /^(\S+ [A-Z_]+)\b/.exec(line)?.[1] ?? []);
}

const statusOf = (answer: z.output<typeof coverageAnswer>, ref: string) =>
  answer.provisions.find((row) => row.ref === ref)?.status;

describe('what is assumed', () => {
  it('counts in an answer, which names it', async () => {
    const coverage = ['coverage', '--framework', 'std', ...DAY, '--known-at', FIRST];
    const assumed = await ask(
      coverageAnswer,
      ...coverage,
      '--assume',
      'std:4.2',
      '--assume',
      'std:4.1=partial@S-1',
    );
    expect(assumed.assumed).toEqual([
      { framework: 'std', ref: '4.2', extent: 'FULL', system: null },
      { framework: 'std', ref: '4.1', extent: 'PARTIAL', system: 'S-1' },
    ]);
    expect(statusOf(assumed, '4.2')).toBe('COVERED');
    const recorded = await ask(coverageAnswer, ...coverage);
    expect('assumed' in recorded).toBe(false);
    expect(statusOf(recorded, '4.2')).toBe('PARTIAL');
    expect(await read(...coverage, '--assume', 'std:4.2')).toContain('What if: evidence supported std:4.2.');
  });

  it('is read where it is typed nearly right, and refused where it is not known', async () => {
    const coverage = ['coverage', '--framework', 'std', ...DAY];
    const near = await command([...coverage, '--assume', 'STD:4.2', '--json', '--data', data]);
    expect(near).toMatchObject({ exit: 0, err: expect.stringContaining('--assume NAME_READ_AS') });
    expect(await refusals(...coverage, '--assume', 'std:9', '--assume', 'std:4.1@S-9')).toEqual([
      '--assume UNKNOWN_PROVISION',
      '--assume UNKNOWN_SYSTEM',
    ]);
    for (const text of ['std', 'std:4.1=MUCH', 'std:4.1@', ':4.1'])
      expect(await refusals(...coverage, '--assume', text)).toEqual(['--assume INVALID_OPTION']);
  });
});

describe('what was known', () => {
  it('is answered from the changes up to that time, with their state', async () => {
    const coverage = ['coverage', '--framework', 'std', ...DAY];
    const first = await ask(coverageAnswer, ...coverage, '--known-at', FIRST);
    const second = await ask(coverageAnswer, ...coverage, '--known-at', SECOND);
    const newest = await ask(coverageAnswer, ...coverage);
    expect([first, second, newest].map((answer) => statusOf(answer, '4.2'))).toEqual([
      'PARTIAL',
      'COVERED',
      'COVERED',
    ]);
    expect([first, second].map(({ state }) => state.organization.seq)).toEqual([1, 2]);
    expect(second).toEqual(newest);
    expect(await read(...coverage, '--known-at', FIRST)).toContain(
      'as it was known at\n2026-02-01T12:00:00.000Z',
    );
  });

  it('is refused before the first change, and for what is not a time', async () => {
    const coverage = ['coverage', '--framework', 'std'];
    expect(await refusals(...coverage, '--known-at', NOTHING)).toEqual(['--known-at NOT_FOUND']);
    expect(await refusals(...coverage, '--known-at', '2026-02-30')).toEqual(['--known-at INVALID_OPTION']);
  });

  it('holds for gaps, statements, records in doubt and reports too', async () => {
    for (const words of [
      ['gaps'],
      ['matrix'],
      ['statement-of-applicability'],
      ['health'],
      ['due'],
      ['conditions'],
    ]) {
      const { exit, out } = await command([...words, ...DAY, '--known-at', FIRST, '--json', '--data', data]);
      expect(exit).toBe(0);
      const { state } = JSON.parse(out);
      if (words[0] !== 'health') expect(state.organization.seq).toBe(1);
    }
  });
});

describe('a difference', () => {
  it('is taken between what was known then and now', async () => {
    const difference = ['difference', '--from-known-at', FIRST, ...STD, ...DAY];
    const answer = await ask(differenceAnswer, ...difference);
    expect(answer.changes).toMatchObject([
      { ref: '4.2', change: 'BETTER', from: { status: 'PARTIAL' }, to: { status: 'COVERED' } },
    ]);
    expect(await read(...difference)).toMatchInlineSnapshot(`
      "Difference for acme on 2026-02-01: 1 better

      Before: on 2026-02-01, as it was known at 2026-02-01T12:00:00.000Z.
      Afterwards: on 2026-02-01.

      Ref  Title    Before   Afterwards
      ---  -------  -------  ----------
      4.2  Parties  PARTIAL  COVERED

      Framework  Side    N/A  open  later  covered  via  part  hint  lapsed  gap
      ---------  ------  ---  ----  -----  -------  ---  ----  ----  ------  ---
      std        before    0     0      0        1    0     1     0       0    1
      std        after     0     0      0        2    0     0     0       0    1

      N/A: not applicable; open: undetermined, a question is not answered; later: not
      yet applicable; via: covered by a crosswalk; part: partial; hint: indicative.
      The command "words statuses" explains them.
      "
    `);
  });

  it('takes from the question what a side does not choose', async () => {
    const answer = await ask(
      differenceAnswer,
      ...[
        'difference',
        ...STD,
        ...DAY,
        '--crosswalks',
        '',
        '--from-as-of',
        '2026-01-15',
        '--to-crosswalks',
        'house-to-std',
      ],
    );
    expect(answer.from).toMatchObject({ asOf: '2026-01-15', crosswalks: [] });
    expect(answer.to).toMatchObject({ asOf: '2026-02-01', crosswalks: ['house-to-std'] });
  });

  it('names the option of the side that is wrong', async () => {
    const sides = ['--from-as-of', 'then', '--to-crosswalks', 'none', '--from-assume', 'std:9'];
    expect(await refusals('difference', ...sides.slice(4))).toEqual(['--from-assume UNKNOWN_PROVISION']);
    expect(await refusals('difference', ...sides.slice(0, 4))).toEqual([
      '--from-as-of INVALID_DATE',
      '--to-crosswalks UNKNOWN_CROSSWALK',
    ]);
    expect(await refusals('difference', '--to-known-at', NOTHING)).toEqual(['--to-known-at NOT_FOUND']);
  });
});

describe('the impact of a record', () => {
  it('is told for the organization and its systems', async () => {
    const evidence = await ask(impactAnswer, 'impact', 'E-1', ...STD, ...DAY, '--known-at', FIRST);
    expect(evidence.changes.map(({ system, ref, change }) => [system, ref, change])).toEqual([
      [null, '4.1', 'WORSE'],
      [null, '4.2', 'WORSE'],
      ['S-1', '4.1', 'WORSE'],
      ['S-1', '4.2', 'WORSE'],
      ['S-2', '4.1', 'WORSE'],
      ['S-2', '4.2', 'WORSE'],
    ]);
    const control = await ask(
      impactAnswer,
      'impact',
      '--control',
      'C-1',
      ...STD,
      ...DAY,
      '--known-at',
      FIRST,
    );
    expect(control).toMatchObject({
      control: 'C-1',
      changes: [{ ref: '4.2' }, { ref: '4.2' }, { ref: '4.2' }],
    });
    expect(await read('impact', 'E-1', ...STD, ...DAY)).toMatchInlineSnapshot(`
      "Impact of the evidence E-1 for acme on 2026-02-01: 6 worse without it

      Scope           Ref  Title          Now      Without it
      --------------  ---  -------------  -------  ----------
      (organization)  4.1  Understanding  COVERED  INDICATIVE
      (organization)  4.2  Parties        COVERED  GAP
      S-1             4.1  Understanding  COVERED  INDICATIVE
      S-1             4.2  Parties        COVERED  GAP
      S-2             4.1  Understanding  COVERED  INDICATIVE
      S-2             4.2  Parties        COVERED  GAP
      "
    `);
  });

  it('is asked of one record that exists', async () => {
    expect(await refusals('impact', 'E-9')).toEqual(['<evidence> UNKNOWN_EVIDENCE']);
    expect(await refusals('impact', '--control', 'C-9')).toEqual(['--control UNKNOWN_CONTROL']);
    for (const words of [['impact'], ['impact', 'E-1', '--control', 'C-1']])
      expect((await command([...words, '--data', data])).exit).toBe(2);
  });
});

describe('a plan', () => {
  it('names the provisions for which evidence would help most', async () => {
    const plan = ['plan', ...STD, ...DAY, '--known-at', FIRST];
    const answer = await ask(planAnswer, ...plan, '--limit', '2');
    expect(answer).toMatchObject({ limit: 2, ceiling: expect.any(Number) });
    expect(answer.steps.map(({ gain, improved }) => gain === improved.length)).not.toContain(false);
    expect(await read(...plan)).toMatchInlineSnapshot(`
      "Next best evidence for acme on 2026-02-01, as it was known at
      2026-02-01T12:00:00.000Z: 2 provisions, 2 statuses better

      No  Ref  Title    Gain  Sum  Makes better
      --  ---  -------  ----  ---  ------------
       1  4    Context     1    1  4.2 COVERED
       2  A.2  Policy      1    2  A.2 COVERED

      Evidence for every provision together would make 2 statuses better. It is proven
      that no set of 10 provisions makes more statuses better.
      "
    `);
    expect(await refusals(...plan, '--limit', 'many')).toEqual(['--limit INVALID_PARAMETER']);
  });
});

describe('a forecast', () => {
  it('names the days on which answers change, and why', async () => {
    const forecast = ['forecast', '--frameworks', 'std,house', ...DAY];
    const answer = await ask(forecastAnswer, ...forecast);
    expect(answer).toMatchObject({ from: '2026-02-01', until: '2028-02-01' });
    expect(answer.steps.slice(1)).toMatchObject([
      { date: '2026-02-03', events: [{ event: 'EVIDENCE_LEAVES', id: 'E-2' }] },
    ]);
    expect(await read(...forecast)).toMatchInlineSnapshot(`
      "Forecast from 2026-02-01 to 2028-02-01 for acme on 2026-02-01: answers change on
      1 day

      Day         Statuses  What happens
      ----------  --------  ---------------------
      2026-02-03  1 worse   no longer counts: E-2

      Framework  Side   N/A  open  later  covered  via  part  hint  lapsed  gap
      ---------  -----  ---  ----  -----  -------  ---  ----  ----  ------  ---
      std        from     0     0      0        2    0     0     0       0    1
      std        until    0     0      0        2    0     0     0       0    1
      house      from     0     0      0        1    0     0     0       0    0
      house      until    0     0      0        0    0     0     1       0    0

      N/A: not applicable; open: undetermined, a question is not answered; later: not
      yet applicable; via: covered by a crosswalk; part: partial; hint: indicative.
      The command "words statuses" explains them.
      "
    `);
    expect(await refusals(...forecast, '--until', '2026-01-01')).toEqual(['--until INVALID_PARAMETER']);
  });
});

describe('bounds', () => {
  it('say what rests on mappings that nobody has reviewed', async () => {
    const bounds = ['bounds', ...STD, ...DAY, '--assume', 'house:H1', '--known-at', FIRST];
    const answer = await ask(boundsAnswer, ...bounds);
    expect(Object.keys(answer.proven)).toEqual(['std']);
    expect(await read(...bounds)).toMatchInlineSnapshot(`
      "Bounds for acme on 2026-02-01, as it was known at 2026-02-01T12:00:00.000Z: no
      status rests on unreviewed mappings
      What if: evidence supported house:H1.

      Proven: only mappings count that somebody has reviewed. Possible: all chosen
      mappings count, as in every other answer.

      Framework  Side      N/A  open  later  covered  via  part  hint  lapsed  gap
      ---------  --------  ---  ----  -----  -------  ---  ----  ----  ------  ---
      std        proven      0     0      0        1    0     1     0       0    1
      std        possible    0     0      0        1    0     1     0       0    1

      N/A: not applicable; open: undetermined, a question is not answered; later: not
      yet applicable; via: covered by a crosswalk; part: partial; hint: indicative.
      The command "words statuses" explains them.
      "
    `);
  });
});

describe('open reviews', () => {
  it('say which statuses would rise if you confirmed a mapping', async () => {
    const open = ['open-reviews', '--frameworks', 'house', '--as-of', '2028-02-01', '--assume', 'std:4.1'];
    const { ceiling, reviews } = await ask(openReviewsAnswer, ...open);
    expect(ceiling).toBe(1);
    expect(reviews).toMatchObject([
      {
        ...{ crosswalk: 'house-to-std', assertedBy: 'The committee', relationship: 'equal' },
        ...{ source: 'house:H1', sourceTitle: 'Ask first', target: 'std:4.1', targetTitle: 'Understanding' },
        rises: [{ framework: 'house', ref: 'H1', from: { status: 'INDICATIVE' } }],
      },
    ]);
    expect(await read(...open)).toMatchInlineSnapshot(`
      "Open reviews for acme on 2028-02-01: nobody vouches for 1 mapping
      What if: evidence supported std:4.1.

      Rise: how many statuses would rise if you confirmed the mapping alone. If you
      confirmed all of them, 1 would. The table has all of them.

      Rise  Source          Target            Crosswalk and author  Makes better
      ----  --------------  ----------------  --------------------  ------------------
         1  house H1 Ask    std 4.1           house-to-std, The     H1
            first           Understanding     committee             COVERED_BY_
                                                                    CROSSWALK
      "
    `);
  });
});
