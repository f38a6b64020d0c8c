import { assumptionInWords } from '../../coverage/projection/assumption.ts';
import type { GapFilter } from '../../coverage/questions/gaps.ts';
import { hasControls } from '../../coverage/questions/statement-of-applicability.ts';
import { counted } from '../../model/counted.ts';
import type { Notice } from '../../model/coverage.ts';
import { PRODUCT_VERSION } from '../../model/product-version.ts';
import { REPORT_TITLES, type ReportKind } from '../../reports/kind.ts';
import { isNarrowing } from '../gap-filter-in-words.ts';
import { MAPPED_EVIDENCE } from '../mapped-evidence.ts';
import { namedSystems } from '../named-systems.ts';
import type { ReportAnswers } from '../report-answers.ts';
import type { Cell, Sheet } from '../sheet.ts';
import { systemsShown } from '../systems-shown.ts';

type Row = readonly Cell[];

export const COVER = 'Cover';

/** What the workbook is, about which organization, from which state of the ledgers, for which date. */
export function coverSheet(answers: ReportAnswers, tables: readonly Sheet[]): Sheet {
  const { organization } = answers.projection.organization;
  return {
    name: COVER,
    isPage: true,
    columns: [
      { header: 'What', width: 30 },
      { header: 'Value', width: 100, wrap: true },
    ],
    rows: [
      [
        { heading: REPORT_TITLES[answers.kind], isTitle: true },
        { heading: '', isTitle: true },
      ],
      ['Organization', `${organization.name} (${organization.slug})`],
      ...subject(answers, tables),
      ['Statement', MAPPED_EVIDENCE],
      [{ heading: 'Document' }, { heading: '' }],
      ...documentControl(answers),
      [{ heading: 'As recorded' }, { heading: '' }],
      ...recorded(answers),
      [{ heading: 'Crosswalks that count' }, { heading: '' }],
      ...crosswalkRows(answers),
      ...noticeRows(answers.heads.flatMap(({ notices }) => notices)),
      [{ heading: 'Sheets' }, { heading: '' }],
      ...tables.map(
        ({ name, rows, narrowed }): Row => [
          { link: name, to: { sheet: name, row: 1 } },
          narrowed === undefined
            ? counted(rows.length, 'row')
            : `${rows.length} of ${counted(narrowed.of, 'row')}`,
        ],
      ),
    ],
  };
}

function subject(answers: ReportAnswers, tables: readonly Sheet[]): readonly Row[] {
  const { kind, projection, parameters, frameworks } = answers;
  const nameOf = (system: string | null): string => {
    const number = system === null ? undefined : projection.organization.systemNumber.get(system);
    if (number === undefined) return system ?? 'the organization';
    return `${projection.organization.systems[number]!.system.name} (${system})`;
  };
  const frameworkName = (slug: string): string => {
    const framework = projection.catalogue.records.frameworks.get(slug);
    return framework === undefined ? slug : `${framework.title} (${slug}), edition ${framework.edition}`;
  };
  const listsSystems = kind === 'matrix' || kind === 'evidence-register' || kind === 'full';
  const systems = listsSystems ? systemsShown(projection, parameters) : [];
  return [
    ['Scope', namedSystems(parameters.systems.map(nameOf))],
    ...(systems.length === 0 ? [] : [['Sheets about systems', namedSystems(systems.map(nameOf))]]),
    ['Frameworks', frameworks.map(frameworkName).join('\n')],
    ...otherStandardRows(answers),
    ['For date', { day: parameters.asOf }],
    ...otherRecordsRows(projection),
    ...sinceRows(answers),
    ...filterRows(kind, parameters.filter, tables),
  ];
}

/** A statement of applicability is about one standard: a reader must not take it for that of the others. */
function otherStandardRows({ kind, projection, frameworks, heads }: ReportAnswers): readonly Row[] {
  const others = (heads[0]?.frameworks ?? []).filter(
    (slug) => !frameworks.includes(slug) && hasControls(projection.catalogue, slug),
  );
  if (kind !== 'statement-of-applicability' || others.length === 0) return [];
  const sentence = `This workbook is about one standard. Ask for ${others.join(', ')} by name to have a workbook of each.`;
  return [['Other standards', sentence]];
}

/** What the answers count other than the newest records: nobody may take what is assumed for what is recorded. */
function otherRecordsRows({ assumed, knownAt }: ReportAnswers['projection']): readonly Row[] {
  const provisions = assumed.map(assumptionInWords).join('\n');
  return [
    ...(knownAt === null ? [] : [['As it was known at', knownAt]]),
    ...(assumed.length === 0 ? [] : [['What if evidence supported', provisions]]),
  ];
}

/** The records with which the workbook is compared, and what the comparison leaves out. */
function sinceRows({ parameters: { since }, whatChanged }: ReportAnswers): readonly Row[] {
  if (since === undefined) return [];
  if (whatChanged === null)
    return [['Compared with', 'This workbook has no sheet of what changed, so it is compared with nothing.']];
  const { state, knownAt } = since.projection;
  const sum = (side: 'onlyFrom' | 'onlyTo'): number =>
    whatChanged.reduce((total, answer) => total + answer[side], 0);
  const words = [
    `the answers for ${since.asOf}${knownAt === null ? '' : `, from what was recorded by ${knownAt}`}`,
    `catalogue: change ${state.catalogue.seq}, ${state.catalogue.hash}`,
    `organization: change ${state.organization.seq}, ${state.organization.hash}`,
    `assessable provisions that are not compared: ${sum('onlyFrom')} existed only then, ${sum('onlyTo')} exist only now`,
  ];
  return [['Compared with', words.join('\n')]];
}

/** What the workbook leaves out: a reader of a part must not take it for the whole. */
function filterRows(kind: ReportKind, filter: GapFilter, tables: readonly Sheet[]): readonly Row[] {
  return [...gapFilterRows(kind, filter), ...ownerRows(filter.owner, tables)];
}

function ownerRows(owner: string | null, tables: readonly Sheet[]): readonly Row[] {
  if (owner === null) return [];
  const narrowed = tables.filter((sheet) => sheet.narrowed !== undefined).map(({ name }) => name);
  const sentence =
    narrowed.length === 0
      ? 'No sheet of this workbook is narrowed to an owner.'
      : `These sheets list only what ${owner} is responsible for: ${narrowed.join(', ')}. All other sheets are whole.`;
  return [['Owner asked for', sentence]];
}

/** The cover of a workbook without gaps says that their filter does not apply. */
function gapFilterRows(kind: ReportKind, filter: GapFilter): readonly Row[] {
  if (kind !== 'gap' && kind !== 'full')
    return isNarrowing({ ...filter, owner: null })
      ? [['Filter', 'This workbook has no sheet of gaps, so the filter of gaps does not apply to it.']]
      : [];
  const words = [
    `statuses: ${filter.statuses?.join(', ') ?? 'all'}`,
    `reasons: ${filter.reasons?.join(', ') ?? 'all'}`,
    `urgency: ${filter.urgency?.join(', ') ?? 'all'}`,
    ...(filter.levels === null ? [] : [`levels: ${filter.levels.join(', ')}`]),
    `owner: ${filter.owner ?? 'all'}`,
    ...(filter.text === null ? [] : [`words: ${filter.text}`]),
    ...(filter.withoutAction ? ['without an action that is not done'] : []),
    ...(filter.beneath === null ? [] : [`beneath: ${filter.beneath}`]),
  ];
  return [['Filter of the gaps', words.join('\n')]];
}

function documentControl({ projection }: ReportAnswers): readonly Row[] {
  const { document } = projection.organization.organization;
  return [
    ['Document id', document?.id ?? null],
    ['Classification', document?.classification ?? null],
    ['Owner', document?.owner ?? null],
    ['Approver', document?.approver ?? null],
    ['Review date', { day: document?.reviewDate ?? null }],
  ];
}

function recorded({ projection }: ReportAnswers): readonly Row[] {
  const { catalogue, organization } = projection.state;
  return [
    ['Catalogue', `change ${catalogue.seq}, ${catalogue.hash}`],
    ['Organization', `change ${organization.seq}, ${organization.hash}`],
    ['Product version', PRODUCT_VERSION],
  ];
}

function crosswalkRows({ projection, crosswalks }: ReportAnswers): readonly Row[] {
  if (crosswalks.length === 0) return [['Crosswalk', 'none counted']];
  return crosswalks.map((slug) => {
    const crosswalk = projection.catalogue.records.crosswalks.get(slug);
    const editions = [crosswalk?.sourceEdition, crosswalk?.targetEdition].filter((edition) => edition);
    const facts = [
      crosswalk?.kind,
      crosswalk?.status,
      crosswalk?.version ? `version ${crosswalk.version}` : null,
      editions.length > 0 ? `editions ${editions.join(' → ')}` : null,
    ];
    const said = facts.filter((word) => word).join('; ');
    return ['Crosswalk', `${slug}, asserted by ${crosswalk?.assertedBy ?? ''}: ${said}`];
  });
}

function noticeRows(notices: readonly Notice[]): readonly Row[] {
  const distinct = [...new Map(notices.map((notice) => [notice.message, notice])).values()];
  if (distinct.length === 0) return [];
  return [
    [{ heading: 'To be read with it' }, { heading: '' }],
    ...distinct.map(({ code, message }): Row => [code, message]),
  ];
}
