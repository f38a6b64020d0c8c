import { z } from 'zod';
import type { ProvisionText } from '../graph/store.ts';
import type { Fact } from '../ledger/fact.ts';
import type { OfficialText } from '../model/official-text.ts';
import { asRead } from './as-read.ts';
import { restateNode } from './difference.ts';
import type { Load } from './load.ts';
import { loadOperation } from './load-operation.ts';
import type { OrganizationPicture } from './perform-context.ts';

const NAME = 'loadText';

/**
 * States which texts an organization holds of one framework, by their digests; texts that the table does not name
 * stay as they are.
 */
export function loadText(
  picture: OrganizationPicture,
  organization: string,
  framework: string,
  texts: readonly OfficialText[],
): Load {
  function* difference(): Generator<Fact> {
    const { officialTexts } = picture.records;
    for (const text of texts) yield* restateNode('OfficialText', text, officialTexts.get(text.id));
  }
  return {
    operation: NAME,
    ledger: organization,
    slug: framework,
    input: [texts],
    decide: async () => ({ ok: true, value: difference() }),
  };
}

/**
 * Puts texts beside an organization's graph, then records their digests. In this order: where it is cut off, a text
 * without a record is never shown, and loading again completes it.
 */
export const LOAD_TEXT = loadOperation({
  name: NAME,
  role: 'EDITOR',
  scope: 'ORGANIZATION',
  input: z.object({ framework: z.string(), texts: asRead<readonly ProvisionText[]>() }),
  bind: async (context, organization, { framework, texts }) => {
    const picture = await context.organization(organization);
    const records = texts.map(({ provision, sha256 }) => ({
      ...{ id: `${organization}/${provision}`, organization, provision, sha256 },
    }));
    return {
      ...loadText(picture, organization, framework, records),
      prepare: () => context.store.putTexts(organization, texts),
    };
  },
});
