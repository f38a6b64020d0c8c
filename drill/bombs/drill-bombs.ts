import { FOLDER_BOMBS } from './folder-bombs.ts';
import { runBomb } from './run-bomb.ts';
import { WORKBOOK_BOMBS } from './workbook-bombs.ts';

/** What a bomb may cost. */
const SECONDS = 5;
const MEGABYTES = 512;
/** A refusal of what was given, see `src/cli/exit-code.ts`. */
const REFUSED = 1;

/**
 * `npm run drill -- bombs [WORD…]`: has the built program read each bomb at full size, or those whose name has one of the
 * words. True where each is refused for the right reason in 5 s with 512 MB.
 */
export async function drillBombs(words: readonly string[]): Promise<boolean> {
  const bombs = [...WORKBOOK_BOMBS, ...FOLDER_BOMBS].filter(
    ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
  );
  let harmless = 0;
  for (const bomb of bombs) {
    const { exit, said, seconds, megabytes } = await runBomb(bomb, bomb.times, MEGABYTES);
    const isRefused = exit === REFUSED && bomb.refused.test(said);
    const isHarmless = isRefused && seconds <= SECONDS && (megabytes ?? 0) <= MEGABYTES;
    if (isHarmless) harmless++;
    const [first = ''] = said.split('\n');
    console.log(
      `${isHarmless ? 'refused' : 'HARM   '}  ${seconds.toFixed(1).padStart(5)} s  ${String(megabytes ?? '?').padStart(4)} MB  ${bomb.times} × ${bomb.name}: ${exit ?? 'ended'} ${first.slice(0, 110)}`,
    );
  }
  console.log(`${harmless} of ${bombs.length} bombs were refused in ${SECONDS} s with ${MEGABYTES} MB.`);
  return bombs.length > 0 && harmless === bombs.length;
}
