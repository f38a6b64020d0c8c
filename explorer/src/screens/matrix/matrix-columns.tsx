import type { CoverageStatus } from '../../../../src/model/coverage.ts';
import type { Lens } from '../../lens/lens.ts';
import { addressOf } from '../../lens/route.ts';
import { HeatCell } from '../../pictures/heat-cell.tsx';
import { type Column, compareText } from '../../table/column.ts';
import { matrixWords } from '../../words/en/matrix.ts';
import { wordOf } from '../../words/word-of.ts';
import { compareShares, type Grouping, type MatrixRow, wholeOf } from './matrix-rows.ts';

/** The system, what it is grouped by, and a column for each framework. */
export function matrixColumns(
  frameworks: readonly { readonly slug: string; readonly title: string }[],
  lens: Lens,
  status: CoverageStatus,
  grouping: Grouping,
): readonly Column<MatrixRow>[] {
  return [
    {
      key: 'system',
      head: matrixWords.scope,
      kind: 'row-head',
      width: 220,
      cell: ({ system, name }) =>
        system === null ? (
          <strong>{matrixWords.wholeOrganization}</strong>
        ) : (
          <a href={addressOf(lens, 'system', [system])}>{name}</a>
        ),
      compare: (a, b) => compareText(a.name, b.name),
    },
    ...(grouping === 'none'
      ? []
      : [
          {
            key: 'group',
            head: wordOf(matrixWords.groups[grouping]),
            width: 200,
            cell: ({ group }: MatrixRow) => group,
            compare: (a: MatrixRow, b: MatrixRow) => compareText(a.group, b.group),
          },
        ]),
    ...frameworks.map(
      ({ slug, title }, place): Column<MatrixRow> => ({
        key: slug,
        head: (
          <span class="matrix-head" title={title}>
            {slug}
          </span>
        ),
        kind: 'figure',
        width: 132,
        cell: ({ system, counts: countsOf }) => {
          const counts = countsOf(place);
          const whole = wholeOf(counts, status);
          if (whole === 0) return <span class="quiet">{matrixWords.nothing}</span>;
          const count = counts[status] ?? 0;
          return (
            <HeatCell
              {...{ status, count, whole }}
              text={matrixWords.cell(count, whole)}
              to={addressOf({ ...lens, system: system ?? null }, 'framework', [slug], { status })}
            />
          );
        },
        compare: (a, b) => compareShares(a.counts(place), b.counts(place), status),
      }),
    ),
  ];
}
