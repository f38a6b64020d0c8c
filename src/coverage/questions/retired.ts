import { isRetiredRow, type Mapping, membersOfSide, UNION_SEPARATOR } from '../../model/crosswalk.ts';
import { markRetired } from '../../model/mark.ts';
import type { CatalogueIndex } from '../projection/catalogue-index.ts';

/** Whether a provision is retired, by `SLUG:REF`. */
export function isRetired({ records }: Pick<CatalogueIndex, 'records'>, provision: string): boolean {
  return records.provisions.get(provision)?.retired === true;
}

/** Whether the provision of a side, or one of its union, is retired. A mapping with such a side is not followed. */
export function isRetiredSide(catalogue: Pick<CatalogueIndex, 'records'>, side: string): boolean {
  return membersOfSide(side).some((provision) => isRetired(catalogue, provision));
}

/** Whether a mapping is retired itself, or a provision on one of its sides is. */
export function isRetiredMapping(catalogue: Pick<CatalogueIndex, 'records'>, mapping: Mapping): boolean {
  return (
    isRetiredRow(mapping) || [mapping.source, mapping.target].some((side) => isRetiredSide(catalogue, side))
  );
}

/** A side for people: `SLUG:REF;REF`, with a mark behind each ref that is retired. */
export function markedSide(catalogue: Pick<CatalogueIndex, 'records'>, side: string): string {
  const framework = side.slice(0, side.indexOf(':') + 1);
  const refs = membersOfSide(side).map((id) =>
    markRetired(id.slice(framework.length), isRetired(catalogue, id)),
  );
  return framework + refs.join(UNION_SEPARATOR);
}
