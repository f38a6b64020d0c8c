import { addressWith, type Route } from '../../lens/route.ts';
import { Bands } from '../../pictures/bands/bands.tsx';
import { crosswalksWords as words } from '../../words/en/crosswalks.ts';
import { formatNumber } from '../../words/numbers.ts';
import { bandsOf, type Chapter, type Chapters, type ChosenChapters, type RowSides } from './chapters.ts';

interface Props {
  readonly route: Route;
  readonly rows: readonly RowSides[];
  readonly chapters: Chapters;
  readonly chosen: ChosenChapters;
}

/** How many rows lead from which chapter of the source to which of the target: a picture, and its numbers as text. */
export function ChapterBands({ route, rows, chapters, chosen }: Props) {
  const bands = bandsOf(rows, chapters);
  if (bands.length === 0) return null;
  const to = (change: Partial<ChosenChapters>): string =>
    addressWith(route, { from: null, to: null, page: null, ...change });
  const isChosen = ({ from, to: end }: (typeof bands)[number]): boolean =>
    (chosen.from !== null || chosen.to !== null) &&
    (chosen.from === null || chosen.from === from.ref) &&
    (chosen.to === null || chosen.to === end.ref);
  const ends = (side: readonly Chapter[], name: 'from' | 'to') =>
    [...new Set(side)].map(({ ref, title }) => ({
      ...{ key: ref, name: ref, title: ownTitle(ref, title), address: to({ [name]: ref }) },
    }));
  const left = ends(
    bands.map(({ from }) => from),
    'from',
  );
  const targets = new Set(bands.map((band) => band.to));
  const right = ends(
    [...chapters.target.values()].filter((chapter) => targets.has(chapter)),
    'to',
  );
  return (
    <div class="panel chapter-bands">
      <Bands
        {...{ left, right }}
        bands={bands.map((band) => ({
          ...{ from: band.from.ref, to: band.to.ref, count: band.count, isChosen: isChosen(band) },
        }))}
        name={words.bands(left.length, right.length)}
      />
      <details class="chapter-numbers">
        <summary>{words.bandNumbers}</summary>
        <table class="ruled">
          <thead>
            <tr>
              <th scope="col">{words.source}</th>
              <th scope="col">{words.target}</th>
              <th scope="col" class="count">
                {words.rows}
              </th>
            </tr>
          </thead>
          <tbody>
            {bands.map((band) => (
              <tr key={`${band.from.ref} ${band.to.ref}`}>
                <td>
                  {band.from.ref} {ownTitle(band.from.ref, band.from.title)}
                </td>
                <td>
                  {band.to.ref} {ownTitle(band.to.ref, band.to.title)}
                </td>
                <td class="count">
                  <a href={to({ from: band.from.ref, to: band.to.ref })}>{formatNumber(band.count)}</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}

/** Some chapters are named by their titles: GOVERN is Govern. */
function ownTitle(ref: string, title: string): string {
  return ref.toLowerCase() === title.toLowerCase() ? '' : title;
}
