import { createHash } from 'node:crypto';
import { LOAD_OPTIONS } from '../../bench/fill-store.ts';
import { generateWorld, ORGANIZATION, TODAY, type WorldSize } from '../../bench/generate-world.ts';
import { loadContents } from '../../src/application/loaded-folders.ts';
import { performContext } from '../../src/application/perform-context.ts';
import { Projections } from '../../src/application/projections.ts';
import type { Store } from '../../src/graph/store.ts';
import { openReplica } from '../../src/replica/replica.ts';
import { type AskedTexts, answersOf } from './answers-of.ts';

const SIZE: WorldSize = {
  name: 'drill',
  frameworks: 2,
  provisions: 12,
  mappings: 10,
  systems: 2,
  evidence: 6,
  supports: 14,
};
const TEXTS: AskedTexts = { organization: ORGANIZATION, provisions: ['framework-01:1', 'framework-01:2'] };

/** Loads a small world into an empty store, then one of its folders again with a change, and two official texts. */
export async function fillSmallWorld(store: Store): Promise<void> {
  const world = generateWorld(SIZE);
  const [first, ...rest] = world.organization.evidence;
  const changed = { ...world.organization, evidence: [{ ...first!, title: 'Changed' }, ...rest] };
  const replica = await openReplica(store);
  const context = performContext(store, replica, new Projections(replica));
  for (const contents of [world, { catalogue: null, organization: changed }]) {
    const loaded = await loadContents(context, contents, LOAD_OPTIONS);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  }
  const texts = TEXTS.provisions.map((provision) => {
    const text = `Text of ${provision}`;
    return { provision, text, sha256: createHash('sha256').update(text).digest('hex') };
  });
  await store.putTexts(TEXTS.organization, texts);
}

/** Everything that is answered of the small world, see {@link answersOf}. */
export function answersOfSmallWorld(store: Store): Promise<string> {
  return answersOf(store, TODAY, TEXTS);
}
