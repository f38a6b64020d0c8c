import type { Marks, Series, StepChart } from './chart.ts';
import { GRID, INK, line, numbers, SHOWN, seriesHead, TEXT_SIZE, TURNED, textProperties } from './drawn.ts';

const DAYS = 'yyyy-mm-dd';
const MONTHS = 'yyyy-mm';
/** In days: about half a year between two labels of the axis. */
const UNIT = 182;
const ABOVE_MARKS = 1.4;

/** The plot of a step chart: lines over days, and the days that are marked as tall lines with their date. */
export function stepPlot({ series, marks }: StepChart): string {
  const days = series.flatMap(({ at }) => at.values);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const [day, figure] = [1, 2];
  return [
    '<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>',
    ...series.map(steps),
    marks === null ? '' : markedDays(marks, series.length),
    `<c:axId val="${day}"/><c:axId val="${figure}"/></c:scatterChart>`,
    `<c:valAx><c:axId val="${day}"/><c:scaling><c:orientation val="minMax"/><c:max val="${last}"/><c:min val="${first}"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="${MONTHS}" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="${figure}"/><c:crosses val="autoZero"/><c:crossBetween val="midCat"/><c:majorUnit val="${UNIT}"/></c:valAx>`,
    `<c:valAx><c:axId val="${figure}"/><c:scaling><c:orientation val="minMax"/>${top(marks)}<c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>${GRID}<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${day}"/><c:crosses val="min"/><c:crossBetween val="midCat"/></c:valAx>`,
  ].join('');
}

/** The axis goes on above the marks: their dates run upwards, half of each above its mark. */
function top(marks: StepChart['marks']): string {
  const height = marks?.series.figures.values[0];
  return height === undefined ? '' : `<c:max val="${Math.ceil(height * ABOVE_MARKS)}"/>`;
}

function steps(series: Series<number>, number: number): string {
  const { colour, pattern } = series.look;
  return `<c:ser>${seriesHead(series, number)}<c:spPr>${line(colour, 2, pattern)}</c:spPr><c:marker><c:symbol val="none"/></c:marker>${values(series)}<c:smooth val="0"/></c:ser>`;
}

/** Every mark is as tall as its figure, and the figures of all are equal. */
function markedDays({ series, labels }: Marks, number: number): string {
  const { colour, pattern } = series.look;
  const [height] = series.figures.values;
  const fill = `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
  return [
    `<c:ser>${seriesHead(series, number)}<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>`,
    `<c:marker><c:symbol val="diamond"/><c:size val="7"/><c:spPr>${fill}</c:spPr></c:marker>`,
    `<c:dLbls>${labels.map(label).join('')}${textProperties({ turned: true })}<c:dLblPos val="r"/>${SHOWN}</c:dLbls>`,
    `<c:errBars><c:errDir val="y"/><c:errBarType val="minus"/><c:errValType val="fixedVal"/><c:noEndCap val="1"/><c:val val="${height}"/><c:spPr>${line(colour, 1, pattern)}</c:spPr></c:errBars>`,
    `${values(series)}<c:smooth val="0"/></c:ser>`,
  ].join('');
}

/** The label of a day is its date: readers do not agree on how to show the number of a day. */
function label(date: string, index: number): string {
  const text = `<c:tx><c:rich>${TURNED}<a:p><a:r><a:rPr lang="en" sz="${TEXT_SIZE}">${INK}</a:rPr><a:t>${date}</a:t></a:r></a:p></c:rich></c:tx>`;
  return `<c:dLbl><c:idx val="${index}"/>${text}<c:dLblPos val="r"/>${SHOWN}</c:dLbl>`;
}

function values({ at, figures }: Series<number>): string {
  return `<c:xVal>${numbers(at, DAYS)}</c:xVal><c:yVal>${numbers(figures)}</c:yVal>`;
}
