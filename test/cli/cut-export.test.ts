import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { command, tinyStore } from './command-line.ts';

let lines: readonly string[];
let file: string;
let data: string;

beforeAll(async () => {
  const place = temporaryFolder();
  const whole = join(place, 'all.jsonl');
  const store = await tinyStore();
  expect(await command(['ledger', 'export', whole, '--data', store])).toMatchObject({ exit: 0 });
  lines = readFileSync(whole, 'utf8').trimEnd().split('\n');
});

beforeEach(() => {
  file = join(temporaryFolder(), 'export.jsonl');
  data = join(temporaryFolder(), 'data');
});

const verify = () => command(['ledger', 'verify', file]);
const write = (some: readonly string[]) => writeFileSync(file, some.map((line) => `${line}\n`).join(''));

describe('an export', () => {
  it('says what it is and how it ends', async () => {
    expect(lines[0]).toBe('{"aims-crosswalk-export":2}');
    expect(JSON.parse(lines.at(-1)!)).toEqual({
      heads: ['catalogue', 'acme'].map((ledger) => ({
        ledger,
        seq: expect.any(Number),
        hash: expect.any(String),
      })),
    });
    write(lines);
    expect(await verify()).toMatchObject({ exit: 0, err: '' });
    expect(await command(['ledger', 'import', file, '--data', data])).toMatchObject({ exit: 0, err: '' });
  });

  it('that was cut off anywhere is refused, by verify and by import', async () => {
    for (let kept = 1; kept < lines.length; kept++) {
      write(lines.slice(0, kept));
      const { exit, err } = await verify();
      expect([exit, err]).toEqual([
        kept === 1 ? 1 : 3,
        expect.stringMatching(
          kept === 1
            ? /INVALID_CHANGE This file contains no change/
            : /MISSING The end of this export is missing/,
        ),
      ]);
    }
    expect(await command(['ledger', 'import', file, '--data', data])).toMatchObject({
      exit: 3,
      err: expect.stringContaining('MISSING The end of this export is missing'),
    });
    write(lines);
    expect(await command(['ledger', 'import', file, '--data', data])).toMatchObject({ exit: 0, err: '' });
  });

  it('in which the newest change of a ledger is missing is refused', async () => {
    const last = lines.findLastIndex(
      (line) => line.includes('"ledger":"acme"') && !line.startsWith('{"heads"'),
    );
    write(lines.filter((_, index) => index !== last));
    expect(await verify()).toMatchObject({
      exit: 3,
      err: expect.stringMatching(
        /^ledger acme, change \d+ MISSING The last line of the export names change \d+ as the newest/,
      ),
    });
  });

  it.each([
    ['a key of a change twice', (line: string) => line.replace('{"actor":', '{"actor":"other","actor":')],
    ['a key of a fact twice', (line: string) => line.replace('{"fact":', '{"id":"other","fact":')],
  ])('of which a line has %s is refused: others may read it in another way', async (_, edit) => {
    write(lines.map((line, index) => (index === 1 ? edit(line) : line)));
    const refusal = {
      exit: 1,
      err: expect.stringContaining(
        `${file}:2:1 INVALID_CHANGE An object in this line has the same key twice`,
      ),
    };
    expect(await verify()).toMatchObject(refusal);
    expect(await command(['ledger', 'import', file, '--data', data])).toMatchObject(refusal);
  });

  it('may be written by another program, as long as its values are the same', async () => {
    const spaced = (line: string): string =>
      line.replace('{"actor":', '{"actor": ').replace('"fact"', '"f\\u0061ct"');
    write(lines.map((line, index) => (index === 1 ? spaced(line) : line)));
    expect(await verify()).toMatchObject({ exit: 0 });
  });

  it('of which the last line names the heads twice is refused', async () => {
    write([...lines.slice(0, -1), lines.at(-1)!.replace('{"heads":', '{"heads":[],"heads":')]);
    expect(await verify()).toMatchObject({ exit: 1, err: expect.stringContaining('INVALID_CHANGE') });
  });

  it('that goes on after its end is refused', async () => {
    write([...lines, lines[1]!]);
    expect(await verify()).toMatchObject({
      exit: 1,
      err: expect.stringContaining(
        `${file}:${lines.length + 1}:1 INVALID_CHANGE This line is after the last line`,
      ),
    });
  });

  it('of version 0.1.0, which marks no end, is read with a note', async () => {
    write(lines.slice(1, -1));
    const note = expect.stringMatching(
      /^note: .* was exported by version 0\.1\.0, which did not mark the end/,
    );
    expect(await verify()).toMatchObject({ exit: 0, err: note });
    expect(await command(['ledger', 'import', file, '--data', data])).toMatchObject({ exit: 0, err: note });
  });
});
