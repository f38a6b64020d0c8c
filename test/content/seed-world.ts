import { join } from 'node:path';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { readOrganization } from '../../src/organization/read-organization.ts';
import { catalogueLookup } from '../../src/parsing/catalogue-lookup.ts';
import type { World } from '../coverage/naive/world.ts';

const root = join(import.meta.dirname, '../..');
/** The catalogue that the product brings. */
export const BUNDLED = join(root, 'crosswalks');

/** The seed organization, with its house standard, over a catalogue folder. */
export async function seedWorld(folder: string = BUNDLED): Promise<World> {
  const catalogue = await readCatalogue(folder);
  if (!catalogue.ok) throw new Error(JSON.stringify(catalogue.problems.slice(0, 5)));
  const seed = await readOrganization(join(root, 'seed'), { known: catalogueLookup(catalogue.value) });
  if (!seed.ok) throw new Error(JSON.stringify(seed.problems.slice(0, 5)));
  const own = seed.value.catalogue!;
  return {
    catalogue: {
      ...catalogue.value,
      frameworks: [...catalogue.value.frameworks, ...own.frameworks],
      provisions: [...catalogue.value.provisions, ...own.provisions],
      crosswalks: [...catalogue.value.crosswalks, ...own.crosswalks],
      mappings: [...catalogue.value.mappings, ...own.mappings],
    },
    organization: seed.value.contents,
  };
}
