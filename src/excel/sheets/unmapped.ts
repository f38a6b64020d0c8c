import { fullTitle } from '../../coverage/projection/full-titles.ts';
import type { CrosswalkHealthAnswer } from '../../coverage/questions/crosswalk-health.ts';
import type { UnmappedProvision } from '../../coverage/questions/crosswalk-side.ts';
import type { Side } from '../../model/crosswalk.ts';
import { UNMAPPED_WORDS } from '../../model/glossary/crosswalk-words.ts';
import type { CooperativeTask } from '../cooperative-task.ts';
import { lazily } from '../lazy-rows.ts';
import type { ReportAnswers } from '../report-answers.ts';
import type { Sheet } from '../sheet.ts';

/**
 * Assessable provisions of one side that no row touches. Those that the crosswalk states to be unmapped are marked
 * apart from those about which it states nothing.
 */
export async function unmappedSheet(
  { projection }: ReportAnswers,
  { reports }: CrosswalkHealthAnswer,
  side: Side,
  task: CooperativeTask,
): Promise<Sheet> {
  const { records } = projection.catalogue;
  const listed = await task.gather(unmappedOf(reports, side));
  return {
    name: side === 'source' ? 'Unmapped source' : 'Unmapped target',
    words: [UNMAPPED_WORDS],
    blocksBy: 0,
    frozenColumns: 3,
    whenEmpty: 'The crosswalks in use map every assessable provision of this side.',
    columns: [
      { header: 'Crosswalk', width: 24, wrap: true },
      { header: 'Framework', width: 20, wrap: true },
      { header: 'Ref', width: 14, wrap: true },
      { header: 'Title', width: 40, wrap: true },
      { header: 'Basis', width: 12 },
      { header: 'Reason', width: 58, wrap: true },
      { header: 'Id', width: 30, isKey: true },
    ],
    rows: lazily(listed, ({ crosswalk, framework, provision, basis, reason }) => {
      const record = records.provisions.get(provision);
      return [
        crosswalk,
        framework,
        record?.ref ?? provision,
        record === undefined ? null : fullTitle(projection.catalogue, record),
        basis,
        reason,
        provision,
      ];
    }),
  };
}

/** An unmapped provision with the slugs of crosswalk and framework. */
type Unmapped = UnmappedProvision & { readonly crosswalk: string; readonly framework: string };

function* unmappedOf(reports: CrosswalkHealthAnswer['reports'], side: Side): Generator<Unmapped> {
  for (const { crosswalk, sides } of reports)
    for (const { side: of, framework, unmapped } of sides)
      if (of === side) for (const each of unmapped) yield { crosswalk: crosswalk.slug, framework, ...each };
}
