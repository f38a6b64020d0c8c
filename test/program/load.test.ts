import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Figure, figuresOfLoad } from '../../drill/load/figures-of-load.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';

/** A short form of `npm run drill -- load`. */
const SHORT = {
  ...{ clients: 60, seconds: 1 },
  ...{ sockets: 60, heldSeconds: 1 },
  ...{ reports: 6, soakSeconds: 1, settling: null },
};

describe('a server under load', () => {
  it('answers every request, stays alive and leaves no files', { timeout: 300_000 }, async () => {
    const figures: Figure[] = [];
    for await (const figure of figuresOfLoad(join(temporaryFolder(), 'data'), SHORT)) figures.push(figure);
    expect(figures.filter(({ isMet }) => !isMet)).toEqual([]);
  });
});
