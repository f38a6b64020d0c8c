import type { BarChart, Series, SeriesLook } from './chart.ts';
import { GRID, line, numbers, SHOWN, seriesHead, textProperties, texts } from './drawn.ts';

/** The plot of a bar chart. The first category is on top of lying bars. */
export function barPlot({ kind, series }: BarChart): string {
  const isStacked = kind === 'stacked bars';
  const [category, value] = [1, 2];
  const smallest = isStacked ? longestBar(series) / LABELLED : 1;
  return [
    `<c:barChart><c:barDir val="${isStacked ? 'bar' : 'col'}"/><c:grouping val="${isStacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>`,
    ...series.map((each, number) => bars(each, number, smallest)),
    `<c:gapWidth val="40"/>${isStacked ? '<c:overlap val="100"/>' : ''}<c:axId val="${category}"/><c:axId val="${value}"/></c:barChart>`,
    `<c:catAx><c:axId val="${category}"/><c:scaling><c:orientation val="${isStacked ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${isStacked ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${textProperties({ turned: !isStacked })}<c:crossAx val="${value}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${isStacked ? '<c:tickLblSkip val="1"/>' : ''}<c:noMultiLvlLbl val="1"/></c:catAx>`,
    `<c:valAx><c:axId val="${value}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="${isStacked ? 'b' : 'l'}"/>${GRID}<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${category}"/><c:crosses val="${isStacked ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`,
  ].join('');
}

/** A stacked bar has a label where it is at least this part of the longest bar: the figure fits into it. */
const LABELLED = 16;

function longestBar(series: readonly Series<string>[]): number {
  const totals = series[0]?.figures.values.map((_, at) =>
    series.reduce((sum, { figures }) => sum + figures.values[at]!, 0),
  );
  return Math.max(0, ...(totals ?? []));
}

function bars(series: Series<string>, number: number, smallest: number): string {
  return `<c:ser>${seriesHead(series, number)}<c:spPr>${patternFill(series.look)}</c:spPr><c:invertIfNegative val="0"/>${labels(series, smallest)}<c:cat>${texts(series.at)}</c:cat><c:val>${numbers(series.figures)}</c:val></c:ser>`;
}

function patternFill({ colour, pattern }: SeriesLook): string {
  const fill =
    pattern === 'solid'
      ? `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`
      : `<a:pattFill prst="${pattern}"><a:fgClr><a:srgbClr val="${colour}"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>`;
  return `${fill}${line(colour, 0.5)}`;
}

/** The figure on each bar that has room for it. Its ground is white, so that it is read on every pattern. */
function labels({ figures }: Series<string>, smallest: number): string {
  const left = figures.values.flatMap((figure, at) =>
    figure < smallest ? [`<c:dLbl><c:idx val="${at}"/><c:delete val="1"/></c:dLbl>`] : [],
  );
  const ground = '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></c:spPr>';
  return `<c:dLbls>${left.join('')}<c:numFmt formatCode="0" sourceLinked="0"/>${ground}${textProperties()}${SHOWN}</c:dLbls>`;
}
