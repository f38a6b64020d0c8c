import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Extent, FULL } from './extent.ts';
import { type Figure, figuresOfLoad } from './figures-of-load.ts';

/**
 * `npm run drill -- load [SECONDS]`: asks a server much more than it can do, for a minute and then in many ways for ten,
 * or for as many seconds as are named. True where every figure is within its target.
 */
export async function drillLoad([given]: readonly string[]): Promise<boolean> {
  const extent: Extent = given === undefined ? FULL : { ...FULL, soakSeconds: Number(given) };
  const place = mkdtempSync(join(tmpdir(), 'aims-load-'));
  const missed: Figure[] = [];
  try {
    for await (const figure of figuresOfLoad(join(place, 'data'), extent)) {
      console.log(`${figure.isMet ? 'held' : 'HARM'}  ${figure.what}: ${figure.figure} (${figure.target})`);
      if (!figure.isMet) missed.push(figure);
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
  console.log(missed.length === 0 ? 'Every target was met.' : `${missed.length} targets were missed.`);
  return missed.length === 0;
}
