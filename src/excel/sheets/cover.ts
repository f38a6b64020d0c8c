import { PRODUCT_VERSION } from '../../model/product-version.ts';
import { REPORT_TITLES } from '../../model/report-kind.ts';
import type { ReportAnswers } from '../report-answers.ts';
import type { Cell, Sheet } from '../sheet.ts';

/** What the workbook is, of whom, as recorded where, for which date. */
export function coverSheet(
  { kind, projection, parameters, gaps }: ReportAnswers,
  tables: readonly Sheet[],
): Sheet {
  const { organization } = projection.organization;
  const { document } = organization;
  const { catalogue, organization: own } = projection.state;
  const { filter } = parameters;
  const crosswalks = gaps[0]?.crosswalks ?? [];
  const rows: (readonly Cell[])[] = [
    [REPORT_TITLES[kind], organization.name],
    ['Organization', organization.slug],
    ['Scope', parameters.systems.map((system) => system ?? 'the organization').join(', ')],
    ['For date', { day: parameters.asOf }],
    ['As recorded at', `catalogue ${catalogue.seq} ${catalogue.hash}\norganization ${own.seq} ${own.hash}`],
    [
      'Statement',
      'Mapped evidence is not a statement of compliance. A managed process does not validate a deployed system.',
    ],
    ['Document id', document?.id ?? null],
    ['Classification', document?.classification ?? null],
    ['Owner', document?.owner ?? null],
    ['Approver', document?.approver ?? null],
    ['Review date', { day: document?.reviewDate ?? null }],
    ['Product version', PRODUCT_VERSION],
    [
      'Filter',
      [
        `statuses: ${filter.statuses?.join(', ') ?? 'all'}`,
        `reasons: ${filter.reasons?.join(', ') ?? 'all'}`,
        `urgency: ${filter.urgency?.join(', ') ?? 'all'}`,
        `owner: ${filter.owner ?? 'all'}`,
      ].join('\n'),
    ],
    ...crosswalks.map((slug): readonly Cell[] => {
      const crosswalk = projection.catalogue.records.crosswalks.get(slug);
      const version = [
        crosswalk?.kind,
        crosswalk?.status,
        crosswalk?.sourceEdition,
        crosswalk?.targetEdition,
      ];
      return [
        'Crosswalk',
        `${slug}, asserted by ${crosswalk?.assertedBy ?? ''} (${version.filter((word) => word).join('; ')})`,
      ];
    }),
    ...(crosswalks.length === 0 ? [['Crosswalk', 'none counted'] as const] : []),
    ...[
      ...new Map(gaps.flatMap((answer) => answer.notices).map((notice) => [notice.message, notice])).values(),
    ].map((notice): readonly Cell[] => [notice.code, notice.message]),
    ...tables.map((table): readonly Cell[] => [
      { link: table.name, to: table.name },
      `${table.rows.length} ${table.rows.length === 1 ? 'row' : 'rows'}`,
    ]),
  ];
  return {
    name: 'Cover',
    isPage: true,
    columns: [
      { header: 'What', width: 28 },
      { header: 'Value', width: 104, wrap: true },
    ],
    rows,
  };
}
