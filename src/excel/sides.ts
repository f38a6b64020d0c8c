import type { CatalogueIndex } from '../coverage/projection/catalogue-index.ts';
import { fullTitle } from '../coverage/projection/full-titles.ts';
import { membersOfSide } from '../model/crosswalk.ts';

/** The provisions of a side of a mapping, `SLUG:REF` each. */
export function idsOfSide(side: string): string {
  return membersOfSide(side).join('; ');
}

/** The titles of the provisions of a side of a mapping, one in each line; null where the catalogue has none of them. */
export function titlesOfSide(catalogue: CatalogueIndex, side: string): string | null {
  const { provisions } = catalogue.records;
  const titles = membersOfSide(side).flatMap((id) => {
    const provision = provisions.get(id);
    return provision === undefined ? [] : [fullTitle(catalogue, provision)];
  });
  return titles.join('\n') || null;
}

/** The framework of a side of a mapping: its slug and title. */
export function frameworksOfSide({ records }: CatalogueIndex, side: string): string {
  const slugs = new Set(membersOfSide(side).map((id) => records.provisions.get(id)?.framework ?? id));
  return [...slugs]
    .map((slug) => {
      const title = records.frameworks.get(slug)?.title;
      return title === undefined ? slug : `${slug}: ${title}`;
    })
    .join('\n');
}
