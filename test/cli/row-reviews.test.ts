import { beforeAll, describe, expect, it } from 'vitest';
import { mappingsAnswer } from '../../src/cli/answers/catalogue-answers.ts';
import { explanationAnswer } from '../../src/cli/answers/explanation-answer.ts';
import { healthAnswer } from '../../src/cli/answers/health-answer.ts';
import { command, tinyStore } from './command-line.ts';

const REVIEWS = `crosswalk,source,target,verdict,relationship,by,on,note
law-to-std,Art. 9,4.1,ADJUSTED,equal,Head of Quality,2026-01-10,They ask the same.
law-to-std,Art. 9,A.2,DISPUTED,,Head of Risk,2026-01-20,
`;
const ADJUSTED = {
  ...{ verdict: 'ADJUSTED', relationship: 'equal', by: 'Head of Quality', on: '2026-01-10' },
  note: 'They ask the same.',
};
const DISPUTED = {
  verdict: 'DISPUTED',
  relationship: null,
  by: 'Head of Risk',
  on: '2026-01-20',
  note: null,
};

let data: string;

beforeAll(async () => {
  data = await tinyStore({}, { 'row-reviews.csv': REVIEWS });
});

async function said(...words: readonly string[]): Promise<string> {
  const { exit, out, err } = await command([...words, '--data', data]);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  return out;
}

const EXPLAIN = ['explain', 'law', 'Art. 9', '--system', 'S-1', '--crosswalks', 'law-to-std', '--as-of'];

describe('a review of a mapping', () => {
  it('is named by the chains that lead over the mapping, from its day on', async () => {
    const reviewsOn = async (day: string) => {
      const { chains } = explanationAnswer.parse(JSON.parse(await said(...EXPLAIN, day, '--json')));
      return chains.map(({ crosswalk, review }) => [crosswalk, review]);
    };
    expect(await reviewsOn('2027-12-10')).toEqual([['law-to-std', ADJUSTED]]);
    expect(await reviewsOn('2026-01-09')).toEqual([['law-to-std', null]]);
  });

  it('is named below the chains', async () => {
    const table = await said(...EXPLAIN, '2027-12-10');
    expect(table).toContain(
      '\nThe mapping of chain 1 was ADJUSTED to equal by Head of Quality on 2026-01-10.\nThey ask the same.\n',
    );
    expect(await said(...EXPLAIN, '2026-01-09')).not.toContain('ADJUSTED');
  });

  it('is shown beside the mapping of a provision, whose own relationship stays the author’s', async () => {
    const mappingsOn = async (ref: string, day: string) => {
      const out = await said('mappings', 'std', ref, '--crosswalks', 'law-to-std', '--as-of', day, '--json');
      const { organization, asOf, mappings } = mappingsAnswer.parse(JSON.parse(out));
      expect({ organization, asOf }).toEqual({ organization: 'acme', asOf: day });
      return mappings.map(({ relationship, review }) => [relationship, review]);
    };
    expect(await mappingsOn('4.1', '2026-01-10')).toEqual([['superset-of', ADJUSTED]]);
    expect(await mappingsOn('4.1', '2026-01-09')).toEqual([['superset-of', null]]);
    expect(await mappingsOn('A.2', '2026-02-01')).toEqual([['related', DISPUTED]]);
    expect(await said('mappings', 'std', 'A.2', '--as-of', '2026-02-01')).toMatch(
      /unreviewed; DISPUTED by\n.* Head of Risk on 2026-01-20\n/,
    );
  });

  it('is counted by the health of its crosswalk, and a disputed row maps nothing', async () => {
    const healthOn = async (day: string) => {
      const words = ['health', '--crosswalks', 'law-to-std', '--as-of', day];
      const { organization, asOf, reports } = healthAnswer.parse(JSON.parse(await said(...words, '--json')));
      expect({ organization, asOf }).toEqual({ organization: 'acme', asOf: day });
      return [reports[0]!.reviews, reports[0]!.sides[1]!.mapped];
    };
    const none = { confirmed: 0, disputed: 0, adjusted: 0, withoutRow: 0 };
    expect(await healthOn('2026-01-19')).toEqual([{ ...none, adjusted: 1 }, 2]);
    expect(await healthOn('2026-01-20')).toEqual([{ ...none, adjusted: 1, disputed: 1 }, 1]);
    const words = ['health', '--crosswalks', 'law-to-std', '--as-of', '2026-01-20'];
    expect(await said(...words)).toMatch(/\nlaw-to-std +\d+ +1 +\d\/\d +\d\/\d +1 disputed\n/);
    expect(await said(...words, '--verbose')).toContain(
      '\nReviewed: 1\nOwn reviews: 1 disputed, 1 adjusted\n',
    );
  });

  it('is not shown for a day or an organization that does not exist', async () => {
    const words = ['mappings', 'std', '4.1', '--as-of', '2026-02-30', '--organization', 'nope'];
    const { exit, err } = await command([...words, '--data', data]);
    expect(exit).toBe(1);
    expect(err).toContain('INVALID_DATE "2026-02-30" is not a day');
    expect(err).toContain('UNKNOWN_ORGANIZATION');
  });
});
