import { writtenText } from '../clean-text.ts';
import { escaped } from '../shared-texts.ts';
import type { Plotted, Series } from './chart.ts';

/** The colour of texts. */
export const INK = '<a:solidFill><a:srgbClr val="1F2933"/></a:solidFill>';

/** In hundredths of a point: a page printed at 70 % still has 7 points. */
export const TEXT_SIZE = 1000;

/** Text that runs upwards. */
export const TURNED = '<a:bodyPr rot="-5400000" vert="horz"/>';

/**
 * How the texts of a chart or axis look; `turned` lets them run upwards. LibreOffice leaves out labels of an axis that
 * are near one another, unless the axis says that they are not turned.
 */
export function textProperties({ turned = false } = {}): string {
  const body = turned ? TURNED : '<a:bodyPr rot="0" vert="horz"/>';
  const look = `<a:defRPr sz="${TEXT_SIZE}">${INK}<a:latin typeface="Calibri"/></a:defRPr>`;
  return `<c:txPr>${body}<a:p><a:pPr>${look}</a:pPr><a:endParaRPr lang="en"/></a:p></c:txPr>`;
}

/** What a label shows: its figure, or the text that it brings itself. */
export const SHOWN =
  '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';

/** Number and name of a series. */
export function seriesHead({ name }: Series<string> | Series<number>, number: number): string {
  return `<c:idx val="${number}"/><c:order val="${number}"/><c:tx>${texts(name)}</c:tx>`;
}

/** Texts in cells, by reference and as they are. */
export function texts({ range, values }: Plotted<string>): string {
  const points = values.map(
    (value, index) => `<c:pt idx="${index}"><c:v>${escaped(writtenText(value))}</c:v></c:pt>`,
  );
  return `<c:strRef><c:f>${escaped(range)}</c:f><c:strCache><c:ptCount val="${values.length}"/>${points.join('')}</c:strCache></c:strRef>`;
}

/** Numbers in cells, by reference and as they are. */
export function numbers({ range, values }: Plotted<number>, format = 'General'): string {
  const points = values.map((value, index) => `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`);
  return `<c:numRef><c:f>${escaped(range)}</c:f><c:numCache><c:formatCode>${format}</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef>`;
}

/** A line of a colour, in points. */
export function line(colour: string, width: number, dashes = 'solid'): string {
  return `<a:ln w="${width * 12_700}"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill><a:prstDash val="${dashes}"/></a:ln>`;
}

export const GRID = `<c:majorGridlines><c:spPr>${line('D5DBE3', 0.5)}</c:spPr></c:majorGridlines>`;
