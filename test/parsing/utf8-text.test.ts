import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { utf8Text } from '../../src/parsing/utf8-text.ts';
import { temporaryFolder } from './temporary-folder.ts';

async function read(content: string | Uint8Array) {
  const bad: string[] = [];
  const pieces: string[] = [];
  const path = join(temporaryFolder({ file: content }), 'file');
  for await (const piece of utf8Text(path, ({ line, column }) => bad.push(`${line}:${column}`)))
    pieces.push(piece);
  return { text: pieces.join(''), bad };
}

describe('a text', () => {
  it('is whole however its characters fall on the pieces it is read in', async () => {
    const text = `x${'ä€😀\n'.repeat(60_000)}`;
    expect(await read(text)).toEqual({ text, bad: [] });
  });

  it('loses its byte order mark', async () => {
    expect(await read('\ufeffa')).toEqual({ text: 'a', bad: [] });
  });

  it('tells the first place that is not UTF-8, once', async () => {
    const good = `${'\ufffdä\n'.repeat(100_000)}\ufffdä`;
    const { bad } = await read(Buffer.concat([Buffer.from(good), Buffer.from([0xff, 0x0a, 0xfe])]));
    expect(bad).toEqual(['100001:3']);
  });

  it('is not UTF-8 where it ends inside a character', async () => {
    expect(await read(Buffer.from([0x61, 0xe2, 0x82]))).toEqual({ text: 'a\ufffd', bad: ['1:2'] });
  });
});
