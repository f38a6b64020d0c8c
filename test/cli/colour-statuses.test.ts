import { describe, expect, it } from 'vitest';
import { colourStatuses } from '../../src/cli/colour-statuses.ts';
import { standardStreams } from '../../src/cli/standard-streams.ts';
import { COVERAGE_STATUSES } from '../../src/model/coverage.ts';
import { command, tinyStore } from './command-line.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: what is looked for are control characters.
const SEQUENCE = /\u001b\[\d+m/g;

describe('a status on a terminal', () => {
  it.each(COVERAGE_STATUSES)('%s has a colour, and keeps its word', (status) => {
    const coloured = colourStatuses(`4.1  ${status}, NOT_MAPPED`);
    expect(coloured).toMatch(SEQUENCE);
    expect(coloured.replaceAll(SEQUENCE, '')).toBe(`4.1  ${status}, NOT_MAPPED`);
  });

  it('is coloured as a whole word only', () => {
    expect(colourStatuses('PARTIAL_SUPPORT GAPS')).toBe('PARTIAL_SUPPORT GAPS');
    expect(colourStatuses('COVERED_BY_CROSSWALK').match(SEQUENCE)).toHaveLength(2);
  });

  it('changes nothing else of an answer, and nothing of JSON', async () => {
    const words = ['coverage', '--framework', 'std', '--as-of', '2026-02-01', '--data', await tinyStore()];
    const [plain, coloured] = [await command(words), await command(words, { hasColour: true })];
    expect(coloured.out).toMatch(SEQUENCE);
    expect(coloured.out.replaceAll(SEQUENCE, '')).toBe(plain.out);
    expect((await command([...words, '--json'], { hasColour: true })).out).not.toMatch(SEQUENCE);
  });

  it.each([
    [true, { TERM: 'xterm' }, true],
    [true, { TERM: 'xterm', NO_COLOR: '' }, true],
    [true, { TERM: 'xterm', NO_COLOR: '1' }, false],
    [true, { TERM: 'dumb' }, false],
    [false, { TERM: 'xterm' }, false],
  ])('has it where the terminal is %s and the environment %j: %s', (isTTY, env, hasColour) => {
    const stream = { isTTY, columns: 120, on: () => {}, write: () => true };
    const process = Object.assign(Object.create(globalThis.process), {});
    Object.defineProperties(process, {
      stdout: { value: stream },
      stderr: { value: stream },
      env: { value: env },
    });
    expect(standardStreams(process).hasColour).toBe(hasColour);
  });
});
