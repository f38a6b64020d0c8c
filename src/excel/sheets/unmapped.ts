import { fullTitle } from '../../coverage/projection/full-titles.ts';
import type { CrosswalkHealthAnswer } from '../../coverage/questions/crosswalk-health.ts';
import type { Side } from '../../model/crosswalk.ts';
import { UNMAPPED_WORDS } from '../../model/glossary/crosswalk-words.ts';
import type { ReportAnswers } from '../report-answers.ts';
import type { Cell, Sheet } from '../sheet.ts';

/**
 * Assessable provisions of one side that no row touches. Those that the crosswalk states to be unmapped are marked
 * apart from those about which it states nothing.
 */
export function unmappedSheet(
  { projection }: ReportAnswers,
  { reports }: CrosswalkHealthAnswer,
  side: Side,
): Sheet {
  const { records } = projection.catalogue;
  return {
    name: side === 'source' ? 'Unmapped source' : 'Unmapped target',
    words: [UNMAPPED_WORDS],
    blocksBy: 0,
    whenEmpty: 'The crosswalks in use map every assessable provision of this side.',
    columns: [
      { header: 'Crosswalk', width: 26, wrap: true },
      { header: 'Framework', width: 26 },
      { header: 'Id', width: 30, isKey: true },
      { header: 'Ref', width: 16 },
      { header: 'Title', width: 44, wrap: true },
      { header: 'Basis', width: 13 },
      { header: 'Reason', width: 60, wrap: true },
    ],
    rows: reports.flatMap(({ crosswalk, sides }) =>
      sides
        .filter((each) => each.side === side)
        .flatMap(({ framework, unmapped }) =>
          unmapped.map(({ provision, basis, reason }): readonly Cell[] => {
            const record = records.provisions.get(provision);
            return [
              crosswalk.slug,
              framework,
              provision,
              record?.ref ?? provision,
              record === undefined ? null : fullTitle(projection.catalogue, record),
              basis,
              reason,
            ];
          }),
        ),
    ),
  };
}
