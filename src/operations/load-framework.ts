import { z } from 'zod';
import { CATALOGUE_LEDGER } from '../ledger/change.ts';
import type { Fact } from '../ledger/fact.ts';
import type { Framework, Provision } from '../model/framework.ts';
import { inFileOrder } from '../model/in-file-order.ts';
import { asRead } from './as-read.ts';
import { restateNode } from './difference.ts';
import { inPlace } from './in-place.ts';
import type { Load } from './load.ts';
import { loadOperation } from './load-operation.ts';
import type { CataloguePicture } from './perform-context.ts';
import { frameworkSlug, unlessTaken } from './slug-taken.ts';

const NAME = 'loadFramework';

/** One framework with its provisions; those that it no longer names are retired, never deleted. */
export function loadFramework(
  picture: CataloguePicture,
  framework: Framework,
  provisions: readonly Provision[],
): Load {
  function* difference(): Generator<Fact> {
    const { records } = picture;
    yield* restateNode('Framework', framework, records.frameworks.get(framework.slug));
    const named = new Set(provisions.map((provision) => provision.id));
    const unnamed = [...records.provisions.values()].filter(
      (provision) => provision.framework === framework.slug && !named.has(provision.id),
    );
    const retired = inFileOrder(unnamed).map((provision) => ({ ...provision, retired: true }));
    for (const provision of inPlace([...provisions, ...retired], records.provisions)) {
      yield* restateNode('Provision', provision, records.provisions.get(provision.id));
    }
  }
  return {
    operation: NAME,
    ledger: CATALOGUE_LEDGER,
    slug: framework.slug,
    input: [[framework], provisions],
    decide: async () => unlessTaken(frameworkSlug(framework, picture.records), difference),
  };
}

export const LOAD_FRAMEWORK = loadOperation({
  name: NAME,
  role: 'ADMINISTRATOR',
  scope: 'CATALOGUE',
  input: z.object({ framework: asRead<Framework>(), provisions: asRead<readonly Provision[]>() }),
  bind: ({ catalogue }, _, { framework, provisions }) => loadFramework(catalogue, framework, provisions),
});
