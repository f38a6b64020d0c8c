import type { CatalogueIndex } from '../coverage/projection/catalogue-index.ts';
import { fullTitle } from '../coverage/projection/full-titles.ts';
import type { StatusChange } from '../coverage/questions/status-changes.ts';
import type { ProvisionCoverage, StatusCounts } from '../model/coverage.ts';
import { provisionColumn } from './provision-column.ts';
import { countsInOrder, STATUS_HEADS } from './status-counts.ts';
import { formatTable } from './table.ts';

/** The cells of one change: provision, title, status before and afterwards. */
export function changeCells(
  catalogue: CatalogueIndex,
  provision: ReturnType<typeof provisionColumn>,
): (change: StatusChange) => readonly string[] {
  return (change) => [
    provision.name(change.framework, change.ref),
    fullTitle(catalogue, change),
    statusInWords(change.from),
    statusInWords(change.to),
  ];
}

/** A table of changes; none where nothing changes. */
export function formatChanges(
  catalogue: CatalogueIndex,
  frameworks: readonly string[],
  changes: readonly StatusChange[],
  width: number,
  [from, to]: readonly [from: string, to: string] = ['Before', 'Afterwards'],
): readonly string[] {
  if (changes.length === 0) return [];
  const provision = provisionColumn(frameworks);
  const rows = changes.map(changeCells(catalogue, provision));
  return [formatTable([provision.header, 'Title', from, to], rows, width)];
}

/**
 * A table of counts with a row for each framework and side. A side has a name of at most eight characters: with a longer
 * one, slugs of the bundled frameworks leave no room for a table of 80 characters.
 */
export function formatCounts(
  sides: readonly { readonly name: string; readonly counts: Readonly<Record<string, StatusCounts>> }[],
  frameworks: readonly string[],
  width: number,
): string {
  const rows = frameworks.flatMap((framework) =>
    sides.flatMap(({ name, counts }) => {
      const known = counts[framework];
      return known === undefined ? [] : [[framework, name, ...countsInOrder(known)]];
    }),
  );
  return formatTable(['Framework', 'Side', ...STATUS_HEADS], rows, width);
}

/** The status, and behind it what it would be if the provision applied. */
function statusInWords({ status, statusWhenApplicable }: ProvisionCoverage): string {
  return statusWhenApplicable === null ? status : `${status} (${statusWhenApplicable})`;
}
