import { describe, expect, it } from 'vitest';
import { EVERY_GAP } from '../../src/coverage/questions/gaps.ts';
import { meaningsInBrief } from '../../src/excel/meanings-in-brief.ts';
import { GLOSSARY } from '../../src/model/glossary/glossary.ts';
import { ACTION_STATUS_WORDS } from '../../src/model/glossary/organization-words.ts';
import { seedWorld } from '../content/seed-world.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { readWorkbook } from './read-workbook.ts';
import { sheetsOf, writtenBytes } from './report-in-memory.ts';

describe('the meanings of words in brief', () => {
  it('fit the message of a cell, whatever the set is', () => {
    for (const set of GLOSSARY.filter(({ words }) => Object.keys(words).length <= 12))
      expect(meaningsInBrief(set).length, set.name).toBeLessThanOrEqual(255);
  });

  it('are whole where they fit, else their first sentences', () => {
    expect(meaningsInBrief(ACTION_STATUS_WORDS)).toMatch(
      /^OPEN: Nobody has begun\. .*A named role accepted the risk\.$/,
    );
    const word = (meaning: string) => ({ meaning, example: '' });
    const long = `It is so. ${'More of it. '.repeat(30)}`;
    const set = { name: 'things', enumName: null, about: '', words: { A: word(long), B: word('Not so') } };
    expect(meaningsInBrief(set)).toBe('A: It is so. B: Not so');
  });
});

it('a sheet that can be edited explains the words of a column to who chooses its header', async () => {
  const parameters = { systems: [null], frameworks: null, asOf: '2026-11-24', crosswalks: null };
  const sheets = await sheetsOf('gap', projectionOf(await seedWorld()), { ...parameters, filter: EVERY_GAP });
  const wanted = sheets.filter(({ name }) => ['Gaps', 'Action plan', 'Evidence register'].includes(name));
  const workbook = await readWorkbook(await writtenBytes(...wanted));
  const gaps = workbook.getWorksheet('Gaps')!;
  expect(gaps.getCell('L1').dataValidation).toMatchObject({ promptTitle: 'Urgency' });
  const plan = workbook.getWorksheet('Action plan')!;
  expect(plan.getCell('J1').text).toBe('Status');
  expect(plan.getCell('J1').dataValidation).toMatchObject({
    ...{ showInputMessage: true, promptTitle: 'Status' },
    prompt: expect.stringContaining('IN_PROGRESS: Somebody is working on it.'),
  });
  const register = workbook.getWorksheet('Evidence register')!;
  expect(register.getCell('F1').dataValidation).toMatchObject({
    prompt: expect.stringContaining('IN_FORCE: '),
  });
});
