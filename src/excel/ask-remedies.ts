import type { TOLD_REMEDIES } from '../coverage/engine/remedies.ts';
import type { ByScopedProvision } from '../coverage/questions/by-scoped-provision.ts';
import type { RemediesOfScopes } from '../coverage/questions/find-remedies.ts';
import { remedyInWords } from '../model/remedy-in-words.ts';
import type { CooperativeTask } from './cooperative-task.ts';

/** The remedies of one provision as sheets print them. */
export interface ToldRemedies {
  readonly best: string;
  /** At most {@link TOLD_REMEDIES}, one in each line. */
  readonly inWords: string;
  readonly count: number;
}

/** Asks for the remedies of provisions in one scope, and keeps those of which there are some. */
export async function askRemedies(
  remediesOf: RemediesOfScopes,
  system: string | null,
  provisions: Iterable<{ readonly framework: string; readonly ref: string }>,
  remediesAt: ByScopedProvision<ToldRemedies>,
  task: CooperativeTask,
): Promise<void> {
  for (const { framework, ref } of provisions) {
    const remedies = await task.take(remediesOf(system, framework, ref));
    const told = remedies.told.map(remedyInWords);
    const [best] = told;
    if (best !== undefined) {
      remediesAt.set({ framework, ref, system }, { best, inWords: told.join('\n'), count: remedies.count });
    }
    if (task.isDue) await task.yieldIfDue();
  }
}
