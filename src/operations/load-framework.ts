import { CATALOGUE_LEDGER } from '../ledger/change.ts';
import type { Framework, Provision } from '../model/framework.ts';
import { behind, restateNode } from './difference.ts';
import { type CataloguePicture, inputHash, type Load } from './load.ts';

/** Name of the operation that stands in the change. */
export const LOAD_FRAMEWORK = 'loadFramework';

/** One framework with its provisions; those that it no longer names are retired, never deleted. */
export function loadFramework(
  picture: CataloguePicture,
  framework: Framework,
  provisions: readonly Provision[],
): Load {
  return {
    operation: LOAD_FRAMEWORK,
    ledger: CATALOGUE_LEDGER,
    slug: framework.slug,
    inputHash: inputHash([framework], provisions),
    *difference() {
      const { records } = picture;
      yield* restateNode('Framework', framework, records.frameworks.get(framework.slug));
      for (const provision of provisions) {
        yield* restateNode('Provision', provision, records.provisions.get(provision.id));
      }
      const named = new Set(provisions.map((provision) => provision.id));
      const unnamed = [...records.provisions.values()].filter(
        (provision) => provision.framework === framework.slug && !named.has(provision.id),
      );
      for (const provision of behind(provisions.length, unnamed)) {
        yield* restateNode(
          'Provision',
          { ...provision, retired: true },
          records.provisions.get(provision.id),
        );
      }
    },
  };
}
