import { useMemo } from 'preact/hooks';
import { useAnswer } from '../../ask/use-answer.ts';
import { useRows } from '../../ask/use-rows.ts';
import { ChooseOne } from '../../controls/choose-one.tsx';
import { Facet } from '../../controls/facet.tsx';
import { TextFilter } from '../../controls/text-filter.tsx';
import { Answered } from '../../frame/answered.tsx';
import { excludesNothing } from '../../lens/asked-filter.ts';
import { changeFilters } from '../../lens/change-route.ts';
import { addressOf, addressWith, type Route } from '../../lens/route.ts';
import { FilteredTable } from '../../parts/filtered-table.tsx';
import { crosswalksWords as words } from '../../words/en/crosswalks.ts';
import { mappingWords } from '../../words/en/mappings.ts';
import { ChapterBands } from './chapter-bands.tsx';
import { type ChaptersOfCrosswalkQuery, ChaptersOfCrosswalkQuestion } from './chapters.graphql.ts';
import { type Chapters, chaptersOf, rowsBetween } from './chapters.ts';
import type { ExaminedCrosswalkFragment } from './crosswalk.graphql.ts';
import { rowColumns } from './row-columns.tsx';
import { askedRowFilter, readRowFilter, VOUCHINGS } from './row-filter.ts';
import { CrosswalkRowsQuestion } from './rows.graphql.ts';

interface Props {
  readonly route: Route;
  readonly report: ExaminedCrosswalkFragment;
}

/** The mappings of the crosswalk, in the order of its author, and filters of them. */
export function CrosswalkRows({ route, report }: Props) {
  const { lens, screen, parts, filters } = route;
  const { organization } = lens;
  const { slug } = report.crosswalk;
  const filter = readRowFilter(filters);
  const asked = askedRowFilter(filter);
  const answer = useRows(
    CrosswalkRowsQuestion,
    { slug, organization, isOfOrganization: organization !== null, filter: asked },
    ({ crosswalk }) => crosswalk?.mappings,
  );
  const outlines = useAnswer(ChaptersOfCrosswalkQuestion, {
    source: report.crosswalk.source.slug,
    target: report.crosswalk.target.slug,
  });
  const chapters = useMemo(() => chaptersOfBoth(outlines.data), [outlines.data]);
  const isOfChapters = filter.from !== null || filter.to !== null;
  return (
    <section class="section" aria-labelledby="mappings-title">
      <div class="section-head">
        <h2 id="mappings-title">{words.mappings}</h2>
        <p class="quiet small">{words.mappingsHint}</p>
      </div>
      <div class="filters no-print">
        <TextFilter
          label={words.find}
          text={filter.text}
          change={(text) => changeFilters(route, { text }, { replace: true })}
        />
        <Facet
          title={words.relationship}
          offered={report.relationships
            .filter(({ relationship, count }) => count > 0 || filter.relationships.includes(relationship))
            .map(({ relationship, count }) => ({
              ...{ value: relationship, label: mappingWords.relations[relationship] },
              count,
            }))}
          chosen={filter.relationships}
          choose={(relationship) => changeFilters(route, { relationship })}
        />
        <ChooseOne
          label={words.vouching}
          offered={VOUCHINGS.map((value) => ({ value, label: words.vouchings[value] }))}
          chosen={filter.vouching}
          choose={(vouched) => changeFilters(route, { vouched: vouched === 'all' ? null : vouched })}
        />
        {answer.data !== null && <p class="quiet">{words.shown(answer.data.totalCount, report.rows)}</p>}
      </div>
      <Answered answer={answer}>
        {({ rows, unread }) => {
          const left = chapters === null ? rows : rowsBetween(rows, chapters, filter);
          return (
            <>
              {chapters !== null && <ChapterBands {...{ route, rows, chapters }} chosen={filter} />}
              {isOfChapters && (
                <p>
                  <strong>{words.between(left.length, filter.from, filter.to)}</strong>{' '}
                  <a class="button" href={addressWith(route, { from: null, to: null })}>
                    {words.allChapters}
                  </a>
                </p>
              )}
              <FilteredTable
                route={route}
                words={{
                  ...words,
                  table: words.mappingsTable,
                  none: words.noMappings,
                  noneHint: words.noMappingsHint,
                }}
                columns={rowColumns(lens)}
                rows={left}
                unread={unread}
                keyOf={({ mappingId }) => mappingId}
                isWhole={excludesNothing(asked) && !isOfChapters}
                address={addressOf(lens, screen, parts)}
              />
            </>
          );
        }}
      </Answered>
    </section>
  );
}

function chaptersOfBoth(data: ChaptersOfCrosswalkQuery | null): Chapters | null {
  if (data === null) return null;
  const { source, target } = data;
  return { source: chaptersOf(source?.outline ?? []), target: chaptersOf(target?.outline ?? []) };
}
