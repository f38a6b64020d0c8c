import { drillBombs } from './bombs/drill-bombs.ts';
import { drillIntegrity } from './integrity/drill-integrity.ts';
import { drillLoad } from './load/drill-load.ts';
import { drillNeighbour } from './neighbour/drill-neighbour.ts';
import { drillResets } from './resets/drill-resets.ts';
import { drillStops } from './stops/drill-stops.ts';

/** A drill does to the built program what an attacker or a bad day would do, prints what it saw, and fails on harm. */
const DRILLS: Readonly<Record<string, (words: readonly string[]) => Promise<boolean>>> = {
  bombs: drillBombs,
  integrity: drillIntegrity,
  load: drillLoad,
  neighbour: drillNeighbour,
  resets: drillResets,
  stops: drillStops,
};

const [name = '', ...words] = process.argv.slice(2);
const drill = DRILLS[name];
if (drill === undefined) {
  console.error(
    `usage: npm run drill -- NAME [ARGUMENT…], where NAME is one of ${Object.keys(DRILLS).join(', ')}`,
  );
  process.exitCode = 2;
} else if (!(await drill(words))) process.exitCode = 1;
