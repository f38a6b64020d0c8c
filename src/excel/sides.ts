import type { CatalogueIndex } from '../coverage/projection/catalogue-index.ts';
import { membersOfSide } from '../model/crosswalk.ts';

/** The provisions of a side of a mapping, `SLUG:REF` each. */
export function idsOfSide(side: string): string {
  return membersOfSide(side).join('; ');
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
