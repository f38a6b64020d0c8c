import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';

/** Whether a provision is retired, by framework and ref. Most frameworks have no such provision, and cost no search. */
export function retiredIn({
  records,
  frameworks,
}: CatalogueIndex): (framework: string, ref: string) => boolean {
  const some = new Set(
    frameworks.flatMap(({ framework, retired }) => (retired.length > 0 ? [framework.slug] : [])),
  );
  return (framework, ref) =>
    some.has(framework) && records.provisions.get(`${framework}:${ref}`)?.retired === true;
}

/** Rows of the supports that name a retired provision, in file order. */
export function supportsOnRetired({
  catalogue,
  records,
  retiredSupports,
}: OrganizationIndex): readonly number[] {
  if (retiredSupports.size === 0) return [];
  const { supports } = records;
  const retired = new Uint8Array(supports.words.length);
  for (const { id } of catalogue.frameworks.flatMap((range) => range.retired)) {
    const word = supports.words.find(id);
    if (word !== null) retired[word] = 1;
  }
  const rows: number[] = [];
  supports.eachRow((_, provision, __, row) => {
    if (retired[provision] === 1) rows.push(row);
  });
  return rows.sort((a, b) => supports.positionAt(a) - supports.positionAt(b));
}
