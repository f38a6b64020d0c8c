import type { OfficialText } from '../model/official-text.ts';
import { restateNode } from './difference.ts';
import { inputHash, type Load, type OrganizationPicture } from './load.ts';

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
  return {
    operation: 'loadText',
    ledger: organization,
    slug: framework,
    inputHash: inputHash(texts),
    *difference() {
      const { officialTexts } = picture.records;
      for (const text of texts) yield* restateNode('OfficialText', text, officialTexts.get(text.id));
    },
  };
}
