import type { Locator } from 'playwright-core';

/** So many rows of a table and items of a list are kept: those after them are read as they are. */
const MOST_ALIKE = 12;

/** What assistive technology reads of a part of the page, without what differs with each start of the product. */
export async function readAloud(part: Locator): Promise<string> {
  // What the page learns from its layout is there in the next frame.
  await part.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  const read = await part.ariaSnapshot();
  return withoutMoreAlike(read)
    .replaceAll(/\d+ \w+ \d{4}, \d\d:\d\d UTC/g, 'TIME')
    .replaceAll(/knownAt=[^\s"&]+/g, 'knownAt=TIME')
    .replaceAll(/\b[0-9a-f]{64}\b/g, 'HASH')
    .replaceAll(/Change \d+/g, 'CHANGE')
    .replaceAll(todayInWords(), 'TODAY');
}

function todayInWords(): string {
  const form = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-GB', form).format(new Date());
}

/** Leaves out rows and items after the first ones, with all that is in them, and says how many these are. */
function withoutMoreAlike(read: string): string {
  const kept: string[] = [];
  /** By depth: how many rows or items of the same parent there were so far. */
  let counts: number[] = [];
  /** The depth of the row or item that is left out; null: none is. */
  let left: number | null = null;
  for (const line of read.split('\n')) {
    const depth = line.search(/\S/) / 2;
    if (left !== null && depth > left) continue;
    left = null;
    counts = counts.slice(0, depth + 1);
    const isOneOfMany = /^\s*- (row|listitem|article)\b/.test(line);
    const count = (counts[depth] ?? 0) + (isOneOfMany ? 1 : 0);
    counts[depth] = isOneOfMany ? count : 0;
    if (count <= MOST_ALIKE || !isOneOfMany) kept.push(line);
    else {
      left = depth;
      const note = `${'  '.repeat(depth)}# more of them: `;
      const last = kept.at(-1) ?? '';
      if (last.startsWith(note)) kept.pop();
      kept.push(`${note}${count - MOST_ALIKE}`);
    }
  }
  return kept.join('\n');
}
